internal import PresendText

/// A phrase found in a view, in bytes of that view.
package struct PhraseHit: Sendable, Equatable {
  package let set: PhraseTable.SetID
  package let language: Language
  package let phrase: Int32
  package let range: Range<Int>
}

extension PhraseTable {
  /// Every phrase of the table in a folded text, ordered by set and place. Takes its steps from `budget`, which is zero
  /// or below where the scan was not finished.
  package func hits(in text: [UInt8], budget: inout Int) -> [PhraseHit] {
    var verifier = PhraseVerifier(text: text, steps: budget)
    var hits: [PhraseHit] = []
    var previous = ScalarClass.newline
    var index = 0
    while index < text.count {
      let byte = text[index]
      let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : text.scalar(at: index)
      let current = ScalarClass.of(scalar)
      let isInsideWord = current == .word && previous == .word && !isDigitEdge(text, at: index)
      if !isInsideWord, starting.canBegin(with: byte) {
        starting.forEachLiteral(in: text, at: index) { literal, end in
          attempt(startingAnchors[literal], index..<end, &verifier, &hits)
        }
      }
      if hasInner, inner.canBegin(with: byte) {
        inner.forEachLiteral(in: text, at: index) { literal, end in
          attempt(innerAnchors[literal], index..<end, &verifier, &hits)
        }
      }
      previous = current
      index += length
    }
    budget = verifier.steps
    return hits.sorted { ($0.set, $0.range.lowerBound, $0.range.upperBound) < ($1.set, $1.range.lowerBound, $1.range.upperBound) }
  }

  /// `5star`: a word may begin between a digit and a letter.
  private func isDigitEdge(_ text: [UInt8], at index: Int) -> Bool {
    let isDigit = text[index] &- UInt8(ascii: "0") < 10
    return isDigit != (text[index - 1] &- UInt8(ascii: "0") < 10)
  }

  private func attempt(
    _ anchors: [Anchor], _ literal: Range<Int>, _ verifier: inout PhraseVerifier, _ hits: inout [PhraseHit]
  ) {
    for anchor in anchors {
      let phrase = phrases[Int(anchor.phrase)]
      verifier.steps -= 1
      guard verifier.steps > 0 else { return }
      guard let range = verifier.match(phrase, anchor: anchor, literal: literal) else { continue }
      let hit = PhraseHit(set: phrase.set, language: phrase.language, phrase: anchor.phrase, range: range)
      if !hits.suffix(16).contains(hit) { hits.append(hit) }
    }
  }
}
