internal import CCLD2

/// The languages in which a text is written, as far as they can be told.
///
/// CLD2 (https://github.com/CLD2Owners/cld2) judges letters and their neighbours; it is opened when the first text is
/// judged. Costs about 20 microseconds and 0.1 microseconds a byte, so ask only where the answer matters.
package enum TextLanguages: Sendable, Equatable {
  /// Codes of ISO 639-1, most first: `de`, `zh`, `he`.
  case known([String])
  /// Too few letters, or no language stands out.
  case unknown
  /// CLD2 is not installed.
  case unavailable

  /// The letters without which names and product numbers are taken for languages, in bytes of UTF-8.
  private static let fewestLetters = 24
  /// The share that makes a language one of the text, in percent.
  private static let leastShare = 25
  /// What is judged of a text at most, in bytes.
  private static let longest = 1 << 16
  /// The lines that are judged by themselves where the whole is no clear case.
  private static let mostLines = 8

  /// Judges a text; where the whole is unclear, its longest lines one by one, as of messages in two languages.
  package init(of text: [UInt8]) {
    let whole = text[..<TextLanguages.end(of: text)]
    self = TextLanguages.judge(whole)
    guard self == .unknown, whole.count >= 2 * TextLanguages.fewestLetters else { return }
    let lines = whole.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .filter { $0.count >= TextLanguages.fewestLetters }.sorted { $0.count > $1.count }
    guard lines.count > 1 else { return }
    var found: [String] = []
    for line in lines.prefix(TextLanguages.mostLines) {
      if case .known(let codes) = TextLanguages.judge(line) { found += codes.filter { !found.contains($0) } }
    }
    if !found.isEmpty { self = .known(found) }
  }

  /// True where CLD2 was needed so far.
  package static var isLoaded: Bool { presend_language_detector_is_loaded() == 1 }

  private static func judge(_ text: ArraySlice<UInt8>) -> TextLanguages {
    var result = presend_languages()
    let status = unsafe text.withUnsafeBytes { bytes in
      unsafe presend_detect_languages(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), &result)
    }
    guard status == 0 else { return .unavailable }
    guard result.is_reliable == 1, result.letters >= fewestLetters else { return .unknown }
    let found = [result.languages.0, result.languages.1, result.languages.2].prefix(Int(result.count))
    let codes = found.filter { $0.percent >= leastShare }.map { plain($0.code) }
    return codes.isEmpty ? .unknown : .known(codes)
  }

  /// Where a text is cut, between two scalars.
  private static func end(of text: [UInt8]) -> Int {
    guard text.count > longest else { return text.count }
    var end = longest
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// CLD2 writes some languages with older codes, and Chinese with its script.
  private static func plain(_ code: (CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar)) -> String {
    let letters = [code.0, code.1, code.2, code.3, code.4, code.5, code.6, code.7]
    let subtag = letters.prefix { $0 != 0 && $0 != 0x2D }.map { UInt8(bitPattern: $0) }
    let name = String(decoding: subtag, as: UTF8.self)
    return older[name] ?? name
  }

  private static let older = ["iw": "he", "no": "nb", "in": "id", "jw": "jv", "ji": "yi"]
}
