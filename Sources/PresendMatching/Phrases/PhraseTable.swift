/// The phrases of a rule set, compiled for one scan over a text.
///
/// A phrase set is what a condition names: phrases in one or several languages. The words of long or rare choices are
/// looked for in one pass, by tries; each phrase has an anchor, its rarest choice, and only where that stands is the
/// phrase tried, to the left and to the right. Short choices of common words ("us", "a") are compared on the spot.
package struct PhraseTable: Sendable {
  /// Names a phrase set of the table.
  package typealias SetID = Int32

  struct Phrase: Sendable {
    let set: SetID
    let language: Language
    let elements: [Element]
    let anchor: Int
  }

  enum Element: Sendable {
    /// A choice that the scan looks for, by its number.
    case scanned(Int, isOptional: Bool)
    case compared(PhrasePattern.Choice, isOptional: Bool)
    case gap(Int)
  }

  /// Where a literal stands in a choice: the alternative, and the word in it.
  struct Anchor: Sendable {
    /// What the literal is to its alternative. Nearly all are whole words, which need no second look.
    enum Form: UInt8, Sendable {
      /// The alternative is this word.
      case word
      /// The alternative is one word that begins so.
      case stem
      /// The alternative has more to it.
      case piece
    }
    let choice: Int32
    let alternative: Int32
    let word: Int32
    let form: Form
  }

  let phrases: [Phrase]
  /// The choices that the scan looks for.
  let choices: [PhrasePattern.Choice]
  /// For each of them, the phrases that it anchors.
  let phrasesByAnchor: [[Int32]]
  /// Literals that begin where a word begins.
  let starting: LiteralTrie
  let startingAnchors: [[Anchor]]
  /// Literals that may begin inside a word.
  let inner: LiteralTrie
  let innerAnchors: [[Anchor]]
  /// True where there is anything to find inside of words.
  let hasInner: Bool
  package let setCount: Int
  /// The languages in which each set has phrases.
  package let languagesBySet: [[Language]]

  /// Choices with more alternatives are looked for by the scan even where they anchor nothing.
  static let mostCompared = 8
}

extension PhraseTable {
  /// Collects phrase sets; sets that say the same are one.
  package struct Builder {
    private var patterns: [(set: SetID, language: Language, elements: [PhrasePattern.Element])] = []
    private var setCount: SetID = 0
    private var known: [String: SetID] = [:]
    private var languages: [[Language]] = []

    package init() {}

    /// Adds a set of phrases. `key` says what the set is made of, so that a set used by many rules is scanned for once.
    package mutating func add(key: String, _ entries: [(language: Language, pattern: PhrasePattern)]) -> SetID {
      if let existing = known[key] { return existing }
      let id = setCount
      setCount += 1
      known[key] = id
      languages.append(Set(entries.map(\.language)).sorted { $0.index < $1.index })
      for entry in entries { patterns.append((id, entry.language, entry.pattern.elements)) }
      return id
    }

    /// The languages in which a set has phrases.
    package func languages(of set: SetID) -> [Language] { languages[Int(set)] }

    package func finish() -> PhraseTable {
      var scanned = ScannedChoices()
      let phrases = patterns.map { pattern in
        let anchor = AnchorChoice.best(in: pattern.elements)
        let elements = pattern.elements.enumerated().map { index, element in
          scanned.compiled(element, isAnchor: index == anchor)
        }
        return Phrase(set: pattern.set, language: pattern.language, elements: elements, anchor: anchor)
      }
      return PhraseTable(phrases: phrases, choices: scanned.choices, languages: languages)
    }
  }

  /// Numbers the choices that the scan looks for.
  private struct ScannedChoices {
    var choices: [PhrasePattern.Choice] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    mutating func compiled(_ element: PhrasePattern.Element, isAnchor: Bool) -> Element {
      switch element {
      case .gap(let size): return .gap(size)
      case .choice(let choice, let isOptional):
        guard isAnchor || choice.alternatives.count > PhraseTable.mostCompared else {
          return .compared(choice, isOptional: isOptional)
        }
        let number = numbers[ObjectIdentifier(choice)] ?? choices.count
        if number == choices.count {
          choices.append(choice)
          numbers[ObjectIdentifier(choice)] = number
        }
        return .scanned(number, isOptional: isOptional)
      }
    }
  }

  private init(phrases: [Phrase], choices: [PhrasePattern.Choice], languages: [[Language]]) {
    var starting = LiteralCollector()
    var inner = LiteralCollector()
    for (number, choice) in choices.enumerated() {
      for (alternative, words) in choice.alternatives.enumerated() {
        let word = AnchorChoice.bestWord(in: words)
        let literal = AnchorChoice.literal(of: words[word])
        let isWhole = words.count == 1 && literal.count == words[0].bytes.count && !words[0].isOpenAtStart
        let anchor = Anchor(
          choice: Int32(number), alternative: Int32(alternative), word: Int32(word),
          form: !isWhole ? .piece : words[0].isOpenAtEnd ? .stem : .word)
        if words[word].isOpenAtStart || words[word].bytes.first == PhrasePattern.Word.number {
          inner.add(literal, anchor)
        } else {
          starting.add(literal, anchor)
        }
      }
    }
    var byAnchor = [[Int32]](repeating: [], count: choices.count)
    for (index, phrase) in phrases.enumerated() {
      if case .scanned(let number, _) = phrase.elements[phrase.anchor] { byAnchor[number].append(Int32(index)) }
    }
    self.phrases = phrases
    self.choices = choices
    setCount = languages.count
    languagesBySet = languages
    phrasesByAnchor = byAnchor
    self.starting = LiteralTrie(starting.literals)
    startingAnchors = starting.anchors
    self.inner = LiteralTrie(inner.literals)
    innerAnchors = inner.anchors
    hasInner = !inner.literals.isEmpty
  }

  private struct LiteralCollector {
    var literals: [[UInt8]] = []
    var anchors: [[Anchor]] = []
    private var indices: [[UInt8]: Int] = [:]

    mutating func add(_ literal: [UInt8], _ anchor: Anchor) {
      if let index = indices[literal] {
        anchors[index].append(anchor)
      } else {
        indices[literal] = literals.count
        literals.append(literal)
        anchors.append([anchor])
      }
    }
  }
}
