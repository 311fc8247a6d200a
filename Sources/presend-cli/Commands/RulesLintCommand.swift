internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules lint`: rules that are in order and still not good.
struct RulesLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Find rules that are duplicates, can never fire, or are slow.")

  @OptionGroup var rules: RuleOptions

  @Flag(help: "No hints: only what must be mended.")
  var quiet = false

  mutating func run() throws {
    let loaded = try LoadedRules(rules)
    var report = RuleLint(rules: loaded.rules, files: loaded.files).run(loaded.chosen)
    report.problems.insert(contentsOf: loaded.warnings, at: 0)
    if !quiet {
      for hint in report.hints { Console.print("hint: \(hint.path): \(hint.message) (\(hint.help))") }
    }
    for problem in report.problems { Console.print(problem.description) }
    Console.print(
      [
        "\(Count.of(loaded.chosen.count, "rule")): \(Count.of(report.problems.count, "problem"))",
        Count.of(report.hints.count, "hint"),
      ].joined(separator: ", "))
    if !report.problems.isEmpty { throw Ending.failed }
  }
}
