internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Everything that `check` needs to know, settled before the first draft is read.
struct CheckSettings: Sendable {
  var profiles: CheckProfiles
  var targets: [ReportTarget]
  var reporter: ReporterOptions
  var jobs: Int
  var maximumWarnings: Int?
  var passesIncomplete: Bool
  var allowsEmpty: Bool
  /// What was found before; nil where nobody asks.
  var baseline: Baseline?

  /// The folders with rules that configurations name, for those who watch.
  var ruleFolders: [String] { profiles.ruleFolders }

  /// Settles the options for the inputs, or says everything that is wrong with them.
  init(_ command: CheckCommand, inputs: [Input]) throws(StartupFailure) {
    var builder = SettingsBuilder(nil)
    builder.cache = command.cache.cache
    profiles = CheckProfiles(inputs, command, &builder)
    targets = builder.targets(command.output.format, isOutputTaken: command.fixes.diff)
    builder.check(command.files, of: command)
    builder.check(command.fixes, inputs, isRedacted: command.output.redact)
    reporter = ReporterOptions()
    reporter.isRedacted = command.output.redact
    reporter.isQuiet = command.output.quiet
    reporter.layout = builder.choice(command.output.layout, of: "--layout") ?? reporter.layout
    reporter.hasStatistics = command.output.statistics
    reporter.rules = profiles.profiles.first?.rules
    reporter.language = profiles.profiles.first?.linter.language
    jobs = builder.number(command.budgets.jobs, of: "--jobs", atLeast: 1) ?? CheckSettings.threads(for: inputs)
    maximumWarnings = builder.number(command.judgement.maxWarnings, of: "--max-warnings", atLeast: 0)
    let onIncomplete: OnIncomplete? = builder.choice(command.judgement.onIncomplete, of: "--on-incomplete")
    passesIncomplete = onIncomplete == .pass
    allowsEmpty = command.judgement.allowEmpty
    baseline = command.judgement.baseline.map { builder.baseline($0) }
    if command.judgement.writeBaseline != nil { baseline = baseline ?? Baseline() }
    if builder.problems.isFatal { throw StartupFailure(description: builder.problems.description) }
  }

  /// One thread for each processor. A single small file is judged before others have started.
  private static func threads(for inputs: [Input]) -> Int {
    let isSmall = inputs.count == 1 && inputs[0].size.map { $0 <= 16 << 10 } ?? false
    return isSmall ? 1 : ProcessSetup.processorCount
  }

  private enum OnIncomplete: String, CaseIterable { case fail, pass }
}

/// Why nothing is checked.
struct StartupFailure: Error {
  let description: String
}
