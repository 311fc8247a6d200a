/// Places of a text, joined where they overlap, so that one look tells whether any of them overlaps another: a text may
/// hold a hundred thousand.
package struct PlaceSet: Sendable {
  private var places: [Range<Int>] = []

  /// Places in any order; empty ones are left out.
  package init(_ places: [Range<Int>]) {
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where !place.isEmpty {
      if let last = self.places.last, place.lowerBound < last.upperBound {
        self.places[self.places.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        self.places.append(place)
      }
    }
  }

  /// True where one of the places has a byte in common with the range.
  package func overlaps(_ range: Range<Int>) -> Bool {
    let next = places.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < places.count && places[next].overlaps(range)
  }

  /// True where one of the places holds the byte.
  package func contains(_ offset: Int) -> Bool { overlaps(offset..<offset + 1) }
}

/// The sentences of a part in which matches stand.
package struct SentenceSet {
  private let part: PartScan
  private let places: PlaceSet
  private let sentences: Set<Int>

  package init(of matches: [Match], in part: PartScan) {
    self.part = part
    places = PlaceSet(matches.map(\.folded))
    sentences = Set(matches.map { part.sentenceIndex(at: $0.folded.lowerBound) })
  }

  /// True where the match stands in one of them, or overlaps one of the matches.
  package func holds(_ match: Match) -> Bool {
    places.overlaps(match.folded) || sentences.contains(part.sentenceIndex(at: match.folded.lowerBound))
  }
}
