internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules show ID`: a rule's file as it was written.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Print a rule's file.")

  @Argument(help: ArgumentHelp("The rule, such as amazon/external-link.", valueName: "id"), completion: .rule)
  var id: String

  @OptionGroup var rules: RuleSources

  mutating func run() throws {
    let loaded = try LoadedRules(rules)
    let rule = try loaded.rule(id)
    guard let file = loaded.files.first(where: { $0.path == rule.path }) else { throw Ending.unusable }
    Console.print("# \(file.path)\n\(file.text)")
  }
}
