/// What a scalar is to the matching of words.
@frozen
@usableFromInline
package enum ScalarClass: UInt8, Sendable {
  /// A blank inside a line.
  case space
  /// LF, or what the folded view makes one.
  case newline
  /// A letter, digit or mark of a script that parts words by spaces.
  case word
  /// A letter of a script that is written without spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese), and
  /// Hangul, whose particles join the word before them.
  case unspaced
  /// Everything else.
  case other
}

extension ScalarClass {
  /// Compared by number: the derived comparison would not be inlined into other modules.
  @inlinable
  package static func == (first: ScalarClass, second: ScalarClass) -> Bool { first.rawValue == second.rawValue }

  @inlinable
  package static func != (first: ScalarClass, second: ScalarClass) -> Bool { first.rawValue != second.rawValue }

  /// The class of an ASCII byte, by bits: a table would have to be reached through its initialiser each time.
  @inlinable
  package static func ofASCII(_ byte: UInt8) -> ScalarClass {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    // Digits in the lower half; letters and the underscore in the upper.
    let words: UInt64 = byte < 64 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    if words & bit != 0 { return .word }
    if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B || byte == 0x0C { return .space }
    return byte == 0x0A ? .newline : .other
  }

  /// The class of a scalar.
  @inlinable
  package static func of(_ scalar: UInt32) -> ScalarClass {
    scalar < 0x80 ? ofASCII(UInt8(truncatingIfNeeded: scalar)) : ofWide(scalar)
  }

  /// The class of a scalar. By block, so that nothing has to be looked up in a table of properties.
  @usableFromInline
  package static func ofWide(_ scalar: UInt32) -> ScalarClass {
    // The letters of most messages first.
    if scalar &- 0x4E00 < 0x5200 || scalar &- 0xAC00 < 0x2BA4 || scalar &- 0x3041 < 0x5F { return .unspaced }
    if scalar &- 0xF8 < 0x200 || scalar &- 0x388 < 0x1D8 { return .word }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0x85, 0x2028, 0x2029: return .newline
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02FF, 0x0300...0x0373, 0x0376...0x037D,
      0x037F...0x0386, 0x0388...0x055F, 0x0561...0x0587, 0x0591...0x05BD, 0x05BF...0x05F2, 0x0610...0x061A,
      0x0620...0x0669, 0x066E...0x06D3, 0x06D5...0x06FF:
      return .word
    case 0x0700...0x0DFF: return isIndicPunctuation(scalar) ? .other : .word
    case 0x0E00...0x0EFF: return scalar == 0x0E3F || scalar == 0x0E4F ? .other : .unspaced
    case 0x0F00...0x0FFF: return .word
    case 0x1000...0x109F, 0x1780...0x17D3: return .unspaced
    case 0x10A0...0x10FF, 0x1200...0x167F, 0x1681...0x177F, 0x17D4...0x1FFF: return .word
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: return .unspaced
    case 0x2C00...0x2DFF, 0xA640...0xA6FF, 0xA720...0xA7FF, 0xAB30...0xABFF, 0xFB00...0xFB4F, 0xFB50...0xFDFF,
      0xFE70...0xFEFC:
      return .word
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      return .unspaced
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .word
    case 0x10000...0x1D0FF: return .word
    case 0x1D400...0x1D7FF, 0x1E000...0x1EFFF: return .word
    default: return .other
    }
  }

  private static func isIndicPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0700...0x070D, 0x07F8...0x07F9, 0x0964, 0x0965, 0x0970: true
    default: false
    }
  }
}

extension Array where Element == UInt8 {
  /// The scalar that begins at `offset` and its length in bytes. The array must be valid UTF-8.
  @inlinable
  @inline(__always)
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let second = UInt32(self[offset + 1] & 0x3F)
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | second, 2) }
    let third = UInt32(self[offset + 2] & 0x3F)
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | second << 6 | third, 3) }
    return (UInt32(first & 0x07) << 18 | second << 12 | third << 6 | UInt32(self[offset + 3] & 0x3F), 4)
  }

  /// The scalar that ends before `offset` and its length in bytes; `offset` must be greater than zero.
  @inlinable
  @inline(__always)
  package func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The class of the scalar at `offset`; `.newline` at the end of the text.
  @inlinable
  @inline(__always)
  package func scalarClass(at offset: Int) -> ScalarClass {
    guard offset < count else { return .newline }
    return ScalarClass.of(scalar(at: offset).value)
  }

  /// The class of the scalar before `offset`; `.newline` at the start of the text.
  @inlinable
  @inline(__always)
  package func scalarClass(before offset: Int) -> ScalarClass {
    guard offset > 0 else { return .newline }
    return ScalarClass.of(scalar(before: offset).value)
  }

  /// True where no word of a spaced script runs across `offset`.
  @inlinable
  @inline(__always)
  package func isWordBoundary(at offset: Int) -> Bool {
    scalarClass(before: offset) != .word || scalarClass(at: offset) != .word
  }

  /// The number of scalars of a valid UTF-8 text.
  package var scalarCount: Int {
    let bytes = span
    var count = 0
    for index in bytes.indices { count += bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// Appends a scalar as UTF-8.
  package mutating func appendScalar(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800: append(contentsOf: [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)])
    case 0x800..<0x10000:
      append(contentsOf: [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)])
    default:
      append(contentsOf: [
        UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
        UInt8(0x80 | scalar & 0x3F),
      ])
    }
  }

  /// True where the bytes from `offset` on are `other`.
  @inlinable
  @inline(__always)
  package func matches(_ other: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    for index in other.indices where self[offset + index] != other[index] { return false }
    return true
  }
}
