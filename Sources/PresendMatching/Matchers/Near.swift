/// Several things close to one another: an incentive and a review in one sentence.
package struct NearTest: Sendable {
  /// How close is close.
  package enum Distance: Sendable, Equatable {
    /// So many words between two neighbours, in one sentence.
    case words(Int)
    /// So many sentences in a row hold them all; one is the same sentence.
    case sentences(Int)
  }

  package let terms: [Condition]
  package let distance: Distance
  /// True where the terms must stand in the order in which they are written.
  package let isOrdered: Bool

  package init(terms: [Condition], distance: Distance, isOrdered: Bool) {
    self.terms = terms
    self.distance = distance
    self.isOrdered = isOrdered
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    var found: [PlacedMatch] = []
    for part in parts {
      guard let candidates = candidates(in: scan, part: part) else { continue }
      found += pairs(candidates, in: scan.parts[part], scan).map { PlacedMatch(part: part, match: $0) }
    }
    return .found(found)
  }

  /// The matches of each term; nil where one has none. The terms that read the text again are asked last, since nearly
  /// always another one fails.
  private func candidates(in scan: DraftScan, part: Int) -> [[Match]]? {
    var candidates = [[Match]](repeating: [], count: terms.count)
    for cost in Condition.Cost.allCases {
      for (index, term) in terms.enumerated() where term.cost == cost {
        candidates[index] = term.outcome(in: scan, parts: [part]).matches.map(\.match)
        if candidates[index].isEmpty { return nil }
      }
    }
    return candidates
  }

  /// For each match of the first term, the closest match of every other one; places that lie in one another count once.
  private func pairs(_ candidates: [[Match]], in part: PartScan, _ scan: DraftScan) -> [Match] {
    var found: [Match] = []
    for first in candidates[0] {
      guard scan.stepsLeft > 0 else { break }
      var whole = first
      var last = first
      for others in candidates.dropFirst() {
        scan.spend(others.count)
        guard let other = closest(to: last, among: others, near: first, in: part) else {
          whole.range = first.range.lowerBound..<first.range.lowerBound
          break
        }
        whole = whole.union(other)
        last = other
      }
      if whole.range.isEmpty { continue }
      if let index = found.firstIndex(where: { $0.range.overlaps(whole.range) }) {
        if isBetter(whole, than: found[index]) { found[index] = whole }
      } else {
        found.append(whole)
      }
    }
    return found
  }

  /// A statement stands before what is denied, and the shorter place before the longer.
  private func isBetter(_ first: Match, than second: Match) -> Bool {
    if first.isNegated != second.isNegated { return second.isNegated }
    return first.range.count < second.range.count
  }

  private func closest(to previous: Match, among others: [Match], near first: Match, in part: PartScan) -> Match? {
    var best: (match: Match, gap: Int)?
    for other in others where first.language.isCompatible(with: other.language) {
      if isOrdered && other.folded.lowerBound < previous.folded.upperBound { continue }
      // Two terms may share words only by accident; one place is no pair.
      if other.folded.overlaps(previous.folded) { continue }
      let gap = max(
        other.folded.lowerBound - previous.folded.upperBound, previous.folded.lowerBound - other.folded.upperBound)
      if let best,
        (other.isNegated && !best.match.isNegated) || (other.isNegated == best.match.isNegated && gap >= best.gap)
      {
        continue
      }
      if isClose(first, other, in: part) { best = (other, gap) }
    }
    return best?.match
  }

  private func isClose(_ first: Match, _ second: Match, in part: PartScan) -> Bool {
    let a = part.sentenceIndex(at: first.folded.lowerBound)
    let b = part.sentenceIndex(at: second.folded.lowerBound)
    switch distance {
    case .sentences(let count): return abs(a - b) < count
    case .words(let count): return a == b && part.wordDistance(first.folded, second.folded) <= count
    }
  }
}
