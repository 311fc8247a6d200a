internal import PresendDrafts
internal import PresendText

/// The value of a key in front matter as its file writes it, which decides how other words are written in it.
///
/// https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
struct FrontMatterValue {
  /// The bytes of the value in the draft's own bytes, without its quotes.
  let range: Range<Int>
  private let bytes: [UInt8]
  /// The quote around the value; nil for a plain one.
  private let quote: UInt8?

  /// Nil where the file writes the value otherwise than it reads: escaped, folded or over several lines.
  init?(of part: Part, in draft: Draft) {
    guard part.kind != .body, part.kind != .html, let origin = part.origin else { return nil }
    range = origin.source(of: 0..<part.bytes.count)
    bytes = draft.origin.bytes
    guard range.lowerBound > 0, range.upperBound < bytes.count, !range.isEmpty,
      bytes[range].elementsEqual(part.bytes), !bytes[range].contains(0x0A)
    else { return nil }
    let before = bytes[range.lowerBound - 1]
    let isQuoted = (before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")) && bytes[range.upperBound] == before
    quote = isQuoted ? before : nil
  }

  /// What is written instead of a stretch of the value, and over which bytes: where the words would end a plain value or
  /// begin something else than one, the value is quoted from there on, so that all of it is written anew.
  func written(_ text: String, over source: Range<Int>) -> (range: Range<Int>, bytes: [UInt8])? {
    let words = Array(text.utf8)
    if quote != nil {
      return words.contains { $0 == quote || $0 == UInt8(ascii: "\\") || $0 < 0x20 } ? nil : (source, words)
    }
    if words.allSatisfy(Self.isPlain) { return (source, words) }
    let rest = bytes[source.upperBound..<range.upperBound]
    let isMeant = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 }
    guard source.lowerBound == range.lowerBound, !words.contains(where: isMeant), !rest.contains(where: isMeant) else {
      return nil
    }
    return (range, [UInt8(ascii: "\"")] + words + rest + [UInt8(ascii: "\"")])
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x2E, 0x80...: true
    default: false
    }
  }
}
