internal import ArgumentParser

/// Which rules are there.
struct RuleSources: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration for all files, instead of the nearest presend.yml.", valueName: "file"),
    completion: .file(extensions: ["yml"]))
  var config: String?

  @Option(
    help: ArgumentHelp("A folder with rules of your own; may be given several times.", valueName: "path"),
    completion: .directory)
  var rules: [String] = []

  @Flag(help: "Drop the packs that travel with the program.")
  var noDefaultRules = false
}

/// Which rules are there and which are asked.
struct RuleOptions: ParsableArguments {
  @OptionGroup var sources: RuleSources

  @Option(
    help: ArgumentHelp("Rule ids, packs, categories or globs, with commas.", valueName: "names"), completion: .selection
  )
  var select: [String] = []

  @Option(help: ArgumentHelp("The same, taken out again.", valueName: "names"), completion: .selection)
  var ignore: [String] = []

  var config: String? { sources.config }
  var rules: [String] { sources.rules }
}
