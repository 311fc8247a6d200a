public import PresendDrafts
package import PresendMatching
internal import Synchronization

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
  /// The phrases of all rules and of the engine.
  package let phrases: PhraseTable.Builder
  /// For each rule, the phrase sets that it needs.
  private let setsByRule: [[PhraseTable.SetID]]
  private let tables = PhraseTables()
  /// For each phrase set, the rules that it can wake, as indices of `rules`.
  package let rulesBySet: [[Int32]]
  /// For each rule, the number of its selection of parts; rules that look at the same parts share one.
  package let selections: [Int]
  /// For each sign, by its raw value, the rules that it can wake.
  package let rulesBySign: [[Int32]]
  /// Rules that must always be asked.
  package let alwaysRules: [Int32]

  init(packs: [Pack], rules: [Rule], phrases: PhraseTable.Builder, vocabulary: Vocabulary, listEntryCount: Int) {
    self.packs = packs.sorted { $0.name < $1.name }
    self.rules = rules.sorted { $0.id < $1.id }
    platforms = Set(packs.compactMap(\.platform?.rawValue) + ["generic"]).sorted()
    self.vocabulary = vocabulary
    self.phrases = phrases
    setsByRule = self.rules.map { rule in
      let conditions =
        [rule.condition, rule.unless, rule.applies].compactMap { $0 } + rule.levels.compactMap(\.condition)
      return conditions.flatMap(\.phraseSets)
    }
    self.listEntryCount = listEntryCount
    var bySet = [[Int32]](repeating: [], count: phrases.setCount)
    var bySign = [[Int32]](repeating: [], count: Trigger.Sign.allCases.count)
    var always: [Int32] = []
    for (index, rule) in self.rules.enumerated() {
      let number = Int32(index)
      guard let triggers = rule.triggers else {
        always.append(number)
        continue
      }
      for trigger in Set(triggers) {
        switch trigger {
        case .set(let set): bySet[Int(set)].append(number)
        case .sign(let sign): bySign[sign.rawValue].append(number)
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
    rulesBySign = bySign
    alwaysRules = always
  }

  /// The phrases that the given rules need, compiled. What other rules look for is not looked for.
  package func phraseTable(for isAsked: [Bool]) -> PhraseTable {
    tables.table(for: isAsked) {
      var wanted = Set(vocabulary.sets)
      for (index, sets) in setsByRule.enumerated() where isAsked[index] { wanted.formUnion(sets) }
      return phrases.finish { wanted.contains($0) }
    }
  }

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

/// The tables that were compiled so far, shared by all threads.
private final class PhraseTables: Sendable {
  private let known = Mutex<[[Bool]: PhraseTable]>([:])

  func table(for isAsked: [Bool], orCompile compile: () -> PhraseTable) -> PhraseTable {
    known.withLock { tables in
      if let table = tables[isAsked] { return table }
      // Days on which other rules hold are few; a caller who asks for ever new selections must not fill the memory.
      if tables.count >= 64 { tables.removeAll() }
      let table = compile()
      tables[isAsked] = table
      return table
    }
  }
}
