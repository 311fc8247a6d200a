internal import Presend
internal import PresendDrafts

/// What `check` reads: walked folders, named files, or what git knows to have changed.
struct DraftChoice {
  private(set) var list = InputList()
  /// The files that say what is passed over, for those who watch.
  let ignoreFiles: [String]
  /// Reports and baselines, from the root.
  private(set) var writtenFiles: Set<String> = []
  /// Copies of staged files, which live as long as this.
  private let copies: TemporaryFolder?

  /// Reports, baselines and configuration that lie among the drafts are none, unless they are named.
  init(_ command: CheckCommand) throws(GitChoice.Fault) {
    let ignores = IgnoreSearch()
    if command.files.asksGit {
      let found = try GitChoice(command.files, paths: command.paths, ignores: ignores).find()
      list = found.list
      copies = found.copies
    } else {
      list = InputWalker(isIgnored: ignores.leavesOut).walk(command.paths)
      copies = nil
    }
    list.problems += ignores.problems
    ignoreFiles = ignores.files
    leaveOutOwnFiles(of: command)
  }

  private mutating func leaveOutOwnFiles(of command: CheckCommand) {
    let folder = ProcessSetup.currentDirectory
    let reports = command.output.format.compactMap { text in
      text.firstIndex(of: "=").map { String(text[$0...].dropFirst()) }
    }
    let baselines = [command.judgement.baseline, command.judgement.writeBaseline].compactMap { $0 }
    writtenFiles = Set((reports + baselines).map { FilePath.absolute($0, from: folder) })
    let own = writtenFiles.union(command.rules.config.map { [FilePath.absolute($0, from: folder)] } ?? [])
    let count = list.inputs.count
    list.inputs.removeAll { input in
      !input.isStandardInput && !command.paths.contains(input.name)
        && own.contains(FilePath.absolute(input.name, from: folder))
    }
    list.skipped.configuration += count - list.inputs.count
  }

  /// The names of what is checked, a line each.
  var names: String { list.inputs.map { "\(VisibleName.whole($0.name))\n" }.joined() }
}

extension InputList.Skipped {
  /// What was passed over, in words; nil where nothing was.
  var line: String? {
    let counts = [
      (hidden, "hidden"), (links, "links"), (otherTypes, "of other types"), (special, "special"),
      (configuration, "of presend itself"), (ignored, "ignored"),
    ]
    let shown = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return shown.isEmpty ? nil : "passed over: \(shown.joined(separator: ", "))"
  }
}
