extension PhraseTable {
  /// Collects phrase sets; sets that say the same are one.
  package struct Builder: Sendable {
    private var patterns: [(set: SetID, language: Language, elements: [PhrasePattern.Element])] = []
    private var known: [String: SetID] = [:]
    private var languages: [[Language]] = []

    package init() {}

    /// Adds a set of phrases. `key` says what the set is made of, so that a set used by many rules is scanned for once.
    package mutating func add(key: String, _ entries: [(language: Language, pattern: PhrasePattern)]) -> SetID {
      if let existing = known[key] { return existing }
      let id = SetID(languages.count)
      known[key] = id
      languages.append(Set(entries.map(\.language)).sorted { $0.index < $1.index })
      for entry in entries { patterns.append((id, entry.language, entry.pattern.elements)) }
      return id
    }

    /// The phrases of a set.
    func phrases(of set: SetID) -> [(language: Language, elements: [PhrasePattern.Element])] {
      patterns.filter { $0.set == set }.map { ($0.language, $0.elements) }
    }

    /// The languages in which a set has phrases.
    package func languages(of set: SetID) -> [Language] { languages[Int(set)] }

    /// The number of sets.
    package var setCount: Int { languages.count }

    /// The table of all sets. Without the filter by sentence each phrase is tried wherever its anchor stands: the same
    /// hits, for tests.
    package func finish(filteringBySentence: Bool = true) -> PhraseTable {
      var compiler = PhraseCompiler(filtersBySentence: filteringBySentence)
      for pattern in patterns { compiler.add(pattern.elements, for: .set(pattern.set, pattern.language)) }
      return PhraseTable(compiler)
    }
  }
}
