public import PresendDrafts
public import PresendRules

/// What a `presend.yml` says. Options of the command line win over it.
public struct Configuration: Sendable {
  /// Platform and marketplace of drafts that carry none.
  public internal(set) var context = Context()
  /// The file that this one builds upon.
  public internal(set) var base: Setting?
  /// The packs that are on; nil for all.
  public internal(set) var packs: [Setting]?
  /// The versions that packs, or the program itself, must have.
  public internal(set) var requirements: [(name: Setting, versions: VersionRange, text: String)] = []
  /// Folders with rules of one's own, relative to the file that names them.
  public internal(set) var ruleFolders: [Setting] = []
  /// Weights by rule, category or pack.
  public internal(set) var levels: [(name: Setting, level: RuleLevel)] = []
  /// Hosts to which links and addresses may lead.
  public internal(set) var brandDomains: [String] = []
  /// Phone numbers that may stand in messages.
  public internal(set) var allowedNumbers: [String] = []
  /// Product names that are never contacts.
  public internal(set) var productNames: [String] = []
  /// Texts in which nothing is found, such as names that hold a word of a rule.
  public internal(set) var acceptedTexts: [String] = []
  /// Hosts of freight companies besides those of the shipped list.
  public internal(set) var carriers: [String] = []
  /// Which columns, or fields of JSON, hold which fields of drafts.
  public internal(set) var fields = FieldMapping()
  /// Limits of a draft.
  public internal(set) var budgets = Budgets()
  /// The least severity that blocks.
  public internal(set) var failOn: Severity?
  /// Findings that are accepted.
  public internal(set) var suppressions: [ConfiguredSuppression] = []
  /// What holds for some files only; later ones win.
  public internal(set) var overrides: [Override] = []
  /// Where each value was said, by its key, such as `levels.emoji`.
  public internal(set) var places: [String: String] = [:]
  /// What the files say from which this was read, by their paths.
  var texts: [String: String] = [:]
  /// Where the platform is named.
  var platform: Setting?

  /// A configuration that says nothing.
  public init() {}

  /// Limits of a draft; nil where nothing is said.
  public struct Budgets: Sendable, Equatable {
    /// Steps of matching.
    public var steps: Int?
    /// Findings that are listed.
    public var findings: Int?
    /// Bytes of a draft.
    public var draftSize: Int?
    /// Backtracking steps of one search with a pattern.
    public var patternSteps: Int?
  }

  /// Values for the files that patterns name.
  public struct Override: Sendable {
    /// Patterns of paths, relative to the file that holds them.
    public var files: [Setting]
    /// What holds for these files.
    public var values: Configuration
  }

  /// A finding that is accepted, in the files that patterns name.
  public struct ConfiguredSuppression: Sendable {
    /// The rule, the reason, and what else is said.
    public var suppression: Suppression
    /// Patterns of paths; empty for all files.
    public var files: [Setting]
    /// Where the rule is named.
    public var rule: Setting
  }

  /// A value of the file, with the place at which to complain about it.
  public struct Setting: Sendable {
    /// The value.
    public let text: String
    /// The file that says it.
    public let path: String
    /// The line, from 1.
    public let line: Int
    let column: Int
    let excerpt: String?

    /// A mistake in this value.
    public func problem(_ code: RuleProblem.Code, _ message: String, help: String) -> RuleProblem {
      RuleProblem(
        code: code, weight: .error, path: path, line: line, column: column, excerpt: excerpt, message: message,
        help: help)
    }
  }

  /// What holds for a file: this configuration, with the overrides that name the file, the last of which wins.
  ///
  /// - Parameter relativePath: gives the path of the file as seen from the folder of a configuration file; nil where
  ///   it does not lie below.
  public func effective(relativePath: (_ configurationFile: String) -> String?) -> (Configuration, overrides: [Int]) {
    var result = self
    func isMeant(_ files: [Setting]) -> Bool {
      files.contains { setting in
        relativePath(setting.path).map { PathPattern(setting.text).matches($0) } ?? false
      }
    }
    var matched: [Int] = []
    for (index, override) in overrides.enumerated() where isMeant(override.files) {
      result = result.overlaid(by: override.values)
      matched.append(index)
    }
    result.suppressions = result.suppressions.filter { $0.files.isEmpty || isMeant($0.files) }
    return (result, matched)
  }
}
