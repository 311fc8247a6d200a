/// Letters in the place of digits inside a number: `6l2 34S 67B`.
enum LetterDigits {
  /// The runs that are mostly digits and read as a number. Each begins in one of the given words, which hold digits.
  static func find(in bytes: [UInt8], words: [Range<Int>]) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    var position = 0
    for word in words {
      var index = max(position, word.lowerBound)
      while index < word.upperBound {
        guard digit(for: bytes[index]) != nil, !bytes.byte(index - 1).isAlphanumeric, bytes.byte(index - 1) < 0x80
        else {
          index += 1
          continue
        }
        let end = runEnd(in: bytes, from: index)
        if let rewrite = reading(of: index..<end, in: bytes) { rewrites.append(rewrite) }
        index = max(end, index + 1)
      }
      position = max(position, index)
    }
    return rewrites
  }

  private static func runEnd(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    var end = start
    while index < bytes.count, index - start < 32 {
      var stop = index
      while stop < bytes.count, digit(for: bytes[stop]) != nil { stop += 1 }
      // `S3` is a name, `34S` may be a part of a number.
      if stop - index < 3, bytes[index..<stop].contains(where: \.isLetter) { return end }
      guard stop > index, !bytes.byte(stop).isAlphanumeric, bytes.byte(stop) < 0x80,
        bytes[index..<stop].contains(where: \.isDigit)
      else { return end }
      end = stop
      let separator = bytes.byte(stop)
      guard separator == 0x20 || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") else { return end }
      index = stop + 1
    }
    return end
  }

  private static func reading(of range: Range<Int>, in bytes: [UInt8]) -> Rewrite? {
    guard range.count >= 7 else { return nil }
    let digits = bytes[range].filter(\.isDigit).count
    let letters = bytes[range].filter(\.isLetter).count
    guard letters > 0, digits + letters >= 8, digits + letters <= 15,
      digits * 10 >= (digits + letters) * share(before: range, in: bytes)
    else {
      return nil
    }
    guard !isUnits(range, in: bytes), !isNumberOfAnOffice(range, letters: letters, in: bytes) else { return nil }
    return Rewrite(range: range, reading: bytes[range].map { digit(for: $0) ?? $0 }, isCertain: false)
  }

  /// How many of ten characters must be digits: fewer where a word announces a telephone number.
  private static func share(before range: Range<Int>, in bytes: [UInt8]) -> Int {
    CueSearch.nearest(in: bytes, before: range.lowerBound) == .phone ? 4 : 6
  }

  /// `B50123456`: one letter in front is the form of tax and company numbers, unless a word announces a telephone number.
  private static func isNumberOfAnOffice(_ range: Range<Int>, letters: Int, in bytes: [UInt8]) -> Bool {
    letters == 1 && bytes[range.lowerBound].isLetter
      && CueSearch.nearest(in: bytes, before: range.lowerBound) != .phone
  }

  /// `5s 10s 20s`: the same letter at the end of each group.
  private static func isUnits(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var units: Set<UInt8> = []
    for index in range where bytes[index].isLetter {
      if bytes.byte(index + 1).isAlphanumeric { return false }
      units.insert(bytes[index])
    }
    return units.count == 1
  }

  @inline(__always)
  private static func digit(for byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
    case UInt8(ascii: "z"): UInt8(ascii: "2")
    case UInt8(ascii: "s"): UInt8(ascii: "5")
    case UInt8(ascii: "b"): UInt8(ascii: "8")
    default: nil
    }
  }
}
