/// The phrases of a rule set, compiled for one scan over a text.
///
/// A phrase set is what a condition names: phrases in one or several languages. Each phrase has an anchor, its rarest word
/// or group; words are looked for in one pass, by tries, and only where an anchor stands is the phrase tried, to the left
/// and to the right. Large groups (shared lists) are scanned for in the same way, before the phrases that name them; small
/// groups of common words ("us", "a") are compared on the spot.
package struct PhraseTable: Sendable {
  /// Names a phrase set of the table.
  package typealias SetID = Int32

  /// A phrase of a set, or an alternative of a scanned group.
  struct Phrase: Sendable {
    let target: Target
    let elements: [Element]
    let anchor: Int
    let form: Form
    /// Zero where the phrase needs no group; else one more than the deepest of its groups.
    let depth: Int
  }

  enum Target: Sendable {
    case set(SetID, Language)
    case group(Int32)
  }

  /// What the anchor's literal is to the anchor. Nearly all are whole words, which need no second look.
  enum Form: UInt8, Sendable {
    case word
    /// A word that begins so.
    case stem
    /// A piece of a word.
    case piece
    /// The anchor is a group.
    case group
  }

  enum Element: Sendable {
    case word(PhrasePattern.Word)
    /// A group that the scan looks for, by its number.
    case scanned(Int, isOptional: Bool)
    case compared([[Element]], isOptional: Bool)
    case gap(Int)
  }

  let phrases: [Phrase]
  /// For each scanned group, the phrases that it anchors.
  let phrasesByGroup: [[Int32]]
  /// Literals that begin where a word begins, and for each the phrases that it anchors.
  let starting: LiteralTrie
  let phrasesByStart: [[Int32]]
  /// Literals that may begin inside a word.
  let inner: LiteralTrie
  let phrasesByInner: [[Int32]]
  /// True where there is anything to find inside of words.
  let hasInner: Bool
  let maximumDepth: Int
  package let setCount: Int
  /// The languages in which each set has phrases.
  package let languagesBySet: [[Language]]

  init(phrases: [Phrase], groupCount: Int, languages: [[Language]]) {
    var starting = LiteralCollector()
    var inner = LiteralCollector()
    var byGroup = [[Int32]](repeating: [], count: groupCount)
    for (index, phrase) in phrases.enumerated() {
      switch phrase.elements[phrase.anchor] {
      case .word(let word):
        let isInner = word.isOpenAtStart || word.bytes.first == PhrasePattern.Word.number
        let literal = Anchoring.literal(of: word)
        if isInner { inner.add(literal, Int32(index)) } else { starting.add(literal, Int32(index)) }
      case .scanned(let number, _): byGroup[number].append(Int32(index))
      case .compared, .gap: break
      }
    }
    self.phrases = phrases
    phrasesByGroup = byGroup
    self.starting = LiteralTrie(starting.literals)
    phrasesByStart = starting.phrases
    self.inner = LiteralTrie(inner.literals)
    phrasesByInner = inner.phrases
    hasInner = !inner.literals.isEmpty
    maximumDepth = phrases.map(\.depth).max() ?? 0
    setCount = languages.count
    languagesBySet = languages
  }

  private struct LiteralCollector {
    var literals: [[UInt8]] = []
    var phrases: [[Int32]] = []
    private var indices: [[UInt8]: Int] = [:]

    mutating func add(_ literal: [UInt8], _ phrase: Int32) {
      if let index = indices[literal] {
        phrases[index].append(phrase)
      } else {
        indices[literal] = literals.count
        literals.append(literal)
        phrases.append([phrase])
      }
    }
  }
}
