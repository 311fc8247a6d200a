internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

/// The rules that hold for a platform on a day, with their weights. Belongs to one linter.
final class RulePlan {
  /// For each rule of the set, its level; nil where it is not asked.
  let levels: [RuleLevel?]
  /// For each rule, true where its weight was set by configuration and the rule's own levels no longer count.
  let isOverridden: [Bool]
  /// True where findings of a rule are only counted.
  let hasShadows: Bool
  /// The first rule that judges the tag for critical messages, and how.
  let justification: (rule: Int, test: JustificationTest)?
  /// What the rules of the set look for.
  let phrases: PhraseTable
  /// The packs that are asked, as `name@version`.
  let packs: [String]
  /// Which of these rules have words for which languages.
  let coverage: LanguageCoverage
  /// For each rule, true where the context alone says what it finds.
  let looksAtContextOnly: [Bool]
  /// The fields of the context that rules ask for.
  let contextFields: Set<ContextTest.Field>
  /// True where one of the rules looks at contacts or identifiers.
  let looksAtContacts: Bool

  init(_ rules: RuleSet, platform: Platform, day: CalendarDate, options: LinterOptions) {
    var asked = Set<String>()
    for pack in rules.packs where pack.platform == nil || pack.platform == platform || pack.platform == .generic {
      asked.insert(pack.name)
    }
    let own = Set(rules.packs.filter { $0.platform == platform && platform != .generic }.map(\.name))
    let ownCategories = Set(
      rules.rules.filter { own.contains($0.id.pack) && $0.isEffective(on: day) }.map(\.category))
    var levels: [RuleLevel?] = []
    var isOverridden: [Bool] = []
    for rule in rules.rules {
      let isReplaced = rule.id.pack == Platform.generic.rawValue && ownCategories.contains(rule.category)
      let isAsked =
        asked.contains(rule.id.pack) && rule.isEffective(on: day) && !isReplaced && options.selection.includes(rule)
      let level = RulePlan.override(for: rule, in: options.levels)
      levels.append(isAsked && level != .off ? level ?? RuleLevel(rule.severity) : nil)
      isOverridden.append(level != nil && level != .shadow)
    }
    self.levels = levels
    self.isOverridden = isOverridden
    hasShadows = levels.contains(.shadow)
    justification =
      rules.rules.indices.lazy.compactMap { index in
        levels[index] == nil ? nil : rules.rules[index].condition.justification.map { (index, $0) }
      }.first
    phrases = rules.phraseTable
    packs = rules.packs.filter { asked.contains($0.name) }.map(\.label)
    let askedRules = rules.rules.indices.filter { levels[$0] != nil }
    coverage = LanguageCoverage(askedRules, of: rules)
    contextFields = askedRules.reduce(into: []) { fields, index in
      for condition in rules.rules[index].conditions { fields.formUnion(condition.contextFields) }
    }
    looksAtContextOnly = rules.rules.map(\.looksAtContextOnly)
    looksAtContacts = askedRules.contains { rules.rules[$0].conditions.contains(where: \.looksAtContacts) }
  }

  /// The most particular level that configuration gives a rule: by id, by short id, by category, by pack.
  private static func override(for rule: Rule, in levels: [String: RuleLevel]) -> RuleLevel? {
    guard !levels.isEmpty else { return nil }
    let names = rule.names + [rule.category.rawValue, rule.id.pack]
    return names.lazy.compactMap { levels[$0] }.first
  }
}

extension RuleLevel {
  init(_ severity: Severity) {
    switch severity {
    case .info: self = .info
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  /// The severity of a level that gives one.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
