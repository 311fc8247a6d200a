internal import PresendText

/// Whole sentences in which one condition holds and another does not. A sentence ends with its line.
package struct SentenceTest: Sendable {
  package let with: Condition
  package let without: Condition?

  package init(with: Condition, without: Condition?) {
    self.with = with
    self.without = without
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    var found: [PlacedMatch] = []
    for index in parts {
      let wanted = with.outcome(in: scan, parts: [index]).matches
      guard !wanted.isEmpty else { continue }
      let spoilers = PlaceSet(without?.outcome(in: scan, parts: [index]).matches.map(\.match.folded) ?? [])
      let part = scan.parts[index]
      var last: Range<Int>?
      for match in wanted {
        let sentence = SentenceTest.sentence(around: match.match.folded, in: part)
        guard sentence != last, !spoilers.overlaps(sentence) else { continue }
        last = sentence
        found.append(PlacedMatch(part: index, match: part.match(given: part.views.folded.map.source(of: sentence))))
      }
    }
    return .found(found)
  }

  /// The sentence in which a place begins, as far as it stands in the same line.
  private static func sentence(around place: Range<Int>, in part: PartScan) -> Range<Int> {
    let text = part.views.folded.bytes
    let whole = part.sentences[part.sentenceIndex(at: place.lowerBound)]
    let newline = UInt8(ascii: "\n")
    let lower = text[whole.lowerBound..<place.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? whole.lowerBound
    let upper = text[place.lowerBound..<whole.upperBound].firstIndex(of: newline) ?? whole.upperBound
    return lower..<max(upper, place.lowerBound)
  }
}
