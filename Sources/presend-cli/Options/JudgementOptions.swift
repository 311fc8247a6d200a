internal import ArgumentParser
internal import PresendRules

/// What blocks, and which language texts are in.
struct JudgementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The least severity that blocks: error, warning or info.", valueName: "severity"),
    completion: .names(of: Severity.self))
  var failOn: String?

  @Option(help: ArgumentHelp("End with 1 when there are more warnings than this.", valueName: "n"))
  var maxWarnings: String?

  @Flag(help: "A rule that lacks context makes the draft incomplete.")
  var requireContext = false

  @Option(
    help: ArgumentHelp("Whether incomplete drafts end with 3: fail or pass.", valueName: "fail|pass"),
    completion: .list(["fail", "pass"]))
  var onIncomplete: String?

  @Flag(help: "Suppressions that stand in the drafts themselves do not count.")
  var noInlineSuppressions = false

  @Option(
    help: ArgumentHelp(
      "Findings that were there before are set aside; the file shrinks with them.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(help: ArgumentHelp("Write all findings of this run as a baseline.", valueName: "file"), completion: .file())
  var writeBaseline: String?

  @Flag(help: "Finding nothing to check is no error, and files may hold no draft.")
  var allowEmpty = false
}
