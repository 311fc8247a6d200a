internal import PresendText

/// Finds headers in the bytes of a mail.
enum HeaderScan {
  /// Where a header begins, and what stands after its colon, folds included and the last line break not.
  ///
  /// Of a header that is too long the start is read; the guard sees to it that this is told. GMime tells where a header begins, except behind a `From ` line, where it tells the place of that line; the header
  /// is then one of the next lines.
  static func place(of name: String, near offset: Int, in bytes: [UInt8]) -> (start: Int, value: Range<Int>)? {
    guard offset >= 0, !name.isEmpty else { return nil }
    let wanted = Array(name.utf8)
    var start = offset
    for _ in 0..<3 {
      guard start < bytes.count else { return nil }
      if let colon = colon(after: wanted, at: start, in: bytes) {
        let value = value(from: colon + 1, in: bytes)
        return (start, value.prefix(MailGuard.headerLength))
      }
      guard let newline = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = newline + 1
    }
    return nil
  }

  private static func colon(after name: [UInt8], at start: Int, in bytes: [UInt8]) -> Int? {
    guard start + name.count < bytes.count else { return nil }
    for (index, byte) in name.enumerated() where bytes[start + index].asciiLowercased != byte.asciiLowercased {
      return nil
    }
    var index = start + name.count
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index : nil
  }

  private static func value(from start: Int, in bytes: [UInt8]) -> Range<Int> {
    var end = start
    while let newline = bytes[end...].firstIndex(of: 0x0A) {
      let next = newline + 1
      if next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 {
        end = next
        continue
      }
      return start..<(newline > start && bytes[newline - 1] == 0x0D ? newline - 1 : newline)
    }
    return start..<bytes.count
  }
}

extension UInt8 {
  /// The letter in lower case, any other byte as it is.
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
