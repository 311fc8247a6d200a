internal import ArgumentParser

/// `presend rules`: what the rules are, and whether they do what they say.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, show, write and test rules.",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self, RulesLintCommand.self,
      RulesDocsCommand.self, RulesSchemaCommand.self, RulesNewCommand.self, RulesAuditCommand.self,
      RulesDiffCommand.self,
    ])
}
