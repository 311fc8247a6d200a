internal import PresendText

/// Groups of digits with little between them, as telephone numbers are written.
struct NumberRun {
  /// One group of digits.
  struct Group {
    let digits: Range<Int>
    /// Where the group begins with its `+` or opening bracket.
    let start: Int
    /// True where a reader sees a gap before it: more than one mark, or a mark that parts things.
    let isAfterGap: Bool
    /// True where anything but a hyphen or dot parts it from the group before.
    let isAfterBlank: Bool
  }

  /// The first groups of the run; enough for any number.
  let groups: [Group]
  /// Where the run ends, however many groups it has.
  let end: Int
  /// The number of groups, however many.
  let groupCount: Int

  private static let groupLimit = 32

  /// The run that begins at `start` with a digit, `+` or opening bracket; nil where no number begins there.
  init?(in bytes: [UInt8], from start: Int, isMasked: (Int) -> Int?) {
    guard let lead = Self.lead(in: bytes, from: start) else { return nil }
    var groups: [Group] = []
    var count = 0
    var index = lead
    var groupStart = start
    var isAfterGap = false
    var isAfterBlank = false
    var end = lead
    while index < bytes.count {
      if let maskEnd = isMasked(index) {
        if count == 0 { end = maskEnd }
        break
      }
      var stop = index
      while stop < bytes.count, bytes[stop].isDigit { stop += 1 }
      if stop - index > 24 {
        if count == 0 { end = stop }
        break
      }
      if groups.count < Self.groupLimit {
        groups.append(
          Group(digits: index..<stop, start: groupStart, isAfterGap: isAfterGap, isAfterBlank: isAfterBlank))
      }
      count += 1
      end = stop
      guard let next = Separator.next(in: bytes, from: stop) else { break }
      (index, groupStart, isAfterGap, isAfterBlank) = (next.digit, next.start, next.isGap, next.isBlank)
    }
    self.groups = groups
    self.end = end
    groupCount = count
  }

  /// The fewest digits of a telephone number.
  static let fewestDigits = 6

  /// False where the digits from `start` on that no letter and no wide gap parts are fewer than those of a telephone number.
  static func mayBeLong(in bytes: [UInt8], from start: Int) -> Bool {
    let text = bytes.span
    var digits = 0
    var gap = 0
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte.isDigit {
        digits += 1
        if digits == fewestDigits { return true }
        gap = 0
      } else {
        gap += 1
        if gap == Separator.limit || byte.isLetter { return false }
      }
      index += 1
    }
    return false
  }

  private static func lead(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 4 {
      let byte = bytes[index]
      if byte.isDigit { return index }
      guard
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
          || byte == 0x20 && index > start
      else { return nil }
      index += 1
    }
    return nil
  }
}

extension TextSigns.Place {
  /// True for a digit, a plus sign and an opening round bracket.
  var mayBeginNumber: Bool { byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") }
}

/// What may stand between two groups of one number.
enum Separator {
  /// A separator has fewer bytes.
  static let limit = 10

  struct Match {
    /// The first digit after it.
    let digit: Int
    /// The opening bracket before that digit, or the digit.
    let start: Int
    let isGap: Bool
    let isBlank: Bool
  }

  static func next(in bytes: [UInt8], from start: Int) -> Match? {
    var index = start
    var bracket: Int?
    var blanks = 0
    var marks = 0
    while index < bytes.count, index - start < limit {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        guard index > start, blanks + marks < 6 else { return nil }
        let isGap = marks > 1 || blanks > 0 && marks > 0 || blanks > 1 || bracket != nil && blanks > 0
        let isSlash = bytes[start] == UInt8(ascii: "/")
        return Match(
          digit: index, start: bracket ?? index, isGap: isGap || isSlash,
          isBlank: blanks > 0 || bracket != nil || isSlash)
      case 0x20: blanks += 1
      case UInt8(ascii: "("), UInt8(ascii: "["):
        bracket = index
      case UInt8(ascii: ")"), UInt8(ascii: "]"): if bracket != nil { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "_"),
        UInt8(ascii: "*"):
        marks += 1
      case 0xC2, 0xE2, 0xE3:
        guard let length = wide(in: bytes, at: index) else { return nil }
        if byte == 0xE2, bytes[index + 2] >= 0x90 || bytes[index + 2] == 0x88 { marks += 1 } else { blanks += 1 }
        index += length - 1
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// No-break and other blanks, dashes and dots beyond ASCII.
  private static func wide(in bytes: [UInt8], at index: Int) -> Int? {
    let second = bytes.byte(index + 1)
    let third = bytes.byte(index + 2)
    switch bytes[index] {
    case 0xC2: return second == 0xA0 || second == 0xB7 ? 2 : nil
    case 0xE3: return second == 0x80 && third == 0x80 || second == 0x83 && third == 0xBB ? 3 : nil
    default:
      if second == 0x80 {
        return (0x80...0x8A).contains(third) || (0x90...0x95).contains(third) || third == 0xAF || third == 0xA2
          ? 3 : nil
      }
      return second == 0x88 && third == 0x92 ? 3 : nil
    }
  }
}
