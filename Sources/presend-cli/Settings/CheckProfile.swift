internal import Presend
internal import PresendDrafts
internal import PresendRules

/// How the drafts of some files are read and judged.
struct CheckProfile: Sendable {
  let configuration: Configuration
  var rules: RuleSet
  var linter: LinterOptions
  var context: Context
  var parsing: DraftParser.Options
  /// How the files are taken apart.
  var records: RecordReader.Options
}

/// The profiles of a run: one for each configuration and each choice of its overrides.
struct CheckProfiles: Sendable {
  /// A file with the number of its profile.
  struct Assigned: Sendable {
    var input: Input
    var profile: Int
  }

  private(set) var inputs: [Assigned] = []
  private(set) var profiles: [CheckProfile] = []
  /// The folders with rules that configurations name.
  private(set) var ruleFolders: [String] = []

  /// Finds the profile of each input; what is wrong is left with the builder.
  init(_ list: [Input], _ command: CheckCommand, _ builder: inout SettingsBuilder) {
    var search = ConfigurationSearch(only: command.rules.config)
    var numbers: [String: Int] = [:]
    for input in list {
      let path = input.isStandardInput ? command.input.stdinFilename ?? "-" : input.name
      let (found, overrides) = search.configuration(for: path)
      let key = "\(overrides) \(found.configuration.suppressions.map(\.rule.line)) \(found.path ?? "")"
      let number = numbers[key] ?? profiles.count
      if number == profiles.count {
        numbers[key] = number
        builder.use(found.configuration)
        ruleFolders += found.configuration.ruleFolders.map {
          TextFile.path($0.text, from: TextFile.folder(of: $0.path))
        }
        profiles.append(CheckProfile(command, &builder))
      }
      inputs.append(Assigned(input: input, profile: number))
    }
    if profiles.isEmpty {
      builder.use(search.configurationOfCurrentFolder().configuration)
      profiles.append(CheckProfile(command, &builder))
    }
    builder.problems.add(search.problems)
  }
}

extension CheckProfile {
  /// Settles the options with the configuration that the builder uses.
  fileprivate init(_ command: CheckCommand, _ builder: inout SettingsBuilder) {
    configuration = builder.configuration
    rules = builder.rules(command.rules.sources)
    linter = builder.linterOptions(
      rules: rules, select: command.rules, day: command.context.asOf, redact: command.output.redact,
      language: command.output.lang)
    context = builder.context(command.context, rules: rules)
    linter.failOn = builder.choice(command.judgement.failOn, of: "--fail-on") ?? linter.failOn
    linter.requiresContext = command.judgement.requireContext
    linter.honoursInlineSuppressions = !command.judgement.noInlineSuppressions
    let maximumLength = CheckProfile.budgets(command.budgets, &linter, &builder)
    let reading = builder.reading(command.input, maximumLength: maximumLength)
    records = reading.records
    parsing = reading.parsing
    records.allowsEmpty = command.judgement.allowEmpty
    parsing.allowsEmpty = command.judgement.allowEmpty
    CheckProfile.limits(command.budgets, &parsing, &builder)
  }

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
