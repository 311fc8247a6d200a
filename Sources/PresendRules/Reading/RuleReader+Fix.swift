internal import PresendDrafts
internal import Yams

extension RuleReader {
  /// `fix:`, what could stand in the place of a finding.
  func fix(_ reader: inout MappingReader) -> Rule.Fix? {
    guard let node = reader.value("fix") else { return nil }
    var problems: [RuleProblem] = []
    guard var inner = MappingReader(node, in: document, name: "\"fix\"", problems: &problems) else {
      problems.forEach { reader.report($0) }
      return nil
    }
    let safety = inner.choice("safety", as: Rule.Fix.Safety.self) ?? .needsReview
    let replacement = inner.string("replacement")
    let change = inner.choice("change", as: Rule.Fix.Change.self)
    let rewording = rewording(&inner)
    if ["replacement", "change", "reword"].count(where: { inner.value($0) != nil }) != 1 {
      inner.report(
        .missingKey, at: node, "the fix needs a replacement, a change or other words, and one of them only",
        help: "write replacement: and the text that stands there instead, change: https, or reword: by language")
    }
    if rewording != nil, safety == .safe {
      inner.report(.unknownValue, at: node, "other words are never safe", help: "write safety: needs-review")
    }
    inner.finish()
    reader.absorb(inner)
    return Rule.Fix(
      safety: safety, replacement: replacement ?? "", change: change, rewording: rewording, plain: replacement ?? "")
  }

  /// `reword: { en: { words: other words } }`.
  private func rewording(_ reader: inout MappingReader) -> Rewording? {
    guard let node = reader.value("reword") else { return nil }
    var problems: [RuleProblem] = []
    defer { problems.forEach { reader.report($0) } }
    guard var languages = MappingReader(node, in: document, name: "\"reword\"", problems: &problems) else { return nil }
    var byLanguage: [String: [(words: String, replacement: String)]] = [:]
    for key in languages.keys {
      guard let code = languages.string(from: key, key: "reword"), let value = languages.value(code) else { continue }
      if !LanguageCodes.isKnown(code) {
        languages.report(
          .unknownValue, at: key, "\"\(code)\" is no language", help: "write a code such as en, es or zh")
      }
      guard var words = MappingReader(value, in: document, name: "the words in \"\(code)\"", problems: &problems) else {
        continue
      }
      for word in words.keys {
        guard let text = words.string(from: word, key: code), let replacement = words.string(text) else { continue }
        byLanguage[code, default: []].append((text, replacement))
      }
      words.finish()
      languages.absorb(words)
    }
    languages.finish()
    reader.absorb(languages)
    return Rewording(byLanguage)
  }
}
