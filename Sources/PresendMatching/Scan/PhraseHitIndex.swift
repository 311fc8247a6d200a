/// The phrases found in one view, by set.
struct PhraseHitIndex {
  private let hits: [PhraseHit]
  /// The sets of which something was found, in rising order, and where their hits begin.
  let sets: [PhraseTable.SetID]
  private let starts: [Int]

  /// Hits that are ordered by set.
  init(_ hits: [PhraseHit]) {
    var sets: [PhraseTable.SetID] = []
    var starts: [Int] = []
    for (index, hit) in hits.enumerated() where sets.last != hit.set {
      sets.append(hit.set)
      starts.append(index)
    }
    self.hits = hits
    self.sets = sets
    self.starts = starts + [hits.count]
  }

  /// The hits of a set, in order of place.
  func hits(of set: PhraseTable.SetID) -> ArraySlice<PhraseHit> {
    let index = sets.partitioningIndex { $0 >= set }
    guard index < sets.count, sets[index] == set else { return [] }
    return hits[starts[index]..<starts[index + 1]]
  }
}
