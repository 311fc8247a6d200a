extension UInt8 {
  /// `0` to `9`.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// An ASCII letter of either case.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// `A` to `Z`.
  @inline(__always)
  var isUpper: Bool { self &- 0x41 < 26 }

  /// `a` to `z`.
  @inline(__always)
  var isLower: Bool { self &- 0x61 < 26 }

  /// An ASCII letter or digit.
  @inline(__always)
  var isAlphanumeric: Bool { isDigit || isLetter }

  /// The ASCII letter in lower case; any other byte as it is.
  @inline(__always)
  var lowercased: UInt8 { isUpper ? self | 0x20 : self }

  /// A blank or line break of ASCII.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension [UInt8] {
  /// The byte at `offset`, or 0 outside the text.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < count ? self[offset] : 0 }

  /// True where the bytes from `offset` on are the lower-case text `other` in any case.
  func hasPrefix(_ other: String, at offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    var index = offset
    for letter in other.utf8 {
      guard index < count, self[index].lowercased == letter else { return false }
      index += 1
    }
    return true
  }

  /// The bytes of a range with ASCII letters in lower case.
  func lowercased(_ range: Range<Int>) -> [UInt8] { self[range].map(\.lowercased) }

  /// The start of the line or of the last `limit` bytes before `offset`, at a scalar.
  func windowStart(before offset: Int, limit: Int) -> Int {
    var start = Swift.max(0, offset - limit)
    while start < offset, self[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }
}
