import Foundation
import PresendRules

/// Rules that are made for a measurement.
enum BenchRules {
  /// A rule file that says no more than it must. `match` is YAML, indented by two blanks.
  static func file(_ name: String, category: PresendRules.Category = .marketing, match: String, keys: String = "")
    -> RuleFile
  {
    let text = """
      id: \(name)
      category: \(category.rawValue)
      severity: warning
      title: {en: A}
      message: {en: A}
      why: {en: A}
      remedy: {en: A}
      evidence: inferred
      \(keys)
      match:
      \(match)

      """
    return RuleFile(path: "rules/bench/\(name).yaml", text: text, hasExamples: false)
  }

  /// The condition that a pattern is.
  static func match(pattern: String) -> String { "  pattern: '\(pattern.replacingOccurrences(of: "'", with: "''"))'" }

  /// The rules of files; ends the program where one is not in order, because then nothing would be measured.
  static func load(_ files: [RuleFile]) -> RuleSet {
    let (rules, problems) = RuleLoader.load(files)
    let errors = problems.filter { $0.weight == .error }
    guard errors.isEmpty else {
      FileHandle.standardError.write(Data(errors.map { "\($0)\n" }.joined().utf8))
      exit(1)
    }
    return rules
  }
}
