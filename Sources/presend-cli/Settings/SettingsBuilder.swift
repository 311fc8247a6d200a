internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Turns options and `presend.yml` into what commands work with, and collects everything that is wrong with them.
struct SettingsBuilder {
  var problems = StartupProblems()
  /// What is odd in rule files and stops nothing; `rules lint` shows it.
  private(set) var warnings: [RuleProblem] = []
  private(set) var configuration = Configuration()
  /// Where compiled rules are kept; nil where they are always compiled anew.
  var cache: RuleCache?
  /// What was compiled so far; configurations name few rule sets.
  private var compiled: [(sources: RuleSetSources, rules: Compiled)] = []

  /// Rules, and what is wrong with them.
  private typealias Compiled = (rules: RuleSet, problems: [RuleProblem])

  /// Looks for the configuration of a file, without one for that of the current folder.
  init(for path: String? = nil, config: String? = nil) {
    var search = ConfigurationSearch(only: config)
    configuration =
      path.map { search.configuration(for: $0).found.configuration }
      ?? search.configurationOfCurrentFolder().configuration
    problems.add(search.problems)
  }

  /// Without a configuration, until one is used.
  init(_ none: Void?) {}

  /// Goes on with another configuration.
  mutating func use(_ configuration: Configuration) { self.configuration = configuration }

  // MARK: Rules

  /// The rules of the packs that are on and of all folders, for checking.
  mutating func rules(_ options: RuleSources) -> RuleSet {
    let sources = sources(options)
    let known = compiled.first { $0.sources == sources }?.rules
    let found = known ?? cache?.load(sources) ?? RuleLoader.load(sources.files(withExamples: false))
    if known == nil { compiled.append((sources, found)) }
    report(found, options)
    return found.rules
  }

  /// The rules with their examples, and the files that they were read from.
  mutating func rulesWithFiles(_ options: RuleSources) -> (rules: RuleSet, files: [RuleFile]) {
    let files = sources(options).files(withExamples: true)
    let found = RuleLoader.load(files)
    report(found, options)
    return (found.rules, files)
  }

  private mutating func report(_ found: Compiled, _ options: RuleSources) {
    problems.report(found.problems.filter { $0.weight == .error })
    warnings = found.problems.filter { $0.weight == .warning }
    if found.rules.rules.isEmpty, !problems.isFatal {
      problems.report("there are no rules", help: "name a folder with --rules")
    }
    // Names of packs that are off are known all the same.
    let areSomeOff = configuration.packs != nil && !options.noDefaultRules
    let names = RuleNames(found.rules, besides: areSomeOff ? ShippedRules.files(withExamples: false) : [])
    problems.report(configuration.problems(against: names, packs: found.rules.packs))
  }

  /// What the rules are made of.
  private mutating func sources(_ options: RuleSources) -> RuleSetSources {
    let named = configuration.packs.map { RuleSetSources.Packs.named(Set($0.map(\.text))) }
    return RuleSetSources(
      packs: options.noDefaultRules ? .none : named ?? .all, carriers: configuration.carriers,
      ownFiles: ownFiles(options))
  }

  /// The files of the folders that the configuration and the command line name.
  private mutating func ownFiles(_ options: RuleSources) -> [RuleFile] {
    var files: [RuleFile] = []
    for folder in configuration.ruleFolders {
      do throws(RuleFolder.Fault) {
        files += try RuleFolder.files(at: TextFile.path(folder.text, from: TextFile.folder(of: folder.path)))
      } catch {
        problems.report([
          folder.problem(.unreadable, error.message, help: "write a folder, relative to \(Configuration.fileName)")
        ])
      }
    }
    for path in options.rules {
      do throws(RuleFolder.Fault) {
        files += try RuleFolder.files(at: path)
      } catch {
        problems.report("--rules \(VisibleName.of(path)): \(error.message)")
      }
    }
    // A folder that both name is read once.
    var seen: Set<String> = []
    let folder = ProcessSetup.currentDirectory
    return files.filter { seen.insert(FilePath.absolute($0.path, from: folder)).inserted }
  }

  // MARK: Judging

  /// How drafts are judged.
  mutating func linterOptions(
    rules: RuleSet, select: RuleOptions?, day: String? = nil, redact: Bool = false, language: String?
  ) -> LinterOptions {
    var options = LinterOptions(today: ProcessSetup.today)
    options.selection = RuleSelection(
      selected: names(select?.select ?? [], of: "--select", rules),
      ignored: names(select?.ignore ?? [], of: "--ignore", rules))
    if !problems.isFatal, !rules.rules.isEmpty, !rules.rules.contains(where: options.selection.includes) {
      problems.report("--select and --ignore leave no rule", help: "with nothing to ask, every draft would pass")
    }
    options.levels = Dictionary(
      configuration.levels.map { ($0.name.text, $0.level) }, uniquingKeysWith: { _, last in last })
    options.brandDomains = configuration.brandDomains
    options.allowedNumbers = configuration.allowedNumbers
    options.productNames = configuration.productNames
    options.acceptedTexts = configuration.acceptedTexts
    options.suppressions = configuration.suppressions.map(\.suppression)
    options.failOn = configuration.failOn ?? options.failOn
    options.isRedacted = redact
    options.language = language.flatMap { languageTag($0, rules) }
    if let text = day {
      options.day = CalendarDate(text)
      if options.day == nil || text.utf8.count != 10 {
        problems.report(
          "--as-of: \"\(VisibleName.of(text))\" is no day", help: "write year-month-day, such as 2025-04-25")
      }
    }
    return options
  }

  /// A language in which some rule has texts: a report in another one would quietly be English.
  private mutating func languageTag(_ tag: String, _ rules: RuleSet) -> String? {
    let code = String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
    let known = rules.languages
    if known.contains(code) || known.isEmpty { return tag }
    problems.report(
      "--lang: there are no texts in \"\(VisibleName.of(tag))\"", help: "write one of: \(known.joined(separator: ", "))"
    )
    return nil
  }

  /// Names with commas, each of which must stand for something.
  private mutating func names(_ values: [String], of option: String, _ rules: RuleSet) -> [String] {
    if values.isEmpty { return [] }
    let known = RuleNames(rules)
    let names = values.flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " }) }.filter {
      !$0.isEmpty
    }
    if option == "--select", !values.isEmpty, names.isEmpty {
      problems.report("--select: no rule is named", help: "name rules, packs or categories, or leave the option out")
    }
    for name in names {
      let isGlob = name.contains("*") || name.contains("?")
      guard isGlob ? !known.isMatched(by: name) : !known.contains(name) else { continue }
      let question = known.nearest(to: name).map { "did you mean \"\($0)\"?" }
      problems.report(
        "\(option): there is no rule, pack or category \"\(VisibleName.of(name))\"",
        help: question ?? "see presend rules list")
    }
    return names
  }
}
