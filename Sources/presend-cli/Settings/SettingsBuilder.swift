internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Turns options and `presend.yml` into what commands work with, and collects everything that is wrong with them.
struct SettingsBuilder {
  var problems = StartupProblems()
  /// What is odd in rule files and stops nothing; `rules lint` shows it.
  private(set) var warnings: [RuleProblem] = []
  private(set) var configuration = Configuration()
  private var loaded: [String: LoadedFiles] = [:]

  /// Rules that were loaded for a choice of packs and folders.
  private struct LoadedFiles {
    var rules: RuleSet
    var files: [RuleFile]
    var problems: [RuleProblem]
  }

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

  /// The rules of the packs that are on and of all folders.
  mutating func rules(_ options: RuleSources) -> RuleSet {
    let (rules, _) = rulesWithFiles(options, withExamples: false)
    return rules
  }

  /// The rules, and the files that they were read from.
  ///
  /// The shipped lists are always there: negation and quotation are part of the language of rules, whoever writes them.
  mutating func rulesWithFiles(
    _ options: RuleSources, withExamples: Bool = true
  ) -> (rules: RuleSet, files: [RuleFile]) {
    let shipped = ShippedRules.files(withExamples: withExamples, carriers: configuration.carriers)
    let own = ownFiles(options)
    let packs = configuration.packs?.map(\.text) ?? ["*"]
    let key = "\(withExamples) \(packs) \(own.map(\.path)) \(configuration.carriers)"
    let loaded = self.loaded[key] ?? load(shipped, own, options)
    self.loaded[key] = loaded
    problems.report(loaded.problems.filter { $0.weight == .error })
    warnings = loaded.problems.filter { $0.weight == .warning }
    if loaded.rules.rules.isEmpty, !problems.isFatal {
      problems.report("there are no rules", help: "name a folder with --rules")
    }
    // Names of packs that are off are known all the same.
    let names = RuleNames(loaded.rules, besides: options.noDefaultRules ? [] : shipped)
    problems.report(configuration.problems(against: names, packs: loaded.rules.packs))
    return (loaded.rules, loaded.files)
  }

  private func load(_ shipped: [RuleFile], _ own: [RuleFile], _ options: RuleSources) -> LoadedFiles {
    let active = shipped.filter { $0.folder == "lists" || !options.noDefaultRules && isOn($0) }
    let files = active + own
    let (rules, found) = RuleLoader.load(files)
    return LoadedFiles(rules: rules, files: files, problems: found)
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

  /// `packs:` says which of the shipped packs are on; generic goes along with every platform.
  private func isOn(_ file: RuleFile) -> Bool {
    guard let packs = configuration.packs else { return true }
    return file.folder == Platform.generic.rawValue || packs.contains { $0.text == file.folder }
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
