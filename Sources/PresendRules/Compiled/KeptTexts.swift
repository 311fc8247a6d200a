internal import PresendMatching

/// The texts of a `LocalizedText` as an archive holds them: language and text, in turn.
struct KeptTexts: Sendable {
  let bytes: [UInt8]

  /// Lays texts out by the order of their languages.
  init(_ byLanguage: [String: String]) {
    var archive = ArchiveWriter()
    for (language, text) in byLanguage.sorted(by: { $0.key < $1.key }) {
      archive.write(language)
      archive.write(text)
    }
    bytes = archive.bytes
  }

  /// Texts that were laid out before; throws for bytes that are none, or hold no English.
  init(bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    var archive = ArchiveReader(bytes)
    var hasEnglish = false
    while !archive.isAtEnd {
      if try archive.text() as String == "en" { hasEnglish = true }
      try archive.skipText()
    }
    guard hasEnglish else { throw .value }
  }

  /// The text in a language, by ISO 639-1 code.
  subscript(language: String) -> String? {
    var archive = ArchiveReader(bytes)
    while !archive.isAtEnd, let code = try? archive.text() as String {
      if code == language { return try? archive.text() }
      guard (try? archive.skipText()) != nil else { return nil }
    }
    return nil
  }

  /// All texts.
  var byLanguage: [String: String] {
    var texts: [String: String] = [:]
    var archive = ArchiveReader(bytes)
    while !archive.isAtEnd, let code = try? archive.text() as String { texts[code] = try? archive.text() }
    return texts
  }
}
