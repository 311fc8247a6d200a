/// The hot loop of reading JSON: where a string ends.
enum JSONScan {
  /// What was seen on the way to the end of a string.
  struct Found {
    /// The offset of the closing quote, of the end of the text, or of the escape that no one knows.
    var end: Int
    /// What the string is made of.
    var flags: FieldTape.Flags = []
    /// The offset of the first mistake that ends the reading.
    var mistake: Int?
    /// The offset of the first control character that is not escaped.
    var bareControl: Int?
  }

  /// Goes from the byte after the opening quote to the closing one.
  static func string(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Found {
    var found = Found(end: end)
    var seen: UInt8 = 0
    var index = start
    while true {
      index = passPlain(bytes, from: index, to: end, seen: &seen)
      guard index < end else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        if seen >= 0x80 { found.flags.insert(.wide) }
        found.end = index
        return found
      } else if byte == UInt8(ascii: "\\") {
        found.flags.insert(.escaped)
        let length = escapeLength(bytes, at: index, to: end)
        guard length > 0 else {
          if seen >= 0x80 { found.flags.insert(.wide) }
          found.mistake = index
          found.end = index + 1 < end ? index : end
          return found
        }
        index += length
      } else {
        if found.bareControl == nil { found.bareControl = index }
        found.flags.insert(.wide)
        index += 1
      }
    }
    if seen >= 0x80 { found.flags.insert(.wide) }
    found.mistake = start - 1
    return found
  }

  /// The offset of the next quote, backslash or control character; `seen` gathers the bits of all bytes before it.
  ///
  /// Eight bytes at a time: two and a half times as fast on letters as one by one.
  @inline(__always)
  private static func passPlain(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int, seen: inout UInt8) -> Int
  {
    precondition(start >= 0 && end <= bytes.count)
    let raw = unsafe bytes.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var index = start
    var gathered: UInt64 = 0
    while index + 8 <= end {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let hits =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word) & tops
      if hits != 0 { break }
      gathered |= word
      index += 8
    }
    if gathered & tops != 0 { seen |= 0x80 }
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      seen |= byte
      index += 1
    }
    return index
  }

  /// The offset of the next backslash; the end where there is none.
  static func backslash(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    var seen: UInt8 = 0
    while index < end {
      index = passPlain(bytes, from: index, to: end, seen: &seen)
      if index < end, bytes[index] == UInt8(ascii: "\\") { return index }
      index += 1
    }
    return end
  }

  /// The length of an escape in bytes; 0 where it is none that JSON knows.
  private static func escapeLength(_ bytes: borrowing Span<UInt8>, at index: Int, to end: Int) -> Int {
    guard index + 1 < end else { return 0 }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard index + 6 <= end else { return 0 }
      for offset in 2..<6 where bytes[index + offset].hexDigitValue == nil { return 0 }
      return 6
    default:
      return 0
    }
  }
}
