import Testing

@testable import PresendRules

/// Other words for what a rule finds.
struct RewordingTests {
  private static let rewording = Rewording([
    "en": [("positive", ""), ("great review", "review"), ("an excellent review", "a review"), ("excellent", "")],
    "es": [("positiva", "")],
    "zh": [("好评", "评价"), ("五星好评", "评价")],
  ])

  @Test(arguments: [
    ("leave a positive review", "leave a review"), ("Leave A Great Review", "Leave A review"),
    ("write an excellent review", "write a review"), ("be positive", "be"), ("a positive, honest one", "a, honest one"),
    ("Positive feedback", "feedback"), ("positive and positive", "and"),
  ]) func `whole words are replaced, the longest first, and what goes takes a space along`(text: String, other: String)
  {
    #expect(Self.rewording.text(text, in: "en") == other)
  }

  @Test(arguments: ["a positively good one", "seropositive", "nothing of it", ""])
  func `parts of words stay`(text: String) { #expect(Self.rewording.text(text, in: "en") == nil) }

  @Test func `scripts without spaces have no ends of words`() {
    #expect(Self.rewording.text("麻烦您给个五星好评吧", in: "zh") == "麻烦您给个评价吧")
  }

  @Test func `only the words of the language that was found are tried, unless it is none`() {
    #expect(Self.rewording.text("una opinión positiva", in: "en") == nil)
    #expect(Self.rewording.text("una opinión positiva", in: "any") == "una opinión")
    #expect(Self.rewording.only(in: "zh").text("una opinión positiva", in: "any") == nil)
  }

  @Test func `a replacement takes the form of the text around it`() {
    let rewording = Rewording(["en": [("at once", "soon & well")]])
    #expect(
      rewording.text("answer at once", in: "en") { $0.split(separator: "&").joined(separator: "&amp;") }
        == "answer soon &amp; well")
  }
}
