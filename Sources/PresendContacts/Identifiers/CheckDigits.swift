/// Check digits of numbers that are printed on goods and accounts.
enum CheckDigits {
  /// True for a GTIN, EAN, UPC or ISBN-13: weights 3 and 1 from the right.
  static func isGTIN(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    var sum = 0
    var weight = 1
    for digit in digits.reversed() {
      sum += Int(digit &- 0x30) * weight
      weight = 4 - weight
    }
    return sum % 10 == 0
  }

  /// True for an IBAN without blanks: the remainder by 97 is 1.
  static func isIBAN(_ characters: [UInt8]) -> Bool {
    guard characters.count >= 15, characters.count <= 34 else { return false }
    var remainder = 0
    for byte in characters[4...] + characters[..<4] {
      if byte.isDigit {
        remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      } else if byte.isLetter {
        remainder = (remainder * 100 + Int(byte | 0x20) - 0x61 + 10) % 97
      } else {
        return false
      }
    }
    return remainder == 1
  }

  /// True for the number of an international parcel: two letters, eight digits, a check digit, two letters.
  static func isPostalItem(_ characters: some RandomAccessCollection<UInt8>) -> Bool {
    let bytes = Array(characters)
    guard bytes.count == 13, bytes[0].isUpper, bytes[1].isUpper, bytes[11].isUpper, bytes[12].isUpper else {
      return false
    }
    guard bytes[2..<11].allSatisfy(\.isDigit) else { return false }
    let weights = [8, 6, 4, 2, 3, 5, 9, 7]
    let sum = zip(weights, bytes[2..<10]).reduce(0) { $0 + $1.0 * Int($1.1 - 0x30) }
    let check = 11 - sum % 11
    return Int(bytes[10] - 0x30) == (check == 10 ? 0 : check == 11 ? 5 : check)
  }
}
