internal import PresendText

/// Tries phrases at places of a folded text.
///
/// Counts its steps, so that a draft costs the same everywhere.
struct PhraseVerifier {
  let text: [UInt8]
  /// Where the scanned groups stand.
  var hits = GroupHits([])
  /// Steps left; at zero or below the answers are no longer complete.
  var steps: Int

  private let table: PhraseTable
  /// What is to be matched when the alternatives at hand are through, innermost last.
  private var frames: [Frame] = []

  private typealias Word = PhraseTable.Word
  private typealias Sequence = PhraseTable.Sequence

  private struct Frame {
    let sequence: PhraseTable.Sequence
    let index: Int32
    /// The frame outside of this one; -1 for none.
    let next: Int32
  }

  init(text: [UInt8], table: PhraseTable, steps: Int) {
    self.text = text
    self.table = table
    self.steps = steps
  }

  /// The range of the phrase whose anchor stands at `place`, or nil.
  mutating func range(of phrase: PhraseTable.Phrase, at place: Range<Int>) -> Range<Int>? {
    var anchor = place
    switch phrase.form {
    case .word, .group: break
    case .stem:
      if !isBoundary(at: place.upperBound) { anchor = place.lowerBound..<wordEnd(from: place.upperBound) }
    case .piece:
      guard case .word(let number) = table.elements[Int(phrase.sequence.start + phrase.anchor)],
        let whole = wordPlace(table.words[Int(number)], around: place)
      else { return nil }
      anchor = whole
    }
    if phrase.sequence.count == 1 { return anchor }
    guard let upper = forward(phrase.sequence, from: phrase.anchor + 1, at: anchor.upperBound, then: -1),
      let lower = backward(phrase.sequence, from: phrase.anchor - 1, at: anchor.lowerBound, then: -1)
    else { return nil }
    return lower..<upper
  }

  /// The whole word around an anchor literal, which may be only a piece of it.
  private func wordPlace(_ word: Word, around literal: Range<Int>) -> Range<Int>? {
    let isWhole = Int(word.count) == literal.count
    if isWhole && !word.isOpenAtStart {
      guard let end = matchForward(word, at: literal.lowerBound) else { return nil }
      return literal.lowerBound..<end
    }
    if isWhole {
      let start = Segmentation.wordStart(in: text, before: literal.upperBound)
      if word.isOpenAtEnd {
        let end = text.scalarClass(at: literal.upperBound) == .word
          ? Segmentation.wordEnd(in: text, from: literal.upperBound) : literal.upperBound
        return min(start, literal.lowerBound)..<end
      }
      return text.isWordBoundary(at: literal.upperBound) ? min(start, literal.lowerBound)..<literal.upperBound : nil
    }
    // A word with a number in it: try it from the start of the word.
    var start = literal.lowerBound
    while start > 0, literal.lowerBound - start < 24 {
      let before = text[start - 1]
      guard isDigit(before) || before == UInt8(ascii: ".") || before == UInt8(ascii: ",") || !text.isWordBoundary(at: start)
      else { break }
      start -= 1
    }
    for candidate in start...literal.lowerBound {
      if candidate < text.count, text[candidate] & 0xC0 != 0x80, let end = matchForward(word, at: candidate),
        end >= literal.upperBound
      {
        return candidate..<end
      }
    }
    return nil
  }

  // MARK: Elements

  private mutating func forward(_ sequence: Sequence, from index: Int32, at offset: Int, then rest: Int32) -> Int? {
    guard index < sequence.count else {
      guard rest >= 0 else { return offset }
      let frame = frames[Int(rest)]
      return forward(frame.sequence, from: frame.index, at: offset, then: frame.next)
    }
    steps -= 1
    guard steps > 0 else { return nil }
    switch table.elements[Int(sequence.start + index)] {
    case .word(let number):
      guard let next = nextWord(after: offset), let end = matchForward(table.words[Int(number)], at: next) else {
        return nil
      }
      return forward(sequence, from: index + 1, at: end, then: rest)
    case .scanned(let number, let isOptional):
      if let next = nextWord(after: offset) {
        for hit in hits.indices(of: number, startingAt: next).reversed() {
          if let end = forward(sequence, from: index + 1, at: hits.end(at: hit), then: rest) { return end }
        }
      }
      return isOptional ? forward(sequence, from: index + 1, at: offset, then: rest) : nil
    case .compared(let choices, let isOptional):
      let outer = push(Frame(sequence: sequence, index: index + 1, next: rest))
      for choice in choices.start..<choices.start + choices.count {
        if let end = forward(table.alternatives[Int(choice)], from: 0, at: offset, then: outer) {
          pop(outer)
          return end
        }
      }
      pop(outer)
      return isOptional ? forward(sequence, from: index + 1, at: offset, then: rest) : nil
    case .gap(let size):
      var position = offset
      var count = 0
      while true {
        let next = pastPunctuation(after: position)
        if let end = forward(sequence, from: index + 1, at: next, then: rest) { return end }
        guard count < Int(size) * 2, let end = endOfNextWord(after: position, spent: &count, limit: Int(size) * 2) else {
          return nil
        }
        position = end
      }
    }
  }

