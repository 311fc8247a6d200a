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
    while index < end {
      let byte = bytes[index]
      seen |= byte
      if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        if seen >= 0x80 { found.flags.insert(.wide) }
        found.end = index
        return found
      } else if byte == UInt8(ascii: "\\") {
        found.flags.insert(.escaped)
        let length = escapeLength(bytes, at: index, to: end)
        guard length > 0 else {
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
