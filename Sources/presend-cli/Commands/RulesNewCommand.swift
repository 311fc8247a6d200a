internal import ArgumentParser
internal import Presend
internal import PresendDrafts
internal import PresendRules

/// `presend rules new PACK/NAME`: a rule to begin with.
struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented rule that works as it stands; an existing file is left alone.")

  @Argument(help: ArgumentHelp("The pack and the rule, such as own/no-fax.", valueName: "pack/name"))
  var id: String

  @Option(help: ArgumentHelp("The folder of packs, which --rules or presend.yml then names.", valueName: "path"))
  var folder = "rules"

  @Option(help: "What its findings are about.")
  var category: String?

  @Option(help: "error, warning or info.")
  var severity: String?

  mutating func run() throws {
    var builder = SettingsBuilder(nil)
    let category: PresendRules.Category? = builder.choice(self.category, of: "--category")
    let severity: Severity? = builder.choice(self.severity, of: "--severity")
    let names = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if names.count != 2 || !names.allSatisfy(RulesNewCommand.isName) || names.first == "lists" {
      builder.problems.report(
        "rule: \"\(VisibleName.of(id))\" is no name",
        help: "write a pack and a rule in small letters, such as own/no-fax")
    }
    let path = "\(folder)/\(id).yaml"
    if TextFile.kind(of: path) != nil { builder.problems.report("\(VisibleName.of(path)) is there already") }
    if builder.problems.isFatal {
      Console.note(builder.problems.description)
      throw Ending.unusable
    }
    let text = RuleSkeleton.text(name: names[1], category: category ?? .conduct, severity: severity ?? .warning)
    do throws(SystemError) {
      try FileOutput.makeFolders("\(folder)/\(names[0])")
      let file = try FileOutput(path: path)
      try file.write(Array(text.utf8))
      try file.finish()
    } catch {
      Console.note("presend: error: \(VisibleName.of(path)): \(OutputError.words(for: error))")
      throw Ending.unusable
    }
    Console.print("presend: wrote \(path)\nTry it: presend rules test --rules \(folder) --select \(id)")
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.first != "-"
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}
