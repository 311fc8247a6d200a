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

  /// The table is made by one call for all scalars; letters of these scripts fold as each of them does alone.
  @Test(arguments: [UInt32(0xC0)..<0x0250, 0x0370..<0x0400, 0x0400..<0x0483, 0x0531..<0x0588, 0x05D0..<0x05EB])
  func `each letter of the table folds as it does alone`(_ block: Range<UInt32>) throws {
    for scalar in block {
      var source: [UInt8] = []
      source.appendScalar(scalar)
      let alone = FoldingTable.loosen(try #require(ICUText.fold(source)).bytes)
      let expected: FoldingTable.Action = alone == source ? .keep : .replace(alone)
      if FoldingTable.action(for: scalar) != expected {
        // Marks that are known without ICU.
        #expect([0x2B9, 0x2BB, 0x2BC].contains(scalar), "U+\(String(scalar, radix: 16))")
      }
    }
  }
}
