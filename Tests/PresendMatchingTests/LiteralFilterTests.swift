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
    PatternNeeds("(?:fly(?:er|ers)|leaflet)", ["fly", "leaflet"]),
    PatternNeeds("a{2,}bcd", ["bcd"]),
    PatternNeeds("best+ price", [" price"]),
    PatternNeeds("[a-z]+@shop", ["@shop"]),
    PatternNeeds(#"\bfree\b (?!of)gift"#, ["free gift"]),
    PatternNeeds("(?<![0-9])[0-9]{3}-[0-9]{7}", ["-"], digits: 10),
    PatternNeeds(#"\d{5}(?:\d{2})?"#, [], digits: 5),
    PatternNeeds("(?:[0-9]{4}|[0-9]{2})x", ["x"], digits: 2),
    PatternNeeds("好评(返现|红包)", ["好评"]),
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

  @Test(arguments: [("get a discount", true), ("get a disco", false), ("", false), ("tnuocsid", false)])
  func `only texts that may hold a literal are searched`(_ text: String, _ isSearched: Bool) throws {
    let filter = try #require(LiteralFilter(pattern: "discount"))
    #expect(filter.admits(TextPieces(Array(text.utf8))) == isSearched)
  }
}
