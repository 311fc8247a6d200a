internal import Presend
internal import PresendRules

/// What `--version` prints.
enum VersionText {
  static var text: String {
    let packs = RuleLoader.load(ShippedRules.files()).rules.packs.map { "pack \($0.name) \($0.version)" }
    let libraries = Tool.libraries.map { "\($0.name) \($0.version)" }
    return (["\(Tool.name) \(Tool.version)"] + packs + libraries).joined(separator: "\n")
  }
}
