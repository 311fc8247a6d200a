internal import ArgumentParser

/// Limits that keep a draft from costing too much.
struct BudgetOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Steps of matching that a draft may cost.", valueName: "n"))
  var maxSteps: String?

  @Option(help: ArgumentHelp("Bytes that a draft may have, such as 64M.", valueName: "size"))
  var maxDraftSize: String?

  @Option(help: ArgumentHelp("Findings of a draft that are listed.", valueName: "n"))
  var maxFindings: String?

  @Option(help: ArgumentHelp("Backtracking steps of one search with a pattern.", valueName: "n"))
  var maxPatternSteps: String?

  @Option(help: ArgumentHelp("How deep elements of HTML may stand in one another.", valueName: "n"))
  var maxHtmlDepth: String?

  @Option(help: ArgumentHelp("Tags and attributes of HTML that are read.", valueName: "n"))
  var maxHtmlNodes: String?

  @Option(help: ArgumentHelp("Levels of parts within parts of a mail.", valueName: "n"))
  var maxMimeDepth: String?

  @Option(help: ArgumentHelp("Parts of a mail that are read.", valueName: "n"))
  var maxMimeParts: String?

  @Option(help: ArgumentHelp("Threads; without it one for each processor.", valueName: "n"))
  var jobs: String?
}
