internal import PresendDrafts
public import PresendRules

/// A rule in words: what, why, what to do, where it is written, examples.
public enum RuleExplanation {
  /// The explanation in the language of a BCP 47 tag, else in English.
  public static func text(for rule: Rule, language: String?) -> String {
    var lines = ["\(rule.id): \(rule.title.text(in: language))", ""]
    lines.append("category: \(rule.category.rawValue)")
    lines.append("severity: \(rule.severity.rawValue)")
    if !rule.aliases.isEmpty { lines.append("formerly: \(rule.aliases.joined(separator: ", "))") }
    if let days = days(of: rule) { lines.append("holds:    \(days)") }
    if !rule.languages.isEmpty { lines.append("words in: \(rule.languages.sorted().joined(separator: ", "))") }
    lines += ["", "Why: \(rule.why.text(in: language))", "", "What to do: \(rule.remedy.text(in: language))", ""]
    lines += sources(of: rule)
    lines += examples("Flagged", of: rule, .flagged) + examples("Not flagged", of: rule, .clean)
    return lines.joined(separator: "\n")
  }

  private static func days(of rule: Rule) -> String? {
    switch (rule.effectiveFrom, rule.effectiveTo) {
    case (let from?, let to?): "from \(from) to \(to)"
    case (let from?, nil): "from \(from) on"
    case (nil, let to?): "until \(to)"
    case (nil, nil): nil
    }
  }

  private static func sources(of rule: Rule) -> [String] {
    guard !rule.sources.isEmpty else { return ["Source: none (\(rule.evidence.rawValue))", ""] }
    return ["Source:"]
      + rule.sources.map { source in
        let note = source.note.map { ", \($0)" } ?? ""
        return "  \(source.address) (\(source.evidence.rawValue)\(note))"
      } + [""]
  }

  private static func examples(_ title: String, of rule: Rule, _ expectation: RuleExample.Expectation) -> [String] {
    let shown = rule.examples.filter { $0.expectation == expectation }.flatMap { lines(of: $0) }
    return shown.isEmpty ? [] : ["\(title):"] + shown + [""]
  }

  /// The texts of an example, with its places marked again.
  private static func lines(of example: RuleExample) -> [String] {
    let language = example.draft.context.language.map { "\($0): " } ?? ""
    let texts = example.draft.parts.map { part -> String in
      let places = example.places.filter { $0.part == part.name }.map(\.range)
      let text = VisibleText.line(String(decoding: Marks.put(places, into: part.bytes), as: UTF8.self))
      return part.kind == .body ? text : "\(part.name): \(text)"
    }
    guard let first = texts.first else { return [] }
    return ["  - \(language)\(first)"] + texts.dropFirst().map { "    \($0)" }
  }
}
