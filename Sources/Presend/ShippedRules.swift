public import PresendRules

/// The packs that travel with the program.
public enum ShippedRules {
  /// The rule, list and pack files as they were when the program was built.
  public static func files() -> [RuleFile] {
    let text = EmbeddedRules.packed.withUTF8Buffer { unsafe String(decoding: $0, as: UTF8.self) }
    return text.unicodeScalars.split(separator: "\u{E000}").compactMap { entry in
      guard let end = entry.firstIndex(of: "\u{E001}") else { return nil }
      return RuleFile(path: String(entry[..<end]), text: String(entry[entry.index(after: end)...]))
    }
  }
}
