internal import PresendContacts
internal import PresendText

/// A message that says nothing but certain things: thanks, and nothing else.
package struct OnlyTest: Sendable {
  /// What must be there; its places are the findings.
  package let core: Condition
  /// What may stand beside it: greetings, offers of help, signatures.
  package let besides: [Condition]
  /// Words that may be left over, such as names.
  package let spareWords: Int

  package init(core: Condition, besides: [Condition], spareWords: Int) {
    self.core = core
    self.besides = besides
    self.spareWords = spareWords
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    var found: [PlacedMatch] = []
    for index in parts where scan.isWhole(index) {
      let core = core.outcome(in: scan, parts: [index]).matches
      guard !core.isEmpty else { continue }
      let part = scan.parts[index]
      var covered = core.map(\.match.folded)
      for condition in besides { covered += condition.outcome(in: scan, parts: [index]).matches.map(\.match.folded) }
      covered += part.contacts.identifiers.map { part.match(given: $0.range).folded } + part.quoted
      if let start = Signature.start(in: part.views.folded.bytes) {
        covered.append(start..<part.views.folded.bytes.count)
      }
      if spareWords >= wordsOutside(covered, in: part) { found += core.prefix(1) }
    }
    return .found(found)
  }

  private func wordsOutside(_ covered: [Range<Int>], in part: PartScan) -> Int {
    let text = part.views.folded.bytes
    var words = 0
    var position = 0
    for range in covered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > position { words += Segmentation.wordCount(in: text, position..<range.lowerBound) }
      position = max(position, range.upperBound)
    }
    return words + (position < text.count ? Segmentation.wordCount(in: text, position..<text.count) : 0)
  }
}
