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
    var builder = SettingsBuilder()
    (rules, files) = builder.rulesWithFiles(options)
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

  /// The rule of that name; without one, says what may have been meant and ends with 2.
  func rule(_ name: String) throws -> Rule {
    if let rule = rules.rule(name) { return rule }
    var problems = StartupProblems()
    let names = rules.rules.flatMap(\.names)
    problems.reportUnknown(name, of: "rule", known: names, help: "see presend rules list")
    Console.note(problems.description)
    throw Ending.unusable
  }
}
