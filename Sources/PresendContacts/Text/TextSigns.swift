/// Which detectors have anything to look at in a text, and where, found in one reading.
package struct TextSigns: Sendable {
  /// True where there are line breaks of ASCII.
  let hasBreaks: Bool
  let hasAt: Bool
  /// True where a dot or colon stands before anything but a blank.
  let hasDot: Bool
  let hasColon: Bool
  /// True where a placeholder or a tag may begin.
  let hasOpener: Bool
  /// True where percent signs, ampersands, backslashes or equals signs may hide characters.
  let hasEscape: Bool
  let hasBracket: Bool
  let hasDollar: Bool
  /// The number of ASCII digits, and the length of their longest run.
  package let digitCount: Int
  package let longestDigitRun: Int
  /// The marks of ASCII in the text.
  package let marks: ASCIIMarks
  /// Where the dots and colons stand that may join the parts of an address.
  let joints: [Int]
  /// Where runs of digits begin, and the plus signs and round brackets that may lead a number.
  let numberStarts: [Int]

  /// The signs of a text as given.
  package init(_ bytes: [UInt8]) {
    // Read once: a static would be looked up for every byte.
    let table = Self.kinds
    let kinds = table.span
    let text = bytes.span
    var seen: UInt16 = 0
    var tight: UInt16 = 0
    var previous: UInt16 = 0
    var digits = 0
    var run = 0
    var longestRun = 0
    var marks = ASCIIMarks()
    var joints: [Int] = []
    var numberStarts: [Int] = []
    var index = 0
    while index < text.count {
      let kind = kinds[Int(text[index])]
      if kind == 0 {
        tight |= previous
        previous = 0
        index += 1
        // Letters are most of a text.
        while index < text.count, kinds[Int(text[index])] == 0 { index += 1 }
        continue
      }
      tight |= previous & ~(kind >> 8)
      marks.insert(text[index])
      if kind & Self.placed != 0 {
        if kind & Self.digit != 0 {
          digits += 1
          if previous & Self.digit == 0 {
            numberStarts.append(index)
            run = 0
          }
          run += 1
          longestRun = max(longestRun, run)
        } else if kind & Self.lead != 0 {
          numberStarts.append(index)
        } else {
          joints.append(index)
        }
      }
      seen |= kind
      previous = kind & 0xFF
      index += 1
    }
    hasBreaks = seen & 1 != 0
    hasAt = seen & 2 != 0
    hasDot = tight & 4 != 0
    hasColon = tight & 8 != 0
    hasOpener = seen & 16 != 0
    hasEscape = seen & 32 != 0
    hasBracket = seen & 64 != 0
    hasDollar = seen & 0x100 != 0
    digitCount = digits
    longestDigitRun = longestRun
    self.marks = marks
    self.joints = joints
    self.numberStarts = numberStarts
  }

  private static let digit: UInt16 = 128
  private static let lead: UInt16 = 0x200
  /// Any other mark of ASCII.
  private static let mark: UInt16 = 0x8000
  /// What has its place noted.
  private static let placed: UInt16 = 4 | 8 | digit | lead

  /// One bit a sign in the low byte, one for `$` and one for what leads a number; the rest of the high byte of a blank
  /// blots out the sign before it.
  private static let kinds: [UInt16] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x0A, 0x0D: 1 | 0xFC00
    case 0x20, 0x09: 0xFC00
    case UInt8(ascii: "@"): 2 | 16
    case UInt8(ascii: "."): 4
    case UInt8(ascii: ":"): 8
    case UInt8(ascii: "{"), UInt8(ascii: "["): 16 | 64
    case UInt8(ascii: "("): 64 | lead
    case UInt8(ascii: "+"): lead
    case UInt8(ascii: "%"): 16 | 32
    case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "="): 32
    case UInt8(ascii: "$"): 16 | 0x100
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "_"): 16
    case 0x30...0x39: digit
    case 0x21..<0x80 where !UInt8(byte).isLetter: mark
    default: 0
    }
  }
}
