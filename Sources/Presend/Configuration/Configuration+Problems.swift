internal import PresendDrafts
public import PresendRules

extension Configuration {
  /// Names that no rule, category, pack or platform bears, and versions that are not there.
  public func problems(against names: RuleNames, packs present: [Pack]) -> [RuleProblem] {
    var problems = (packs ?? []).compactMap { pack in
      names.packs.contains(pack.text) ? nil : Configuration.unknownPack(pack, among: names.packs)
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
    for suppression in suppressions where !names.isRule(suppression.rule.text) {
      problems.append(
        suppression.rule.problem(
          .unknownValue, "\"\(suppression.rule.text)\" is no rule",
          help: names.nearest(to: suppression.rule.text).map { "did you mean \"\($0)\"?" } ?? "see presend rules list"))
    }
    problems += requirements.compactMap { Configuration.problem(of: $0, names, present) }
    return problems + overrides.flatMap { $0.values.problems(against: names, packs: present) }
  }

  private static func problem(
    of requirement: (name: Setting, versions: VersionRange, text: String), _ names: RuleNames, _ present: [Pack]
  ) -> RuleProblem? {
    let name = requirement.name
    let version = name.text == Tool.name ? Tool.version : present.first { $0.name == name.text }?.version
    guard let version else { return unknownPack(name, among: names.packs + [Tool.name]) }
    guard !requirement.versions.contains(version) else { return nil }
    return name.problem(
      .pack, "\(name.text) has the version \(version), not \(requirement.text)",
      help: "get a version that fits, or change what is required")
  }

  private static func unknownPack(_ pack: Setting, among known: [String]) -> RuleProblem {
    pack.problem(.pack, "there is no pack \"\(pack.text)\"", help: help(pack.text, among: known))
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
    isRule(name) || categories.contains(name) || packs.contains(name)
  }

  /// True where the name stands for a rule.
  public func isRule(_ name: String) -> Bool { rules.contains(name) }

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
