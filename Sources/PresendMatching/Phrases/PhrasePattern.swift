/// A phrase as meant: words in order, with alternatives, optional words and bounded gaps.
package struct PhrasePattern: Sendable {
  /// A word or a number; its bytes are folded.
  package struct Word: Sendable, Equatable, Hashable {
    /// Stands in `bytes` for a number: a run of digits with `.` and `,` inside. Never a byte of UTF-8.
    package static let number: UInt8 = 0xFF

    package var bytes: [UInt8]
    /// True where anything may stand before it in the same word (`*bewertung`).
    package var isOpenAtStart: Bool
    /// True where any ending may follow (`review*`).
    package var isOpenAtEnd: Bool
  }

  /// Several sequences of which one must stand. Phrases that name the same list share one group, so that its words are
  /// looked for once.
  package final class Group: Sendable {
    package let alternatives: [[Element]]
    /// How seldom the commonest alternative stands in ordinary messages.
    let rarity: Int

    package init(_ alternatives: [[Element]]) {
      self.alternatives = alternatives
      rarity = alternatives.map { Anchoring.rarity(of: $0) }.min() ?? 0
    }
  }

  package enum Element: Sendable {
    case word(Word)
    case group(Group, isOptional: Bool)
    /// Up to so many words in between, in the same sentence.
    case gap(Int)
  }

  package var elements: [Element]
}

/// What is wrong with a phrase of a rule file.
package struct PhraseError: Error, Sendable, Equatable {
  /// The place in the phrase, in UTF-8 bytes.
  package let offset: Int
  package let message: String
  package let help: String
}
