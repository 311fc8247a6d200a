internal import ArgumentParser
internal import PresendDrafts

/// The root of the command line.
struct PresendCommand: ParsableCommand {
  static let name = "presend"
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Checks messages to marketplace buyers before they are sent.",
    version: VersionText.request,
    subcommands: [
      CheckCommand.self, RulesCommand.self, ExplainCommand.self, WhyCommand.self, ScoreCommand.self,
      InitCommand.self, ConfigCommand.self,
    ])

  /// The mistake of a word that is no command; the argument parser itself would call it an unexpected argument.
  static func unknownCommand(in arguments: [String]) -> ValidationError? {
    var commands = configuration.subcommands
    for word in arguments.dropFirst() where !commands.isEmpty {
      let names = commands.map { $0.configuration.commandName ?? "" }
      guard !word.hasPrefix("-"), word != "help" else { return nil }
      guard let index = names.firstIndex(of: word) else {
        let question = Suggestion.nearest(to: word, among: names).map { "Did you mean '\($0)'?" }
        let help = question ?? "There are \(names.joined(separator: ", "))."
        return ValidationError("There is no command '\(VisibleName.of(word))'. \(help)")
      }
      commands = commands[index].configuration.subcommands
    }
    return nil
  }

  /// The command of a command line.
  ///
  /// A command that is named in full is first read by itself: to read it as a part of the whole tree of commands takes
  /// twice as long. What it cannot read by itself (help, completions, mistakes) is left to the tree, whose texts name
  /// the whole program.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    var (commands, words) = (configuration.subcommands, arguments.dropFirst())
    while let word = words.popFirst(), let named = commands.first(where: { $0.configuration.commandName == word }) {
      commands = named.configuration.subcommands
      guard commands.isEmpty else { continue }
      if let command = try? named.parseAsRoot(Array(words)), type(of: command) == named { return command }
      break
    }
    return try parseAsRoot()
  }
}
