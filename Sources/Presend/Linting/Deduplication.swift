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
    guard candidates.count > 1 else { return candidates }
    let ranked = candidates.indices.map { rank(candidates[$0], at: $0) }.sorted()
    // A few are compared with one another sooner than their places are looked up.
    if candidates.count <= Deduplication.few {
      var kept: [RuleEvaluation.Candidate] = []
      for rank in ranked {
        let candidate = candidates[rank.index]
        if !kept.contains(where: { covers($0, candidate) }) { kept.append(candidate) }
      }
      return kept
    }
    var kept = KeptCandidates()
    for rank in ranked {
      let candidate = candidates[rank.index]
      if !kept.contains(near: candidate, where: { covers($0, candidate) }) { kept.append(candidate) }
    }
    return kept.candidates
  }

  private static let few = 24

  /// The place of a candidate among all: the better ones come first.
  private struct Rank: Comparable {
    /// Contacts in their order, then severity, then packs of platforms.
    let group: Int
    let length: Int
    let index: Int

    static func < (first: Rank, second: Rank) -> Bool {
      if first.group != second.group { return first.group < second.group }
      return first.length == second.length ? first.index < second.index : first.length > second.length
    }
  }

  private func rule(_ candidate: RuleEvaluation.Candidate) -> Rule { rules.rules[candidate.ruleIndex] }

  private func rank(_ candidate: RuleEvaluation.Candidate, at index: Int) -> Rank {
    let weight = candidate.severity == .error ? 0 : candidate.severity == .warning ? 1 : 2
    let isGeneric = rule(candidate).id.pack == "generic"
    return Rank(
      group: contactRank(candidate) * 8 + weight * 2 + (isGeneric ? 1 : 0),
      length: candidate.match?.match.range.count ?? 0, index: index)
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

/// The candidates that won so far, found again by their places: a text may hold a hundred thousand of them.
private struct KeptCandidates {
  private(set) var candidates: [RuleEvaluation.Candidate] = []
  /// For each stretch of a part, the candidates that reach into it.
  private var byStretch: [Stretch: [Int]] = [:]
  /// For each rule, a candidate without a place.
  private var placeless: [Int: Int] = [:]
  /// Candidates that reach over many stretches.
  private var long: [Int] = []

  private struct Stretch: Hashable {
    let part: Int
    let number: Int
  }

  private static let stretch = 256
  private static let longest = 16

  mutating func append(_ candidate: RuleEvaluation.Candidate) {
    let index = candidates.count
    candidates.append(candidate)
    guard let match = candidate.match else { return placeless[candidate.ruleIndex] = index }
    let numbers = KeptCandidates.numbers(match.match.range)
    guard numbers.count <= KeptCandidates.longest else { return long.append(index) }
    for number in numbers { byStretch[Stretch(part: match.part, number: number), default: []].append(index) }
  }

  /// True where a candidate that may stand in the same place, or as well has none, is as wanted.
  func contains(
    near candidate: RuleEvaluation.Candidate, where isWanted: (RuleEvaluation.Candidate) -> Bool
  ) -> Bool {
    guard let match = candidate.match else {
      return placeless[candidate.ruleIndex].map { isWanted(candidates[$0]) } ?? false
    }
    if long.contains(where: { isWanted(candidates[$0]) }) { return true }
    let numbers = KeptCandidates.numbers(match.match.range)
    // One that reaches that far comes before the short ones of its kind, but not before those of another.
    if numbers.count > KeptCandidates.longest { return candidates.contains(where: isWanted) }
    return numbers.contains { number in
      byStretch[Stretch(part: match.part, number: number)]?.contains { isWanted(candidates[$0]) } ?? false
    }
  }

  /// The stretches into which a range reaches.
  private static func numbers(_ range: Range<Int>) -> ClosedRange<Int> {
    range.lowerBound / stretch...max(range.lowerBound, range.upperBound - 1) / stretch
  }
}
