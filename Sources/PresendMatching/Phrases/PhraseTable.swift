/// The phrases of a rule set, compiled for one scan over a text.
///
/// A phrase set is what a condition names: phrases in one or several languages. Each phrase has an anchor, its rarest word
/// or group. One pass finds all words of all phrases (`WordTrie`); where an anchor stands and the sentence may hold the
/// rest (`WordMask`), the phrase is tried, to the left and right, by the numbers of words. Alternatives of several words
/// are phrases of their own, tried before the phrases that name them.
package final class PhraseTable: Sendable {
  /// Names a phrase set of the table.
  package typealias SetID = Int32

  /// A phrase of a set, or an alternative of a group.
  struct Phrase: Sendable {
    let target: Target
    /// Its stretch of `elements`, and the anchor in it.
    let start: Int32
    let end: Int32
    let anchor: Int32
    /// Zero where the phrase needs no group that is tried for; else one more than the deepest of those.
    let depth: Int32
  }

  enum Target: Sendable {
    case set(SetID, Language)
    case group(Int32)
  }

  /// All numbers, so that trying a phrase counts no references.
  struct Element: Sendable {
    enum Kind: UInt8, Sendable {
      case word
      case group
      case optionalGroup
      case gap
    }
    let kind: Kind
    /// The number of a word or group, or the words that a gap may take.
    let value: Int32
    /// The bits of the terms that it may be.
    let terms: UInt64
  }

  /// A word, or the beginning of one.
  struct Word: Sendable {
    let isOpenAtEnd: Bool
  }

  /// Alternatives: single words as a stretch of `members`, sorted; others become hits of the term.
  struct Group: Sendable {
    let start: Int32
    let end: Int32
    let term: Int32
  }

  /// A phrase that a word brings up, and what its sentence must have besides.
  struct Anchored: Sendable {
    let phrase: Int32
    let depth: Int32
    let needs: WordMask
    let alsoNeeds: WordMask
  }

  let phrases: [Phrase]
  let elements: [Element]
  let words: [Word]
  let groups: [Group]
  let members: [Int32]
  /// For each word, the phrases that it brings up.
  let anchoredByWord: Lists<Anchored>
  /// For each group, the phrases that an alternative of several words brings up.
  let anchoredByGroup: Lists<Int32>
  /// Spellings that begin where a word begins, and for each the words that are spelt so.
  let spellings: WordTrie
  let wordsBySpelling: Lists<Int32>
  /// Those of them that may go on in the text.
  let openWordsBySpelling: Lists<Int32>
  /// The same for words that may begin inside another one.
  let innerSpellings: WordTrie
  let wordsByInnerSpelling: Lists<Int32>
  /// The first three bytes of those, since hardly any place of a text has them.
  let innerBeginnings: ByteTriples
  let maximumDepth: Int
  /// Says of two bytes, the first of which is no letter, whether a word that may not begin inside another one can begin
  /// with them; bit by bit.
  let firstPairs: [UInt64]

  convenience init(_ compiler: PhraseCompiler) {
    let words = compiler.words.map { Word(isOpenAtEnd: $0.isOpenAtEnd) }
    let anchored = compiler.anchored
    let plain = compiler.spellings { !$0.isOpenAtStart }
    let inner = compiler.spellings(of: \.isOpenAtStart)
    self.init(
      phrases: compiler.phrases, elements: compiler.elementsWithTerms, words: words, groups: compiler.groups,
      members: compiler.members, anchoredByWord: anchored.byWord, anchoredByGroup: anchored.byGroup,
      spellings: WordTrie(plain.spellings, branching: PhrasePattern.Word.number), wordsBySpelling: Lists(plain.words),
      openWordsBySpelling: Lists(plain.words.map { $0.filter { words[Int($0)].isOpenAtEnd } }),
      innerSpellings: WordTrie(inner.spellings), wordsByInnerSpelling: Lists(inner.words),
      innerBeginnings: ByteTriples(beginning: inner.spellings))
  }

  init(
    phrases: [Phrase], elements: [Element], words: [Word], groups: [Group], members: [Int32],
    anchoredByWord: Lists<Anchored>, anchoredByGroup: Lists<Int32>, spellings: WordTrie, wordsBySpelling: Lists<Int32>,
    openWordsBySpelling: Lists<Int32>, innerSpellings: WordTrie, wordsByInnerSpelling: Lists<Int32>,
    innerBeginnings: ByteTriples
  ) {
    self.phrases = phrases
    self.elements = elements
    self.words = words
    self.groups = groups
    self.members = members
    self.anchoredByWord = anchoredByWord
    self.anchoredByGroup = anchoredByGroup
    self.spellings = spellings
    self.wordsBySpelling = wordsBySpelling
    self.openWordsBySpelling = openWordsBySpelling
    self.innerSpellings = innerSpellings
    self.wordsByInnerSpelling = wordsByInnerSpelling
    self.innerBeginnings = innerBeginnings
    firstPairs = PhraseTable.firstPairs(of: spellings)
    maximumDepth = Int(phrases.map(\.depth).max() ?? 0)
  }

  /// True where the word is one of the group.
  @inline(__always)
  func contains(_ word: Int32, in group: Group) -> Bool {
    var low = Int(group.start)
    var high = Int(group.end)
    while low < high {
      let middle = (low + high) >> 1
      if members[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < Int(group.end) && members[low] == word
  }

  private static func firstPairs(of spellings: WordTrie) -> [UInt64] {
    var pairs = [UInt64](repeating: 0, count: 1024)
    let nodes = spellings.nodes.span
    for first in UInt8.min...UInt8.max where Lead.table[Int(first)] != Lead.letter {
      let isNumber = TextCells.isDigit(first) && nodes.child(of: WordTrie.root, for: PhrasePattern.Word.number) >= 0
      let node = nodes.child(of: WordTrie.root, for: first)
      guard isNumber || node >= 0 else { continue }
      let isWhole = isNumber || nodes.isLast(node) || nodes.isEnd(node)
      for second in UInt8.min...UInt8.max where isWhole || second >= 0x80 || nodes.child(of: node, for: second) >= 0 {
        let place = Int(first) << 8 | Int(second)
        pairs[place >> 6] |= 1 << UInt64(place & 63)
      }
      // A number may follow.
      if !isWhole, nodes.child(of: node, for: PhrasePattern.Word.number) >= 0 {
        for second in UInt8(ascii: "0")...UInt8(ascii: "9") {
          let place = Int(first) << 8 | Int(second)
          pairs[place >> 6] |= 1 << UInt64(place & 63)
        }
      }
    }
    return pairs
  }

  /// Lists, one behind the other.
  struct Lists<Value: Sendable>: Sendable {
    let starts: [Int32]
    let values: [Value]

    init(starts: [Int32], values: [Value]) {
      self.starts = starts
      self.values = values
    }

    init(_ lists: [[Value]]) {
      var starts: [Int32] = [0]
      starts.reserveCapacity(lists.count + 1)
      var end: Int32 = 0
      for list in lists {
        end += Int32(list.count)
        starts.append(end)
      }
      self.starts = starts
      values = Array(lists.joined())
    }

    /// Where the values of a list stand.
    @inline(__always)
    func places(of list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

    @inline(__always)
    subscript(place: Int) -> Value { values[place] }
  }
}
