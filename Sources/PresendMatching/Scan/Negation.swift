internal import PresendText

/// Tells which phrases a message denies: "we never ask for 5-star reviews".
///
/// A negation governs what follows in its clause, up to four words on; in languages that deny at the end of a verb, what
/// stands before it. "Don't forget" and its like deny nothing.
struct Negation {
  private static let reach = 4

  private let text: [UInt8]
  private let before: [Range<Int>]
  private let after: [Range<Int>]
  private let clauseStarts: [Range<Int>]

  init(vocabulary: Vocabulary, hits: PhraseHitIndex, text: [UInt8]) {
    let excepted = hits.hits(of: vocabulary.negationExcepted).map(\.range)
    func places(of set: PhraseTable.SetID) -> [Range<Int>] {
      hits.hits(of: set).map(\.range).filter { place in !excepted.contains { $0.overlaps(place) } }
    }
    self.text = text
    before = places(of: vocabulary.negationBefore)
    after = places(of: vocabulary.negationAfter)
    clauseStarts =
      before.isEmpty && after.isEmpty ? [] : hits.hits(of: vocabulary.clauseStart).map(\.range)
  }

  /// True where a negation governs what stands at a place of the folded view.
  func governs(_ place: Range<Int>) -> Bool {
    before.contains { $0.upperBound <= place.lowerBound && reaches($0.upperBound..<place.lowerBound) }
      || after.contains { place.upperBound <= $0.lowerBound && reaches(place.upperBound..<$0.lowerBound) }
  }

  private func reaches(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 80, Segmentation.wordCount(in: text, gap) <= Negation.reach else { return false }
    return !gap.contains { isClauseEnd(at: $0) }
      && !clauseStarts.contains { $0.lowerBound >= gap.lowerBound && $0.upperBound <= gap.upperBound }
  }

  private func isClauseEnd(at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    case UInt8(ascii: "."), UInt8(ascii: "\n"), 0xE3: Segmentation.isSentenceEnd(in: text, at: index)
    default: false
    }
  }
}
