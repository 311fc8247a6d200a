/// The phrases of a rule set, compiled for one scan over a text.
///
/// A phrase set is what a condition names: phrases in one or several languages. Each phrase has an anchor, its rarest word
/// or group; words are looked for in one pass, by tries, and only where an anchor stands is the phrase tried, to the left
/// and to the right. Large groups (shared lists) are scanned for in the same way, before the phrases that name them; small
/// groups of common words ("us", "a") are compared on the spot.
package final class PhraseTable: Sendable {
  /// Names a phrase set of the table.
  package typealias SetID = Int32

  /// Elements of a phrase or alternative, as a stretch of `elements`.
  struct Sequence: Sendable {
    let start: Int32
    let count: Int32
  }

  /// A phrase of a set, or an alternative of a scanned group.
  struct Phrase: Sendable {
    let target: Target
    let sequence: Sequence
    /// The anchor's place in the sequence.
    let anchor: Int32
    let form: Form
    /// Zero where the phrase needs no group; else one more than the deepest of its groups.
    let depth: Int32
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

  /// All numbers, so that trying a phrase counts no references.
  enum Element: Sendable {
    /// A word, by its number.
    case word(Int32)
    /// A group that the scan looks for, by its number.
    case scanned(Int32, isOptional: Bool)
    /// Alternatives that are tried on the spot, as a stretch of `alternatives`.
    case compared(Sequence, isOptional: Bool)
    case gap(Int32)
  }

  /// A word, as a stretch of `letters`.
  struct Word: Sendable {
    let start: Int32
    let count: Int32
    let isOpenAtStart: Bool
    let isOpenAtEnd: Bool
    let hasNumber: Bool
  }

  let phrases: [Phrase]
  let elements: [Element]
  let alternatives: [Sequence]
  let words: [Word]
  let letters: [UInt8]
  /// For each scanned group, the phrases that it anchors.
  let phrasesByGroup: NumberLists
  /// Literals that begin where a word begins, and for each the phrases that it anchors.
  let starting: LiteralTrie
  let phrasesByStart: NumberLists
  /// Literals that may begin inside a word.
  let inner: LiteralTrie
  let phrasesByInner: NumberLists
  /// True where there is anything to find inside of words.
  let hasInner: Bool
  let maximumDepth: Int

  init(_ compiler: Compiler) {
    var starting = LiteralCollector()
    var inner = LiteralCollector()
    var byGroup = [[Int32]](repeating: [], count: compiler.depths.count)
    for (index, phrase) in compiler.phrases.enumerated() {
      switch compiler.elements[Int(phrase.sequence.start + phrase.anchor)] {
      case .word(let number):
        let word = compiler.words[Int(number)]
        let letters = Array(compiler.letters[Int(word.start)..<Int(word.start + word.count)])
        let isInner = word.isOpenAtStart || letters.first == PhrasePattern.Word.number
        let literal = Anchoring.literal(of: letters)
        if isInner { inner.add(literal, Int32(index)) } else { starting.add(literal, Int32(index)) }
      case .scanned(let number, _): byGroup[Int(number)].append(Int32(index))
      case .compared, .gap: break
      }
    }
    phrases = compiler.phrases
    elements = compiler.elements
    alternatives = compiler.alternatives
    words = compiler.words
    letters = compiler.letters
    phrasesByGroup = NumberLists(byGroup)
    self.starting = LiteralTrie(starting.literals)
    phrasesByStart = NumberLists(starting.phrases)
    self.inner = LiteralTrie(inner.literals)
    phrasesByInner = NumberLists(inner.phrases)
    hasInner = !inner.literals.isEmpty
    maximumDepth = Int(phrases.map(\.depth).max() ?? 0)
  }

  /// Lists of numbers, one behind the other.
  struct NumberLists: Sendable {
    private let starts: [Int32]
    private let numbers: [Int32]

    init(_ lists: [[Int32]]) {
      var starts: [Int32] = [0]
      for list in lists { starts.append((starts.last ?? 0) + Int32(list.count)) }
      self.starts = starts
      numbers = Array(lists.joined())
    }

    /// Where the numbers of a list stand.
    @inline(__always)
    func places(of list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

    @inline(__always)
    subscript(place: Int) -> Int32 { numbers[place] }
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
