/// Chooses the words by which a phrase is found.
enum AnchorChoice {
  /// The choice, among those that must be there, whose commonest alternative is the rarest.
  static func best(in elements: [PhrasePattern.Element]) -> Int {
    var best = 0
    var bestScore = Int.min
    for (index, element) in elements.enumerated() {
      guard case .choice(let choice, false) = element else { continue }
      let score = choice.rarity * 8 - min(choice.alternatives.count, 40)
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    return best
  }

  static func rarity(of alternatives: [[PhrasePattern.Word]]) -> Int {
    alternatives.map { rarity(of: $0[bestWord(in: $0)]) }.min() ?? 0
  }

  static func bestWord(in words: [PhrasePattern.Word]) -> Int {
    words.count == 1 ? 0 : words.indices.max { rarity(of: words[$0]) < rarity(of: words[$1]) } ?? 0
  }

  /// The longest stretch of a word without a number in it.
  static func literal(of word: PhrasePattern.Word) -> [UInt8] {
    guard word.bytes.contains(PhrasePattern.Word.number) else { return word.bytes }
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