  private mutating func backward(_ sequence: Sequence, from index: Int32, at offset: Int, then rest: Int32) -> Int? {
    guard index >= 0 else {
      guard rest >= 0 else { return offset }
      let frame = frames[Int(rest)]
      return backward(frame.sequence, from: frame.index, at: offset, then: frame.next)
    }
    steps -= 1
    guard steps > 0 else { return nil }
    switch table.elements[Int(sequence.start + index)] {
    case .word(let number):
      guard let last = endOfWord(before: offset), let start = matchBackward(table.words[Int(number)], endingAt: last)
      else { return nil }
      return backward(sequence, from: index - 1, at: start, then: rest)
    case .scanned(let number, let isOptional):
      if let last = endOfWord(before: offset) {
        for hit in hits.indices(of: number, endingAt: last) {
          if let start = backward(sequence, from: index - 1, at: hits.start(at: hit), then: rest) { return start }
        }
      }
      return isOptional ? backward(sequence, from: index - 1, at: offset, then: rest) : nil
    case .compared(let choices, let isOptional):
      let outer = push(Frame(sequence: sequence, index: index - 1, next: rest))
      for choice in choices.start..<choices.start + choices.count {
        let alternative = table.alternatives[Int(choice)]
        if let start = backward(alternative, from: alternative.count - 1, at: offset, then: outer) {
          pop(outer)
          return start
        }
      }
      pop(outer)
      return isOptional ? backward(sequence, from: index - 1, at: offset, then: rest) : nil
    case .gap(let size):
      var position = offset
      var count = 0
      while true {
        let last = pastPunctuation(before: position)
        if let start = backward(sequence, from: index - 1, at: last, then: rest) { return start }
        guard count < Int(size) * 2,
          let start = startOfPreviousWord(before: position, spent: &count, limit: Int(size) * 2)
        else { return nil }
        position = start
      }
    }
  }

  private mutating func push(_ frame: Frame) -> Int32 {
    frames.append(frame)
    return Int32(frames.count - 1)
  }

  private mutating func pop(_ frame: Int32) { frames.removeLast(frames.count - Int(frame)) }

  /// A gap may end at a comma or a bracket: where the words behind such marks begin, in the same sentence.
  private func pastPunctuation(after offset: Int) -> Int {
    var index = offset
    while index < text.count {
      let kind = text.scalarClass(at: index)
      if kind == .word || kind == .unspaced { return index }
      if kind != .space, Segmentation.isSentenceEnd(in: text, at: index) { return offset }
      index += text.scalar(at: index).length
    }
    return offset
  }

  private func pastPunctuation(before offset: Int) -> Int {
    var index = offset
    while index > 0 {
      let kind = text.scalarClass(before: index)
      if kind == .word || kind == .unspaced { return index }
      let length = text.scalar(before: index).length
      if kind != .space, Segmentation.isSentenceEnd(in: text, at: index - length) { return offset }
      index -= length
    }
    return offset
  }

  /// Passes over one word of a gap. A word of a spaced script costs two, a character of an unspaced one costs one.
  private func endOfNextWord(after offset: Int, spent: inout Int, limit: Int) -> Int? {
    var index = offset
    while index < text.count {
      let kind = text.scalarClass(at: index)
      if kind == .word || kind == .unspaced {
        spent += kind == .word ? 2 : 1
        return spent <= limit ? Segmentation.wordEnd(in: text, from: index) : nil
      }
      if kind != .space, Segmentation.isSentenceEnd(in: text, at: index) { return nil }
      index += text.scalar(at: index).length
    }
    return nil
  }

  private func startOfPreviousWord(before offset: Int, spent: inout Int, limit: Int) -> Int? {
    var index = offset
    while index > 0 {
      let kind = text.scalarClass(before: index)
      if kind == .word || kind == .unspaced {
        spent += kind == .word ? 2 : 1
        return spent <= limit ? Segmentation.wordStart(in: text, before: index) : nil
      }
      let length = text.scalar(before: index).length
      if kind != .space, Segmentation.isSentenceEnd(in: text, at: index - length) { return nil }
      index -= length
    }
    return nil
  }

  // MARK: Separators

  /// Where the word after `offset` begins: behind blanks, one line break, hyphens, quotes and emphasis marks; right here
  /// where no blank is needed between the two.
  private func nextWord(after offset: Int) -> Int? {
    var index = offset
    while index < text.count, isSeparator(at: index) { index += text.scalar(at: index).length }
    guard index < text.count else { return nil }
    return index > offset || isJoint(at: offset) ? index : nil
  }

