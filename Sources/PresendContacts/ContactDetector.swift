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
    if signs.hasBreaks { report.lineBreaks = LineBreakDetector.find(in: views.given, limit: hints.lineBreakLimit) }
    if !views.isASCII { report.emoji = EmojiDetector.find(in: views.given) }
    var search = ContactSearch(views: views, hints: hints, signs: signs)
    search.run()
    report.contacts = search.contacts.sorted {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
    report.identifiers = search.identifiers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    if tracing { report.rejected = search.rejected }
    return report
  }
}

/// Which detectors have anything to look at.
struct TextSigns {
  var hasBreaks = false
  var hasAt = false
  var hasDot = false
  var hasColon = false
  var hasOpener = false
  /// True where percent signs, ampersands, backslashes or equals signs may hide characters.
  var hasEscape = false
  var hasBracket = false
  var digitCount = 0

  init(_ bytes: [UInt8]) {
    var seen: UInt8 = 0
    var digits = 0
    for byte in bytes {
      let kind = byte < 0x80 ? Self.kinds[Int(byte)] : 0
      seen |= kind
      digits += Int(kind >> 7)
    }
    hasBreaks = seen & 1 != 0
    hasAt = seen & 2 != 0
    hasDot = seen & 4 != 0
    hasColon = seen & 8 != 0
    hasOpener = seen & 16 != 0
    hasEscape = seen & 32 != 0
    hasBracket = seen & 64 != 0
    digitCount = digits
  }

  private static let kinds: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x0A, 0x0D: 1
    case UInt8(ascii: "@"): 2 | 16
    case UInt8(ascii: "."): 4
    case UInt8(ascii: ":"): 8
    case UInt8(ascii: "{"), UInt8(ascii: "["): 16 | 64
    case UInt8(ascii: "("): 64
    case UInt8(ascii: "%"): 16 | 32
    case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "="): 32
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "_"): 16
    case 0x30...0x39: 128
    default: 0
    }
  }
}
