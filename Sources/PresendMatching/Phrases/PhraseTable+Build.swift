extension PhraseTable {
  /// Groups with more alternatives are looked for by the scan even where they anchor nothing.
  private static let mostCompared = 8

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

    /// The languages in which a set has phrases.
    package func languages(of set: SetID) -> [Language] { languages[Int(set)] }

    /// The number of sets.
    package var setCount: Int { languages.count }

    /// The table of the sets that are wanted; others are not looked for.
    package func finish(including isWanted: (SetID) -> Bool = { _ in true }) -> PhraseTable {
      var compiler = Compiler()
      for pattern in patterns where isWanted(pattern.set) {
        _ = compiler.add(pattern.elements, for: .set(pattern.set, pattern.language))
      }
      return PhraseTable(compiler)
    }
  }

  /// Lays phrases out in flat arrays. Numbers the groups that the scan looks for, and turns their alternatives into
  /// phrases.
  struct Compiler {
    var phrases: [Phrase] = []
    var elements: [Element] = []
    var alternatives: [Sequence] = []
    var words: [Word] = []
    var letters: [UInt8] = []
    /// The depth of each scanned group.
    var depths: [Int32] = []
    private var groups: [ObjectIdentifier: Int] = [:]
    private var wordNumbers: [PhrasePattern.Word: Int32] = [:]

    /// Adds a phrase and returns its depth.
    mutating func add(_ pattern: [PhrasePattern.Element], for target: Target) -> Int32 {
      let anchor = Anchoring.best(in: pattern)
      var depth: Int32 = 0
      let sequence = sequence(pattern, anchor: anchor, depth: &depth)
      phrases.append(
        Phrase(
          target: target, sequence: sequence, anchor: Int32(anchor), form: form(of: pattern[anchor]), depth: depth))
      return depth
    }

    /// Lays out a sequence behind all that it is made of; in `depth`, what it needs.
    private mutating func sequence(_ pattern: [PhrasePattern.Element], anchor: Int?, depth: inout Int32) -> Sequence {
      var compiled: [Element] = []
      for (index, element) in pattern.enumerated() {
        compiled.append(self.compiled(element, isAnchor: index == anchor, depth: &depth))
      }
      let start = Int32(elements.count)
      elements += compiled
      return Sequence(start: start, count: Int32(compiled.count))
    }

    private mutating func compiled(_ element: PhrasePattern.Element, isAnchor: Bool, depth: inout Int32) -> Element {
      switch element {
      case .gap(let size): return .gap(Int32(size))
      case .word(let word): return .word(number(of: word))
      case .group(let group, let isOptional):
        guard isAnchor || group.alternatives.count > PhraseTable.mostCompared else {
          var sequences: [Sequence] = []
          for alternative in group.alternatives {
            sequences.append(sequence(alternative, anchor: nil, depth: &depth))
          }
          let start = Int32(alternatives.count)
          alternatives += sequences
          return .compared(Sequence(start: start, count: Int32(sequences.count)), isOptional: isOptional)
        }
        let number = number(of: group)
        depth = max(depth, depths[number] + 1)
        return .scanned(Int32(number), isOptional: isOptional)
      }
    }

    private mutating func number(of word: PhrasePattern.Word) -> Int32 {
      if let known = wordNumbers[word] { return known }
      let number = Int32(words.count)
      wordNumbers[word] = number
      words.append(
        Word(
          start: Int32(letters.count), count: Int32(word.bytes.count), isOpenAtStart: word.isOpenAtStart,
          isOpenAtEnd: word.isOpenAtEnd, hasNumber: word.bytes.contains(PhrasePattern.Word.number)))
      letters += word.bytes
      return number
    }

    private mutating func number(of group: PhrasePattern.Group) -> Int {
      if let known = groups[ObjectIdentifier(group)] { return known }
      let number = depths.count
      groups[ObjectIdentifier(group)] = number
      depths.append(0)
      for alternative in group.alternatives {
        let depth = add(alternative, for: .group(Int32(number)))
        depths[number] = max(depths[number], depth)
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
