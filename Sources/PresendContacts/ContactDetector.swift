package import PresendText

/// Finds links, mail addresses, telephone numbers, handles, emoji and line breaks in a text.
///
/// Identifiers and placeholders are masked first; then links, mail addresses, handles and telephone numbers are looked
/// for in this order, so that one place holds one thing. Everything runs from a few bytes that must be there, so a clean
/// text costs one reading.
package struct ContactDetector: Sendable {
  private let hints: ContactHints

  package init(hints: ContactHints = ContactHints()) {
    self.hints = hints
  }

  /// Everything found in one text; with `tracing` also what was looked at and let go.
  package func report(on views: TextViews, tracing: Bool = false) -> ContactReport {
    var report = ContactReport()
    let signs = TextSigns(views.given)
    if signs.hasBreaks || views.traits.contains(.wideBreaks) {
      report.lineBreaks = LineBreakDetector.find(in: views.given, limit: hints.lineBreakLimit)
    }
    if views.traits.contains(.symbols) { report.emoji = EmojiDetector.find(in: views.given) }
    var search = ContactSearch(views: views, hints: hints, signs: signs)
    search.run()
    report.contacts = search.contacts.sorted {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
    report.identifiers = search.identifiers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    report.digitCount = signs.digitCount
    if tracing { report.rejected = search.rejected }
    return report
  }
}

/// Which detectors have anything to look at.
struct TextSigns {
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
  let digitCount: Int

  init(_ bytes: [UInt8]) {
    // Read once: a static would be looked up for every byte.
    let table = Self.kinds
    let kinds = table.span
    let text = bytes.span
    var seen: UInt16 = 0
    var tight: UInt16 = 0
    var previous: UInt16 = 0
    var digits = 0
    for index in text.indices {
      let kind = kinds[Int(text[index])]
      seen |= kind
      tight |= previous & ~(kind >> 8)
      digits += Int(kind >> 7 & 1)
      previous = kind & 0xFF
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
  }

  /// One bit a sign in the low byte, and one for `$`; the rest of the high byte of a blank blots out the sign before it.
  private static let kinds: [UInt16] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x0A, 0x0D: 1 | 0xFE00
    case 0x20, 0x09: 0xFE00
    case UInt8(ascii: "@"): 2 | 16
    case UInt8(ascii: "."): 4
    case UInt8(ascii: ":"): 8
    case UInt8(ascii: "{"), UInt8(ascii: "["): 16 | 64
    case UInt8(ascii: "("): 64
    case UInt8(ascii: "%"): 16 | 32
    case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "="): 32
    case UInt8(ascii: "$"): 16 | 0x100
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "_"): 16
    case 0x30...0x39: 128
    default: 0
    }
  }
}
