internal import PresendText

/// Toll-free numbers that spell a word: `1-800-FLOWERS`.
enum VanityNumber {
  /// The numbers of a text that stand at one of the given places, which are in order.
  static func find(in bytes: [UInt8], places: [TextSigns.Place]) -> [(range: Range<Int>, digits: String)] {
    var found: [(Range<Int>, String)] = []
    var position = 0
    for place in places where place.byte == UInt8(ascii: "8") && place.offset >= position {
      guard let match = match(in: bytes, at: place.offset) else { continue }
      found.append(match)
      position = match.0.upperBound
    }
    return found
  }

  private static func match(in bytes: [UInt8], at start: Int) -> (Range<Int>, String)? {
    let code = bytes.byte(start + 1)
    guard code == UInt8(ascii: "0") || (UInt8(ascii: "3")...UInt8(ascii: "8")).contains(code),
      bytes.byte(start + 2) == code
    else { return nil }
    guard isSeparator(bytes.byte(start + 3)) else { return nil }
    var first = start
    if start >= 2, isSeparator(bytes[start - 1]), bytes[start - 2] == UInt8(ascii: "1") { first = start - 2 }
    if first > 0, bytes[first - 1] == UInt8(ascii: "+") { first -= 1 }
    guard !bytes.byte(first - 1).isAlphanumeric else { return nil }
    // `Model A-800-FLOWERS`.
    if bytes.byte(first - 1) == UInt8(ascii: "-"), bytes.byte(first - 2).isAlphanumeric { return nil }
    var digits: [UInt8] = []
    var letters = 0
    var index = start + 4
    while index < bytes.count, digits.count < 10 {
      let byte = bytes[index]
      if byte.isUpper {
        digits.append(keypad[Int(byte - UInt8(ascii: "A"))])
        letters += 1
      } else if byte.isDigit {
        digits.append(byte)
      } else if byte != UInt8(ascii: "-") {
        break
      }
      index += 1
    }
    guard letters >= 3, (7...9).contains(digits.count), !bytes.byte(index).isAlphanumeric,
      bytes[index - 1] != UInt8(ascii: "-")
    else { return nil }
    return (first..<index, String(decoding: bytes[first..<start + 3].filter(\.isDigit) + digits, as: UTF8.self))
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == 0x20 || byte == UInt8(ascii: ".")
  }

  /// The digit of each letter on a telephone.
  private static let keypad = Array("22233344455566677778889999".utf8)
}
