internal import PresendText

/// What a JSON string says (RFC 8259, section 7), with the way back to how it is spelt.
package enum JSONString {
  /// Decodes the bytes between the quotes, whose escapes have been checked.
  ///
  /// - Parameter isASCII: no byte of the string is above ASCII, nor a bare control character
  package static func decode(_ bytes: [UInt8], _ range: Range<Int>, isASCII: Bool = false) -> FieldText {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var builder = OffsetMap.Builder()
    builder.reserveCapacity(range.count / 32 + 4)
    var hasLoneSurrogate = false
    var hasNUL = false
    var index = range.lowerBound
    while index < range.upperBound {
      let stretch = JSONScan.backslash(bytes.span, from: index, to: range.upperBound)
      if stretch > index {
        builder.begin(.copied, at: result.count, source: index)
        result.append(contentsOf: bytes[index..<stretch])
        index = stretch
      }
      guard index + 1 < range.upperBound else { break }
      builder.begin(.folded, at: result.count, source: index)
      let escape = escape(in: bytes, at: index, before: range.upperBound)
      hasLoneSurrogate = hasLoneSurrogate || escape.isLoneSurrogate
      hasNUL = hasNUL || escape.scalar == 0
      if escape.scalar < 0x80 { result.append(UInt8(escape.scalar)) } else { result.appendScalar(escape.scalar) }
      index += escape.length
    }
    let map = builder.finish(length: result.count, sourceEnd: range.upperBound)
    var text = FieldText(bytes: result, map: map).repaired(isClean: isASCII && !hasNUL)
    text.hasLoneSurrogate = hasLoneSurrogate
    return text
  }

  /// The scalar that an escape stands for and how many bytes spell it.
  private static func escape(
    in bytes: [UInt8], at index: Int, before end: Int
  ) -> (scalar: UInt32, length: Int, isLoneSurrogate: Bool) {
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return (0x0A, 2, false)
    case UInt8(ascii: "t"): return (0x09, 2, false)
    case UInt8(ascii: "r"): return (0x0D, 2, false)
    case UInt8(ascii: "b"): return (0x08, 2, false)
    case UInt8(ascii: "f"): return (0x0C, 2, false)
    case UInt8(ascii: "u"): break
    default: return (UInt32(bytes[index + 1]), 2, false)
    }
    guard let unit = codeUnit(in: bytes, at: index, before: end) else { return (0xFFFD, end - index, false) }
    guard (0xD800..<0xE000).contains(unit) else { return (unit, 6, false) }
    guard unit < 0xDC00, let low = codeUnit(in: bytes, at: index + 6, before: end), (0xDC00..<0xE000).contains(low)
    else {
      return (0xFFFD, 6, true)
    }
    return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), 12, false)
  }

  /// The UTF-16 code unit that `\uXXXX` spells; nil where none stands.
  private static func codeUnit(in bytes: [UInt8], at index: Int, before end: Int) -> UInt32? {
    guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for digit in bytes[index + 2..<index + 6] {
      guard let number = digit.hexDigitValue else { return nil }
      value = value << 4 | UInt32(number)
    }
    return value
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit (`HEXDIG` of RFC 5234); nil for any other byte.
  @inline(__always)
  var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// True for `0` to `9`.
  @inline(__always)
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// True for the blanks of JSON: space, tab, line feed, carriage return.
  @inline(__always)
  var isJSONBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
