internal import PresendDrafts
internal import PresendMatching
public import PresendRules

/// Finds rules that are in order and still not good: written twice, never able to fire, slow, or half translated.
public struct RuleLint {
  private let rules: RuleSet
  private let coverage: RuleCoverage
  private let files: [String: String]

  /// What was found.
  public struct Report: Sendable {
    /// What must be mended.
    public var problems: [RuleProblem] = []
    /// What could be better.
    public var hints: [RuleProblem] = []
  }

  /// A check of a rule set; the files are those that it was read from.
  public init(rules: RuleSet, files: [RuleFile]) {
    self.rules = rules
    let phrases = rules.writtenPhrases
    coverage = RuleCoverage { phrases?.languages(of: $0) ?? [] }
    self.files = Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { _, last in last })
  }

  /// Looks at some of the rules; duplicates are sought among them.
  public func run(_ chosen: [Rule]) -> Report {
    var report = Report()
    report.problems = duplicates(chosen)
    let slow = SlowPatternSearch()
    for rule in chosen {
      report.problems += unreachable(rule)
      report.problems += slow.problems(of: rule)
      report.hints += missingTexts(rule) + idleWords(rule)
    }
    return report
  }

  /// Rules of one pack that look for the very same in the same places.
  private func duplicates(_ chosen: [Rule]) -> [RuleProblem] {
    var seen: [String: Rule] = [:]
    return chosen.compactMap { rule in
      let key = "\(rule.id.pack) \(rule.lookIn) \(String(describing: rule.applies)) \(fingerprint(of: rule))"
      defer { seen[key] = seen[key] ?? rule }
      return seen[key].map { other in
        problem(
          .duplicate, rule, "the rule looks for the same as \(other.id)",
          "merge the two, or say in applies: or look-in: where they differ")
      }
    }
  }

  /// Equal for equal conditions. Phrases are numbered by what they say; patterns have to be compared as written.
  private func fingerprint(of rule: Rule) -> String {
    guard !rule.condition.patternIndices.isEmpty, let text = files[rule.path] else {
      return String(describing: rule.condition)
    }
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("match:") }
    let block = lines.prefix(1) + lines.dropFirst().prefix { $0.hasPrefix(" ") || $0.hasPrefix("-") }
    return block.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
  }

  private func unreachable(_ rule: Rule) -> [RuleProblem] {
    coverage.unreachable(in: rule.condition).map { condition in
      problem(
        .unreachable, rule, "\"\(condition.name)\" can never hold: its words have no language in common",
        "give all its parts words in one language, or put entries into the lists that they name")
    }
  }

  private func missingTexts(_ rule: Rule) -> [RuleProblem] {
    let texts = [("title", rule.title), ("message", rule.message), ("remedy", rule.remedy)]
    return ["es", "zh"].compactMap { code in
      let missing = texts.filter { $0.1.byLanguage[code] == nil }.map(\.0)
      guard !missing.isEmpty else { return nil }
      return problem(
        .missingKey, rule, "no \(code) text in \(missing.joined(separator: ", "))", "add \(code): to each of them")
    }
  }

  private func idleWords(_ rule: Rule) -> [RuleProblem] {
    let idle = coverage.idleLanguages(of: rule.condition).map(\.description).sorted()
    guard !idle.isEmpty else { return [] }
    return [
      problem(
        .unreachable, rule, "words in \(idle.joined(separator: ", ")) have nothing to stand beside",
        "add words in those languages to the other parts")
    ]
  }

  private func problem(_ code: RuleProblem.Code, _ rule: Rule, _ message: String, _ help: String) -> RuleProblem {
    RuleProblem(
      code: code, weight: .warning, path: rule.path, line: 0, column: 0, message: message, help: help)
  }
}
