internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules docs`: all rules as a Markdown page.
struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "docs", abstract: "Print all rules as a Markdown page.")

  @OptionGroup var rules: RuleOptions

  @Option(help: ArgumentHelp("The language of texts, such as es.", valueName: "tag"))
  var lang: String?

  mutating func run() throws {
    let loaded = try LoadedRules(rules, language: lang)
    Console.print(RuleDocumentation.markdown(loaded.rules, loaded.chosen, language: loaded.language))
  }
}
