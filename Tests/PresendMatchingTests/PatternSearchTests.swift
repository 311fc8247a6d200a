import Testing

@testable import PresendMatching

/// A pattern and a text too long to be searched in one call.
struct LongSearch: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let pattern: String
  let text: String
}

@Suite struct PatternSearchTests {
  /// Longer than a window, so that what stands around it lies in different ones.
  static let filler = String(repeating: "ab cd é ", count: PatternSearch.window)
  /// Ends a few bytes before the first window does.
  static let head = String(repeating: "-", count: PatternSearch.window - 3)

  static let searches: [LongSearch] = [
    LongSearch(
      testDescription: "a literal across the end of a window", pattern: "order", text: "\(head)order\(filler)"),
    LongSearch(testDescription: "a letter of several bytes there", pattern: "评+", text: "\(head)-评评评\(filler)"),
    LongSearch(
      testDescription: "looking behind into the last window", pattern: "(?<=---)o|(?<!-)r",
      text: "\(head)---or\(filler)"),
    LongSearch(
      testDescription: "a word boundary at the end of a window", pattern: #"\b[a-z]{3}\b"#,
      text: "\(head)abcd abc \(filler)"),
    LongSearch(testDescription: "a line's end at the end of a window", pattern: "or$", text: "\(head) or\n\(filler)or"),
    LongSearch(
      testDescription: "more of a repetition after it", pattern: "o*",
      text: "\(head)\(String(repeating: "o", count: 9_000))\(filler)"),
    LongSearch(
      testDescription: "a match longer than windows", pattern: "o[^.]*r", text: "\(head)o\(filler)r.\(filler)or"),
    LongSearch(
      testDescription: "a condition on what stands far away", pattern: "o(?![^.]*r)", text: "o\(filler)r. o\(filler). o"
    ),
    LongSearch(
      testDescription: "what starts the match elsewhere", pattern: #"o[a-z]*\Kr"#, text: "\(head)order\(filler)or"),
    LongSearch(
      testDescription: "much backtracking at one place", pattern: "(?:o+)+r",
      text: "\(head)\(String(repeating: "o", count: 14))-\(filler)or"),
    LongSearch(testDescription: "the end of the text", pattern: #"r\z"#, text: "\(filler)or or"),
    LongSearch(testDescription: "no match", pattern: "x.y", text: filler),
  ]

  @Test(arguments: searches)
  func `a long text has the matches of a search through the whole text`(_ search: LongSearch) throws {
    let pattern = try PCREPattern(search.pattern)
    let text = Array(search.text.utf8)
    #expect(text.count > PatternSearch.wholeText)
    let scratch = try #require(PCREScratch(matchLimit: 1_000_000))
    let result = pattern.matches(in: text, using: scratch)
    #expect(result.isComplete)
    #expect(try result.ranges == wholeMatches(of: pattern, in: text))
    #expect(result.ranges.isEmpty == (search.testDescription == "no match"))
  }

  /// What PCRE2 finds where it sees all of the text at once.
  private func wholeMatches(of pattern: PCREPattern, in text: [UInt8]) throws -> [Range<Int>] {
    let scratch = try #require(PCREScratch(matchLimit: 1_000_000))
    let code = try #require(pattern.whole)
    var ranges: [Range<Int>] = []
    var position = 0
    while position <= text.count,
      case .found(let range) = code.firstMatch(in: text, from: position, steps: 100_000_000, using: scratch)
    {
      if !range.isEmpty { ranges.append(range) }
      position = range.isEmpty ? range.upperBound + 1 : range.upperBound
      while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
    }
    return ranges
  }

  /// Patterns that read on from each of many places, or backtrack at each of them.
  static let expensive: [LongSearch] = [
    LongSearch(
      testDescription: "reads to the end of the sentence", pattern: #"what[^.?!]*\?"#,
      text: String(repeating: "what we hope ", count: 20_000) + ". ?"),
    LongSearch(
      testDescription: "looks for a word to the end of the text", pattern: #"what(?!(?s:.)*never)x"#,
      text: String(repeating: "what we hope ", count: 20_000)),
    LongSearch(
      testDescription: "repeats what repeats", pattern: "(?:a+)+b", text: String(repeating: "a", count: 30) + "c b"),
    LongSearch(
      testDescription: "backtracks at every place", pattern: "(?:a|a )*b", text: String(repeating: "a ", count: 5_000)),
  ]

  @Test(arguments: expensive)
  func `the budget holds for the whole search`(_ search: LongSearch) throws {
    let pattern = try PCREPattern(search.pattern)
    let scratch = try #require(PCREScratch(matchLimit: 100_000))
    #expect(!pattern.matches(in: Array(search.text.utf8), using: scratch).isComplete)
  }

  @Test func `many places that cost little do not use up the budget`() throws {
    let pattern = try PCREPattern(#"\bwhat\b(?=[^.?!\n]{0,300}+\?)[^.?!\n]*+\?"#)
    let scratch = try #require(PCREScratch(matchLimit: 10_000))
    let text = String(repeating: "what we hope ", count: 80_000) + "."
    #expect(pattern.matches(in: Array(text.utf8), using: scratch).isComplete)
  }
}
