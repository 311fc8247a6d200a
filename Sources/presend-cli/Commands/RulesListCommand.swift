internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules list`: all rules, one a line.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List all rules, one a line.")

  @OptionGroup var rules: RuleOptions

  @Option(help: ArgumentHelp("The language of titles, such as es.", valueName: "tag"))
  var lang: String?

  mutating func run() throws {
    let loaded = try LoadedRules(rules, language: lang)
    let chosen = loaded.chosen
    let width = chosen.map { $0.id.description.utf8.count }.max() ?? 0
    for rule in chosen {
      let id = rule.id.description
      let pad = String(repeating: " ", count: width - id.utf8.count)
      let severity = rule.severity.rawValue
      let gap = String(repeating: " ", count: 7 - severity.utf8.count)
      Console.print("\(id)\(pad)  \(severity)\(gap)  \(rule.title.text(in: loaded.language))")
    }
  }
}
