import PresendText
import Testing

/// One reading says where every search may begin.
@Suite struct TextSignsTests {
  private func places(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return TextSigns(bytes).places.map { "\($0.offset)\(Character(Unicode.Scalar($0.byte)))" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("nothing here", ""), ("", ""), ("a.b", "1."), ("12 345", "01 33"), ("x1y22", "11 32"),
    ("naïve: 5 €", "6: 85"), ("a\nb\r\nc", "1\n 3\r 4\n"), ("a\tb\u{7F}\u{1}", ""), ("+1 (2)", "0+ 11 3( 42 5)"),
    ("a long text of letters, and a mark", "22,"), ("1234567890123", "01"),
  ])
  func `marks, line breaks and the first digits of runs have their places`(_ text: String, _ expected: String) {
    #expect(places(text) == expected)
  }

  @Test(arguments: [
    ("a.b", true, false), ("a. b", false, false), ("a.", false, false), ("a:\nb", false, false),
    ("a:b", false, true), ("a.\u{C4}", true, false),
  ])
  func `a dot or colon counts as inner where no blank follows`(_ text: String, _ dot: Bool, _ colon: Bool) {
    let signs = TextSigns(Array(text.utf8))
    #expect(signs.hasInnerDot == dot)
    #expect(signs.hasInnerColon == colon)
  }

  @Test(arguments: [("no", 0, 0), ("12 345 6", 6, 3), ("1234567890", 10, 10), ("٣", 0, 0)])
  func `digits of ASCII are counted`(_ text: String, _ count: Int, _ longest: Int) {
    let signs = TextSigns(Array(text.utf8))
    #expect(signs.digitCount == count)
    #expect(signs.longestDigitRun == longest)
  }

  @Test func `marks are those of ASCII`() {
    let signs = TextSigns(Array("Ann, «x» @ 5:".utf8))
    #expect(signs.marks == ASCIIMarks(",@:"))
    #expect(signs.isWide)
    #expect(!TextSigns(Array("plain".utf8)).isWide)
  }
}
