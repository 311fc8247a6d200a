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
    PatternNeeds("colou?r", ["colour", "color"]),
    PatternNeeds("(flyer|coupon)s?", ["flyer", "coupon"]),
    PatternNeeds("(?:fly(?:er|ers)|leaflet)", ["flyer", "flyers", "leaflet"]),
    PatternNeeds("a{2,}bcd", ["bcd"]),
    PatternNeeds("best+ price", ["best"]),
    PatternNeeds("(?:x|yy+)+best+ price", [" price"]),
    PatternNeeds("(?:our|my) shop", ["our shop", "my shop"]),
    PatternNeeds("[!?]{2,}", ["!!", "!?", "?!", "??"]),
    PatternNeeds(#"\n[ \t]*\n"#, ["\n"]),
    PatternNeeds(#"([a-c])\1{2,}"#, ["aaa", "bbb", "ccc"]),
    PatternNeeds("[★☆]+", ["★", "☆"]),
    PatternNeeds(#"[\x{1F600}-\x{1F601}]x"#, ["\u{1F600}x", "\u{1F601}x"]),
    PatternNeeds("[a-z]+@shop", ["@shop"]),
    PatternNeeds(#"\bfree\b (?!of)gift"#, ["free gift"]),
    PatternNeeds("(?<![0-9])[0-9]{3}-[0-9]{7}", [], digits: 10),
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
    ("free gift", 0...0), (#"\bfree\b gift"#, 0...0), ("[0-9]{1,2} ?% off", 1...3), (#"\d{1,2} ?% off"#, 1...9),
    ("(?:a|bc)discount", 0...0), (#"we .{0,3}coupon"#, 3...15), ("x?好评", 0...1), (#"[a-z]{2}\d{3,}"#, 2...2),
    (#"[\w.-]+ ?@shop"#, 1...2),
  ])
  func `it is known how far before a literal a match begins`(_ pattern: String, _ before: ClosedRange<Int>) throws {
    #expect(try #require(LiteralFilter(pattern: pattern)).before == before)
  }

  @Test(arguments: ["(?:[^x]+y)?coupon", ".(?:ab)*coupon", #"(?:a|\w+) coupon"#])
  func `where there is no bound the text is searched from its beginning`(_ pattern: String) throws {
    #expect(try #require(LiteralFilter(pattern: pattern)).before == nil)
  }

  @Test(arguments: ["[^x]+coupon", ".*coupon", #"\w+ coupon"#, #"\b[\w.+-]+@shop"#])
  func `a run of characters with which a match begins is gone back over`(_ pattern: String) throws {
    let filter = try #require(LiteralFilter(pattern: pattern))
    #expect(try #require(filter.lead).contains(UInt8(ascii: "a")))
    #expect(filter.before != nil)
  }

  /// What stands right before and behind a literal.
  @Test(arguments: [
    (#"\bcoupon\b"#, " coupon ", true), (#"\bcoupon\b"#, "xcoupon ", false), (#"\bcoupon\b"#, " coupons", false),
    (#"\bcoupon\b"#, "écoupon ", true), (#"\b(?:a )?coupon"#, "xcoupon", false), (#"coupon[0-9]"#, "coupon ", false),
    (#"coupon(?: code)?\d?"#, "couponx", true), (#"\b(?:gift|coupon)s?\b"#, "giftx", false),
  ])
  func `what may not stand beside a literal rules it out`(_ pattern: String, _ text: String, _ isHit: Bool) throws {
    let table = LiteralTable([
      PatternTest(index: 0, pattern: try PCREPattern(pattern), filter: LiteralFilter(pattern: pattern))
    ])
    #expect(table.hits(in: Array(text.utf8)).contains(0) == isHit)
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
    #"\w+ shop"#, "x(?<=xx)yz", "aab", "(?:a|ab)(?:c|bcd)", #"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"#, #"\b[a-z]{2}\d{2}"#,
    #"\d{3}-\d{4}\b"#, #"[0-9]\d{4}"#, #"\n[ \t]*\n"#, "[!?]{3,}", "[-=_*]{4,}", #"([a-z])\1{3,}"#, #"\b(\w{3,}) \1\b"#,
    #"[\x{1F300}-\x{1FAFF}]"#, "[★⭐☆]{2,}", #"\{\{?\w+\}?\}|%%\w+%%"#, #"\b\w{1,40}\.(?:pdf|zip)\b"#, "best+ price",
    #"</?(?:b|i|br)\b[^>\n]{0,80}>"#, #"\b[a-z0-9-]+ ?[(\[] ?dot ?[)\]] ?[a-z]{2,10}\b"#, #"(?<![\w.])@[a-z]{2}"#,
  ]
  static let texts = [
    "", "no", "post us a review, write a review", "post us a reviews", "a discount discountdiscount",
    "five stars, 5 star", "20% off 5 off 10%  off", "亲，好评返现，好评", "our shop my shop", "xxyz xyz", "aaaab aab",
    "abcd ac abc", "é discount ü discount", "ann.b+c@shop.example, x@y @y.z é@ü.ö", "ab12 xab123 ab1 éab45 12",
    "123-4567 1234-56789 555-1234", "12345678 1234", "a\n\nb\n \t\nc\n", "what!!! no?! !!!!", "----- === ***** ----",
    "aaaa zzzzzz abba", "very very good good, the the 是的 是的 the«the the» вот вот word words", "so 😀😀 good 🪀",
    "★★ ☆ ⭐☆★",
    "{name} {{name}} %%name%% % {", "a.pdf é.zip \(String(repeating: "x", count: 50)).pdf", "besttt price best  price",
    "<b> <br/> </i> <x>", "shop (dot) example, shop [ dot ]com (dot)", "@ab a@bc .@bc @abc",
    "\(String(repeating: "ab.", count: 30))@\(String(repeating: "ab.", count: 30))c @@ a@b.c",
  ]

  @Test(arguments: texts)
  func `what is searched for around anchors is what is found everywhere`(_ text: String) throws {
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
        #expect(all.isEmpty, "\(test.pattern.source)")
      } else if let filter = test.filter, let before = filter.before {
        let found = test.pattern.matches(
          in: bytes, around: hits.places(of: test.index), before, lead: filter.lead,
          code: try #require(test.pattern.whole), using: scratch)
        #expect(found.ranges == all, "\(test.pattern.source)")
      }
    }
  }
}
