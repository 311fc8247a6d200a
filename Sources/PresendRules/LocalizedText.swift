/// A text in several languages, English among them.
public struct LocalizedText: Sendable, Equatable {
  /// By ISO 639-1 code.
  public let byLanguage: [String: String]

  /// A text in English alone.
  public init(_ english: String) { byLanguage = ["en": english] }

  /// A text in several languages; nil without English.
  public init?(_ byLanguage: [String: String]) {
    guard byLanguage["en"] != nil else { return nil }
    self.byLanguage = byLanguage
  }

  /// The text in the language of a BCP 47 tag, else in English.
  public func text(in tag: String?) -> String {
    let code = tag.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
    return code.flatMap { byLanguage[$0] } ?? byLanguage["en"] ?? ""
  }
}
