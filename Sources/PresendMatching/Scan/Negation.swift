internal import PresendText

/// Tells which phrases a message denies: "we never ask for 5-star reviews".
///
/// A negation governs what follows in its clause, up to four words on; in languages that deny at the end of a verb, what
/// stands before it. "Don't forget" and its like deny nothing.
struct Negation {
  private static let reach = 4
  /// The most bytes that these words take.
  private static let widestGap = 80

  private let text: [UInt8]
  /// By their ends, and by their beginnings.
  private let before: [Range<Int>]
  private let after: [Range<Int>]
  private let clauseStarts: [Range<Int>]

  init(vocabulary: Vocabulary, hits: PhraseHitIndex, text: [UInt8]) {
    let excepted = PlaceSet(hits.hits(of: vocabulary.negationExcepted).map(\.range))
    func places(of set: PhraseTable.SetID) -> [Range<Int>] {
      hits.hits(of: set).map(\.range).filter { !excepted.overlaps($0) }
    }
    self.text = text
    before = places(of: vocabulary.negationBefore).sorted { $0.upperBound < $1.upperBound }
    after = places(of: vocabulary.negationAfter)
    clauseStarts =
      before.isEmpty && after.isEmpty ? [] : hits.hits(of: vocabulary.clauseStart).map(\.range)
  }

  /// True where a negation governs what stands at a place of the folded view.
  func governs(_ place: Range<Int>) -> Bool {
    let first = before.partitioningIndex { $0.upperBound >= place.lowerBound - Negation.widestGap }
    for negation in before[first...] {
      guard negation.upperBound <= place.lowerBound else { break }
      if reaches(negation.upperBound..<place.lowerBound) { return true }
    }
    let next = after.partitioningIndex { $0.lowerBound >= place.upperBound }
    for negation in after[next...] {
      guard negation.lowerBound <= place.upperBound + Negation.widestGap else { break }
      if reaches(place.upperBound..<negation.lowerBound) { return true }
    }
    return false
  }

  private func reaches(_ gap: Range<Int>) -> Bool {
    guard gap.count <= Negation.widestGap, Segmentation.wordCount(in: text, gap) <= Negation.reach else { return false }
    return !gap.contains { isClauseEnd(at: $0) }
      && !holdsClauseStart(gap)
  }

  private func holdsClauseStart(_ gap: Range<Int>) -> Bool {
    let first = clauseStarts.partitioningIndex { $0.lowerBound >= gap.lowerBound }
    return clauseStarts[first...].prefix { $0.lowerBound < gap.upperBound }.contains { $0.upperBound <= gap.upperBound }
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
