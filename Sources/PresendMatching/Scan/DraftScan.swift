package import PresendContacts
package import PresendDrafts
internal import PresendHTML
internal import PresendText

/// The words that the engine itself must know, beside those of rules.
package struct Vocabulary: Sendable {
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

  /// All of them, which every scan needs.
  package var sets: [PhraseTable.SetID] {
    [negationBefore, negationAfter, negationExcepted, clauseStart, attribution]
  }

  package init(
    negationBefore: PhraseTable.SetID, negationAfter: PhraseTable.SetID,
    negationExcepted: PhraseTable.SetID, clauseStart: PhraseTable.SetID, attribution: PhraseTable.SetID
  ) {
    self.negationBefore = negationBefore
    self.negationAfter = negationAfter
    self.negationExcepted = negationExcepted
    self.clauseStart = clauseStart
    self.attribution = attribution
  }
}

/// A draft with everything that was found in its parts. Belongs to one thread.
package final class DraftScan {
  package let draft: Draft
  /// The texts that were scanned: one for each part of the draft, in order, then those in attributes of HTML.
  package let parts: [PartScan]
  /// For each text, the index of the part of the draft in which it stands.
  package let owners: [Int]
  /// The day by which windows are counted and the policy chosen.
  package let day: CalendarDate
  let patterns: PatternMemory
  private var partsBySelection: [[Int]?] = []
  private let budget: StepBudget
  /// Steps left of the draft's budget; zero or below where something was not finished.
  package var stepsLeft: Int { budget.left }
  /// Patterns that reached their limit, by source.
  package internal(set) var exhaustedPatterns: Set<Int> = []

  /// Takes up a draft. Without `joinsParts`, contacts that the subject and the body make together are not looked for.
  package init(
    draft: Draft, day: CalendarDate, phrases: PhraseTable, vocabulary: Vocabulary, detector: ContactDetector,
    patterns: PatternMemory, joinsParts: Bool = true, steps: Int
  ) {
    self.draft = draft
    self.day = day
    self.patterns = patterns
    budget = StepBudget(steps)
    let tools = ScanTools(
      phrases: phrases, vocabulary: vocabulary, literals: patterns.literals, detector: detector, budget: budget)
    var texts = draft.parts.map { PartScan(text: $0.text, isQuoted: $0.isQuoted, tools: tools) }
    var owners = Array(draft.parts.indices)
    for (index, part) in draft.parts.enumerated() {
      // What is loaded is no place to go; the rules on images look at it.
      for attribute in part.html?.attributes ?? [] where attribute.kind != .source {
        texts.append(PartScan(text: attribute.text, isQuoted: part.isQuoted, tools: tools))
        owners.append(index)
      }
    }
    parts = texts
    self.owners = owners
    patterns.forgetMatches()
    if joinsParts { noteSplitContacts(detector) }
  }

  /// Contacts that begin in the subject and end in the body.
  private func noteSplitContacts(_ detector: ContactDetector) {
    for (subject, part) in draft.parts.enumerated() where part.kind == .subject {
      for (body, other) in draft.parts.enumerated() where other.kind == .body || other.kind == .html {
        SplitContacts.note(parts[subject], parts[body], detector: detector)
      }
    }
  }

  /// Takes steps for work beside the scan, such as pairing matches.
  func spend(_ steps: Int) { budget.left -= steps }

  func phraseOutcome(_ set: PhraseTable.SetID, parts indices: [Int]) -> Outcome {
    .found(indices.flatMap { index in parts[index].matches(of: set).map { PlacedMatch(part: index, match: $0) } })
  }

  /// The phrase sets of which something was found; some twice where several parts hold them.
  package var presentSets: [PhraseTable.SetID] { parts.flatMap(\.presentSets) }

  /// Calls for each pattern of which the anchors and digits were found, or which needs none; for some twice.
  package func forEachPresentPattern(_ body: (Int) -> Void) {
    for part in parts { part.forEachPresentPattern(body) }
  }

  /// As `partIndices`, worked out once for all rules with the same selection.
  package func partIndices(ofSelection number: Int, _ isWanted: (Part) -> Bool) -> [Int] {
    while partsBySelection.count <= number { partsBySelection.append(nil) }
    if let known = partsBySelection[number] { return known }
    let indices = partIndices(isWanted)
    partsBySelection[number] = indices
    return indices
  }

  /// The texts in parts of the draft of the given kinds, those in attributes among them.
  package func partIndices(_ isWanted: (Part) -> Bool) -> [Int] {
    owners.indices.filter { isWanted(draft.parts[owners[$0]]) }
  }

  /// True for the text of a part itself, false for one in an attribute.
  func isWhole(_ index: Int) -> Bool { index < draft.parts.count }
}
