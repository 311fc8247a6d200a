internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules diff OLD [NEW]`: what became of rules.
struct RulesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two folders of rules: what came, what went, which keys changed.")

  @Argument(help: "The folder as it was.")
  var old: String

  @Argument(help: "The folder as it is; without it the packs that travel with the program.")
  var new: String?

  mutating func run() throws {
    var problems = StartupProblems()
    let before = RulesDiffCommand.files(old, &problems)
    let after = new.map { RulesDiffCommand.files($0, &problems) } ?? ShippedRules.files()
    if problems.isFatal {
      Console.note(problems.description)
      throw Ending.unusable
    }
    Console.print(RuleComparison(from: before, to: after).text)
  }

  private static func files(_ path: String, _ problems: inout StartupProblems) -> [RuleFile] {
    do throws(RuleFolder.Fault) {
      return try RuleFolder.files(at: path)
    } catch {
      problems.report("\(VisibleName.of(path)): \(error.message)")
      return []
    }
  }
}
