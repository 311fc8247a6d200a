import Foundation
import TestSupport
import Testing

/// What the program offers is shown to work: every option of every command stands in a scenario or on a page of the
/// documentation, whose commands are run.
struct OptionCoverageTests {
  /// The description of the command line that argument-parser prints.
  private struct Description: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable {
          let kind: String
          let name: String
        }
        let names: [Name]?
      }
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    let command: Command
  }

  /// A command with its options, such as `rules test` and `--lang`.
  private struct Offer {
    let command: [String]
    let options: [String]
  }

  private static func offers(of command: Description.Command, below path: [String]) -> [Offer] {
    let names = (command.arguments ?? []).flatMap { $0.names ?? [] }
    let options = names.map { ($0.kind == "long" ? "--" : "-") + $0.name }
      .filter { !["-h", "--help", "-help"].contains($0) && (path.isEmpty || $0 != "--version") }
    return [Offer(command: path, options: options)]
      + (command.subcommands ?? []).flatMap { offers(of: $0, below: path + [$0.commandName]) }
  }

  /// The words of each command line of presend, without what stands behind `=`.
  private static func commandLines() throws -> [[String]] {
    let pages = try DocumentTests.pages.map { ProgramRun.repository.appendingPathComponent($0) }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let scenarios = try ScenarioTests.files.map { try String(contentsOf: $0, encoding: .utf8) }
    let lines = (pages + scenarios).flatMap { $0.split(separator: "\n") }.filter { $0.contains("$ ") }
    return lines.flatMap { $0.split(whereSeparator: { ";|&()".contains($0) }) }.compactMap { command in
      let words = command.split(separator: " ").map { String($0.prefix { $0 != "=" }) }
      return words.firstIndex(of: "presend").map { Array(words[($0 + 1)...]) }
    }
  }

  @Test func `every option of every command stands in a scenario or on a page`() throws {
    let help = try ProgramRun.run(
      Scenario.Step(command: "presend --experimental-dump-help"), in: FileManager.default.temporaryDirectory)
    let description = try JSONDecoder().decode(Description.self, from: Data(help.output.utf8))
    let offers = Self.offers(of: description.command, below: [])
    let lines = try Self.commandLines()
    let missing = offers.flatMap { offer in
      let shown = Set(lines.filter { $0.starts(with: offer.command) }.joined())
      return offer.options.filter { !shown.contains($0) }
        .map { (["presend"] + offer.command + [$0]).joined(separator: " ") }
    }
    #expect(offers.count > 15)
    #expect(missing == [])
  }
}
