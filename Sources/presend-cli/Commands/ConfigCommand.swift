internal import ArgumentParser
internal import Presend
internal import PresendDrafts
internal import PresendRules

/// `presend config`: what the configuration comes to.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show what the configuration comes to.", subcommands: [ConfigShowCommand.self])
}

/// `presend config show PATH`: the values that hold for a file, and where each comes from.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the values that hold for a file, and where each comes from.")

  @Argument(help: "A draft, or the folder of drafts; it need not exist.")
  var path = "."

  @OptionGroup var rules: RuleSources

  mutating func run() throws {
    let isFolder = TextFile.kind(of: path) == .directory
    // A file in the folder, which no pattern for names would mean.
    let target = isFolder ? "\(path)/" + "-" : path
    var search = ConfigurationSearch(only: rules.config)
    let found = search.configuration(for: target).found
    var builder = SettingsBuilder(nil)
    builder.use(found.configuration)
    builder.problems.add(search.problems)
    _ = builder.rules(rules)
    if builder.problems.isFatal {
      Console.note(builder.problems.description)
      throw Ending.unusable
    }
    Console.print("# \(found.path ?? "no \(Configuration.fileName)")\n" + found.configuration.listing)
  }
}
