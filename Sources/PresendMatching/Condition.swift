/// What a rule looks for, compiled.
package indirect enum Condition: Sendable {
  // Words
  case phrase(PhraseTable.SetID)
  case pattern(PatternTest)
  case near(NearTest)
  case sentence(SentenceTest)
  case only(OnlyTest)
  // Numbers
  case count(Condition, CountTest)
  case length(LengthTest)
  // Logic
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case missing(Condition)
  // Detectors
  case contact(ContactTest)
  case identifier(IdentifierTest)
  case emoji
  case lineBreaks(Int)
  case styledLetters
  case invisible
  case hiddenText(HiddenTextTest)
  case style(StyleTest)
  case fontSizes(Int)
  case linkText
  case alternatives
  // The message as a whole
  case tag(TagTest)
  case justification(JustificationTest)
  case window(WindowTest)
  case context(ContextTest)
  case attachment(AttachmentTest)
  case actions(ActionsTest)
}

/// Whether a condition holds for a message.
package enum Truth: Sendable, Equatable {
  case yes
  case no
  /// It depends on context that the message does not carry.
  case unknown(needs: [String])
}

/// What a condition says of a message.
package struct Outcome: Sendable, Equatable {
  package var truth: Truth
  /// Where it holds; empty for what has no place.
  package var matches: [PlacedMatch]

  package static let no = Outcome(truth: .no, matches: [])
  package static let yes = Outcome(truth: .yes, matches: [])

  package static func unknown(_ needs: [String]) -> Outcome { Outcome(truth: .unknown(needs: needs), matches: []) }

  /// Yes where there are matches, else no.
  package static func found(_ matches: [PlacedMatch]) -> Outcome {
    matches.isEmpty ? .no : Outcome(truth: .yes, matches: matches)
  }
}

/// A match in one of the parts of a message.
package struct PlacedMatch: Sendable, Hashable {
  /// The index of the part in the draft.
  package var part: Int
  package var match: Match

  package init(part: Int, match: Match) {
    self.part = part
    self.match = match
  }
}

extension Condition {
  /// Judges the condition on the parts with the given indices.
  package func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    switch self {
    case .phrase(let set): scan.phraseOutcome(set, parts: parts)
    case .pattern(let test): test.outcome(in: scan, parts: parts)
    case .near(let test): test.outcome(in: scan, parts: parts)
    case .sentence(let test): test.outcome(in: scan, parts: parts)
    case .only(let test): test.outcome(in: scan, parts: parts)
    case .count(let inner, let test): test.outcome(of: inner, in: scan, parts: parts)
    case .length(let test): test.outcome(in: scan, parts: parts)
    case .all(let conditions): Logic.all(conditions, in: scan, parts: parts)
    case .any(let conditions): Logic.any(conditions, in: scan, parts: parts)
    case .not(let inner): Logic.not(inner, in: scan, parts: parts)
    case .missing(let inner): Logic.not(inner, in: scan, parts: parts)
    case .contact(let test): test.outcome(in: scan, parts: parts)
    case .identifier(let test): test.outcome(in: scan, parts: parts)
    case .emoji: EmojiTest.outcome(in: scan, parts: parts)
    case .lineBreaks(let limit): LineBreaksTest.outcome(limit: limit, in: scan, parts: parts)
    case .styledLetters: StyledLettersTest.outcome(in: scan, parts: parts)
    case .invisible: InvisibleTest.outcome(in: scan, parts: parts)
    case .hiddenText(let test): test.outcome(in: scan, parts: parts)
    case .style(let test): test.outcome(in: scan, parts: parts)
    case .fontSizes(let limit): FontSizesTest.outcome(limit: limit, in: scan, parts: parts)
    case .linkText: LinkTextTest.outcome(in: scan, parts: parts)
    case .alternatives: AlternativesTest.outcome(in: scan, parts: parts)
    case .tag(let test): test.outcome(in: scan, parts: parts)
    case .justification(let test): test.outcome(in: scan)
    case .window(let test): test.outcome(in: scan)
    case .context(let test): test.outcome(in: scan)
    case .attachment(let test): test.outcome(in: scan)
    case .actions(let test): test.outcome(in: scan)
    }
  }
}
