extension Condition {
  /// The conditions of which this one is made.
  package var children: [Condition] {
    switch self {
    case .near(let test): test.terms
    case .sentence(let test): [test.with] + (test.without.map { [$0] } ?? [])
    case .only(let test): [test.core] + test.besides
    case .count(let inner, _), .not(let inner), .missing(let inner): [inner]
    case .all(let conditions), .any(let conditions): conditions
    case .justification(let test): test.critical.map(\.condition) + test.contrary.map(\.condition)
    case .phrase, .pattern, .length, .contact, .identifier, .emoji, .lineBreaks, .styledLetters, .invisible,
      .hiddenText, .style, .fontSizes, .linkText, .alternatives, .tag,
      .window, .context, .attachment, .actions:
      []
    }
  }

  /// All patterns inside.
  package var patterns: [PatternTest] {
    if case .pattern(let test) = self { return [test] }
    return children.flatMap(\.patterns)
  }

  /// The numbers of all patterns inside.
  package var patternIndices: [Int] { patterns.map(\.index) }

  /// True where the condition looks at what detectors of contacts and identifiers find.
  package var looksAtContacts: Bool {
    switch self {
    case .contact, .identifier, .only, .linkText: true
    default: children.contains(where: \.looksAtContacts)
    }
  }

  /// The phrase sets of which the condition and those inside are made.
  package var phraseSets: [PhraseTable.SetID] {
    if case .phrase(let set) = self { return [set] }
    return children.flatMap(\.phraseSets)
  }

  /// The first justification inside.
  package var justification: JustificationTest? {
    if case .justification(let test) = self { return test }
    return children.lazy.compactMap(\.justification).first
  }
}
