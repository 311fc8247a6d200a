extension PhraseTable {
  /// Groups with more alternatives are looked for by the scan even where they anchor nothing.
  private static let mostCompared = 8

  /// Collects phrase sets; sets that say the same are one.
  package struct Builder {
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

    /// The languages in which a set has phrases.
    package func languages(of set: SetID) -> [Language] { languages[Int(set)] }

    package func finish() -> PhraseTable {
      var compiler = Compiler()
      for pattern in patterns { _ = compiler.add(pattern.elements, for: .set(pattern.set, pattern.language)) }
      return PhraseTable(phrases: compiler.phrases, groupCount: compiler.depths.count, languages: languages)
    }
  }

  /// Numbers the groups that the scan looks for, and turns their alternatives into phrases.
  private struct Compiler {
    var phrases: [Phrase] = []
    /// The depth of each scanned group.
    var depths: [Int] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    /// Adds a phrase and returns its depth.
    mutating func add(_ elements: [PhrasePattern.Element], for target: Target) -> Int {
      let anchor = Anchoring.best(in: elements)
      var depth = 0
      var compiled: [Element] = []
      for (index, element) in elements.enumerated() {
        compiled.append(self.compiled(element, isAnchor: index == anchor, depth: &depth))
      }
      phrases.append(
        Phrase(target: target, elements: compiled, anchor: anchor, form: form(of: elements[anchor]), depth: depth))
      return depth
    }

    /// The element, and in `depth` what it needs.
    private mutating func compiled(_ element: PhrasePattern.Element, isAnchor: Bool, depth: inout Int) -> Element {
      switch element {
      case .gap(let size): return .gap(size)
      case .word(let word): return .word(word)
      case .group(let group, let isOptional):
        guard isAnchor || group.alternatives.count > PhraseTable.mostCompared else {
          var alternatives: [[Element]] = []
          for elements in group.alternatives {
            var compiled: [Element] = []
            for element in elements { compiled.append(self.compiled(element, isAnchor: false, depth: &depth)) }
            alternatives.append(compiled)
          }
          return .compared(alternatives, isOptional: isOptional)
        }
        let number = number(of: group)
        depth = max(depth, depths[number] + 1)
        return .scanned(number, isOptional: isOptional)
      }
    }

    private mutating func number(of group: PhrasePattern.Group) -> Int {
      if let known = numbers[ObjectIdentifier(group)] { return known }
      let number = depths.count
      numbers[ObjectIdentifier(group)] = number
      depths.append(0)
      for alternative in group.alternatives {
        depths[number] = max(depths[number], add(alternative, for: .group(Int32(number))))
      }
      return number
    }

    private func form(of anchor: PhrasePattern.Element) -> Form {
      guard case .word(let word) = anchor else { return .group }
      let isWhole = !word.isOpenAtStart && !word.bytes.contains(PhrasePattern.Word.number)
      return !isWhole ? .piece : word.isOpenAtEnd ? .stem : .word
    }
  }
}
