import PresendText
import Testing
import TestSupport

@Suite struct FoldingTests {
  static let pairs: [(String, String)] = [
    ("Plain ASCII", "plain ascii"),
    ("OPINIÓN", "opinion"), ("reseña", "reseña"), ("Größe", "grosse"), ("Łódź", "lodz"), ("yıldız", "yildiz"),
    ("İPTAL", "iptal"),
    ("ｗｈａｔｓａｐｐ", "whatsapp"), ("𝗪𝗵𝗮𝘁𝘀𝗔𝗽𝗽", "whatsapp"), ("①②③", "123"), ("６１２", "612"),
    ("What\u{200B}sapp", "whatsapp"), ("re\u{AD}view", "review"), ("don’t", "don't"), ("“ok”", "\"ok\""),
    ("a\u{A0}b\u{3000}c", "a b c"), ("ёлка Й", "елка й"), ("أحمد", "احمد"), ("٠١٢", "012"),
    ("shop。com 你好。", "shop.com 你好。"), ("ﾚﾋﾞｭｰ", "レビュー"), ("五星好評", "五星好評"), ("cafe\u{301}", "cafe"),
  ]

  @Test(arguments: pairs)
  func `a word folds to the form in which it is matched`(_ pair: (String, String)) {
    let folded = Folding.fold(Array(pair.0.utf8))
    #expect(String(decoding: folded.bytes, as: UTF8.self) == pair.1)
  }

  @Test(arguments: [
    ("Please «ＷｈａｔｓＡｐｐ» me", "whatsapp"), ("a «What\u{200B}sapp» b", "whatsapp"), ("é «OPINIÓN» é", "opinion"),
    ("ﾚ «ﾋﾞｭｰ»", "ビュー"), ("«e\u{301}»a", "e"), ("\u{200B}\u{200B}«abc»\u{200B}", "abc"),
  ])
  func `every folded word leads back to its own bytes`(_ pair: (String, String)) throws {
    let marked = MarkedText(pair.0)
    let view = Folding.fold(Array(marked.text.utf8))
    let needle = Array(pair.1.utf8)
    let start = try #require(view.bytes.indices.first { view.bytes.matches(needle, at: $0) })
    let range = start..<start + needle.count
    let source = view.map.source(of: range)
    // A combining mark after the last letter belongs to what was left out.
    #expect(source.lowerBound == marked.ranges[0].lowerBound)
    #expect(source.upperBound <= marked.ranges[0].upperBound)
    #expect(view.map.derived(of: source.lowerBound) == range.lowerBound)
  }

  @Test(arguments: [("тelegram", "telegram"), ("gmаil", "gmail"), ("whаtsаpp", "whatsapp")])
  func `words of mixed scripts have a skeleton`(_ pair: (String, String)) {
    let views = TextViews(Array(pair.0.utf8))
    #expect(views.skeleton.map { String(decoding: $0.bytes, as: UTF8.self) } == pair.1)
  }

  @Test(arguments: ["Спасибо за заказ", "Ευχαριστώ πολύ", "Хвала вам на поруџбини", "plain", "5 µm, 10 Ω", "ΔΕΗ"])
  func `honest text has no skeleton`(_ text: String) {
    #expect(TextViews(Array(text.utf8)).skeleton == nil)
  }

  /// The table is a list in the sources, so that no start asks ICU; what it says of each scalar is what ICU says.
  @Test func `each scalar of the table folds as ICU folds it`() throws {
    for scalar in 0x80..<FoldingTable.tableEnd {
      var source: [UInt8] = []
      source.appendScalar(scalar)
      let folded = FoldingTable.loosen(try #require(ICUText.fold(source)).bytes)
      let expected = FoldingTable.knownAction(scalar) ?? (folded == source ? .keep : .replace(folded))
      #expect(FoldingTable.action(for: scalar) == expected, "U+\(String(scalar, radix: 16))")
    }
  }

  /// Words of rules are folded without places, scalar by scalar where that is enough.
  @Test(
    arguments: pairs.map(\.0) + ["Straße", "ДИСКОРД", "お持ち", "n.º", "không", "ﬁn", "a\u{200B}b", "ا\u{64B}", "\u{345}"])
  func `a word of a rule folds as it does in a text`(_ word: String) {
    #expect(Folding.fold(word) == Folding.fold(Array(word.utf8)).bytes)
  }
}
