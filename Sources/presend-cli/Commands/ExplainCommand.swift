internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend explain ID`: a rule in words.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule asks for, why, and what to do.")

  @Argument(help: ArgumentHelp("The rule, such as amazon/external-link.", valueName: "id"), completion: .rule)
  var id: String

  @OptionGroup var rules: RuleSources

  @Option(help: ArgumentHelp("The language of texts, such as es.", valueName: "tag"))
  var lang: String?

  mutating func run() throws {
    let loaded = try LoadedRules(rules, language: lang)
    Console.print(RuleExplanation.text(for: try loaded.rule(id), language: loaded.language))
  }
}
