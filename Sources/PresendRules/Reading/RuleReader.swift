internal import PresendDrafts
internal import PresendMatching
internal import Yams

/// Turns a rule file into a rule, and collects what is wrong with it.
struct RuleReader {
  let document: YAMLDocument
  let pack: String
  let hasExamples: Bool
  let lists: ListLibrary
  let phraseCache: PhraseParser.Cache

  /// Reads the rule; phrases go into `phrases`, patterns are counted on.
  func read(
    phrases: inout PhraseTable.Builder, patternCount: inout Int, problems: inout [RuleProblem]
  ) -> Rule? {
    guard let root = document.root, var reader = MappingReader(root, in: document, name: "rule", problems: &problems)
    else { return nil }
    let name = ruleName(&reader, root)
    var conditions = ConditionReader(
      document: document, lists: lists, phraseCache: phraseCache, phrases: phrases, patternCount: patternCount)
    let category = requiredChoice("category", as: Category.self, &reader, root)
    let severity = requiredChoice("severity", as: Severity.self, &reader, root)
    let levels = levels(&reader, &conditions)
    let title = reader.localized("title")
    let message = template("message", &reader)
    let why = reader.localized("why")
    let remedy = template("remedy", &reader)
    let fix = fix(&reader)
    let (sources, evidence) = sources(&reader, root)
    let effective = effective(&reader)
    let applies = reader.value("applies").flatMap { conditions.context($0) }
    let lookIn = lookIn(&reader)
    let condition = reader.required("match", help: "add match: and a condition").flatMap { conditions.condition($0) }
    let unless = reader.value("unless").flatMap { conditions.condition($0) }
    let ignoresNegation = reader.bool("ignore-negation") ?? false
    let reportsFirstOnly = reader.bool("report-first-only") ?? false
    let isSuppressible = reader.bool("suppressible") ?? true
    let aliases = reader.strings("aliases").map(\.text)
    let examples = hasExamples ? ExampleReader(document: document).read(&reader, root) : []
    reader.finish()
    problems += reader.problems + conditions.problems
    phrases = conditions.phrases
    patternCount = conditions.patternCount
    guard let name, let category, let severity, let title, let message, let why, let remedy, let condition else {
      return nil
    }
    let table = phrases
    let coverage = RuleCoverage { table.languages(of: $0) }
    return Rule(
      id: RuleID(pack: pack, name: name), aliases: aliases, category: category, severity: severity, levels: levels,
      title: title, message: message, why: why, remedy: remedy, fix: fix, sources: sources, evidence: evidence,
      effectiveFrom: effective.from, effectiveTo: effective.to, applies: applies, lookIn: lookIn, condition: condition,
      unless: unless, ignoresNegation: ignoresNegation, reportsFirstOnly: reportsFirstOnly,
      isSuppressible: isSuppressible, languages: coverage.languages(of: condition) ?? [],
      triggers: condition.triggers(in: lookIn),
      examples: examples, branches: coverage.branches(of: condition), path: document.path)
  }

  private func ruleName(_ reader: inout MappingReader, _ root: Node) -> String? {
    guard let name = reader.requiredString("id", help: "add id: and the file's name without .yaml") else { return nil }
    if name != FileName.stem(of: document.path) {
      reader.report(
        .name, at: root, "the rule is called \"\(name)\", its file \"\(FileName.stem(of: document.path)).yaml\"",
        help: "give both the same name")
    }
    let isKebab = name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
    if !isKebab || name.isEmpty {
      reader.report(
        .name, at: root, "\"\(name)\" is no rule id",
        help: "write small letters, digits and hyphens, such as external-link")
    }
    return name
  }

  private func requiredChoice<Value: RawRepresentable & CaseIterable>(
    _ key: String, as type: Value.Type, _ reader: inout MappingReader, _ root: Node
  ) -> Value? where Value.RawValue == String {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    guard reader.required(key, help: "add \(key): and one of \(known)") != nil else { return nil }
    return reader.choice(key, as: type)
  }

  /// `severity-when: [{ kind: reply, severity: info }, { evasion: true, severity: error }]`.
  private func levels(_ reader: inout MappingReader, _ conditions: inout ConditionReader) -> [Rule.Level] {
    guard let node = reader.value("severity-when") else { return [] }
    guard case .sequence(let items) = node else {
      reader.report(
        .wrongType, at: node, "\"severity-when\" is \(node.kindName)",
        help: "write a list of { kind: reply, severity: info }")
      return []
    }
    return items.compactMap { item in
      var problems: [RuleProblem] = []
      guard var inner = MappingReader(item, in: document, name: "a level", problems: &problems) else {
        problems.forEach { reader.report($0) }
        return nil
      }
      let severity = requiredChoice("severity", as: Severity.self, &inner, item)
      let needsEvasion = inner.bool("evasion") ?? false
      let condition = inner.value("when").flatMap { conditions.condition($0) }
      let context = inner.value("context").flatMap { conditions.context($0) }
      inner.finish()
      reader.absorb(inner)
      let whole = [condition, context].compactMap { $0 }
      return severity.map {
        Rule.Level(
          condition: whole.isEmpty ? nil : whole.count == 1 ? whole[0] : .all(whole), needsEvasion: needsEvasion,
          severity: $0)
      }
    }
  }

  private func effective(_ reader: inout MappingReader) -> (from: CalendarDate?, to: CalendarDate?) {
    guard let node = reader.value("effective") else { return (nil, nil) }
    var problems: [RuleProblem] = []
    guard var inner = MappingReader(node, in: document, name: "\"effective\"", problems: &problems) else {
      problems.forEach { reader.report($0) }
      return (nil, nil)
    }
    func date(_ key: String) -> CalendarDate? {
      guard let value = inner.value(key), let text = inner.string(from: value, key: key) else { return nil }
      if let date = CalendarDate(text) { return date }
      inner.report(.date, at: value, "\"\(text)\" is no day", help: "write year-month-day, such as 2025-04-25")
      return nil
    }
    let from = date("from")
    let to = date("to")
    if let from, let to, to < from {
      inner.report(.date, at: node, "the rule ends before it begins", help: "swap from and to")
    }
    inner.finish()
    reader.absorb(inner)
    return (from, to)
  }
}
