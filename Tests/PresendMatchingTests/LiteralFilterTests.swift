import Testing

@testable import PresendMatching

/// What a pattern needs, as read from its source.
struct PatternNeeds: CustomTestStringConvertible, Sendable {
  let pattern: String
  let literals: [String]
  let digits: Int

  init(_ pattern: String, _ literals: [String], digits: Int = 0) {
    self.pattern = pattern
    self.literals = literals
    self.digits = digits
  }

  var testDescription: String { pattern }
}

@Suite struct LiteralFilterTests {
  static let needs: [PatternNeeds] = [
    PatternNeeds("discount", ["discount"]),
    PatternNeeds("colou?r", ["colo"]),
    PatternNeeds("(flyer|coupon)s?", ["flyer", "coupon"]),
    PatternNeeds("(?:fly(?:er|ers)|leaflet)", ["flyer", "flyers", "leaflet"]),
    PatternNeeds("a{2,}bcd", ["bcd"]),
    PatternNeeds("best+ price", ["best"]),
    PatternNeeds("[^x]+best+ price", [" price"]),
    PatternNeeds("[a-z]+@shop", ["@shop"]),
    PatternNeeds(#"\bfree\b (?!of)gift"#, ["free gift"]),
    PatternNeeds("(?<![0-9])[0-9]{3}-[0-9]{7}", ["-"], digits: 10),
    PatternNeeds(#"\d{5}(?:\d{2})?"#, [], digits: 5),
    PatternNeeds("(?:[0-9]{4}|[0-9]{2})x", ["x"], digits: 2),
    PatternNeeds("好评(返现|红包)", ["好评返现", "好评红包"]),
    PatternNeeds("折?扣", ["扣"]),
  ]

  @Test(arguments: needs)
  func `literals and digits of every match are read`(_ needs: PatternNeeds) throws {
    let filter = try #require(LiteralFilter(pattern: needs.pattern))
    #expect(filter.literals.map { String(decoding: $0, as: UTF8.self) } == needs.literals)
    #expect(filter.fewestDigits == needs.digits)
  }

  @Test(arguments: ["(?i)free", "(free)?", "a|", "[a-z]+", "(?<name>x)", #"\p{Lu}abc"#, "(*UCP)x", "[[:alpha:]]x"])
  func `what is not understood or needs nothing is always tried`(_ pattern: String) {
    #expect(LiteralFilter(pattern: pattern) == nil)
  }

  /// Where a match may begin, in bytes before the literal.
  @Test(arguments: [
    ("free gift", 0...0), (#"\bfree\b gift"#, 0...0), ("[0-9]{1,2} ?% off", 1...9), ("(?:a|bc)discount", 1...2),
    (#"we .{0,3}coupon"#, 3...15), ("(?:our|my) shop", 2...3), ("x?好评", 0...1),
  ])
  func `it is known how far before a literal a match begins`(_ pattern: String, _ before: ClosedRange<Int>) throws {
    #expect(try #require(LiteralFilter(pattern: pattern)).before == before)
  }

  @Test(arguments: ["[^x]+coupon", ".*coupon", #"\w+ coupon"#])
  func `where there is no bound the text is searched from its beginning`(_ pattern: String) throws {
    #expect(try #require(LiteralFilter(pattern: pattern)).before == nil)
  }

  @Test(arguments: [
    #"[\x{1F300}-\x{1FAFF}\x{2600}-\x{27BF}]"#, "[•●]", "(?:★|[☆⭐]){2,}", #"a [\x{200B}]"#, "[€]?[¥]",
  ])
  func `characters beyond ASCII rule out plain texts`(_ pattern: String) throws {
    #expect(try #require(LiteralFilter(pattern: pattern)).rest.isWide)
  }

  @Test(arguments: ["[€$] off", "[^•]+ off", "[•]? off", "(?:★|x) off", #"[a-\x{FF}] off"#, #"[\x{41}] off"#])
  func `characters that may be of ASCII rule out nothing`(_ pattern: String) throws {
    #expect(try !#require(LiteralFilter(pattern: pattern)).rest.isWide)
  }

  @Test func `an ending is told with the dot before it`() throws {
    let filter = try #require(LiteralFilter(pattern: #"[a-z]{1,20}\.(?:com|net)"#))
    #expect(filter.literals == [Array(".com".utf8), Array(".net".utf8)])
  }
}

/// A pattern, a text, and the matches as the text between marks.
@Suite struct LiteralTableTests {
  static let patterns = [
    #"\b(?:write|post) (?:us )?a review\b"#, "[^a]{0,4}discount", "(?:5|five) stars?", #"[0-9]{1,2}%? off\b"#, "好评|返现",
    #"\w+ shop"#, "x(?<=xx)yz", "aab", "(?:a|ab)(?:c|bcd)",
  ]
  static let texts = [
    "", "no", "post us a review, write a review", "post us a reviews", "a discount discountdiscount",
    "five stars, 5 star", "20% off 5 off 10%  off", "亲，好评返现，好评", "our shop my shop", "xxyz xyz", "aaaab aab",
    "abcd ac abc",
    "é discount ü discount",
  ]

  @Test(arguments: texts)
  func `what is searched for around literals is what is found everywhere`(_ text: String) throws {
    let tests = try LiteralTableTests.patterns.enumerated().map { index, source in
      PatternTest(index: index, pattern: try PCREPattern(source), filter: LiteralFilter(pattern: source))
    }
    let bytes = Array(text.utf8)
    let table = LiteralTable(tests)
    let hits = table.hits(in: bytes)
    let scratch = try #require(PCREScratch(matchLimit: 100_000))
    for test in tests {
      let all = test.pattern.matches(in: bytes, using: scratch).ranges
      guard table.lists(test.index) else { continue }
      if !hits.contains(test.index) {
        #expect(all.isEmpty)
      } else if let before = test.filter?.before {
        let places = hits.starts(of: test.index)
        #expect(test.pattern.matches(in: bytes, around: places, before: before, using: scratch).ranges == all)
      }
    }
  }
}
