internal import PresendText

/// The signs that part the fields of a row.
public enum CSVDelimiter: UInt8, Sendable, CaseIterable {
  case comma = 0x2C, semicolon = 0x3B, tab = 0x09

  /// By the sign itself or its name; nil for anything else.
  public init?(name: String) {
    switch name.lowercased() {
    case ",", "comma": self = .comma
    case ";", "semicolon": self = .semicolon
    case "\t", "\\t", "tab": self = .tab
    default: return nil
    }
  }
}

/// Whether a row of CSV is at its end, line by line (RFC 4180, section 2).
///
/// Quotes count where a field begins with one; a quote within a field without quotes is a character like any other.
struct CSVScan {
  private enum Place { case start, plain, quoted, afterQuote }

  /// The signs that part fields; of a header that is not yet understood, all that may.
  private let delimiters: [UInt8]
  private var place = Place.start
  /// How often each delimiter stands outside of quotes.
  private var counts: [Int]

  init(_ delimiter: CSVDelimiter?) {
    delimiters = delimiter.map { [$0.rawValue] } ?? CSVDelimiter.allCases.map(\.rawValue)
    counts = Array(repeating: 0, count: delimiters.count)
  }

  /// True where the row goes on behind its last line.
  var isOpen: Bool { place == .quoted }

  /// The delimiter that the row has most of, the comma where it has none.
  var delimiter: CSVDelimiter {
    let best = counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) }
    return best.flatMap { counts[$0] > 0 ? CSVDelimiter(rawValue: delimiters[$0]) : nil } ?? .comma
  }

  /// Goes through the bytes of one line.
  mutating func pass(_ line: ArraySlice<UInt8>) {
    for byte in line {
      if place == .quoted {
        if byte == UInt8(ascii: "\"") { place = .afterQuote }
      } else if byte == UInt8(ascii: "\""), place == .start || place == .afterQuote {
        place = .quoted
      } else if let index = delimiters.firstIndex(of: byte) {
        counts[index] += 1
        place = .start
      } else {
        place = .plain
      }
    }
    if place != .quoted { place = .start }
  }
}
