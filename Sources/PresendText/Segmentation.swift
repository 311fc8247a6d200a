/// Words and sentences of a folded text, as byte ranges.
///
/// A word is a run of letters, digits and marks of a spaced script, or a single character of an unspaced one.
package enum Segmentation {
  /// The end of the word that begins at `offset`.
  package static func wordEnd(in bytes: [UInt8], from offset: Int) -> Int {
    var index = offset
    if bytes.scalarClass(at: offset) == .unspaced { return offset + bytes.scalar(at: offset).length }
    let text = bytes.span
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard ScalarClass.ofASCII(byte) == .word else { break }
        index += 1
      } else if isLeadOfWord(byte) {
        index += 2
      } else {
        guard bytes.scalarClass(at: index) == .word else { break }
        index += bytes.scalar(at: index).length
      }
    }
    return index
  }

  /// True for the lead bytes of Latin, Greek and Cyrillic whose scalars are all letters or marks of words.
  @inline(__always)
  private static func isLeadOfWord(_ byte: UInt8) -> Bool { byte &- 0xC4 < 9 || byte &- 0xCF < 6 }

  /// The start of the word that ends at `offset`.
  package static func wordStart(in bytes: [UInt8], before offset: Int) -> Int {
    var index = offset
    if bytes.scalarClass(before: offset) == .unspaced { return offset - bytes.scalar(before: offset).length }
    let text = bytes.span
    while index > 0 {
      let byte = text[index - 1]
      if byte < 0x80 {
        guard ScalarClass.ofASCII(byte) == .word else { break }
        index -= 1
      } else {
        guard bytes.scalarClass(before: index) == .word else { break }
        index -= bytes.scalar(before: index).length
      }
    }
    return index
  }

  /// True where a sentence or paragraph ends at the scalar at `offset`, which must not be a letter.
  ///
  /// A full stop ends a sentence only before a blank, a line break, a quote or the end of the text; a line break only
  /// where the next line is blank or begins an item of a list.
  package static func isSentenceEnd(in bytes: [UInt8], at offset: Int) -> Bool {
    let (scalar, length) = bytes.scalar(at: offset)
    switch scalar {
    case UInt32(UInt8(ascii: "!")), UInt32(UInt8(ascii: "?")), 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x2026, 0x061F, 0x06D4,
      0x0964:
      return true
    case UInt32(UInt8(ascii: ".")):
      return isFullStop(in: bytes, at: offset)
    case UInt32(UInt8(ascii: "\n")):
      return isParagraphEnd(in: bytes, after: offset + length)
    default:
      return false
    }
  }

  private static func isFullStop(in bytes: [UInt8], at offset: Int) -> Bool {
    let next = bytes.scalarClass(at: offset + 1)
    guard next == .space || next == .newline || (next == .other && bytes[offset + 1] == UInt8(ascii: "\"")) else {
      return false
    }
    // `z. B.`, `p. ej.`, `Mr. X`: a single letter, or a title, is no end.
    if endsLongWord(bytes.span, before: offset) { return true }
    let start = wordStart(in: bytes, before: offset)
    let length = offset - start
    guard length > 1 else { return false }
    return length > longestTitle || !titles.contains(ByteLanes.prefix(bytes.span.eightBytes(at: start), length))
  }

  /// True where more ASCII letters stand before the offset than a title has.
  @inline(__always)
  private static func endsLongWord(_ text: Span<UInt8>, before offset: Int) -> Bool {
    let start = offset - longestTitle - 1
    guard start >= 0 else { return false }
    return ByteLanes.countBeforeFirst(~ByteLanes.letters(text.eightBytes(at: start)) & ByteLanes.all) > longestTitle
  }

  private static let longestTitle = 4

  private static let titles: [UInt64] =
    [
      "mr", "mrs", "ms", "dr", "sr", "sra", "no", "nr", "st", "ca", "bzw", "vs", "ud", "uds", "art", "ref", "tel", "п",
      "г",
    ]
    .map { title in Array(title.utf8).span.eightBytes(at: 0) }

  private static func isParagraphEnd(in bytes: [UInt8], after offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, bytes.scalarClass(at: index) == .space { index += bytes.scalar(at: index).length }
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ">"): return true
    case 0xE2: return bytes.matches([0xE2, 0x80, 0xA2], at: index)
    default: return false
    }
  }

  /// The sentences of a text: ranges that together cover it, each with its closing mark.
  package static func sentences(of bytes: [UInt8]) -> [Range<Int>] { sentences(of: bytes, signs: TextSigns(bytes)) }

  /// The same for a text whose signs are known.
  package static func sentences(of bytes: [UInt8], signs: TextSigns) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(8 + bytes.count / 64)
    var start = 0
    if signs.isWide {
      var index = 0
      while let mark = nextEnd(in: bytes.span, from: index) {
        index = endSentence(at: mark, in: bytes, &start, &result) ? start : mark + bytes.scalar(at: mark).length
      }
    } else {
      for place in signs.places where isASCIIEnd(place.byte) && place.offset >= start {
        _ = endSentence(at: place.offset, in: bytes, &start, &result)
      }
    }
    if start < bytes.count { result.append(start..<bytes.count) }
    return result
  }

  /// Adds the sentence that ends with the mark at an offset, if one does.
  private static func endSentence(
    at mark: Int, in bytes: [UInt8], _ start: inout Int, _ result: inout [Range<Int>]
  ) -> Bool {
    guard isSentenceEnd(in: bytes, at: mark) else { return false }
    var end = mark + bytes.scalar(at: mark).length
    while end < bytes.count, bytes.scalarClass(at: end) == .other, isSentenceEnd(in: bytes, at: end) {
      end += bytes.scalar(at: end).length
    }
    result.append(start..<end)
    start = end
    return true
  }

  /// The next character that may end a sentence.
  private static func nextEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if isASCIIEnd(byte) { return index }
        index += 1
      } else {
        switch byte {
        case 0xD8, 0xDB, 0xE0, 0xE2, 0xEF: return index
        // Of the letters and marks of Chinese and Japanese, only those beside the full stop.
        case 0xE3 where text[index + 1] == 0x80: return index
        default: index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
      }
    }
    return nil
  }

  /// True for the ASCII characters that may end a sentence.
  @inline(__always)
  private static func isASCIIEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == 0x0A || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// The number of words that begin in the range. Two characters of an unspaced script count as one word. Counting ends
  /// beyond `limit`, so that far places cost no more than near ones.
  package static func wordCount(in bytes: [UInt8], _ range: Range<Int>, upTo limit: Int = .max) -> Int {
    var words = 0
    var unspaced = 0
    var index = range.lowerBound
    while index < range.upperBound, words + unspaced / 2 <= limit {
      switch bytes.scalarClass(at: index) {
      case .word:
        words += 1
        index = wordEnd(in: bytes, from: index)
      case .unspaced:
        unspaced += 1
        index += bytes.scalar(at: index).length
      default:
        index += bytes.scalar(at: index).length
      }
    }
    return words + (unspaced + 1) / 2
  }
}
