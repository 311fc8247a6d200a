internal import ArgumentParser
internal import Presend
internal import PresendDrafts

/// `presend score`: precision and recall on labelled drafts.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Measure precision and recall on labelled drafts.",
    discussion: """
      A label must be reported at any severity; another category of the label set must not be, as warning or error. \
      The label set is the file's first line {"label_set": […]}, else all labels of the file.
      """)

  @Argument(help: "Files or folders with labelled drafts.", completion: .file())
  var paths: [String]

  @Option(help: "text or json.", completion: .list(["text", "json"]))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "The least F1: of all drafts (0.9), of a category, a language or important (emoji=0.95); with commas.",
      valueName: "name=share"))
  var min: [String] = []

  @Flag(help: "List the drafts of which a label was not reported.")
  var misses = false

  @Flag(name: .customLong("false"), help: "List the drafts of which something was reported without a label.")
  var falseReports = false

  @Option(help: ArgumentHelp("Only drafts in these languages, such as en,es.", valueName: "codes"))
  var languages: [String] = []

  @Flag(
    inversion: .prefixedNo,
    help: "Count review-manipulation as review-solicitation where the label set has only the latter.")
  var kin = true

  @Flag(help: "No text of a message anywhere.")
  var redact = false

  @OptionGroup var input: InputOptions
  @OptionGroup var context: ContextOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var cache: CacheOptions

  mutating func run() throws {
    let settings: ScoreSettings
    do throws(StartupFailure) {
      settings = try ScoreSettings(self)
    } catch {
      Console.note(error.description)
      throw Ending.unusable
    }
    let list = InputWalker().walk(paths)
    let scorer = ScoreRun(settings: settings).run(over: list)
    for problem in list.problems.map(\.message) + scorer.problems { Console.note("presend: error: \(problem)") }
    print(scorer.score, settings)
    if scorer.score.drafts == 0 { Console.note("presend: error: no labelled drafts were found") }
    guard list.problems.isEmpty, scorer.problems.isEmpty, scorer.score.drafts > 0 else { throw Ending.unusable }
    let low = settings.low(in: scorer.score)
    for line in low { Console.note("presend: \(line)") }
    if !low.isEmpty { throw Ending.failed }
  }

  private func print(_ score: Score, _ settings: ScoreSettings) {
    var shown = score
    if !misses { shown.misses = [] }
    if !falseReports { shown.falseReports = [] }
    if settings.isJSON { return Console.print(String(decoding: shown.json, as: UTF8.self)) }
    for (title, mistakes) in [("missed", shown.misses), ("false", shown.falseReports)] {
      for mistake in mistakes {
        Console.print("\(title) \(mistake.category) in \(mistake.source) (\(mistake.id)): \(mistake.detail)")
      }
    }
    Console.print(shown.text)
  }
}
