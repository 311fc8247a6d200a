internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

/// One thing, one finding.
///
/// Overlapping findings of one category count once: the highest severity, then the platform's pack before generic, then
/// the longer span. Among the categories of contacts the first that fits a span wins; a link to a messenger is both a
/// link and a handle. The same text in body and html is one finding, in html.
struct Deduplication {
  let rules: RuleSet

  func kept(_ candidates: [RuleEvaluation.Candidate]) -> [RuleEvaluation.Candidate] {
    let ranked = candidates.enumerated().sorted { isBetter($0.element, than: $1.element) ?? ($0.offset < $1.offset) }
    var kept: [RuleEvaluation.Candidate] = []
    for (_, candidate) in ranked where !kept.contains(where: { covers($0, candidate) }) { kept.append(candidate) }
    return kept
  }

  private func rule(_ candidate: RuleEvaluation.Candidate) -> Rule { rules.rules[candidate.ruleIndex] }

  private func isBetter(_ first: RuleEvaluation.Candidate, than second: RuleEvaluation.Candidate) -> Bool? {
    let ranks = (contactRank(first), contactRank(second))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if first.severity != second.severity { return first.severity > second.severity }
    let isGeneric = (rule(first).id.pack == "generic", rule(second).id.pack == "generic")
    if isGeneric.0 != isGeneric.1 { return isGeneric.1 }
    let lengths = (first.match?.match.range.count ?? 0, second.match?.match.range.count ?? 0)
    return lengths.0 == lengths.1 ? nil : lengths.0 > lengths.1
  }

  /// The order in which categories of contacts claim a span.
  private func contactRank(_ candidate: RuleEvaluation.Candidate) -> Int {
    switch rule(candidate).category {
    case .externalLink: 0
    case .emailAddress: 1
    case .socialHandle: 2
    case .phoneNumber: 3
    default: 4
    }
  }

  /// True where the winner stands for the other one too.
  private func covers(_ winner: RuleEvaluation.Candidate, _ other: RuleEvaluation.Candidate) -> Bool {
    let categories = (rule(winner).category, rule(other).category)
    guard let place = winner.match, let second = other.match else {
      return winner.match == nil && other.match == nil && winner.ruleIndex == other.ruleIndex
    }
    guard place.part == second.part, place.match.range.overlaps(second.match.range) else { return false }
    if categories.0 == categories.1 { return true }
    guard contactRank(winner) < 4, contactRank(other) < 4 else { return false }
    // A link that leads to a messenger keeps its handle, which has the very same span.
    let isMessengerLink = categories == (.externalLink, .socialHandle) && place.match.range == second.match.range
    return !isMessengerLink
  }
}
