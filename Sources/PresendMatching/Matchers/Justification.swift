internal import PresendText
package import PresendDrafts

/// Whether a message may carry the tag for critical messages: only where it asks for what is needed to complete the
/// order, and nothing else.
package struct JustificationTest: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case absent, justified, unjustified, mixed, undetermined
  }

  /// A topic that the words of a message may show.
  package struct Topic: Sendable {
    package let name: String
    package let condition: Condition

    package init(name: String, condition: Condition) {
      self.name = name
      self.condition = condition
    }
  }

  package let tag: TagTest
  /// Reasons that justify the tag.
  package let critical: [Topic]
  /// Topics that never do.
  package let contrary: [Topic]
  /// With fewer words than this, and nothing found, there is too little text to judge.
  package let fewestWords: Int
  /// From this day on the platform no longer offers the tag.
  package let obsoleteFrom: CalendarDate?
  /// The verdicts for which the condition holds.
  package let verdicts: [Verdict]

  package init(
    tag: TagTest, critical: [Topic], contrary: [Topic], fewestWords: Int, obsoleteFrom: CalendarDate?,
    verdicts: [Verdict]
  ) {
    self.tag = tag
    self.critical = critical
    self.contrary = contrary
    self.fewestWords = fewestWords
    self.obsoleteFrom = obsoleteFrom
    self.verdicts = verdicts
  }

  /// The judgement with the words that show it.
  package struct Judgement: Sendable {
    package let verdict: Verdict
    package let place: PlacedMatch?
    package let reason: String?
    package let evidence: [PlacedMatch]
    package let contrary: [(topic: String, match: PlacedMatch)]
    package let isObsolete: Bool
  }

  func outcome(in scan: DraftScan) -> Outcome {
    let judgement = judge(scan)
    guard verdicts.contains(judgement.verdict), let place = judgement.place else { return .no }
    return .found([place])
  }

  /// Judges the tag of a message, whatever the day.
  package func judge(_ scan: DraftScan) -> Judgement {
    let isObsolete = obsoleteFrom.map { scan.day >= $0 } ?? false
    let subjects = scan.partIndices { $0.kind == .subject }
    guard let place = tag.outcome(in: scan, parts: subjects).matches.first else {
      return Judgement(verdict: .absent, place: nil, reason: nil, evidence: [], contrary: [], isObsolete: isObsolete)
    }
    let parts = scan.partIndices { $0.kind == .subject || $0.kind == .body || $0.kind == .html }
    let reasons = found(critical, in: scan, parts)
    let others = found(contrary, in: scan, parts)
    let verdict: Verdict =
      switch (reasons.isEmpty, others.isEmpty) {
      case (false, true): .justified
      case (false, false): .mixed
      case (true, false): .unjustified
      case (true, true): canJudge(scan, parts) ? .unjustified : .undetermined
      }
    let first = reasons.first?.topic
    return Judgement(
      verdict: verdict, place: place, reason: first, evidence: reasons.map(\.match), contrary: others,
      isObsolete: isObsolete)
  }

  private func found(_ topics: [Topic], in scan: DraftScan, _ parts: [Int]) -> [(topic: String, match: PlacedMatch)] {
    topics.flatMap { topic in
      topic.condition.outcome(in: scan, parts: parts).matches.filter { !$0.match.isNegated }.map { (topic.name, $0) }
    }
  }

  /// Enough words, in a language in which the topics have any.
  private func canJudge(_ scan: DraftScan, _ parts: [Int]) -> Bool {
    let words = parts.reduce(0) { sum, index in
      guard scan.draft.parts[scan.owners[index]].kind != .subject else { return sum }
      let text = scan.parts[index].views.folded.bytes
      return sum + Segmentation.wordCount(in: text, 0..<text.count)
    }
    return words >= fewestWords
  }
}
