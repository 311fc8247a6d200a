internal import ArgumentParser

/// The root of the command line.
struct PresendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presend",
    abstract: "Checks messages to marketplace buyers before they are sent.",
    subcommands: [
      CheckCommand.self, RulesCommand.self, ExplainCommand.self, WhyCommand.self, ScoreCommand.self,
      InitCommand.self,
    ])

  @Flag(name: .long, help: "Print the versions of the program, the packs, PCRE2 and ICU.")
  var version = false

  mutating func run() throws {
    guard version else { throw CleanExit.helpRequest(self) }
    Console.print(VersionText.text)
  }
}
