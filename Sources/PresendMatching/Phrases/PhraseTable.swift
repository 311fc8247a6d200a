/// The phrases of a rule set, compiled for one scan over a text.
///
/// A phrase set is what a condition names: phrases in one or several languages. Each phrase is found by its anchor, the
/// choice whose words are the rarest; only where an anchor stands is the phrase tried, to the left and to the right.
package struct PhraseTable: Sendable {
  /// Names a phrase set of the table.
  package typealias SetID = Int32

  struct Phrase: Sendable {
    let set: SetID
    let language: Language
    let elements: [PhrasePattern.Element]
    let anchor: Int
  }

  /// Where an anchor literal stands in a phrase: the alternative of the anchor choice, and the word in it.
  struct Anchor: Sendable {
    let phrase: Int32
    let alternative: Int32
    let word: Int32
  }

  let phrases: [Phrase]
  /// Literals that begin where a word begins.
  let starting: LiteralTrie
  let startingAnchors: [[Anchor]]
  /// Literals that may begin inside a word.
  let inner: LiteralTrie
  let innerAnchors: [[Anchor]]
  /// True where there is anything to find inside of words.
  let hasInner: Bool
  package let setCount: Int

  /// Collects phrase sets; sets that say the same are one.
  package struct Builder {
    private var phrases: [Phrase] = []
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
      for entry in entries {
        let elements = entry.pattern.elements
        phrases.append(
          Phrase(set: id, language: entry.language, elements: elements, anchor: AnchorChoice.best(in: elements)))
      }
      return id
    }

    /// The languages in which a set has phrases.
    package func languages(of set: SetID) -> [Language] { languages[Int(set)] }

    package func finish() -> PhraseTable { PhraseTable(phrases: phrases, setCount: Int(setCount)) }
  }

  /// The languages in which each set has phrases.
  package func languagesBySet() -> [[Language]] {
    var languages = [[Language]](repeating: [], count: setCount)
    for phrase in phrases where !languages[Int(phrase.set)].contains(phrase.language) {
      languages[Int(phrase.set)].append(phrase.language)
    }
    return languages
  }

  private init(phrases: [Phrase], setCount: Int) {
    var starting = AnchorCollector()
    var inner = AnchorCollector()
    for (index, phrase) in phrases.enumerated() {
      guard case .choice(let alternatives, _) = phrase.elements[phrase.anchor] else { continue }
      for (number, words) in alternatives.enumerated() {
        let word = AnchorChoice.bestWord(in: words)
        let anchor = Anchor(phrase: Int32(index), alternative: Int32(number), word: Int32(word))
        let literal = AnchorChoice.literal(of: words[word])
        if words[word].isOpenAtStart || words[word].bytes.first == PhrasePattern.Word.number {
          inner.add(literal, anchor)
        } else {
          starting.add(literal, anchor)
        }
      }
    }
    self.phrases = phrases
    self.setCount = setCount
    self.starting = LiteralTrie(starting.literals)
    startingAnchors = starting.anchors
    self.inner = LiteralTrie(inner.literals)
    innerAnchors = inner.anchors
    hasInner = !inner.literals.isEmpty
  }

  private struct AnchorCollector {
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

/// Chooses the words by which a phrase is found.
enum AnchorChoice {
  /// The choice, among those that must be there, whose commonest alternative is the rarest.
  static func best(in elements: [PhrasePattern.Element]) -> Int {
    var best = 0
    var bestScore = Int.min
    for (index, element) in elements.enumerated() {
      guard case .choice(let alternatives, false) = element else { continue }
      let weakest = alternatives.map { rarity(of: $0[bestWord(in: $0)]) }.min() ?? 0
      let score = weakest * 8 - min(alternatives.count, 40)
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    return best
  }

  static func bestWord(in words: [PhrasePattern.Word]) -> Int {
    words.indices.max { rarity(of: words[$0]) < rarity(of: words[$1]) } ?? 0
  }

  /// The longest stretch of a word without a number in it.
  static func literal(of word: PhrasePattern.Word) -> [UInt8] {
    let pieces = word.bytes.split(separator: PhrasePattern.Word.number)
    return Array(pieces.max { $0.count < $1.count } ?? [])
  }

  /// How seldom a word stands in ordinary messages, by its length in letters; small words of many languages count less.
  private static func rarity(of word: PhrasePattern.Word) -> Int {
    let literal = literal(of: word)
    guard !literal.isEmpty else { return -100 }
    // A letter of two or three bytes says more than a Latin one: one Chinese character weighs as two letters.
    let weight = literal.reduce(0) { $0 + ($1 < 0x80 ? 2 : $1 & 0xC0 == 0x80 ? 1 : 2) }
    if word.isOpenAtStart { return min(weight, 6) }
    return common.contains(literal) ? 1 : min(weight, 14)
  }

  private static let common: Set<[UInt8]> = Set(
    """
    the you your our and for with this that please have has will can not are was were any all from order product
    item would could just about very more here there when what which been once after before
    por para que con los las una tu su nos pedido producto favor como mas este esta muy del
    der die das und ist wir sie ihr ihre ihnen uns ein eine mit von auf bestellung bitte produkt
    les des une pour votre vous nous avec est dans que qui commande produit sur
    per una con del che di ordine prodotto non il la gli nel
    请 我们 您 的 了 在 是 如果 订单 产品 商品 你 有 给 和
    в на и с по за не вы вас ваш мы нас заказ для что это
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
