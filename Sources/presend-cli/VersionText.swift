internal import Presend
internal import PresendRules

/// What `--version` prints.
enum VersionText {
  /// What the argument parser is given as version: the packs are read only when somebody asks for theirs.
  static let request = "\(Tool.name) \(Tool.version)"

  static var text: String {
    let files = ShippedRules.files(withExamples: false).filter { $0.path.hasSuffix("/pack.yaml") }
    let packs = RuleLoader.load(files).rules.packs.map { "pack \($0.name) \($0.version)" }
    let libraries = Tool.libraries.map { "\($0.name) \($0.version)" }
    return ([request] + packs + libraries).joined(separator: "\n")
  }
}
