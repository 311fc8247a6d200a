internal import PresendDrafts
internal import PresendRules

extension Configuration {
  /// Every value that holds, a line each in the order of the template, with where it was said.
  public var listing: String {
    let defaults = LinterOptions(today: CalendarDate(daysSinceEpoch: 0))
    var lines: [(key: String, value: String)] = [
      ("platform", context.platform?.rawValue ?? "by marketplace or recipient, else generic"),
      ("marketplace", context.marketplace ?? "none"),
      ("packs", packs.map { Configuration.list($0.map(\.text)) } ?? "all"),
      ("rules", Configuration.list(ruleFolders.map(\.text))),
    ]
    lines += requirements.map { ("requires.\($0.name.text)", $0.text) }
    lines += levels.map { ("levels.\($0.name.text)", $0.level.rawValue) }
    lines += [
      ("brand-domains", Configuration.list(brandDomains)), ("allowed-numbers", Configuration.list(allowedNumbers)),
      ("product-names", Configuration.list(productNames)),
      ("accept", Configuration.list(acceptedTexts)), ("carriers", Configuration.list(carriers)),
      ("fail-on", (failOn ?? defaults.failOn).rawValue),
      ("budgets.steps", String(budgets.steps ?? defaults.maximumSteps)),
      ("budgets.pattern-steps", String(budgets.patternSteps ?? defaults.maximumPatternSteps)),
      ("budgets.findings", String(budgets.findings ?? defaults.maximumFindings)),
      (
        "budgets.draft-size", String(budgets.draftSize ?? RecordReader.Options().maximumRecordLength)
      ),
    ]
    var shown = lines.map { (text: "\($0.key): \($0.value)", place: places[$0.key] ?? "default") }
    for entry in suppressions {
      shown.append(
        ("suppress: \(entry.rule.text) (\(entry.suppression.reason))", "\(entry.rule.path):\(entry.rule.line)"))
    }
    let width = min(shown.map { DisplayWidth.of($0.text) }.max() ?? 0, 60)
    return shown.map { line in
      line.text + String(repeating: " ", count: max(width - DisplayWidth.of(line.text), 0)) + "  # \(line.place)\n"
    }.joined()
  }

  private static func list(_ values: [String]) -> String { values.isEmpty ? "none" : values.joined(separator: ", ") }
}
