public import PresendRules

/// All rules as a Markdown page.
public enum RuleDocumentation {
  /// The page, pack by pack.
  public static func markdown(_ rules: RuleSet, _ chosen: [Rule], language: String? = nil) -> String {
    var lines = ["# Rules", "", "<!-- Written by presend rules docs. Change the rules, not this page. -->"]
    for pack in rules.packs {
      let own = chosen.filter { $0.id.pack == pack.name }
      guard !own.isEmpty else { continue }
      lines += ["", "## \(pack.name) \(pack.version)", "", "\(pack.title).", ""]
      lines += ["| rule | category | severity | what |", "|---|---|---|---|"]
      lines += own.map { rule in
        let title = rule.title.text(in: language).replacing("|", with: "\\|")
        return
          "| [\(rule.id.name)](#\(anchor(rule))) | \(rule.category.rawValue) | \(rule.severity.rawValue) | \(title) |"
      }
      for rule in own { lines += section(rule, language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The anchor that Markdown viewers give the heading of a rule.
  private static func anchor(_ rule: Rule) -> String { "\(rule.id.pack)\(rule.id.name)" }

  private static func section(_ rule: Rule, _ language: String?) -> [String] {
    var lines = ["", "### \(rule.id)", "", "**\(rule.title.text(in: language)).** \(rule.why.text(in: language))", ""]
    lines.append("*What to do:* \(rule.remedy.text(in: language))")
    var facts = ["\(rule.category.rawValue), \(rule.severity.rawValue)"]
    if let from = rule.effectiveFrom { facts.append("from \(from)") }
    if let to = rule.effectiveTo { facts.append("until \(to)") }
    if !rule.languages.isEmpty { facts.append("words in \(rule.languages.sorted().joined(separator: ", "))") }
    let sources = rule.sources.map { "<\($0.address)> (\($0.evidence.rawValue))" }
    facts.append(sources.isEmpty ? "no source (\(rule.evidence.rawValue))" : sources.joined(separator: ", "))
    return lines + ["", "*Facts:* \(facts.joined(separator: "; "))"]
  }
}
