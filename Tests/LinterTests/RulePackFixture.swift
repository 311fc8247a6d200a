import Presend
import PresendDrafts
import PresendRules
import Testing

/// Small rules for tests, written as rule files are.
enum RulePackFixture {
  /// A rule file with the given lines for category, severity and match; what a rule must have besides is filled in.
  static func rule(
    _ id: String, pack: String = "shop", category: String = "marketing", severity: String = "error", _ body: String
  ) -> RuleFile {
    let text = """
      id: \(id)
      category: \(category)
      severity: \(severity)
      title: { en: "\(id)" }
      message: { en: 'Found "{text}".' }
      why: { en: why }
      remedy: { en: remedy }
      evidence: inferred
      \(body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))
      examples:
        flagged: [{ en: x }]
        clean: [{ en: x }]
      """
    return RuleFile(path: "rules/\(pack)/\(id).yaml", text: text)
  }

  static func pack(_ name: String, platform: String?) -> RuleFile {
    let platformLine = platform.map { "platform: \($0)\n" } ?? ""
    return RuleFile(path: "rules/\(name)/pack.yaml", text: "pack: \(name)\nversion: 1.0.0\ntitle: t\n\(platformLine)")
  }

  static func list(_ name: String, _ words: String) -> RuleFile {
    RuleFile(path: "rules/lists/\(name).yaml", text: "list: \(name)\nabout: t\nwords: \(words)\n")
  }

  static func rules(_ files: [RuleFile], sourceLocation: SourceLocation = #_sourceLocation) -> RuleSet {
    let (rules, problems) = RuleLoader.load(files)
    #expect(problems.isEmpty, "\(problems.map(\.description).joined())", sourceLocation: sourceLocation)
    return rules
  }

  static let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)

  /// Checks a JSON draft.
  static func check(
    _ json: String, _ files: [RuleFile], options: (inout LinterOptions) -> Void = { _ in }
  ) -> Verdict {
    var settings = LinterOptions(today: today)
    options(&settings)
    let linter = Linter(rules: rules(files), options: settings)
    let record = RawRecord(bytes: Array(json.utf8), source: "drafts.jsonl:1", format: .json)
    guard let draft = DraftParser().drafts(from: record).first else {
      Issue.record("no draft in the JSON")
      return linter.check(Draft(id: "", source: ""))
    }
    return linter.check(draft)
  }
}
