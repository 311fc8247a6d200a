/// Chooses the word or group by which a phrase is found.
enum Anchoring {
  /// The element, among those that must be there, that is the rarest in ordinary messages.
  static func best(in elements: [PhrasePattern.Element]) -> Int {
    var best = 0
    var bestScore = Int.min
    for (index, element) in elements.enumerated() {
      let score: Int
      switch element {
      case .word(let word): score = rarity(of: word) * 8
      case .group(let group, false): score = group.rarity * 8 - min(group.alternatives.count, 40)
      case .group(_, true), .gap: continue
      }
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    return best
  }

  /// How seldom a sequence stands in ordinary messages: as seldom as the rarest of what must be there.
  static func rarity(of elements: [PhrasePattern.Element]) -> Int {
    elements.map { element in
      switch element {
      case .word(let word): rarity(of: word)
      case .group(let group, false): group.rarity
      case .group(_, true), .gap: -100
      }
    }.max() ?? -100
  }

  /// The longest stretch of a word without a number in it.
  static func literal(of word: [UInt8]) -> [UInt8] {
    guard word.contains(PhrasePattern.Word.number) else { return word }
    let pieces = word.split(separator: PhrasePattern.Word.number)
    return Array(pieces.max { $0.count < $1.count } ?? [])
  }

  /// By the length in letters; small words of many languages count less.
  private static func rarity(of word: PhrasePattern.Word) -> Int {
    let literal = literal(of: word.bytes)
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
