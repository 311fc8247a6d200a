internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Everything that `check` needs to know, settled before the first draft is read.
struct CheckSettings: Sendable {
  var rules: RuleSet
  var linter: LinterOptions
  var context: Context
  var reading: ReadingOptions
  var targets: [ReportTarget]
  var reporter: ReporterOptions
  var jobs: Int
  var maximumWarnings: Int?
  var passesIncomplete: Bool
  var allowsEmpty: Bool

  /// Settles the options, or says everything that is wrong with them.
  init(_ command: CheckCommand) throws(StartupFailure) {
    var builder = SettingsBuilder()
    rules = builder.rules(command.rules)
    linter = builder.linterOptions(
      rules: rules, select: command.rules, day: command.context.asOf, redact: command.output.redact,
      language: command.output.lang)
    context = builder.context(command.context, rules: rules)
    linter.failOn = builder.choice(command.judgement.failOn, of: "--fail-on") ?? linter.failOn
    linter.requiresContext = command.judgement.requireContext
    let sizes = CheckSettings.budgets(command.budgets, &linter, &builder)
    reading = builder.reading(command.input, maximumLength: sizes)
    CheckSettings.limits(command.budgets, &reading.parsing, &builder)
    targets = builder.targets(command.output.format)
    reporter = ReporterOptions()
    reporter.isRedacted = command.output.redact
    reporter.isQuiet = command.output.quiet
    reporter.layout = builder.choice(command.output.layout, of: "--layout") ?? reporter.layout
    reporter.hasStatistics = command.output.statistics
    reporter.rules = rules
    reporter.language = linter.language
    jobs = builder.number(command.budgets.jobs, of: "--jobs", atLeast: 1) ?? ProcessSetup.processorCount
    maximumWarnings = builder.number(command.judgement.maxWarnings, of: "--max-warnings", atLeast: 0)
    let onIncomplete: OnIncomplete? = builder.choice(command.judgement.onIncomplete, of: "--on-incomplete")
    passesIncomplete = onIncomplete == .pass
    allowsEmpty = command.judgement.allowEmpty
    if builder.problems.isFatal { throw StartupFailure(description: builder.problems.description) }
  }

  private enum OnIncomplete: String, CaseIterable { case fail, pass }

  /// Takes the limits into the linter's options; the limit of a draft's size is for the reader.
  private static func budgets(
    _ options: BudgetOptions, _ linter: inout LinterOptions, _ builder: inout SettingsBuilder
  ) -> Int? {
    let file = builder.configuration.budgets
    linter.maximumSteps =
      builder.number(options.maxSteps, of: "--max-steps", atLeast: 1) ?? file.steps ?? linter.maximumSteps
    linter.maximumFindings =
      builder.number(options.maxFindings, of: "--max-findings", atLeast: 1) ?? file.findings ?? linter.maximumFindings
    linter.maximumPatternSteps =
      builder.number(options.maxPatternSteps, of: "--max-pattern-steps", atLeast: 1) ?? file.patternSteps
      ?? linter.maximumPatternSteps
    return builder.size(options.maxDraftSize, of: "--max-draft-size") ?? file.draftSize
  }
}

extension CheckSettings {
  /// Takes the limits of HTML and of mails into the parser's options.
  private static func limits(
    _ options: BudgetOptions, _ parsing: inout DraftParser.Options, _ builder: inout SettingsBuilder
  ) {
    parsing.maximumHTMLDepth =
      builder.number(options.maxHtmlDepth, of: "--max-html-depth", atLeast: 1) ?? parsing.maximumHTMLDepth
    parsing.maximumHTMLNodes =
      builder.number(options.maxHtmlNodes, of: "--max-html-nodes", atLeast: 1) ?? parsing.maximumHTMLNodes
    parsing.maximumMIMEDepth =
      builder.number(options.maxMimeDepth, of: "--max-mime-depth", atLeast: 1) ?? parsing.maximumMIMEDepth
    parsing.maximumMIMEParts =
      builder.number(options.maxMimeParts, of: "--max-mime-parts", atLeast: 1) ?? parsing.maximumMIMEParts
  }
}

/// Why nothing is checked.
struct StartupFailure: Error {
  let description: String
}
