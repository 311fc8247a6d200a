internal import PresendDrafts

extension SettingsBuilder {
  /// Says which choices of files do not go together, or not with what else is asked for.
  mutating func check(_ files: FileOptions, of command: CheckCommand) {
    if files.staged, files.changedSince != nil {
      problems.report("--staged and --changed-since: only one of them can say what is checked", help: "leave one out")
    }
    if files.staged, command.fixes.fix || command.fixes.diff {
      problems.report(
        "--staged: what is staged cannot be fixed", help: "fix the files themselves, then stage them again")
    }
    guard files.watch else { return }
    let others = [
      ("--list-files", files.listFiles), ("--staged", files.staged), ("--changed-since", files.changedSince != nil),
      ("--fix", command.fixes.fix), ("--diff", command.fixes.diff),
      ("--write-baseline", command.judgement.writeBaseline != nil), ("-", command.paths.contains("-")),
    ]
    for (name, isGiven) in others where isGiven {
      problems.report("--watch does not go with \(name)", help: "leave one out")
    }
  }
}
