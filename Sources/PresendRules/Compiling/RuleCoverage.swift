package import PresendMatching

/// What the examples of a rule must reach: every language in which a condition can hold, and every alternative.
package struct RuleCoverage {
  /// The languages of a phrase set.
  private let languagesOfSet: (PhraseTable.SetID) -> [Language]

  package init(languagesOfSet: @escaping (PhraseTable.SetID) -> [Language]) { self.languagesOfSet = languagesOfSet }

  func branches(of condition: Condition) -> [RuleBranch] {
    switch condition {
    case .phrase(let set): languagesOfSet(set).map { .words(condition, $0) }
    case .all(let conditions) where conditions.first.map { commonLanguages(of: $0) == nil } ?? false:
      // What is reported comes from a condition without words, so that only the words beside it tell the language.
      conditions.first { commonLanguages(of: $0) != nil }.map { branches(of: $0) } ?? []
    case .near, .all:
      (commonLanguages(of: condition) ?? []).sorted { $0.description < $1.description }.map { .words(condition, $0) }
    case .any(let conditions):
      conditions.enumerated().flatMap { number, inner in
        [.alternative(inner, number: number + 1)] + branches(of: inner)
      }
    case .count(let inner, _): branches(of: inner)
    case .sentence(let test): branches(of: test.with)
    case .only(let test): branches(of: test.core)
    case .justification(let test):
      (test.critical + test.contrary).map { .topic($0.condition, name: $0.name) }
    default: []
    }
  }

  /// The languages in which a condition has words, by code; nil where it needs none.
  func languages(of condition: Condition) -> Set<String>? {
    if case .justification(let test) = condition {
      return Set((test.critical + test.contrary).compactMap { languages(of: $0.condition) }.joined())
    }
    guard let languages = commonLanguages(of: condition), !languages.contains(.any) else { return nil }
    return Set(languages.map(\.description))
  }

  /// The languages in which all the words that a condition needs can stand together; nil where it needs no words.
  private func commonLanguages(of condition: Condition) -> Set<Language>? {
    switch condition {
    case .phrase(let set): return Set(languagesOfSet(set))
    case .near(let test): return intersection(test.terms)
    case .all(let conditions): return intersection(conditions)
    case .any(let conditions):
      let parts = conditions.map { commonLanguages(of: $0) }
      return parts.contains(nil) ? nil : Set(parts.compactMap { $0 }.joined())
    case .count(let inner, _): return commonLanguages(of: inner)
    case .sentence(let test): return commonLanguages(of: test.with)
    case .only(let test): return commonLanguages(of: test.core)
    default: return nil
    }
  }

  /// What of a condition can never hold: conditions whose words have no language in common with those that must stand
  /// beside them.
  package func unreachable(in condition: Condition) -> [Condition] {
    let inner = condition.children.flatMap { unreachable(in: $0) }
    switch condition {
    case .near, .all, .phrase: return commonLanguages(of: condition)?.isEmpty == true ? [condition] + inner : inner
    default: return inner
    }
  }

  /// Languages in which a part of the condition has words that nothing stands beside.
  package func idleLanguages(of condition: Condition) -> Set<Language> {
    let inner = condition.children.reduce(into: Set<Language>()) { $0.formUnion(idleLanguages(of: $1)) }
    guard let common = commonLanguages(of: condition), !common.isEmpty, !common.contains(.any) else { return inner }
    switch condition {
    case .near, .all:
      let terms = condition.children.compactMap { commonLanguages(of: $0) }.filter { !$0.contains(.any) }
      return inner.union(terms.reduce(into: Set<Language>()) { $0.formUnion($1) }.subtracting(common))
    default: return inner
    }
  }

  private func intersection(_ conditions: [Condition]) -> Set<Language>? {
    let sets = conditions.compactMap { commonLanguages(of: $0) }
    guard var common = sets.first else { return nil }
    for next in sets.dropFirst() {
      // Words of no language stand beside those of every language.
      if next.contains(.any) { continue }
      common = common.contains(.any) ? next : common.intersection(next)
    }
    return common
  }
}
