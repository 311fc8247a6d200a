public import PresendDrafts
package import PresendMatching

/// Rules compiled for checking: immutable, shared by all threads.
///
/// A rule set is made once, by `RuleLoader`; a `Linter` applies it to drafts.
public final class RuleSet: Sendable {
  /// The packs, by name.
  public let packs: [Pack]
  /// The rules, by id.
  public let rules: [Rule]
  /// The platforms for which there are packs, in the order of their names.
  public let platforms: [String]
  /// The number of entries in shared lists.
  public let listEntryCount: Int
  package let vocabulary: Vocabulary
  private let phrases: RulePhrases
  /// For each phrase set, the rules that it can wake, as indices of `rules`.
  package let rulesBySet: [[Int32]]
  /// For each rule, the number of its selection of parts; rules that look at the same parts share one.
  package let selections: [Int]
  /// For each pattern, the rules that its literals and digits can wake.
  package let rulesByPattern: [[Int32]]
  /// For each sign, by its raw value, the rules that it can wake.
  package let rulesBySign: [[Int32]]
  /// The literals of all patterns.
  package let literals: LiteralTable
  /// The signs that wake rules or that rules need.
  package let signs: [Trigger.Sign]
  /// Rules that must always be asked.
  package let alwaysRules: [Int32]
  /// For each rule, what a draft must hold for it to find anything.
  package let requirements: [Requirement]

  init(packs: [Pack], rules: [Rule], phrases: RulePhrases, vocabulary: Vocabulary, listEntryCount: Int) {
    self.packs = packs.sorted { $0.name < $1.name }
    self.rules = rules.sorted { $0.id < $1.id }
    platforms = Set(packs.compactMap(\.platform?.rawValue) + ["generic"]).sorted()
    self.vocabulary = vocabulary
    self.phrases = phrases
    self.listEntryCount = listEntryCount
    let patterns = self.rules.flatMap { $0.conditions.flatMap(\.patterns) }
    literals = LiteralTable(patterns)
    var bySet = [[Int32]](repeating: [], count: phrases.setCount)
    var byPattern = [[Int32]](repeating: [], count: (patterns.map(\.index).max() ?? -1) + 1)
    var bySign = [[Int32]](repeating: [], count: Trigger.Sign.allCases.count)
    var always: [Int32] = []
    for (index, rule) in self.rules.enumerated() {
      let number = Int32(index)
      guard let triggers = rule.triggers else {
        always.append(number)
        continue
      }
      for trigger in triggers {
        switch trigger {
        case .set(let set): RuleSet.add(number, to: &bySet[Int(set)])
        case .pattern(let pattern): RuleSet.add(number, to: &byPattern[pattern])
        case .sign(let sign): RuleSet.add(number, to: &bySign[sign.rawValue])
        }
      }
    }
    var known: [[PartSelector]] = []
    selections = self.rules.map { rule in
      if let number = known.firstIndex(of: rule.lookIn) { return number }
      known.append(rule.lookIn)
      return known.count - 1
    }
    rulesBySet = bySet
    rulesByPattern = byPattern
    rulesBySign = bySign
    alwaysRules = always
    let requirements = self.rules.map { Requirement(of: $0.condition, in: $0.lookIn) }
    self.requirements = requirements
    signs = Trigger.Sign.allCases.filter { sign in
      !bySign[sign.rawValue].isEmpty || requirements.contains { $0.names(sign) }
    }
  }

  /// Adds the number of a rule to a list of such numbers, which grow, unless the rule was the last to be added.
  private static func add(_ number: Int32, to rules: inout [Int32]) {
    if rules.last != number { rules.append(number) }
  }

  /// All phrases, compiled when they are first asked for. One table serves every platform: packs share most of their
  /// phrases, and those of a rule that is not asked cost next to nothing.
  package var phraseTable: PhraseTable { phrases.table }

  /// The phrases of all rules and of the engine as files have them; nil for rules that were kept compiled, of which
  /// nobody can say any more how their phrases were written.
  package var writtenPhrases: PhraseTable.Builder? { phrases.written }

  /// The rule with the given id, short id or old name.
  public func rule(_ name: String) -> Rule? {
    rules.first { $0.id.description == name } ?? rules.first { $0.names.contains(name) }
  }

  /// The languages in which rules have titles, messages or remedies, by ISO 639-1 code.
  public var languages: [String] {
    Set(rules.flatMap { rule in [rule.title, rule.message, rule.remedy].flatMap { $0.byLanguage.keys } }).sorted()
  }

  /// The pack with the given name.
  public func pack(_ name: String) -> Pack? { packs.first { $0.name == name } }

  /// The marketplace that was probably meant by a name that no pack knows; nil where none is near.
  public func marketplace(near name: String) -> String? {
    packs.lazy.compactMap { $0.marketplace(near: name) }.first
  }

  /// The platform of a marketplace or, without one, of a recipient's address; nil where no pack knows it.
  public func platform(marketplace: String?, recipient: String?) -> Platform? {
    let host = recipient?.split(separator: "@").last.map { String($0.prefix { $0 != ">" && $0 != " " }) }
    return packs.first { $0.recognises(marketplace: marketplace, recipientHost: host) }?.platform
  }
}
