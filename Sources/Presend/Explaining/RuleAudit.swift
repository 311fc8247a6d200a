public import PresendDrafts
public import PresendRules

/// What rules rest on: sources, days, languages, examples.
public struct RuleAudit {
  /// One rule, as an auditor sees it.
  private struct Row {
    var rule: Rule
    var remarks: [String]
  }

  private let rows: [Row]

  /// An audit on a day.
  public init(_ rules: [Rule], today: CalendarDate) {
    rows = rules.map { Row(rule: $0, remarks: RuleAudit.remarks(on: $0, today)) }
  }

  private static func remarks(on rule: Rule, _ today: CalendarDate) -> [String] {
    var remarks: [String] = []
    let isSourced = rule.sources.contains { $0.evidence == .sourced }
    if rule.severity == .error, !isSourced {
      remarks.append(rule.sources.isEmpty ? "blocks without a source" : "blocks on what others say of the policy")
    } else if rule.sources.isEmpty, rule.evidence != .inferred {
      remarks.append("claims to be \(rule.evidence.rawValue) and names no source")
    }
    if let from = rule.effectiveFrom, from > today { remarks.append("holds from \(from)") }
    if let to = rule.effectiveTo { remarks.append(to < today ? "ended on \(to)" : "ends on \(to)") }
    let english = Set(["en"])
    let texts = [rule.title, rule.message, rule.remedy].map { Set($0.byLanguage.keys) }
    let untold = rule.languages.subtracting(texts.reduce(rule.languages) { $0.intersection($1) }).subtracting(english)
    if !untold.isEmpty { remarks.append("has words but no texts in \(untold.sorted().joined(separator: ", "))") }
    let examples = rule.examples.count { $0.expectation == .clean }
    if examples < 2 { remarks.append("has \(Count.of(examples, "clean example"))") }
    if !rule.isSuppressible { remarks.append("may not be set aside") }
    return remarks
  }

  /// Rules with something to remark, and counts by what all rules rest on.
  public var text: String {
    let width = rows.map { $0.rule.id.description.utf8.count }.max() ?? 0
    let lines = rows.filter { !$0.remarks.isEmpty }.map { row in
      let id = row.rule.id.description
      let pad = String(repeating: " ", count: width - id.utf8.count)
      return "\(id)\(pad)  \(row.rule.severity.rawValue), \(row.rule.evidence.rawValue): "
        + row.remarks.joined(separator: "; ") + "\n"
    }
    let counts = Evidence.allCases.map { evidence in
      "\(rows.count { $0.rule.evidence == evidence }) \(evidence.rawValue)"
    }
    let errors = rows.count { row in
      row.rule.severity == .error && !row.rule.sources.contains { $0.evidence == .sourced }
    }
    return lines.joined() + "\(Count.of(rows.count, "rule")): \(counts.joined(separator: ", ")); "
      + "\(Count.of(errors, "rule")) of severity error without the platform's own text\n"
  }

  /// The same for programs, a rule each.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", Tool.schema)
      json.key("rules")
      json.array(rows) { json, row in
        json.lineBreak()
        json.object { write(row, to: &$0) }
      }
    }
    json.lineBreak()
    return json.bytes
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    let rule = row.rule
    json.field("rule", rule.id.description)
    json.field("category", rule.category.rawValue)
    json.field("severity", rule.severity.rawValue)
    json.field("evidence", rule.evidence.rawValue)
    json.key("sources")
    json.array(rule.sources) { json, source in
      json.object { json in
        json.field("url", source.address)
        json.field("evidence", source.evidence.rawValue)
      }
    }
    json.key("from")
    json.optional(rule.effectiveFrom?.description)
    json.key("to")
    json.optional(rule.effectiveTo?.description)
    json.key("languages")
    json.array(rule.languages.sorted()) { $0.string($1) }
    json.key("examples")
    json.integer(rule.examples.count)
    json.key("suppressible")
    json.bool(rule.isSuppressible)
    json.key("fix")
    json.optional(rule.fix?.safety.rawValue)
    json.key("remarks")
    json.array(row.remarks) { $0.string($1) }
  }
}
