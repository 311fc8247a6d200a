internal import PresendText

/// The words of a folded text that begin with an ASCII letter or digit and hold digits.
enum DigitWords {
  /// All of them, in order.
  static func all(in bytes: [UInt8], signs: TextSigns) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var end = 0
    for place in signs.places where place.byte.isDigit && place.offset >= end {
      var start = place.offset
      while start > end, isPart(bytes[start - 1]) { start -= 1 }
      end = place.offset
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      // A word that begins beyond ASCII is another one.
      if start > 0, bytes[start - 1] >= 0x80, bytes.scalarClass(before: start) == .word { continue }
      words.append(start..<end)
    }
    return words
  }

  @inline(__always)
  private static func isPart(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == UInt8(ascii: "_") }
}
