internal import PresendDrafts
internal import PresendRules

/// The packs that travel with the program.
enum ShippedRules {
  /// Their files: those of the first folder `rules` above the executable.
  static func files() -> [RuleFile] {
    var folder = TextFile.folder(of: Executable.path)
    while true {
      let rules = TextFile.path("rules", from: folder)
      if TextFile.kind(of: rules) == .directory, let files = try? RuleFolder.files(at: rules) {
        // The path says nothing to a user; the pack and the rule do.
        return files.map { RuleFile(path: String($0.path.dropFirst(folder.count + 1)), text: $0.text) }
      }
      if folder == "/" || folder == "." { return [] }
      folder = TextFile.folder(of: folder)
    }
  }
}
