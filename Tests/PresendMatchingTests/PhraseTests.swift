import PresendMatching
import PresendText
import TestSupport
import Testing

/// One phrase and texts in which it is found at the marks, or not at all.
struct PhraseCase: CustomTestStringConvertible, Sendable {
  let phrase: String
  let texts: [String]

  init(_ phrase: String, _ texts: String...) {
    self.phrase = phrase
    self.texts = texts
  }

  var testDescription: String { phrase }

  /// Where the phrase stands in a text, in bytes of the text as given.
  func places(in text: String, lists: [String: [String]] = [:]) throws -> [Range<Int>] {
    let pattern = try PhraseParser.parse(phrase) { lists[$0] }
    var builder = PhraseTable.Builder()
    _ = builder.add(key: phrase, [(Language.any, pattern)])
    let view = TextViews(Array(text.utf8)).folded
    let budget = StepBudget(1_000_000)
    let hits = builder.finish().hits(in: view.bytes, budget: budget)
    #expect(budget.left > 0)
    return hits.map { view.map.source(of: $0.range) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

@Suite struct PhraseTests {
  static let cases: [PhraseCase] = [
    PhraseCase(
      "leave us a review", "Please «leave us a review».", "«LEAVE  us\na Review»", "«leave us a re\u{AD}view»",
      "leave us a reviewer", "cleave us a review", "leave us. A review", "leave us\n\na review"),
    PhraseCase("5-star", "a «5 star» hotel", "a «5-star» hotel", "a «5star» hotel", "15-star", "5-starfish"),
    PhraseCase("(leave|write) (us)? a review", "«write a review»", "«leave us a review»", "write them a review"),
    PhraseCase("review*", "two «reviews»", "a «reviewer»", "a «review»", "preview"),
    PhraseCase("*bewertung*", "Ihre «Produktbewertungen»", "eine «Bewertung»", "bewerten"),
    PhraseCase("*sterne", "«Fünfsterne»", "Sternenhimmel"),
    PhraseCase("leav(e|ing)", "«leave»", "«leaving»", "leaves"),
    PhraseCase(
      "leave ... review", "«leave us an honest review»", "«leave a review»", "leave it. A review",
      "leave one two three four review"),
    PhraseCase("оставьте ... отзыв", "«Оставьте, пожалуйста, отзыв»", "Оставьте. Отзыв"),
    PhraseCase("leave ...5 review", "«leave one two three four review»"),
    PhraseCase(
      "geben Sie ...6 ab", "Bitte «geben Sie uns eine kurze Bewertung ab».", "geben Sie es weiter. Lehnen Sie es ab"),
    PhraseCase("5 stars", "«5 stars»", "4.5 stars", "15 stars", "1,5 stars"),
    PhraseCase("# stars", "«5 stars»", "«4.5 stars»", "five stars"),
    PhraseCase("#% off", "«20% off»", "«12.5% off»", "20 % of"),
    PhraseCase("opinión", "su «opinion»", "su «OPINIÓN»", "opiniones"),
    PhraseCase("reseña", "una «reseña»", "una «RESEÑA»", "una resena"),
    PhraseCase("好评", "请给«好评»哦", "给五星«好评»", "好 的评"),
    PhraseCase("给(个|我们)?好评", "请«给个好评»", "请«给好评»", "请«给我们好评»"),
    PhraseCase("给 ... 好评", "请«给我们一个好评»", "给我们的产品说明书里写的一个好评"),
    PhraseCase("加 ... 微信", "«加我微信»", "«加一下我的微信»"),
    PhraseCase("レビュー", "ﾚﾋﾞｭｰ".isEmpty ? "" : "商品«ﾚﾋﾞｭｰ»をお願い", "«レビュー»"),
    PhraseCase("리뷰", "상품«리뷰»를 남겨"),
    PhraseCase("avis", "donnez l'«avis»", "l’«avis»", "mavis"),
    PhraseCase("yorum*", "«yorumunuzu» yazın"),
    PhraseCase("*تقييم*", "شكرا على «تقييمكم»", "«والتقييم»"),
    PhraseCase("you're happy", "If «you’re happy»", "if «you're happy»"),
    PhraseCase("★★★★★", "give us «★★★★★»"),
    PhraseCase("5/5", "we want «5/5»", "15/5"),
    PhraseCase("a \\(b\\)", "see «a (b)» here"),
  ]

  @Test(arguments: cases)
  func `a phrase is found at its marks and nowhere else`(_ example: PhraseCase) throws {
    for text in example.texts {
      let marked = MarkedText(text)
      #expect(try example.places(in: marked.text) == marked.ranges, "\(text)")
    }
  }

  @Test func `a list stands for its entries, which may have several words`() throws {
    let example = PhraseCase("a <gift> for you")
    let lists = ["gift": ["gift* card*", "(free|little) present"]]
    for text in ["«a gift card for you»", "«a little present for you»", "a present for you"] {
      let marked = MarkedText(text)
      #expect(try example.places(in: marked.text, lists: lists) == marked.ranges, "\(text)")
    }
  }

  static let mistakes: [(phrase: String, offset: Int, message: String)] = [
    ("(follow us", 0, "( is never closed"),
    ("follow) us", 6, ") without ("),
    ("a | b", 2, "| without ("),
    ("... review", 0, "the phrase begins with ..."),
    ("review ...", 10, "the phrase ends with ..."),
    ("leave ...99 review", 6, "a gap of 99 words"),
    ("(us)?", 0, "the phrase has no word that must be there"),
    ("<reward> x", 0, "there is no list \"reward\" with words in this language"),
    ("re*view", 0, "* inside a word"),
    ("", 0, "the phrase has no word that must be there"),
  ]

  @Test(arguments: mistakes)
  func `a mistake in a phrase is shown where it stands`(_ mistake: (phrase: String, offset: Int, message: String)) {
    let error = #expect(throws: PhraseError.self) { try PhraseParser.parse(mistake.phrase) { _ in nil } }
    #expect(error?.offset == mistake.offset)
    #expect(error?.message == mistake.message)
    #expect(error?.help.isEmpty == false)
  }

  @Test func `a hostile text costs no more than its steps`() throws {
    let pattern = try PhraseParser.parse("a ...20 b ...20 c ...20 d") { _ in nil }
    var builder = PhraseTable.Builder()
    _ = builder.add(key: "x", [(Language.any, pattern)])
    let text = Array(String(repeating: "a b c ", count: 20_000).utf8)
    let budget = StepBudget(100_000)
    let hits = builder.finish().hits(in: text, budget: budget)
    #expect(hits.isEmpty)
    #expect(budget.left <= 0)
  }
}
