internal import PresendText

/// A tag in square brackets in the subject, such as `[Important]`.
package struct TagTest: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    /// The word in plain square brackets: the form that takes effect.
    case exact
    /// The word set off in another way: other brackets, blanks inside, a colon behind it, capitals without brackets.
    case malformed
  }

  /// The tag's words, folded, by language.
  package let words: [[UInt8]]
  package let form: Form
  /// For each byte, true where a word begins with it: a subject is read once for all words.
  private let beginsWord: [Bool]

  package init(words: [String], form: Form) { self.init(foldedWords: words.map { Folding.fold($0) }, form: form) }

  init(foldedWords: [[UInt8]], form: Form) {
    words = foldedWords
    self.form = form
    let firsts = Set(foldedWords.compactMap(\.first))
    beginsWord = (0..<256).map { firsts.contains(UInt8($0)) }
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index in
        let part = scan.parts[index]
        return places(in: part).map { PlacedMatch(part: index, match: $0) }
      })
  }

  /// The tags of a subject, in order.
  func places(in part: PartScan) -> [Match] {
    let view = part.views.folded
    let text = view.bytes
    var matches: [Match] = []
    for start in text.indices {
      guard beginsWord[Int(text[start])] else { continue }
      for word in words where text.matches(word, at: start) && text.isWordBoundary(at: start) {
        let end = start + word.count
        guard text.isWordBoundary(at: end) else { continue }
        guard let range = tag(around: start..<end, in: part) else { continue }
        let given = view.map.source(of: range)
        if !matches.contains(where: { $0.folded.overlaps(range) }) { matches.append(part.match(given: given)) }
      }
    }
    return matches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The tag that the word makes in the wanted form, or nil.
  private func tag(around word: Range<Int>, in part: PartScan) -> Range<Int>? {
    let text = part.views.folded.bytes
    let isExact = isBracketed(word, in: part)
    switch form {
    case .exact: return isExact ? word.lowerBound - 1..<word.upperBound + 1 : nil
    case .malformed: return isExact ? nil : malformedTag(around: word, in: text, part)
    }
  }

  /// ASCII brackets in the text as given: full-width ones fold to the same byte but take no effect.
  private func isBracketed(_ word: Range<Int>, in part: PartScan) -> Bool {
    let text = part.views.folded.bytes
    guard word.lowerBound > 0, word.upperBound < text.count, text[word.lowerBound - 1] == UInt8(ascii: "["),
      text[word.upperBound] == UInt8(ascii: "]")
    else { return false }
    let given = part.views.folded.map.source(of: word.lowerBound - 1..<word.upperBound + 1)
    return part.views.given[given.lowerBound] == UInt8(ascii: "[")
      && part.views.given[given.upperBound - 1] == UInt8(ascii: "]")
  }

  /// The word between other brackets, in brackets with blanks, or alone at the head of the subject before a colon,
  /// a dash or an exclamation mark.
  private func malformedTag(around word: Range<Int>, in text: [UInt8], _ part: PartScan) -> Range<Int>? {
    var start = word.lowerBound
    var end = word.upperBound
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    while end < text.count, text[end] == 0x20 { end += 1 }
    if start > 0, end < text.count {
      let open = text.scalar(before: start)
      let close = text.scalar(at: end)
      let opens: Set<UInt32> = [0x28, 0x5B, 0x7B, 0x3C, 0x3010, 0x300C, 0x300A, 0x3014, 0x2A, 0xFF3B, 0xFF08]
      let closes: Set<UInt32> = [0x29, 0x5D, 0x7D, 0x3E, 0x3011, 0x300D, 0x300B, 0x3015, 0x2A, 0xFF3D, 0xFF09]
      if opens.contains(open.value), closes.contains(close.value) { return start - open.length..<end + close.length }
    }
    let isHead = start == 0
    let next = end < text.count ? text[end] : 0
    if isHead, next == UInt8(ascii: ":") || next == UInt8(ascii: "!") || next == UInt8(ascii: "-") {
      return word.lowerBound..<end + 1
    }
    return nil
  }
}
