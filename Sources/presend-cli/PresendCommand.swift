internal import ArgumentParser
internal import PresendDrafts

/// The root of the command line.
struct PresendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presend",
    abstract: "Checks messages to marketplace buyers before they are sent.",
    version: VersionText.request,
    subcommands: [
      CheckCommand.self, RulesCommand.self, ExplainCommand.self, WhyCommand.self, ScoreCommand.self,
      InitCommand.self, ConfigCommand.self,
    ])

  /// The mistake of a first word that is no command; the argument parser itself would call it an unexpected argument.
  static func unknownCommand(in arguments: [String]) -> ValidationError? {
    let names = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    guard arguments.count > 1, !arguments[1].hasPrefix("-"), !(names + ["help"]).contains(arguments[1]) else {
      return nil
    }
    let question = Suggestion.nearest(to: arguments[1], among: names).map { "Did you mean '\($0)'?" }
    let help = question ?? "There are \(names.joined(separator: ", "))."
    return ValidationError("There is no command '\(VisibleName.of(arguments[1]))'. \(help)")
  }
}
