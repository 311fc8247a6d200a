/// A language in which rules have words, by its ISO 639-1 code.
public struct Language: Hashable, Sendable, CustomStringConvertible {
  package let index: UInt8

  private static let codes = [
    "any", "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tl", "tr", "uk",
    "vi", "zh",
  ]

  /// Words that belong to no language in particular: names, numbers, symbols.
  package static let any = Language(index: 0)

  private init(index: UInt8) { self.index = index }

  /// The language with the given code; nil where rules cannot name it.
  package init?(code: String) {
    guard let index = Language.codes.firstIndex(of: code) else { return nil }
    self.index = UInt8(index)
  }

  /// The language of a BCP 47 tag: its first subtag, `no` read as `nb`. Nil for `und` and for unknown ones.
  package init?(tag: String) {
    let first = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    self.init(code: first == "no" ? "nb" : first == "in" ? "id" : first == "iw" ? "he" : first)
    if self == .any { return nil }
  }

  /// The language with a number that `index` gave; nil where there is none.
  init?(number: Int32) {
    guard Language.codes.indices.contains(Int(number)) else { return nil }
    index = UInt8(number)
  }

  /// All codes that a rule file may use.
  package static var allCodes: [String] { codes }

  /// The code, such as `de`.
  public var description: String { Language.codes[Int(index)] }

  /// True where words of the two languages may stand together in one match.
  package func isCompatible(with other: Language) -> Bool {
    self == other || self == .any || other == .any
  }
}
