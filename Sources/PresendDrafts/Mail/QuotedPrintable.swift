internal import PresendText

/// Quoted-printable (RFC 2045, section 6.7), and its sister in header words (RFC 2047, section 4.2).
enum QuotedPrintable {
  /// Decodes a stretch. A `=` that begins nothing stands for itself, as all readers of mail have it.
  ///
  /// - Parameter isHeaderWord: `_` is a space
  static func decode(_ mail: [UInt8], _ range: Range<Int>, isHeaderWord: Bool = false) -> DecodedContent {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var builder = OffsetMap.Builder()
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = mail[index]
      if byte == UInt8(ascii: "=") {
        if let value = hexPair(mail, at: index + 1, end: end) {
          builder.begin(.folded, at: result.count, source: index)
          result.append(value)
          index += 3
          continue
        }
        if !isHeaderWord, let next = softBreak(mail, after: index, end: end) {
          builder.begin(.folded, at: result.count, source: index)
          index = next
          continue
        }
      } else if isHeaderWord, byte == UInt8(ascii: "_") {
        builder.begin(.folded, at: result.count, source: index)
        result.append(0x20)
        index += 1
        continue
      }
      builder.begin(.copied, at: result.count, source: index)
      result.append(byte)
      index += 1
    }
    return DecodedContent(bytes: result, map: builder.finish(length: result.count, sourceEnd: end))
  }

  private static func hexPair(_ mail: [UInt8], at index: Int, end: Int) -> UInt8? {
    guard index + 1 < end, let high = mail[index].hexValue, let low = mail[index + 1].hexValue else { return nil }
    return high << 4 | low
  }

  /// The start of the next line where nothing but blanks stands between `=` and the line's end.
  private static func softBreak(_ mail: [UInt8], after equals: Int, end: Int) -> Int? {
    var index = equals + 1
    while index < end, mail[index] == 0x20 || mail[index] == 0x09 { index += 1 }
    if index == end { return end }
    if mail[index] == 0x0D { index += 1 }
    if index < end, mail[index] == 0x0A { return index + 1 }
    return mail[index - 1] == 0x0D ? index : nil
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
