public import PresendDrafts
internal import PresendMatching
public import PresendRules

/// Why a rule did or did not fire on a draft, step by step.
public struct RuleTrace {
  /// Why a rule is not asked at all.
  enum NotAsked {
    case otherPlatform(String)
    case notEffective
    case replaced(by: [RuleID])
    case notSelected
    case off
  }

  /// A match and what became of it.
  struct TracedMatch {
    let place: Finding.Place
    let language: Language
    let isNegated: Bool
    let isExcused: Bool
    let isAllowed: Bool
    let isReported: Bool
  }

  let rule: Rule
  let verdict: Verdict
  let notAsked: NotAsked?
  /// The parts that the rule looks at, of those that the draft has.
  let parts: [String]
  let condition: ConditionTrace
  let applies: ConditionTrace?
  let unless: ConditionTrace?
  /// What the exception of the rule found.
  let excuses: [Finding.Place]
  let matches: [TracedMatch]
  /// The lines of the parts that read otherwise than they are written; none where no text must be shown.
  let views: [ViewTrace]
  let isRedacted: Bool

  /// Follows a rule over a draft.
  public init(_ rule: Rule, on draft: Draft, by linter: Linter) {
    let verdict = linter.check(draft)
    var draft = draft
    draft.context.platform = verdict.platform
    let scan = linter.scan(draft, day: verdict.day)
    let indices = scan.partIndices { part in rule.lookIn.contains { $0.selects(part) } }
    self.rule = rule
    self.verdict = verdict
    isRedacted = linter.options.isRedacted
    notAsked = RuleTrace.notAsked(rule, verdict, linter)
    parts = draft.parts.filter { part in rule.lookIn.contains { $0.selects(part) } }.map(\.name)
    let writer = FindingWriter(scan, rules: linter.rules, options: linter.options)
    let candidates = CandidateTrace(
      scan: scan, rules: linter.rules, writer: writer, detector: linter.detector(for: draft))
    condition = ConditionTrace(rule.condition, parts: indices, by: candidates)
    applies = rule.applies.map { ConditionTrace($0, parts: indices, by: candidates) }
    let unless = rule.unless.map { ConditionTrace($0, parts: indices, by: candidates) }
    self.unless = unless
    excuses = unless?.outcome.matches.map { writer.place($0) } ?? []
    views =
      linter.options.isRedacted
      ? [] : indices.flatMap { ViewTrace.lines(of: scan.parts[$0].views, in: draft.parts[scan.owners[$0]].name) }
    let index = linter.rules.rules.firstIndex { $0.id == rule.id } ?? 0
    let reported = verdict.findings.filter { $0.rule == rule.id }.compactMap(\.place?.range)
    matches = condition.outcome.matches.map { match in
      let place = writer.place(match)
      return TracedMatch(
        place: place, language: match.match.language, isNegated: match.match.isNegated && !rule.ignoresNegation,
        isExcused: RuleTrace.isExcused(match, by: unless, in: scan),
        isAllowed: linter.allowed.allow(
          RuleEvaluation.Candidate(ruleIndex: index, severity: rule.severity, match: match), of: rule, in: scan),
        isReported: reported.contains(place.range))
    }
  }

  private static func notAsked(_ rule: Rule, _ verdict: Verdict, _ linter: Linter) -> NotAsked? {
    let plan = RulePlan(linter.rules, platform: verdict.platform, day: verdict.day, options: linter.options)
    guard let index = linter.rules.rules.firstIndex(where: { $0.id == rule.id }), plan.levels[index] == nil else {
      return nil
    }
    if let platform = linter.rules.pack(rule.id.pack)?.platform, platform != .generic, platform != verdict.platform {
      return .otherPlatform(platform.rawValue)
    }
    if !rule.isEffective(on: verdict.day) { return .notEffective }
    if !linter.options.selection.includes(rule) { return .notSelected }
    let rivals = linter.rules.rules.filter { other in
      other.category == rule.category && other.isEffective(on: verdict.day) && other.id.pack != rule.id.pack
        && linter.rules.pack(other.id.pack)?.platform == verdict.platform
    }
    return rule.id.pack == Platform.generic.rawValue && !rivals.isEmpty ? .replaced(by: rivals.map(\.id)) : .off
  }

  /// An excuse counts in the same sentence, or for the whole message where it has no place.
  private static func isExcused(_ match: PlacedMatch, by unless: ConditionTrace?, in scan: DraftScan) -> Bool {
    guard let unless, unless.outcome.truth == .yes else { return false }
    return unless.outcome.matches.isEmpty
      || unless.outcome.matches.contains { other in
        other.part == match.part && SentenceSet(of: [other.match], in: scan.parts[match.part]).holds(match.match)
      }
  }
}
