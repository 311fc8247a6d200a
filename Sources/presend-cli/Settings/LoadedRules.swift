internal import Presend
internal import PresendDrafts
internal import PresendRules

/// The rules of a command that checks no drafts.
struct LoadedRules {
  let rules: RuleSet
  let files: [RuleFile]
  let selection: RuleSelection
  let language: String?
  /// What is odd in the files and stops nothing.
  let warnings: [RuleProblem]

  /// Loads the rules; where something is wrong, says so and ends with 2.
  init(_ options: RuleOptions, language: String? = nil) throws {
    try self.init(options.sources, select: options, language: language)
  }

  /// Loads the rules, all of which are asked unless options say otherwise.
  init(_ sources: RuleSources, select options: RuleOptions? = nil, language: String? = nil) throws {
    var builder = SettingsBuilder(config: sources.config)
    (rules, files) = builder.rulesWithFiles(sources)
    let linter = builder.linterOptions(rules: rules, select: options, language: language)
    selection = linter.selection
    self.language = linter.language
    warnings = builder.warnings
    guard builder.problems.isFatal else { return }
    Console.note(builder.problems.description)
    throw Ending.unusable
  }

  /// Rules that are loaded already.
  init(rules: RuleSet, files: [RuleFile], options: LinterOptions) {
    self.rules = rules
    self.files = files
    selection = options.selection
    language = options.language
    warnings = []
  }

  /// The rules that are selected and not ignored.
  var chosen: [Rule] { rules.rules.filter { selection.includes($0) } }

  /// The one rule of that name; where there is none or more than one, says what may have been meant and ends with 2.
  func rule(_ name: String) throws -> Rule {
    let candidates = try candidates(name)
    if candidates.count == 1 { return candidates[0] }
    var problems = StartupProblems()
    let ids = candidates.map(\.id.description).joined(separator: ", ")
    problems.report("rule: \(candidates.count) packs have a \"\(VisibleName.of(name))\"", help: "say which: \(ids)")
    Console.note(problems.description)
    throw Ending.unusable
  }

  /// All rules of that name, of which the packs may have one each; without any, says what may have been meant and ends
  /// with 2.
  func candidates(_ name: String) throws -> [Rule] {
    let named = [rules.rules.filter { $0.id.description == name }, rules.rules.filter { $0.id.name == name }]
    let old = rules.rules.filter { $0.names.contains(name) }
    if let candidates = (named + [old]).first(where: { !$0.isEmpty }) { return candidates }
    var problems = StartupProblems()
    let names = rules.rules.flatMap(\.names)
    problems.reportUnknown(name, of: "rule", known: names, help: "see presend rules list")
    Console.note(problems.description)
    throw Ending.unusable
  }
}
