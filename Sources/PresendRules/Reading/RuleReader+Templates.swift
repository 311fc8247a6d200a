internal import PresendDrafts
internal import Yams

extension RuleReader {
  /// What texts of findings may stand for: what was found, and what of it the condition names.
  static let placeholders = ["text", "detail"]

  /// A text by language into which a finding puts what was found.
  func template(_ key: String, _ reader: inout MappingReader) -> LocalizedText? {
    let text = reader.localized(key)
    guard let value = reader.value(key) else { return text }
    let nodes = value.mapping.map { $0.map(\.value) } ?? [value]
    for node in nodes {
      guard case .scalar(let scalar) = node else { continue }
      for name in Self.names(in: scalar.string) where !Self.placeholders.contains(name) {
        let question = Suggestion.nearest(to: name, among: Self.placeholders).map { "did you mean {\($0)}?" }
        reader.report(
          .unknownValue, at: node, "{\(name)} in \"\(key)\" stands for nothing",
          help: question ?? "write {text} for what was found, or {detail} for what of it the condition names")
      }
    }
    return text
  }

  /// The words in braces.
  private static func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: "}") else { return nil }
      let name = piece[..<end]
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || " _-".contains($0) }
      return isName ? String(name) : nil
    }
  }
}
