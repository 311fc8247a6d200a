import Testing

@testable import Presend

/// Sentences at the width of a terminal.
struct WrappedTextTests {
  private func wrapped(_ text: String, width: Int) -> String {
    var options = ReporterOptions()
    options.wraps = true
    options.width = width
    return WrappedText(options).of(text, indent: 4)
  }

  @Test(arguments: [
    ("  one two three", 15, "  one two three"),
    ("  one two three", 14, "  one two\n    three"),
    ("  one two three", 8, "  one\n    two\n    three"),
    ("  一二 三四", 8, "  一二\n    三四"),
    ("  \u{1B}[31mone\u{1B}[0m two three", 15, "  \u{1B}[31mone\u{1B}[0m two three"),
    (
      "  \u{1B}]8;;https://shop.example\u{1B}\\one\u{1B}]8;;\u{1B}\\ two", 9,
      "  \u{1B}]8;;https://shop.example\u{1B}\\one\u{1B}]8;;\u{1B}\\ two"
    ),
    ("  https://a.very.long.example/address", 20, "  https://a.very.long.example/address"),
  ]) func `lines break between words, where there is no more room`(text: String, width: Int, expected: String) {
    #expect(wrapped(text, width: width) == expected)
  }

  @Test func `lines stay as they are where no terminal is`() {
    let text = String(repeating: "word ", count: 100)
    #expect(WrappedText(ReporterOptions()).of(text, indent: 4) == text)
  }
}
