/// A text in several languages, English among them.
public struct LocalizedText: Sendable {
  /// Few texts of a rule set are ever shown, so that those of compiled rules are read where they are asked for.
  private enum Storage: Sendable {
    case byLanguage([String: String])
    case kept(KeptTexts)
  }

  private let storage: Storage

  /// A text in English alone.
  public init(_ english: String) { storage = .byLanguage(["en": english]) }

  /// A text in several languages; nil without English.
  public init?(_ byLanguage: [String: String]) {
    guard byLanguage["en"] != nil else { return nil }
    storage = .byLanguage(byLanguage)
  }

  init(_ kept: KeptTexts) { storage = .kept(kept) }

  /// By ISO 639-1 code.
  public var byLanguage: [String: String] {
    switch storage {
    case .byLanguage(let texts): texts
    case .kept(let texts): texts.byLanguage
    }
  }

  /// The text in the language of a BCP 47 tag, else in English.
  public func text(in tag: String?) -> String {
    let code = tag.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? "en"
    switch storage {
    case .byLanguage(let texts): return texts[code] ?? texts["en"] ?? ""
    case .kept(let texts): return texts[code] ?? texts["en"] ?? ""
    }
  }
}

extension LocalizedText: Equatable {
  /// True for the same texts in the same languages.
  public static func == (first: LocalizedText, second: LocalizedText) -> Bool { first.byLanguage == second.byLanguage }
}
