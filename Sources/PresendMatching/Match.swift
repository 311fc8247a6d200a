/// A place in a part at which a condition holds.
package struct Match: Sendable, Hashable {
  /// UTF-8 bytes of the part as given.
  package var range: Range<Int>
  /// The same place in the folded view, in which words and sentences are counted.
  package var folded: Range<Int>
  /// The language of the words that matched.
  package var language: Language
  /// True where the words were written so that a plain reading misses them.
  package var isEvasion: Bool
  /// True where a negation governs the words.
  package var isNegated: Bool
  /// What a detector read out of the place, such as the host of a link.
  package var detail: String?

  package init(
    range: Range<Int>, folded: Range<Int>, language: Language = .any, isEvasion: Bool = false, isNegated: Bool = false,
    detail: String? = nil
  ) {
    self.range = range
    self.folded = folded
    self.language = language
    self.isEvasion = isEvasion
    self.isNegated = isNegated
    self.detail = detail
  }

  /// The place that takes in both.
  package func union(_ other: Match) -> Match {
    Match(
      range: min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound),
      folded: min(folded.lowerBound, other.folded.lowerBound)..<max(folded.upperBound, other.folded.upperBound),
      language: language == .any ? other.language : language,
      isEvasion: isEvasion || other.isEvasion, isNegated: isNegated || other.isNegated, detail: detail ?? other.detail)
  }
}
