import Testing

@testable import Presend

/// Patterns of paths and ranges of versions in `presend.yml`.
struct PathPatternTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "deep/down/a.txt", true), ("*.txt", "a.html", false),
    ("drafts/*.txt", "drafts/a.txt", true), ("drafts/*.txt", "drafts/old/a.txt", false),
    ("drafts/**", "drafts/old/a.txt", true), ("drafts/**", "drafts", false), ("drafts/", "drafts/old/a.txt", true),
    ("**/old/*.txt", "drafts/old/a.txt", true), ("**/old/*.txt", "old/a.txt", true), ("a?.txt", "ab.txt", true),
    ("drafts/**/a.txt", "drafts/a.txt", true), ("/drafts/*", "drafts/a.txt", true), ("draft", "drafts/a.txt", false),
  ])
  func `a pattern means paths`(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected)
  }

  @Test(arguments: [
    ("1", "1.4.2", true), ("1.4", "1.4.2", true), ("1.4", "1.5.0", false), ("=1", "2.0.0", false),
    (">=1.2", "1.2.0", true), (">=1.2", "1.1.9", false), (">=1.2, <2", "1.99.0", true), (">=1.2, <2", "2.0.0", false),
    ("<=1.2", "1.2.9", true), (">1.2", "1.2.9", false), (">1.2", "1.3", true), ("<2", "2.0", false),
    (">=1.10", "1.9.0", false),
  ])
  func `a range holds versions`(range: String, version: String, expected: Bool) {
    #expect(VersionRange(range)?.contains(version) == expected)
  }

  @Test(arguments: ["", "new", ">=", "1.x", "1..2", "-1", "1,,a"])
  func `what is no range`(text: String) { #expect(VersionRange(text) == nil) }
}
