internal import PresendText

/// Whether a stretch of digits is a telephone number, and why not.
struct PhoneCheck {
  let text: ContactText
  let range: Range<Int>
  let groups: [NumberRun.Group]
  let regions: [String]
  let areRegionsGuessed: Bool
  let isCertain: Bool

  private var bytes: [UInt8] { text.bytes }
  private var digitCount: Int { groups.reduce(0) { $0 + $1.digits.count } }
  private var hasPlus: Bool { bytes[range.prefix(3)].contains(UInt8(ascii: "+")) }
  private var plainDigits: [UInt8] { groups.flatMap { bytes[$0.digits] } }

  var reason: Rejected.Reason? {
    guard digitCount >= 6, digitCount <= 17, areBracketsBalanced, mayEnd else { return .notValid }
    let cue = CueSearch.nearest(in: text.views.folded.bytes, before: text.folded(range).lowerBound)
    if isCertain { return cue == .identifier || digitCount < 7 ? .identifier : nil }
    if hasPlus {
      let validity = validity(region: "ZZ")
      // Numbering plans change faster than libraries: with a cue the plus sign is enough.
      let isCued = cue == .phone || cue == .call || cue == .number
      return validity == .valid || (isCued || digitCount >= 10 && validity == .possible) && digitCount >= 8
        ? nil : .notValid
    }
    if cue == .identifier || cue == .amount { return .identifier }
    let isCued = cue == .phone || CueSearch.isPhone(in: text.views.folded.bytes, after: text.folded(range).upperBound)
    if !isCued, isPlainNumber || cue == nil && (isPostalCode || isInterval || isOfAYear || isCount) {
      return .identifier
    }
    let best = bestValidity
    if cue == .number, areRegionsGuessed, digitCount < 9 { return .noCue }
    if best == .valid, isCued || cue == .call || cue == .number || isTelling { return nil }
    if isCued { return best == .possible || digitCount >= 7 ? nil : .notValid }
    if cue == .call || cue == .number, best == .possible, digitCount >= 7 { return nil }
    return best == .valid ? .noCue : .notValid
  }

  /// True where the form alone says that this is a number to dial.
  private var isTelling: Bool {
    if digitCount >= 9 || bytes[groups[0].digits.lowerBound] == UInt8(ascii: "0") { return true }
    // Where numbers are long or begin with a zero, fewer digits are something else.
    return groups.count > 1 && digitCount >= 7 && regions.first.map { !Self.longPlans.contains($0) } == true
  }

  /// Regions whose numbers have nine digits or more, or a zero at the front.
  private static let longPlans: Set<String> = [
    "AE", "AT", "AU", "BE", "BR", "CA", "CH", "CN", "CZ", "DE", "EG", "ES", "FI", "FR", "GB", "GR", "HU", "ID", "IE",
    "IL", "IN", "IT",
    "JP", "KR", "MX", "MY", "NL", "NZ", "PH", "PL", "PT", "RO", "RU", "SA", "SE", "TH", "TR", "TW", "UA", "US", "VN",
    "ZA",
  ]

  /// Thousands, decimals and years.
  private var isPlainNumber: Bool {
    guard groups.count > 1 else {
      return bytes[groups[0].digits].allSatisfy { $0 == bytes[groups[0].digits.lowerBound] }
    }
    if areYears || isVersion { return true }
    let isThousands = groups[0].digits.count <= 3 && groups.dropFirst().allSatisfy { $0.digits.count == 3 }
    let separator = bytes[groups[0].digits.upperBound]
    if isThousands, separator == UInt8(ascii: "."), groups.count < 4 {
      return bytes[groups[0].digits.lowerBound] != 0x30
    }
    if isThousands, plainDigits.suffix(6).allSatisfy({ $0 == 0x30 }) { return true }
    return groups.count == 2 && separator == UInt8(ascii: ".")
  }

  /// `1 456 764 156`: millions, as many write them; no region is known that would dial it like this.
  private var isCount: Bool {
    areRegionsGuessed && groups.map(\.digits.count) == [1, 3, 3, 3] && bytes[range.lowerBound] != 0x30
      && zip(groups, groups.dropFirst()).allSatisfy { left, right in
        bytes[left.digits.upperBound..<right.start].elementsEqual([0x20])
      }
  }

