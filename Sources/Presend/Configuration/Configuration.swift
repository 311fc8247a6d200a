public import PresendDrafts
public import PresendRules

/// What a `presend.yml` says. Options of the command line win over it.
public struct Configuration: Sendable {
  /// Platform and marketplace of drafts that carry none.
  public var context = Context()
  /// The packs that are on; nil for all.
  public var packs: [Setting]?
  /// Folders with rules of one's own, relative to the file.
  public var ruleFolders: [Setting] = []
  /// Weights by rule, category or pack.
  public var levels: [(name: Setting, level: RuleLevel)] = []
  /// Hosts to which links and addresses may lead.
  public var brandDomains: [String] = []
  /// Phone numbers that may stand in messages.
  public var allowedNumbers: [String] = []
  /// Product names that are never contacts.
  public var productNames: [String] = []
  /// Which columns, or fields of JSON, hold which fields of drafts.
  public var fields = FieldMapping()
  /// Limits of a draft.
  public var budgets = Budgets()
  /// The least severity that blocks.
  public var failOn: Severity?
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

  /// A value of the file, with the place at which to complain about it.
  public struct Setting: Sendable {
    /// The value.
    public let text: String
    let path: String
    let line: Int
    let column: Int
    let excerpt: String?

    /// A mistake in this value.
    public func problem(_ code: RuleProblem.Code, _ message: String, help: String) -> RuleProblem {
      RuleProblem(
        code: code, weight: .error, path: path, line: line, column: column, excerpt: excerpt, message: message,
        help: help)
    }
  }

  /// Names that no rule, category, pack or platform bears.
  public func problems(against names: RuleNames) -> [RuleProblem] {
    var problems = (packs ?? []).compactMap { pack -> RuleProblem? in
      guard !names.packs.contains(pack.text) else { return nil }
      return pack.problem(
        .pack, "there is no pack \"\(pack.text)\"", help: Configuration.help(pack.text, among: names.packs))
    }
    if let platform, !names.platforms.contains(platform.text) {
      problems.append(
        platform.problem(
          .unknownValue, "there is no platform \"\(platform.text)\"",
          help: Configuration.help(platform.text, among: names.platforms)))
    }
    for (name, _) in levels where !names.contains(name.text) {
      problems.append(
        name.problem(
          .unknownKey, "\"\(name.text)\" is no rule, category or pack",
          help: names.nearest(to: name.text).map { "did you mean \"\($0)\"?" } ?? "see presend rules list"))
    }
    return problems
  }

  private static func help(_ name: String, among known: [String]) -> String {
    Suggestion.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
      ?? "write one of: \(known.joined(separator: ", "))"
  }
}

/// The names by which rules are selected, ignored and given levels.
public struct RuleNames: Sendable {
  /// The packs.
  public let packs: [String]
  /// The platforms.
  public let platforms: [String]
  private let rules: [String]
  private let categories = Category.allCases.map(\.rawValue)

  /// The names of a rule set, and of rule files that are not part of it.
  public init(_ rules: RuleSet, besides files: [RuleFile] = []) {
    let others = files.filter { $0.folder != "lists" && rules.pack($0.folder) == nil }
    packs = Set(rules.packs.map(\.name) + others.map(\.folder)).sorted()
    platforms = rules.platforms
    let otherNames = others.map { RuleID(pack: $0.folder, name: $0.stem) }.flatMap { [$0.description, $0.name] }
    self.rules = rules.rules.flatMap(\.names) + otherNames
  }

  /// True where the name stands for a rule, a category or a pack.
  public func contains(_ name: String) -> Bool {
    rules.contains(name) || categories.contains(name) || packs.contains(name)
  }

  /// True where a glob stands for at least one of them.
  public func isMatched(by pattern: String) -> Bool {
    let bytes = Array(pattern.utf8)
    return (rules + categories + packs).contains { Glob.matches(Array($0.utf8), bytes) }
  }

  /// What was probably meant.
  public func nearest(to name: String) -> String? {
    Suggestion.nearest(to: name, among: rules + categories + packs)
  }
}
