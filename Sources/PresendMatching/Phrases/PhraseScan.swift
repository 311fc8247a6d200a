internal import PresendText

/// A phrase found in a view, in bytes of that view.
package struct PhraseHit: Sendable, Equatable {
  package let set: PhraseTable.SetID
  package let language: Language
  package let range: Range<Int>
}

extension PhraseTable {
  /// Every phrase of the table in a folded text, ordered by set and place. Takes its steps from `budget`, which is zero
  /// or below where the scan was not finished.
  package func hits(in text: [UInt8], budget: inout Int) -> [PhraseHit] {
    var scan = PhraseScan(table: self, text: text, steps: budget)
    scan.run()
    budget = scan.verifier.steps
    return scan.phraseHits
  }
}

/// One scan: first the words, then, from the shallow to the deep, the phrases that name groups.
private struct PhraseScan {
  let table: PhraseTable
  let text: [UInt8]
  var verifier: PhraseVerifier
  private var found: [PhraseHit] = []
  private var groups: [GroupHits.Hit] = []
  /// Words at which phrases wait for groups.
  private var waiting: [(phrase: Int32, literal: Range<Int>)] = []

  init(table: PhraseTable, text: [UInt8], steps: Int) {
    self.table = table
    self.text = text
    verifier = PhraseVerifier(text: text, table: table, steps: steps)
  }

  /// The phrases of sets, each place once.
  var phraseHits: [PhraseHit] {
    guard found.count > 1 else { return found }
    let sorted = found.sorted {
      ($0.set, $0.range.lowerBound, $0.range.upperBound, $0.language.index)
        < ($1.set, $1.range.lowerBound, $1.range.upperBound, $1.language.index)
    }
    return sorted.enumerated().filter { $0.offset == 0 || sorted[$0.offset - 1] != $0.element }.map(\.element)
  }

  mutating func run() {
    findWords()
    var depth = 1
    while depth <= table.maximumDepth, !groups.isEmpty, verifier.steps > 0 {
      if verifier.hits.count < groups.count { verifier.hits = GroupHits(groups) }
      for word in waiting where table.phrases[Int(word.phrase)].depth == depth {
        tryPhrase(word.phrase, at: word.literal)
      }
      for number in 0..<verifier.hits.distinctCount {
        let hit = verifier.hits.hit(at: number)
        for place in table.phrasesByGroup.places(of: Int(hit.group)) {
          let phrase = table.phrasesByGroup[place]
          if table.phrases[Int(phrase)].depth == depth { tryPhrase(phrase, at: Int(hit.start)..<Int(hit.end)) }
        }
      }
      depth += 1
    }
  }

  private mutating func findWords() {
    var previous = ScalarClass.newline
    var index = 0
    while index < text.count {
      let byte = text[index]
      let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : text.scalar(at: index)
      let current = ScalarClass.of(scalar)
      let isInsideWord = current == .word && previous == .word && !isDigitEdge(at: index)
      if !isInsideWord { findStarting(at: index) }
      if table.hasInner { findInner(at: index) }
      previous = current
      index += length
    }
  }

  /// `5star`: a word may begin between a digit and a letter.
  private func isDigitEdge(at index: Int) -> Bool {
    let isDigit = text[index] &- UInt8(ascii: "0") < 10
    return isDigit != (text[index - 1] &- UInt8(ascii: "0") < 10)
  }

  private mutating func findStarting(at index: Int) {
    var node = table.starting.root(for: text[index])
    var end = index + 1
    while node >= 0 {
      let literal = table.starting.literal(at: node)
      if literal >= 0 {
        let isAtEnd = verifier.isBoundary(at: end)
        if !verifier.isInsideNumber(index) {
          for place in table.phrasesByStart.places(of: literal) {
            meet(table.phrasesByStart[place], index..<end, isAtEnd: isAtEnd)
          }
        }
      }
      guard end < text.count else { return }
      node = table.starting.child(of: node, for: text[end])
      end += 1
    }
  }

  private mutating func findInner(at index: Int) {
    var node = table.inner.root(for: text[index])
    var end = index + 1
    while node >= 0 {
      let literal = table.inner.literal(at: node)
      if literal >= 0 {
        for place in table.phrasesByInner.places(of: literal) {
          meet(table.phrasesByInner[place], index..<end, isAtEnd: true)
        }
      }
      guard end < text.count else { return }
      node = table.inner.child(of: node, for: text[end])
      end += 1
    }
  }

  /// Tries a phrase that a literal anchors; one that needs groups waits for them.
  private mutating func meet(_ index: Int32, _ literal: Range<Int>, isAtEnd: Bool) {
    if !isAtEnd, table.phrases[Int(index)].form == .word { return }
    if table.phrases[Int(index)].depth > 0 {
      waiting.append((index, literal))
    } else {
      tryPhrase(index, at: literal)
    }
  }

  private mutating func tryPhrase(_ index: Int32, at place: Range<Int>) {
    verifier.steps -= 1
    guard verifier.steps > 0 else { return }
    let phrase = table.phrases[Int(index)]
    guard let range = verifier.range(of: phrase, at: place) else { return }
    switch phrase.target {
    case .set(let set, let language):
      found.append(PhraseHit(set: set, language: language, range: range))
    case .group(let number):
      groups.append(GroupHits.Hit(group: number, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    }
  }
}
