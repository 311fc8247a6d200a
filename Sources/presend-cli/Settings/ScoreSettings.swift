internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Everything that `score` needs to know.
struct ScoreSettings {
  let rules: RuleSet
  let linter: LinterOptions
  let context: Context
  let reading: ReadingOptions
  let scorer: Scorer.Options
  let isJSON: Bool
  private let floors: [(name: String, share: Double)]

  private enum Format: String, CaseIterable { case text, json }

  init(_ command: ScoreCommand) throws(StartupFailure) {
    var builder = SettingsBuilder(config: command.rules.config)
    builder.cache = command.cache.cache
    rules = builder.rules(command.rules.sources)
    linter = builder.linterOptions(
      rules: rules, select: command.rules, day: command.context.asOf, redact: command.redact, language: nil)
    context = builder.context(command.context, rules: rules)
    reading = builder.reading(command.input, maximumLength: builder.configuration.budgets.draftSize)
    let format: Format? = builder.choice(command.format, of: "--format")
    isJSON = format == .json
    floors = ScoreSettings.floors(command.min, &builder)
    var options = Scorer.Options()
    options.countsKin = command.kin
    options.isRedacted = command.redact
    options.languages = command.languages.flatMap { $0.split(separator: ",").map { $0.lowercased() } }
    scorer = options
    if builder.problems.isFatal { throw StartupFailure(description: builder.problems.description) }
  }

  /// `0.9`, `emoji=0.95`, `es=0.9`.
  private static func floors(_ values: [String], _ builder: inout SettingsBuilder) -> [(name: String, share: Double)] {
    for value in values where value.allSatisfy({ $0 == "," || $0 == " " }) {
      builder.problems.report("--min: there is no share", help: "write 0.9 or emoji=0.9")
    }
    return values.flatMap { $0.split(separator: ",") }.compactMap { value in
      let pair = value.split(separator: "=", maxSplits: 1).map(String.init)
      let name = pair.count == 2 ? pair[0] : "all"
      let known = Category.allCases.map(\.rawValue) + ["all", "important"]
      if !known.contains(name), !LanguageCodes.isKnown(name), name != "und" {
        builder.problems.reportUnknown(name, of: "--min", known: known)
      }
      if let share = pair.last.flatMap(Double.init), (0...1).contains(share) { return (name, share) }
      builder.problems.report("--min: \"\(VisibleName.of(String(value)))\" is no share", help: "write 0.9 or emoji=0.9")
      return nil
    }
  }

  /// What scores lower than asked for, or cannot be scored: what no draft shows is not shown to be good.
  func low(in score: Score) -> [String] {
    floors.compactMap { name, share in
      guard let f1 = score.row(name)?.counts.f1 else { return "\(name): no labelled draft has it, so it has no F1" }
      guard f1 < share else { return nil }
      return "\(name): F1 is \(Double(Int(f1 * 10_000)) / 10_000), less than \(share)"
    }
  }
}
