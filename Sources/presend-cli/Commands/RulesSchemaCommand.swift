internal import ArgumentParser
internal import PresendRules

/// `presend rules schema`: a JSON Schema of rule files, for editors.
struct RulesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of rule files, for editors.")

  mutating func run() throws { Console.print(RuleSchema.json) }
}