  private func endOfWord(before offset: Int) -> Int? {
    var index = offset
    while index > 0, isSeparator(at: index - text.scalar(before: index).length) {
      index -= text.scalar(before: index).length
    }
    guard index > 0 else { return nil }
    return index < offset || isJoint(at: offset) ? index : nil
  }

  private func isSeparator(at index: Int) -> Bool {
    switch text[index] {
    case 0x20, 0x09, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "\n"): !Segmentation.isSentenceEnd(in: text, at: index)
    default: false
    }
  }

  /// True where two words may touch: between scripts, at marks, and between a digit and a letter.
  private func isJoint(at offset: Int) -> Bool {
    if text.isWordBoundary(at: offset) { return true }
    return isDigit(text[offset - 1]) != isDigit(text[offset])
  }

  // MARK: Words

  func wordEnd(from offset: Int) -> Int { Segmentation.wordEnd(in: text, from: offset) }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The end of the word that stands at `offset`, or nil.
  private func matchForward(_ word: Word, at offset: Int) -> Int? {
    if word.isOpenAtStart { return matchInside(word, wordFrom: offset) }
    guard let end = matchBytes(word, at: offset) else { return nil }
    guard isBoundary(at: offset) else { return nil }
    if isBoundary(at: end) { return end }
    return word.isOpenAtEnd ? Segmentation.wordEnd(in: text, from: end) : nil
  }

  /// A word with an open beginning, somewhere in the word that begins at `offset`.
  private func matchInside(_ word: Word, wordFrom offset: Int) -> Int? {
    let wordEnd = Segmentation.wordEnd(in: text, from: offset)
    var start = offset
    while start < wordEnd {
      if let end = matchBytes(word, at: start), end <= wordEnd, end == wordEnd || word.isOpenAtEnd {
        return wordEnd
      }
      start += text.scalar(at: start).length
    }
    return nil
  }

  private func matchBackward(_ word: Word, endingAt offset: Int) -> Int? {
    let wordStart = Segmentation.wordStart(in: text, before: offset)
    if word.isOpenAtEnd || word.isOpenAtStart, text.scalarClass(before: offset) == .word {
      let candidate = word.isOpenAtStart ? matchInside(word, wordFrom: wordStart) : matchForward(word, at: wordStart)
      return candidate == offset ? wordStart : nil
    }
    // Numbers and marks make the length uncertain: try the places from which the word can reach here.
    let hasNumber = word.hasNumber
    let shortest = hasNumber ? letters(of: word).count { $0 != PhrasePattern.Word.number } : Int(word.count)
    let last = offset - shortest - (hasNumber ? 1 : 0)
    guard last >= 0 else { return nil }
    // The first place that fits takes the whole of a number.
    for start in (hasNumber ? max(last - 12, 0) : last)...last {
      if text[start] & 0xC0 != 0x80, isBoundary(at: start), !isInsideNumber(start, word),
        matchBytes(word, at: start) == offset, isBoundary(at: offset)
      {
        return start
      }
    }
    return nil
  }

  /// `5` of `4.5` and of `15` begins no number.
  private func isInsideNumber(_ offset: Int, _ word: Word) -> Bool {
    guard word.hasNumber, letters(of: word).first == PhrasePattern.Word.number, offset > 0 else { return false }
    if isDigit(text[offset - 1]) { return true }
    let mark = text[offset - 1]
    return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",")) && offset > 1 && isDigit(text[offset - 2])
  }

  /// A word ends between a letter and something else; between a digit and a letter too (`5star`).
  func isBoundary(at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    return text.isWordBoundary(at: offset) || isDigit(text[offset - 1]) != isDigit(text[offset])
  }

  private func letters(of word: Word) -> ArraySlice<UInt8> {
    table.letters[Int(word.start)..<Int(word.start + word.count)]
  }

  private func matchBytes(_ word: Word, at offset: Int) -> Int? {
    var position = offset
    for index in Int(word.start)..<Int(word.start + word.count) {
      let byte = table.letters[index]
      if byte == PhrasePattern.Word.number {
        guard let end = numberEnd(from: position) else { return nil }
        position = end
      } else {
        guard position < text.count, text[position] == byte else { return nil }
        position += 1
      }
    }
    return position
  }

  /// The end of the number at `offset`: digits, with `.` and `,` between digits.
  private func numberEnd(from offset: Int) -> Int? {
    var index = offset
    while index < text.count {
      if isDigit(text[index]) {
        index += 1
      } else if index > offset, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ","),
        index + 1 < text.count, isDigit(text[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    return index > offset ? index : nil
  }
}
