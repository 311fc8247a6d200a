public import PresendDrafts
internal import PresendMatching
public import PresendRules

/// Runs the examples of rules as tests.
public struct RuleTester {
  private let rules: RuleSet
  private let today: CalendarDate

  /// What the examples of a rule showed.
  public struct Report: Sendable {
    /// The rule.
    public let rule: RuleID
    /// The number of examples that were run.
    public let exampleCount: Int
    /// Examples that were judged otherwise than the rule file says, and branches that no example reaches.
    public let problems: [RuleProblem]
  }

  /// A tester for the examples of a rule set; `today` is the day of examples that name none.
  public init(rules: RuleSet, today: CalendarDate) {
    self.rules = rules
    self.today = today
  }

  /// Runs every example of every rule, in the order of the rules' ids.
  public func run() -> [Report] { rules.rules.map(run) }

  /// Runs the examples of one rule.
  public func run(_ rule: Rule) -> Report {
    var problems: [RuleProblem] = []
    var flagged: [DraftScan] = []
    var all: [DraftScan] = []
    for example in rule.examples {
      let (verdict, scan) = judge(example.draft, on: example.day, by: rule)
      all.append(scan)
      if example.expectation == .flagged { flagged.append(scan) }
      problems += check(example, verdict, rule)
    }
    problems += uncovered(rule, flagged: flagged, all: all)
    return Report(rule: rule.id, exampleCount: rule.examples.count, problems: problems)
  }

  /// The example judged by this rule alone, on its platform and on a day on which it holds.
  private func judge(_ draft: Draft, on given: CalendarDate?, by rule: Rule) -> (Verdict, DraftScan) {
    var options = LinterOptions(today: today)
    options.selection = RuleSelection(selected: [rule.id.description])
    let day = given ?? rule.effectiveTo.map { min($0, today) } ?? today
    options.day = given ?? (rule.isEffective(on: day) ? day : rule.effectiveFrom ?? today)
    let linter = Linter(rules: rules, options: options)
    var draft = draft
    if draft.context.platform == nil, let platform = rules.pack(rule.id.pack)?.platform {
      draft.context.platform = platform
    }
    return (linter.check(draft), linter.scan(draft, day: options.day ?? today))
  }

  private func check(_ example: RuleExample, _ verdict: Verdict, _ rule: Rule) -> [RuleProblem] {
    let findings = verdict.findings.filter { $0.rule == rule.id }
    func problem(_ message: String, _ help: String) -> RuleProblem {
      RuleProblem(
        code: .example, weight: .error, path: example.path, line: example.line, column: 1, message: message, help: help)
    }
    switch example.expectation {
    case .clean:
      guard let finding = findings.first else { return [] }
      let place = finding.place?.text.map { " at «\($0)»" } ?? ""
      return [problem("a clean example is flagged\(place)", "narrow the condition, or add it to unless:")]
    case .flagged:
      guard !findings.isEmpty else {
        let needs = verdict.notChecked.first { $0.rule == rule.id }?.needs.joined(separator: ", ")
        let reason = needs.map { ": it lacks \($0)" } ?? ""
        return [problem("a flagged example is not found\(reason)", "widen the condition, or correct the example")]
      }
      let remains = fixed(example, findings, rule)
      guard !example.places.isEmpty else { return remains }
      let found = findings.compactMap { finding in
        finding.place.map { ExamplePlace(part: $0.part, range: $0.range) }
      }
      guard Set(found) != Set(example.places) else { return remains }
      let shown = findings.compactMap { $0.place?.text }.map { "«\($0)»" }.joined(separator: ", ")
      return [problem("the example is found at \(shown)", "move the marks, or correct the condition")]
    }
  }

  /// The example once its fixes are made, which the rule must not flag for the same again.
  private func fixed(_ example: RuleExample, _ findings: [Finding], _ rule: Rule) -> [RuleProblem] {
    let fixes = findings.filter { $0.fix != nil && $0.place != nil }
    guard !fixes.isEmpty else { return [] }
    var mended = example.draft
    for finding in fixes.reversed() {
      guard let place = finding.place, let fix = finding.fix,
        let index = mended.parts.firstIndex(where: { $0.name == place.part })
      else { continue }
      mended.parts[index] = mended.parts[index].replacing(place.range, by: fix.replacement)
    }
    let left = judge(mended, on: example.day, by: rule).0.findings.filter { $0.rule == rule.id }
    guard left.count > findings.count - fixes.count else { return [] }
    let shown = left.compactMap { $0.place?.text }.map { "«\($0)»" }.joined(separator: ", ")
    return [
      RuleProblem(
        code: .example, weight: .error, path: example.path, line: example.line, column: 1,
        message: "the fixed example is still flagged at \(shown)",
        help: "let the fix say something that the rule allows")
    ]
  }

  /// Languages and alternatives of the rule that none of its examples reaches.
  private func uncovered(_ rule: Rule, flagged: [DraftScan], all: [DraftScan]) -> [RuleProblem] {
    func outcomes(_ condition: Condition, in scans: [DraftScan]) -> [Outcome] {
      scans.map { scan in condition.outcome(in: scan, parts: Array(scan.draft.parts.indices)) }
    }
    return rule.branches.compactMap { branch in
      switch branch {
      case .words(let condition, let language):
        let isReached = outcomes(condition, in: flagged).contains { outcome in
          outcome.matches.contains { $0.match.language == language }
        }
        return isReached
          ? nil
          : problem(rule, "no flagged example reaches the words in \"\(language)\"", "add an example in that language")
      case .alternative(let condition, let number):
        let isReached = outcomes(condition, in: flagged).contains { $0.truth == .yes }
        return isReached
          ? nil
          : problem(rule, "no flagged example reaches alternative \(number)", "add an example for it, or remove it")
      case .topic(let condition, let name):
        let isReached = outcomes(condition, in: all).contains { $0.truth == .yes }
        return isReached
          ? nil : problem(rule, "no example reaches the topic \"\(name)\"", "add an example for it, or remove it")
      }
    }
  }

  private func problem(_ rule: Rule, _ message: String, _ help: String) -> RuleProblem {
    RuleProblem(code: .coverage, weight: .error, path: rule.path, line: 0, column: 0, message: message, help: help)
  }
}
