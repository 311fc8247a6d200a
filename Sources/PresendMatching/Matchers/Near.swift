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
    let others = candidates.dropFirst().map(PlacedTerms.init)
    var found: [Match] = []
    for first in candidates[0] {
      guard scan.stepsLeft > 0 else { break }
      var whole = first
      var last = first
      var isWhole = true
      for terms in others {
        guard let other = closest(to: last, among: terms, near: first, in: part, scan) else {
          isWhole = false
          break
        }
        whole = whole.union(other)
        last = other
      }
      guard isWhole else { continue }
      // Pairs come in the order of their first term, so that only the last ones can overlap.
      let recent = found.indices.suffix(NearTest.overlapReach)
      if let index = recent.first(where: { found[$0].range.overlaps(whole.range) }) {
        if isBetter(whole, than: found[index]) { found[index] = whole }
      } else {
        found.append(whole)
      }
    }
    return found
  }

  private static let overlapReach = 64

  /// The matches of a term by place, for a search outwards.
  private struct PlacedTerms {
    let matches: [Match]
    /// For each match, the furthest end of those up to it.
    let furthestEnds: [Int]

    init(_ unordered: [Match]) {
      matches = unordered.sorted { $0.folded.lowerBound < $1.folded.lowerBound }
      var end = 0
      furthestEnds = matches.map { match in
        end = max(end, match.folded.upperBound)
        return end
      }
    }
  }

  /// A statement stands before what is denied, and the shorter place before the longer.
  private func isBetter(_ first: Match, than second: Match) -> Bool {
    if first.isNegated != second.isNegated { return second.isNegated }
    return first.range.count < second.range.count
  }

  /// The closest match beside `previous` that stands near the first one: a statement before what is denied, then the
  /// smaller gap, then the earlier place. Looks outwards and stops where everything further is too far.
  private func closest(
    to previous: Match, among terms: PlacedTerms, near first: Match, in part: PartScan, _ scan: DraftScan
  ) -> Match? {
    let behind = terms.matches.partitioningIndex { $0.folded.lowerBound >= previous.folded.upperBound }
    let after = closestAfter(behind, terms, near: first, in: part, scan)
    if isOrdered { return after }
    guard let before = closestBefore(behind, previous, terms, near: first, in: part, scan) else { return after }
    guard let after else { return before }
    if before.isNegated != after.isNegated { return before.isNegated ? after : before }
    let gaps = (
      previous.folded.lowerBound - before.folded.upperBound, after.folded.lowerBound - previous.folded.upperBound
    )
    return gaps.0 <= gaps.1 ? before : after
  }

  private func closestAfter(
    _ start: Int, _ terms: PlacedTerms, near first: Match, in part: PartScan, _ scan: DraftScan
  ) -> Match? {
    var denied: Match?
    for other in terms.matches[start...] {
      scan.spend(1)
      guard scan.stepsLeft > 0 else { break }
      guard isClose(first.folded, other.folded, in: part) else {
        if other.folded.lowerBound >= first.folded.upperBound { break }
        continue
      }
      guard first.language.isCompatible(with: other.language) else { continue }
      if !other.isNegated { return other }
      denied = denied ?? other
    }
    return denied
  }

  private func closestBefore(
    _ end: Int, _ previous: Match, _ terms: PlacedTerms, near first: Match, in part: PartScan, _ scan: DraftScan
  ) -> Match? {
    var best: Match?
    func isCloser(_ other: Match) -> Bool {
      guard let best else { return true }
      if best.isNegated != other.isNegated { return best.isNegated }
      return other.folded.upperBound >= best.folded.upperBound
    }
    for index in (0..<end).reversed() {
      scan.spend(1)
      let furthest = terms.furthestEnds[index]
      // Nothing from here on ends closer than the best, or close to the first.
      if let best, !best.isNegated, furthest < best.folded.upperBound { break }
      if furthest <= first.folded.lowerBound, !isClose(first.folded, furthest..<furthest, in: part) { break }
      guard scan.stepsLeft > 0 else { break }
      let other = terms.matches[index]
      // Two terms may share words only by accident; one place is no pair.
      guard other.folded.upperBound <= previous.folded.lowerBound, first.language.isCompatible(with: other.language),
        isClose(first.folded, other.folded, in: part), isCloser(other)
      else { continue }
      best = other
    }
    return best
  }

  private func isClose(_ first: Range<Int>, _ second: Range<Int>, in part: PartScan) -> Bool {
    let a = part.sentenceIndex(at: first.lowerBound)
    let b = part.sentenceIndex(at: second.lowerBound)
    switch distance {
    case .sentences(let count): return abs(a - b) < count
    case .words(let count): return a == b && part.wordDistance(first, second, upTo: count) <= count
    }
  }
}
