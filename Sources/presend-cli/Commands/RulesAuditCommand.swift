internal import ArgumentParser
internal import Presend
internal import PresendRules

/// `presend rules audit`: what the rules rest on.
struct RulesAuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Say what rules rest on, and which of them deserve a look.")

  @OptionGroup var rules: RuleOptions

  @Option(help: "text or json.")
  var format: String?

  private enum Format: String, CaseIterable { case text, json }

  mutating func run() throws {
    var builder = SettingsBuilder(nil)
    let format: Format? = builder.choice(self.format, of: "--format")
    if builder.problems.isFatal {
      Console.note(builder.problems.description)
      throw Ending.unusable
    }
    let audit = RuleAudit(try LoadedRules(rules).chosen, today: ProcessSetup.today)
    Console.print(format == .json ? String(decoding: audit.json, as: UTF8.self) : audit.text)
  }
}
