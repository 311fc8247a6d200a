import Foundation

/// A command as `presend --experimental-dump-help` describes it, as far as a manual page needs it.
struct CommandInfo: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var superCommands: [String]?
  var subcommands: [CommandInfo]?
  var arguments: [Argument]?

  /// An option, a flag or a positional argument.
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }
    struct Name: Decodable {
      var kind: String
      var name: String

      /// The name with its dashes.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  /// What stands at the top of the description.
  struct Tool: Decodable { var command: CommandInfo }

  /// The whole name, such as `presend rules list`.
  var fullName: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The name of the page, such as `presend-rules-list`.
  var pageName: String { fullName.replacingOccurrences(of: " ", with: "-") }

  /// This command and all below it that are shown; help describes itself.
  var all: [CommandInfo] {
    [self] + (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }.flatMap(\.all)
  }
}
