internal import PresendText

/// What a byte of a folded text begins, for cutting it into words and sentences.
enum Lead {
  static let other: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let separator: UInt8 = 3
  /// What may end a sentence.
  static let stop: UInt8 = 4
  /// A letter of two bytes, whatever the second one is.
  static let wideLetter: UInt8 = 5
  /// A scalar that must be looked at.
  static let wide: UInt8 = 6

  static let table: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    switch byte {
    // Latin with marks from U+0100 on, and Cyrillic with Armenian up to U+053F.
    case 0xC4...0xCB, 0xD0...0xD4: return wideLetter
    case 0x80...0xFF: return wide
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return digit
    case 0x20, 0x09, 0x0D, 0x22, 0x27, 0x2A, 0x2D, 0x7E: return separator
    case 0x0A, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return stop
    default: return ScalarClass.ofASCII(byte) == .word ? letter : other
    }
  }

  /// Where the letters other than digits end that stand from `start` on.
  @inline(__always)
  static func wordEnd(in text: [UInt8], from start: Int, _ leads: Span<UInt8>) -> Int {
    let bytes = text.span
    var index = start
    while index < bytes.count {
      let lead = leads[Int(bytes[index])]
      if lead == letter {
        index += 1
      } else if lead == wideLetter {
        index += 2
      } else if lead == wide {
        let (scalar, length) = text.scalar(at: index)
        if ScalarClass.ofWide(scalar) != .word { break }
        index += length
      } else {
        break
      }
    }
    return index
  }
}
