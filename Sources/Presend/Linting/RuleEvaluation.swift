internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

/// What a rule says of a scanned draft.
struct RuleEvaluation {
  /// A finding before it is put into words.
  struct Candidate {
    var ruleIndex: Int
    var severity: Severity
    var match: PlacedMatch?
  }

  var candidates: [Candidate] = []
  var needs: [String] = []

  /// What it lacks, each once, in the order of the alphabet.
  var distinctNeeds: [String] {
    var distinct: [String] = []
    for need in needs where !distinct.contains(need) { distinct.append(need) }
    return distinct.sorted()
  }

  /// Asks one rule, which looks at the parts of the given selection.
  init(_ rule: Rule, index: Int, selection: Int, level: RuleLevel, isOverridden: Bool, scan: DraftScan) {
    // Most drafts do not say whether files go along with them.
    if case .attachment = rule.condition, rule.applies == nil, scan.draft.attachments == nil {
      needs = ["attachments"]
      return
    }
    let parts = scan.partIndices(ofSelection: selection) { part in rule.lookIn.contains { $0.selects(part) } }
    if parts.isEmpty, let header = RuleEvaluation.missingHeader(rule.lookIn) {
      needs = [header]
      return
    }
    var open: [String] = []
    switch rule.applies?.outcome(in: scan, parts: parts).truth {
    case .no: return
    case .unknown(let missing): open += missing
    case .yes, nil: break
    }
    let outcome = rule.condition.outcome(in: scan, parts: parts)
    if outcome.truth == .no { return }
    if case .unknown(let missing) = outcome.truth { open += missing }
    let counted = RuleEvaluation.counted(outcome.matches, rule, scan, parts)
    if !outcome.matches.isEmpty, counted.isEmpty { return }
    if outcome.matches.isEmpty, RuleEvaluation.isExcused(rule, scan, parts) { return }
    guard open.isEmpty else {
      needs = open
      return
    }
    let severities = RuleEvaluation.levels(rule, scan, parts)
    func severity(isEvasion: Bool) -> Severity {
      if isOverridden || level == .shadow { return level.severity ?? rule.severity }
      return severities.first { !$0.needsEvasion || isEvasion }?.severity ?? rule.severity
    }
    if counted.isEmpty {
      candidates = [Candidate(ruleIndex: index, severity: severity(isEvasion: false), match: nil)]
    } else {
      let reported = rule.reportsFirstOnly ? Array(counted.prefix(1)) : counted
      candidates = reported.map {
        Candidate(ruleIndex: index, severity: severity(isEvasion: $0.match.isEvasion), match: $0)
      }
    }
  }

  /// A header that the rule looks at and the draft does not carry, by its field's name.
  private static func missingHeader(_ selectors: [PartSelector]) -> String? {
    for case .header(let name) in selectors where selectors.count == 1 { return name }
    return nil
  }

  /// The matches that are neither denied nor excused.
  private static func counted(
    _ matches: [PlacedMatch], _ rule: Rule, _ scan: DraftScan, _ parts: [Int]
  ) -> [PlacedMatch] {
    let stated = rule.ignoresNegation ? matches : matches.filter { !$0.match.isNegated }
    guard let unless = rule.unless, !stated.isEmpty else { return stated }
    let excuse = unless.outcome(in: scan, parts: parts)
    guard excuse.truth == .yes else { return stated }
    if excuse.matches.isEmpty { return [] }
    var excuses: [Int: SentenceSet] = [:]
    for (part, matches) in Dictionary(grouping: excuse.matches, by: \.part) {
      excuses[part] = SentenceSet(of: matches.map(\.match), in: scan.parts[part])
    }
    return stated.filter { excuses[$0.part]?.holds($0.match) != true }
  }

  private static func isExcused(_ rule: Rule, _ scan: DraftScan, _ parts: [Int]) -> Bool {
    rule.unless.map { $0.outcome(in: scan, parts: parts).truth == .yes } ?? false
  }

  /// The weights that the context calls for, those that need a disguise among them.
  private static func levels(
    _ rule: Rule, _ scan: DraftScan, _ parts: [Int]
  ) -> [(needsEvasion: Bool, severity: Severity)] {
    rule.levels.compactMap { level in
      if let condition = level.condition, condition.outcome(in: scan, parts: parts).truth != .yes { return nil }
      return (level.needsEvasion, level.severity)
    }
  }
}
