internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules test`: runs the examples of rules.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Judge the examples of all rules, and fail where one is judged otherwise.")

  @OptionGroup var rules: RuleOptions

  @Flag(help: "Only what fails.")
  var quiet = false

  mutating func run() throws {
    let loaded = try LoadedRules(rules)
    let tester = RuleTester(rules: loaded.rules, today: ProcessSetup.today)
    var examples = 0
    var failed = 0
    for rule in loaded.chosen {
      let report = tester.run(rule)
      examples += report.exampleCount
      failed += report.problems.isEmpty ? 0 : 1
      if !quiet || !report.problems.isEmpty {
        Console.print(
          "\(report.problems.isEmpty ? "ok    " : "FAILED") \(rule.id) (\(Count.of(report.exampleCount, "example")))")
      }
      for problem in report.problems { Console.print(problem.description) }
    }
    let counts = [
      Count.of(loaded.chosen.count, "rule"), Count.of(examples, "example"),
      "\(loaded.rules.listEntryCount) entries in lists",
    ]
    Console.print("\(counts.joined(separator: ", ")): \(failed) failed")
    if failed > 0 { throw Ending.failed }
  }
}
