package import PresendContacts
package import PresendDrafts

/// The words that the engine itself must know, beside those of rules.
package struct Vocabulary: Sendable {
  package let phrases: PhraseTable
  /// Negations that stand before what they deny.
  package let negationBefore: PhraseTable.SetID
  /// Negations that stand after it (Japanese, Korean, Turkish).
  package let negationAfter: PhraseTable.SetID
  /// Phrases with a negation in them that deny nothing ("don't forget").
  package let negationExcepted: PhraseTable.SetID
  /// Words that begin a new clause, before which a negation ends ("please").
  package let clauseStart: PhraseTable.SetID
  /// "You wrote": what follows in quotes is the buyer's.
  package let attribution: PhraseTable.SetID

  package init(
    phrases: PhraseTable, negationBefore: PhraseTable.SetID, negationAfter: PhraseTable.SetID,
    negationExcepted: PhraseTable.SetID, clauseStart: PhraseTable.SetID, attribution: PhraseTable.SetID
  ) {
    self.phrases = phrases
    self.negationBefore = negationBefore
    self.negationAfter = negationAfter
    self.negationExcepted = negationExcepted
    self.clauseStart = clauseStart
    self.attribution = attribution
  }
}

/// A draft with everything that one pass over its parts found. Belongs to one thread.
package final class DraftScan {
  package let draft: Draft
  package let parts: [PartScan]
  /// The day by which windows are counted and the policy chosen.
  package let day: CalendarDate
  let patterns: PatternMemory
  /// Steps left of the draft's budget; zero or below where the scan was not finished.
  package private(set) var stepsLeft: Int
  /// Patterns that reached their limit, by source.
  package internal(set) var exhaustedPatterns: Set<Int> = []

  package init(
    draft: Draft, day: CalendarDate, vocabulary: Vocabulary, detector: ContactDetector, patterns: PatternMemory, steps: Int
  ) {
    self.draft = draft
    self.day = day
    self.patterns = patterns
    var left = steps
    parts = draft.parts.map { part in
      PartScan(
        text: part.text, isQuoted: part.isQuoted, vocabulary: vocabulary, detector: detector, budget: &left)
    }
    stepsLeft = left
    patterns.forgetMatches()
  }

  /// Takes steps for work beside the scan, such as pairing matches.
  func spend(_ steps: Int) { stepsLeft -= steps }

  func phraseOutcome(_ set: PhraseTable.SetID, parts indices: [Int]) -> Outcome {
    .found(indices.flatMap { index in parts[index].matches(of: set).map { PlacedMatch(part: index, match: $0.match) } })
  }

  /// The parts of the draft of the given kinds.
  package func partIndices(_ isWanted: (Part) -> Bool) -> [Int] {
    draft.parts.indices.filter { isWanted(draft.parts[$0]) }
  }
}
