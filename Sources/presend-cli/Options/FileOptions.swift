internal import ArgumentParser

/// Which files are checked, and how often.
struct FileOptions: ParsableArguments {
  @Flag(help: "Print the names of the files that would be checked, and check none.")
  var listFiles = false

  @Flag(help: "Check what is staged in git, as it is staged.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "Check files that changed since a revision of git branched off, and those that git does not know yet.",
      valueName: "rev"))
  var changedSince: String?

  @Flag(help: "Check again whenever a draft, a rule or the configuration changes.")
  var watch = false

  /// True where git says what is checked.
  var asksGit: Bool { staged || changedSince != nil }
}
