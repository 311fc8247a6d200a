internal import PresendText

/// A PCRE2 pattern on the folded text.
package struct PatternTest: Sendable {
  /// The number of the pattern in the rule set.
  package let index: Int
  package let pattern: PCREPattern
  /// Which texts need not be searched; nil where all must be.
  package let filter: LiteralFilter?

  package init(index: Int, pattern: PCREPattern, filter: LiteralFilter?) {
    self.index = index
    self.pattern = pattern
    self.filter = filter
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    var found: [PlacedMatch] = []
    for part in parts { scan.patterns.appendMatches(of: self, in: scan, part: part, to: &found) }
    return .found(found)
  }
}

/// The working memory of one thread's patterns, and what they found in the draft at hand.
package final class PatternMemory {
  /// Few patterns find their literals in a draft, so that a list is searched faster than a dictionary.
  private struct Search {
    let pattern: Int
    let part: Int
    let matches: [Match]
  }
  /// The literals of all patterns of the rule set.
  package let literals: LiteralTable
  private let scratch: PCREScratch?
  private let usesFilters: Bool
  private var searches: [Search] = []
  private var codes: [PCRECode?] = []

  /// Without filters every pattern is tried on every text: the same matches, for tests.
  package init(literals: LiteralTable, matchLimit: UInt32, usesFilters: Bool = true) {
    self.literals = literals
    scratch = PCREScratch(matchLimit: matchLimit)
    self.usesFilters = usesFilters
  }

  func forgetMatches() { searches.removeAll(keepingCapacity: true) }

  /// Appends the matches in a part.
  func appendMatches(of test: PatternTest, in scan: DraftScan, part index: Int, to found: inout [PlacedMatch]) {
    let part = scan.parts[index]
    if usesFilters, !part.mayMatch(test) { return }
    if let known = searches.firstIndex(where: { $0.pattern == test.index && $0.part == index }) {
      for match in searches[known].matches { found.append(PlacedMatch(part: index, match: match)) }
      return
    }
    guard let scratch else {
      scan.exhaustedPatterns.insert(test.index)
      return
    }
    let view = part.views.folded
    let result = search(part, for: test, using: scratch)
    if !result.isComplete { scan.exhaustedPatterns.insert(test.index) }
    var matches: [Match] = []
    for range in result.ranges where !part.isQuoted(range) {
      matches.append(part.match(given: view.map.source(of: range), isEvasion: view.map.isDisguised(range)))
    }
    for match in matches { found.append(PlacedMatch(part: index, match: match)) }
    searches.append(Search(pattern: test.index, part: index, matches: matches))
  }

  /// Looks where the anchors of the pattern stand, if it is known how far from them a match begins; else everywhere.
  private func search(
    _ part: PartScan, for test: PatternTest, using scratch: PCREScratch
  ) -> (ranges: [Range<Int>], isComplete: Bool) {
    let text = part.views.folded.bytes
    guard usesFilters, let filter = test.filter, let before = filter.before, let places = part.anchorPlaces(of: test),
      let code = code(of: test)
    else { return test.pattern.matches(in: text, using: scratch) }
    return test.pattern.matches(in: text, around: places, before, lead: filter.lead, code: code, using: scratch)
  }

  /// The compiled pattern: asking it for that costs as much as a short search.
  private func code(of test: PatternTest) -> PCRECode? {
    while codes.count <= test.index { codes.append(nil) }
    if let known = codes[test.index] { return known }
    codes[test.index] = test.pattern.whole
    return codes[test.index]
  }
}