  /// `2010-2014`.
  private var areYears: Bool {
    groups.allSatisfy { group in
      let value = bytes[group.digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return group.digits.count == 4 && (1900...2100).contains(value)
    }
  }

  /// `10.0.19041.1`: only dots, and single digits after groups of several.
  private var isVersion: Bool {
    guard groups.count > 2, bytes[range].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) else { return false }
    return groups.dropFirst().contains { $0.digits.count == 1 } && groups.contains { $0.digits.count > 1 }
  }

  /// `2024-118-0032`: papers are numbered by years.
  private var isOfAYear: Bool {
    guard groups.count > 1, groups[0].digits.count == 4, groups[0].start == groups[0].digits.lowerBound,
      !bytes[range].contains(0x20)
    else { return false }
    let mark = bytes[groups[0].digits.upperBound]
    let isJoined = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/")
    return isJoined && (1990...2099).contains(bytes[groups[0].digits].reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  /// `60000-64999`: from a smaller number to a greater one of the same length.
  private var isInterval: Bool {
    guard groups.count == 2, bytes[groups[0].digits.upperBound] == UInt8(ascii: "-"), bytes[range.lowerBound] != 0x30,
      groups[0].digits.count == groups[1].digits.count
    else { return false }
    return bytes[groups[0].digits].lexicographicallyPrecedes(bytes[groups[1].digits])
  }

  /// `02110-1301`, as the United States write it.
  private var isPostalCode: Bool {
    groups.map(\.digits.count) == [5, 4] && bytes[groups[0].digits.upperBound] == UInt8(ascii: "-")
      && regions.first.map { $0 == "US" } ?? true
  }

  private var areBracketsBalanced: Bool {
    var depth = 0
    var brackets = 0
    for byte in bytes[range] {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1; brackets += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth < 0 || depth > 1 { return false }
    }
    return depth == 0 && brackets <= 2
  }

  /// False where the digits go on as a time, a percentage, a word or a sum of money.
  private var mayEnd: Bool {
    let end = range.upperBound
    let next = bytes.byte(end)
    if next.isLetter { return Extension.end(in: bytes, after: end) != nil }
    if next == UInt8(ascii: "_") || next == UInt8(ascii: "%") { return false }
    if next == UInt8(ascii: ":"), bytes.byte(end + 1).isDigit { return false }
    if next == UInt8(ascii: ","), bytes.byte(end + 1).isDigit,
      digitCount < 9 || groups.count == 1 && bytes[range.lowerBound] != 0x30
    {
      return false
    }
    if next >= 0x80, (0xC0..<0x250).contains(bytes.scalar(at: end).value) { return false }
    return !Currency.stands(in: bytes, after: end)
  }

  private func validity(region: String) -> PhoneValidity {
    var number = bytes[range].filter { $0 < 0x80 }.map {
      $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "*") ? UInt8(ascii: "-") : $0
    }
    while number.count > 1, number[0] == UInt8(ascii: "+"), number[1] == UInt8(ascii: "+") { number.removeFirst() }
    return PhoneValidity.of(number, region: region)
  }

  /// The best verdict of the expected regions; numbers with `00` before the country are read as international ones.
  private var bestValidity: PhoneValidity {
    var best = PhoneValidity.none
    for region in regions.prefix(6) where best < .valid { best = max(best, validity(region: region)) }
    if best < .valid, plainDigits.starts(with: [0x30, 0x30]) {
      best = max(best, PhoneValidity.of([UInt8(ascii: "+")] + plainDigits.dropFirst(2), region: "ZZ"))
    }
    return best
  }
}

/// The extension after a number.
enum Extension {
  /// The end of an extension that begins at `end`: `x 123`, `ext. 123`, `#123`.
  static func end(in bytes: [UInt8], after end: Int) -> Int? {
    var index = end
    while index < bytes.count, index - end < 6,
      bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";")
    { index += 1 }
    guard var next = word(in: bytes, at: index) else { return nil }
    while next < bytes.count, next - index < 16,
      bytes[next] == 0x20 || bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ":")
    { next += 1 }
    let start = next
    while next < bytes.count, bytes[next].isDigit { next += 1 }
    return (1...7).contains(next - start) && !bytes.byte(next).isAlphanumeric ? next : nil
  }

  private static func word(in bytes: [UInt8], at index: Int) -> Int? {
    for word in [
      "extension", "extn", "ext", "durchwahl", "anexo", "interno", "poste", "int", "доб", "вн", "x", "#", "~",
    ] {
      let letters = Array(word.utf8)
      guard index + letters.count < bytes.count else { continue }
      if bytes[index..<index + letters.count].elementsEqual(letters, by: { $0.lowercased == $1 }) {
        return index + letters.count
      }
    }
    return nil
  }
}
