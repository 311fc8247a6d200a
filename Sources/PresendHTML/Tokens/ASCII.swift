/// The bytes by which HTML and CSS are taken apart.
extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let solidus = UInt8(ascii: "/")
  static let hyphen = UInt8(ascii: "-")
  static let space = UInt8(ascii: " ")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")

  /// Tab, LF, FF, CR and the space.
  @inline(__always)
  var isHTMLSpace: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C)
  }

  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// The byte, with a capital letter of ASCII made small.
  @inline(__always)
  var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }

  /// The value of a hexadecimal digit; nil for any other byte.
  @inline(__always)
  var hexadecimalValue: UInt32? {
    if isASCIIDigit { return UInt32(self - UInt8(ascii: "0")) }
    let letter = (self | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}

extension Array where Element == UInt8 {
  /// True where the bytes from `offset` on are `word`, which is in small letters, in any case.
  package func matchesIgnoringCase(_ word: [UInt8], at offset: Int, before end: Int) -> Bool {
    guard offset + word.count <= end else { return false }
    for index in word.indices where self[offset + index].lowercased != word[index] { return false }
    return true
  }

  /// The range without the blanks of HTML at its edges.
  func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isHTMLSpace { start += 1 }
    while end > start, self[end - 1].isHTMLSpace { end -= 1 }
    return start..<end
  }
}
