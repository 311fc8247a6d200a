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
    var verifier = PhraseVerifier(text: text, table: self, steps: budget)
    let found = choiceHits(in: text, &verifier)
    guard !found.isEmpty else {
      budget = verifier.steps
      return []
    }
    verifier.hits = ChoiceHits(found)
    var hits: [PhraseHit] = []
    for hit in verifier.hits.all {
      for index in phrasesByAnchor[Int(hit.choice)] {
        verifier.steps -= 1
        guard verifier.steps > 0 else { break }
        let phrase = phrases[Int(index)]
        guard let range = verifier.range(of: phrase, around: Int(hit.start)..<Int(hit.end)) else { continue }
        hits.append(PhraseHit(set: phrase.set, language: phrase.language, phrase: index, range: range))
      }
    }
    budget = verifier.steps
    hits.sort { ($0.set, $0.range.lowerBound, $0.range.upperBound) < ($1.set, $1.range.lowerBound, $1.range.upperBound) }
    return hits.enumerated().filter { $0.offset == 0 || hits[$0.offset - 1] != $0.element }.map(\.element)
  }

  /// Where the scanned choices stand.
  private func choiceHits(in text: [UInt8], _ verifier: inout PhraseVerifier) -> [ChoiceHits.Hit] {
    var hits: [ChoiceHits.Hit] = []
    var previous = ScalarClass.newline
    var index = 0
    while index < text.count {
      let byte = text[index]
      let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : text.scalar(at: index)
      let current = ScalarClass.of(scalar)
      let isInsideWord = current == .word && previous == .word && !isDigitEdge(text, at: index)
      if !isInsideWord, starting.canBegin(with: byte) {
        starting.forEachLiteral(in: text, at: index) { literal, end in
          confirm(startingAnchors[literal], index..<end, &verifier, &hits)
        }
      }
      if hasInner, inner.canBegin(with: byte) {
        inner.forEachLiteral(in: text, at: index) { literal, end in
          confirm(innerAnchors[literal], index..<end, &verifier, &hits)
        }
      }
      previous = current
      index += length
    }
    return hits
  }

  /// `5star`: a word may begin between a digit and a letter.
  private func isDigitEdge(_ text: [UInt8], at index: Int) -> Bool {
    let isDigit = text[index] &- UInt8(ascii: "0") < 10
    return isDigit != (text[index - 1] &- UInt8(ascii: "0") < 10)
  }

  private func confirm(
    _ anchors: [Anchor], _ literal: Range<Int>, _ verifier: inout PhraseVerifier, _ hits: inout [ChoiceHits.Hit]
  ) {
    let isAtEnd = verifier.isBoundary(at: literal.upperBound)
    for anchor in anchors {
      verifier.steps -= 1
      guard verifier.steps > 0 else { return }
      let range: Range<Int>
      switch anchor.form {
      case .word:
        guard isAtEnd else { continue }
        range = literal
      case .stem:
        range = literal.lowerBound..<(isAtEnd ? literal.upperBound : verifier.wordEnd(from: literal.upperBound))
      case .piece:
        let words = choices[Int(anchor.choice)].alternatives[Int(anchor.alternative)]
        guard let found = verifier.range(of: words, around: literal, word: Int(anchor.word)) else { continue }
        range = found
      }
      hits.append(ChoiceHits.Hit(choice: anchor.choice, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    }
  }
}
