internal import ArgumentParser
internal import Presend
internal import PresendDrafts

/// `presend check`: judges drafts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check drafts: files, folders, or - for standard input.",
    discussion: """
      Exit codes: 0 no draft is blocked and every draft was checked whole; 1 a draft is blocked; 2 wrong usage, \
      configuration or rule file, a path that does not exist, nothing to check, or a report that could not be written; \
      3 something could not be checked.
      """)

  @Argument(help: "What to check; without it the current directory.")
  var paths: [String] = []

  @OptionGroup(title: "Reports") var output: OutputOptions
  @OptionGroup(title: "Reading") var input: InputOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Judgement") var judgement: JudgementOptions
  @OptionGroup(title: "Fixes") var fixes: FixOptions
  @OptionGroup(title: "Limits") var budgets: BudgetOptions

  mutating func run() throws {
    let list = drafts()
    let settings: CheckSettings
    do throws(StartupFailure) {
      settings = try CheckSettings(self, inputs: list.inputs)
    } catch {
      Console.note(error.description)
      throw Ending.unusable
    }
    let fixFaults = fix(settings)
    let sinks = ReportSinks(settings.targets, settings.reporter)
    let outcome = CheckRun(settings: settings).run(into: sinks)
    var summary = outcome.summary
    summary.problems += list.problems
    let isEmpty = summary.drafts == 0 && !settings.allowsEmpty && !sinks.isClosed
    if isEmpty { summary.problems.append(Problem(code: "nothing", message: "nothing was found to check")) }
    sinks.finish(summary)
    tell(summary, list.skipped, sinks, settings)
    if output.statistics, !settings.targets.contains(where: \.format.showsStatistics) {
      Console.note(TextSummary.statistics(summary))
    }
    let isBaselineWritten = BaselineFile.update(outcome.findings, settings.baseline, judgement)
    let code = CheckCommand.exitCode(
      summary, settings,
      isUnusable: isEmpty || fixFaults || !sinks.faults.isEmpty || !isBaselineWritten
        || list.problems.contains { $0.code == "missing" }
    )
    if let code { throw code }
  }

  /// What to check. Reports, baselines and configuration that lie among the drafts are none, unless they are named.
  private func drafts() -> InputList {
    var list = InputWalker().walk(paths)
    let folder = ProcessSetup.currentDirectory
    let reports = output.format.compactMap { text in text.firstIndex(of: "=").map { String(text[$0...].dropFirst()) } }
    let own = (reports + [judgement.baseline, judgement.writeBaseline, rules.config].compactMap { $0 }).map {
      FilePath.absolute($0, from: folder)
    }
    let count = list.inputs.count
    list.inputs.removeAll { input in
      !input.isStandardInput && !paths.contains(input.name) && own.contains(FilePath.absolute(input.name, from: folder))
    }
    list.skipped.configuration += count - list.inputs.count
    return list
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
    for fault in sinks.faults { Console.note("presend: error: \(fault)") }
    for line in SuppressionNotes.lines(settings.profiles, summary) where !output.quiet { Console.note(line) }
    guard skipped.total > 0, !output.quiet else { return }
    let counts = [
      (skipped.hidden, "hidden"), (skipped.links, "links"), (skipped.otherTypes, "of other types"),
      (skipped.special, "special"), (skipped.configuration, "of presend itself"),
    ]
    let shown = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    Console.note("presend: passed over: \(shown)")
  }

  /// 2 outranks 1 outranks 3; nil for 0.
  private static func exitCode(_ summary: RunSummary, _ settings: CheckSettings, isUnusable: Bool) -> ExitCode? {
    if isUnusable { return Ending.unusable }
    let hasTooManyWarnings = settings.maximumWarnings.map { summary.warnings > $0 } ?? false
    if summary.block > 0 || hasTooManyWarnings { return Ending.failed }
    let isIncomplete = summary.incomplete > 0 || !summary.problems.isEmpty
    return isIncomplete && !settings.passesIncomplete ? Ending.incomplete : nil
  }
}
