import TestSupport
import Testing

@testable import Presend

/// The line of a finding, with carets under exactly what was found.
struct SourceExcerptTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// The text, the place marked by « and ».
    let marked: String
    var width = 40
    let line: String
    let marks: String
  }

  static let cases = [
    Case(testDescription: "a place in a line", marked: "a\nsee «here» now\nb", line: "see here now", marks: "    ^^^^"),
    Case(testDescription: "the whole text", marked: "«here»", line: "here", marks: "^^^^"),
    Case(testDescription: "an empty place is one caret", marked: "ab«»cd", line: "abcd", marks: "  ^"),
    Case(testDescription: "a place at the end", marked: "ab«»", line: "ab ", marks: "  ^"),
    Case(testDescription: "a tab takes the columns to the next stop", marked: "a\t«b»", line: "a   b", marks: "    ^"),
    Case(testDescription: "a marked tab", marked: "«\t»b", line: "    b", marks: "^^^^"),
    Case(testDescription: "wide characters take two columns", marked: "请«给好评»吧", line: "请给好评吧", marks: "  ^^^^^^"),
    Case(testDescription: "an emoji of several characters takes two", marked: "a «👨‍👩‍👧» b", line: "a 👨‍👩‍👧 b", marks: "  ^^"),
    Case(
      testDescription: "marks above letters take none", marked: "cafe\u{301} «x»", line: "cafe\u{301} x",
      marks: "     ^"),
    Case(testDescription: "control characters are shown", marked: "a\u{1B}[1m«b»", line: "a␛[1mb", marks: "     ^"),
    Case(
      testDescription: "what turns the reading direction is shown", marked: "a\u{202E}«b»", line: "a<U+202E>b",
      marks: "         ^"),
    Case(
      testDescription: "an invisible character in a word can be marked", marked: "re«\u{200B}»view",
      line: "re<U+200B>view",
      marks: "  ^^^^^^^^"),
    Case(testDescription: "CRLF is one line break", marked: "a\r\nb «c»\r\n", line: "b c", marks: "  ^"),
    Case(testDescription: "of several lines the first is shown", marked: "a «b\nc» d", line: "a b", marks: "  ^"),
    Case(
      testDescription: "a long line is cut around the place",
      marked: String(repeating: "x", count: 50) + "«here»" + String(repeating: "y", count: 50), width: 20,
      line: "…xxxxxxhereyyyyyyyy…", marks: "       ^^^^"),
    Case(
      testDescription: "a long place is cut at its end", marked: "ab«" + String(repeating: "c", count: 50) + "»",
      width: 12,
      line: "abcccccccc…", marks: "  ^^^^^^^^"),
    Case(
      testDescription: "a place in a line of a megabyte",
      marked: String(repeating: "好", count: 300_000) + "«here»", width: 20, line: "…好好好here", marks: "       ^^^^"),
  ]

  @Test(arguments: cases)
  func `the excerpt shows the place`(_ example: Case) throws {
    let text = MarkedText(example.marked)
    let excerpt = SourceExcerpt(of: Array(text.text.utf8), at: try #require(text.ranges.first), width: example.width)
    #expect(excerpt.text == example.line)
    #expect(excerpt.marks == example.marks)
  }

  @Test func `the number of the line and of the last one are counted`() throws {
    let text = MarkedText("a\r\nb\rc «d\ne\n»f")
    let excerpt = SourceExcerpt(of: Array(text.text.utf8), at: try #require(text.ranges.first), width: 40)
    #expect(excerpt.line == 3)
    #expect(excerpt.lastLine == 4)
  }
}
