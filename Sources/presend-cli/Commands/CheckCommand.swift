internal import ArgumentParser
internal import CMemory
internal import Presend
internal import PresendDrafts
internal import PresendRules

/// `presend check`: judges drafts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    // A command that is read by itself is else first read as if it asked for completions.
    _superCommandName: PresendCommand.name,
    abstract: "Check drafts: files, folders, or - for standard input.",
    discussion: """
      Exit codes: 0 no draft is blocked and every draft was checked whole; 1 a draft is blocked; 2 wrong usage, \
      configuration or rule file, a path that does not exist, nothing to check, or a report that could not be written; \
      3 something could not be checked.
      """)

  @Argument(help: "What to check; without it the current directory.", completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "Reports") var output: OutputOptions
  @OptionGroup(title: "Reading") var input: InputOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Rules") var cache: CacheOptions
  @OptionGroup(title: "Judgement") var judgement: JudgementOptions
  @OptionGroup(title: "Fixes") var fixes: FixOptions
  @OptionGroup(title: "Limits") var budgets: BudgetOptions

  /// About what the compiled rules of all shipped packs and one draft take, in bytes.
  private static let memoryOfRules = 5 << 19

  mutating func run() throws {
    if files.watch { return try watch() }
    presend_memory_reserve(CheckCommand.memoryOfRules)
    let choice = try choose()
    if files.listFiles { return try list(choice) }
    let settings = try settings(for: choice)
    for profile in settings.profiles.profiles { ProcessSetup.keepUntilEnd(profile.rules) }
    // Copies of staged files are there until the end.
    if let code = withExtendedLifetime(choice, { check(choice, settings) }) { throw code }
  }

  /// What to check; where git cannot say it, says why and ends with 2.
  private func choose() throws -> DraftChoice {
    do throws(GitChoice.Fault) {
      return try DraftChoice(self)
    } catch {
      Console.note("presend: error: \(error.message)\n" + (error.help.map { "  help: \($0)\n" } ?? ""))
      throw Ending.unusable
    }
  }

  private func settings(for choice: DraftChoice) throws -> CheckSettings {
    do throws(StartupFailure) {
      return try CheckSettings(self, inputs: choice.list.inputs)
    } catch {
      Console.note(error.description)
      throw Ending.unusable
    }
  }

  private func list(_ choice: DraftChoice) throws {
    _ = try settings(for: choice)
    if !choice.list.inputs.isEmpty { Console.print(choice.names) }
    let isEmpty = choice.list.inputs.isEmpty && !judgement.allowEmpty
    if isEmpty { Console.note("presend: error: nothing was found to check") }
    for problem in choice.list.problems { Console.note("presend: error: \(VisibleName.of(problem.message))") }
    if let line = choice.list.skipped.line, !output.quiet { Console.note("presend: \(line)") }
    if isEmpty || choice.list.problems.contains(where: { $0.code == "missing" }) { throw Ending.unusable }
    if !choice.list.problems.isEmpty { throw Ending.incomplete }
  }

  /// Checks again and again. Mistakes at the start end it, later ones are told and waited out; a signal ends it.
  private func watch() throws {
    var choice = try choose()
    var settings: CheckSettings? = try settings(for: choice)
    while true {
      if Terminal.isOutput { Console.print(Terminal.clearing) }
      // Taken before the run, so that what changes during it counts.
      let watch = watch(choice, settings)
      if let settings { _ = check(choice, settings) }
      Console.note("presend: waiting for changes; Ctrl-C ends")
      while !watch.hasChanged { FileWatch.pause() }
      choice = try choose()
      settings = try? self.settings(for: choice)
    }
  }

  /// One run over the drafts; nil for exit code 0.
  private func check(_ choice: DraftChoice, _ settings: CheckSettings) -> ExitCode? {
    let list = choice.list
    let fixFaults = fix(settings)
    let sinks = ReportSinks(settings.targets, settings.reporter)
    let outcome = CheckRun(settings: settings).run(into: sinks)
    var summary = outcome.summary
    summary.problems += list.problems
    review(settings, into: sinks, &summary)
    let isEmpty = summary.drafts == 0 && !settings.allowsEmpty && !sinks.isClosed
    if isEmpty { summary.problems.append(Problem(code: "nothing", message: "nothing was found to check")) }
    sinks.finish(summary)
    tell(summary, list.skipped, sinks, settings)
    if output.statistics, !settings.targets.contains(where: \.format.showsStatistics) {
      Console.note(TextSummary.statistics(summary))
    }
    let isBaselineWritten = BaselineFile.update(outcome.findings, settings.baseline, judgement)
    return CheckCommand.exitCode(
      summary, settings,
      isUnusable: isEmpty || fixFaults || !sinks.faults.isEmpty || !isBaselineWritten
        || list.problems.contains { $0.code == "missing" }
    )
  }

  /// What is to be said of the suppressions of the configuration, after the last draft.
  private func review(_ settings: CheckSettings, into sinks: ReportSinks, _ summary: inout RunSummary) {
    var review = SuppressionReview(isPartial: files.asksGit || sinks.isClosed)
    for profile in settings.profiles.profiles where !settings.profiles.inputs.isEmpty {
      review.add(profile.configuration, rules: profile.rules, options: profile.linter)
    }
    for judged in review.verdicts(used: summary.usedSuppressions) {
      sinks.write(CheckedRecord(entries: sinks.reporters.map { $0.entry(for: judged) }))
      summary.add(configuration: judged)
    }
  }

  /// Makes the fixes, or shows them; true where something could not be written.
  private func fix(_ settings: CheckSettings) -> Bool {
    guard let run = settings.fixRun(fixes) else { return false }
    if fixes.diff {
      do throws(SystemError) {
        try run.showDifferences()
        return false
      } catch {
        Console.note("presend: error: standard output: \(OutputError.words(for: error))")
        return true
      }
    }
    let outcome = run.fix()
    for fault in outcome.faults { Console.note("presend: error: \(VisibleName.of(fault))") }
    if outcome.unwritable > 0 {
      Console.note("presend: mails are not rewritten: \(Count.of(outcome.unwritable, "fix", "fixes")) left, see --diff")
    }
    if outcome.edits > 0, !output.quiet {
      Console.note("presend: \(Count.of(outcome.edits, "fix", "fixes")) in \(Count.of(outcome.files, "file"))")
    }
    return !outcome.faults.isEmpty
  }

  /// What went wrong beside the drafts, on standard error.
  private func tell(
    _ summary: RunSummary, _ skipped: InputList.Skipped, _ sinks: ReportSinks, _ settings: CheckSettings
  ) {
    for problem in summary.problems { Console.note("presend: error: \(VisibleName.of(problem.message))") }
    if !sinks.listsConfiguration {
      for judged in summary.configuration { CheckCommand.tell(judged) }
    }
    for fault in sinks.faults { Console.note("presend: error: \(fault)") }
    if let line = skipped.line, !output.quiet { Console.note("presend: \(line)") }
    if summary.generic > 0, context.platform == nil, !output.quiet, Terminal.isError {
      // Whoever forgets the platform gets the mildest rules, and should not take them for those of the marketplace.
      Console.note(
        "presend: \(Count.of(summary.generic, "draft")) without a platform, judged by generic alone; --platform, or "
          + "platform: in a draft or in \(Configuration.fileName), names one")
    }
  }

  /// The findings in a file of settings, a line each.
  private static func tell(_ configuration: JudgedDraft) {
    for finding in configuration.verdict.findings {
      let place = finding.place.map { ":\($0.line ?? 1):\($0.column ?? 1)" } ?? ""
      Console.note(
        "presend: \(VisibleName.of(configuration.verdict.source))\(place): \(finding.severity.rawValue): "
          + "\(finding.message) [\(finding.rule)]")
    }
  }

  /// 2 outranks 1 outranks 3; nil for 0.
  private static func exitCode(_ summary: RunSummary, _ settings: CheckSettings, isUnusable: Bool) -> ExitCode? {
    if isUnusable { return Ending.unusable }
    let hasTooManyWarnings = settings.maximumWarnings.map { summary.warnings > $0 } ?? false
    let isConfigurationBlocked = summary.configuration.contains { $0.verdict.decision == .block }
    if summary.block > 0 || isConfigurationBlocked || hasTooManyWarnings { return Ending.failed }
    let isIncomplete = summary.incomplete > 0 || !summary.problems.isEmpty
    return isIncomplete && !settings.passesIncomplete ? Ending.incomplete : nil
  }
}
