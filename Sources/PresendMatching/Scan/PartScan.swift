package import PresendContacts
package import PresendText

/// What one pass over a part of a message found, before any rule is asked.
package final class PartScan {
  package let views: TextViews
  /// From bytes of the scanned text to bytes of the part: past front matter, through HTML.
  let place: OffsetMap
  /// Phrases, ordered by set and place.
  let hits: [(set: PhraseTable.SetID, match: Match)]
  package let contacts: ContactReport
  /// What somebody else wrote, in bytes of the folded view.
  package let quoted: [Range<Int>]

  /// The sentences of the folded view.
  private(set) lazy var sentences: [Range<Int>] = Segmentation.sentences(of: views.folded.bytes)

  /// What patterns ask before they search the folded view.
  private(set) lazy var pieces = TextPieces(views.folded.bytes)

  /// Scans a text, all of which somebody else wrote where `isQuoted` is true.
  init(
    text: TextView, isQuoted: Bool = false, phrases: PhraseTable, vocabulary: Vocabulary, detector: ContactDetector,
    budget: inout Int
  ) {
    let views = TextViews(text.bytes)
    self.views = views
    place = text.map
    contacts = detector.report(on: views)
    let raw = phrases.hits(in: views.folded.bytes, budget: &budget)
    let attributions = raw.filter { $0.set == vocabulary.attribution }.map(\.range)
    let quoted =
      isQuoted
      ? [0..<views.folded.bytes.count] : QuotedText.ranges(in: views.folded.bytes, attributions: attributions)
    self.quoted = quoted
    var hits = PartScan.matches(raw, in: views.folded, of: views, place: text.map, quoted: quoted)
    if let skeleton = views.skeleton {
      let disguised = phrases.hits(in: skeleton.bytes, budget: &budget).filter { hit in
        skeleton.map.isDisguised(hit.range)
      }
      hits += PartScan.matches(disguised, in: skeleton, of: views, place: text.map, quoted: quoted)
      hits.sort { ($0.set, $0.match.range.lowerBound) < ($1.set, $1.match.range.lowerBound) }
    }
    self.hits = Negation(vocabulary: vocabulary, hits: hits, text: views.folded.bytes).marking(hits)
  }

  /// Brings hits of a view to places in the part; what stands in quoted text is nobody's statement.
  private static func matches(
    _ hits: [PhraseHit], in view: TextView, of views: TextViews, place: OffsetMap, quoted: [Range<Int>]
  ) -> [(set: PhraseTable.SetID, match: Match)] {
    hits.compactMap { hit in
      let given = view.map.source(of: hit.range)
      let start = views.folded.map.derived(of: given.lowerBound)
      let folded = start..<max(start, views.folded.map.derived(of: given.upperBound))
      guard !quoted.contains(where: { $0.overlaps(folded) }) else { return nil }
      let match = Match(
        range: place.source(of: given), folded: folded, language: hit.language,
        isEvasion: view.map.isDisguised(hit.range) || place.isDisguised(given))
      return (hit.set, match)
    }
  }

  /// The matches of a phrase set, in order of place.
  func matches(of set: PhraseTable.SetID) -> ArraySlice<(set: PhraseTable.SetID, match: Match)> {
    let start = hits.partitioningIndex { $0.set >= set }
    let end = hits.partitioningIndex { $0.set > set }
    return hits[start..<end]
  }

  /// The phrase sets of which something was found, in rising order, each once.
  package var presentSets: [PhraseTable.SetID] {
    var sets: [PhraseTable.SetID] = []
    for hit in hits where sets.last != hit.set { sets.append(hit.set) }
    return sets
  }

  /// A match for a place that a detector found in the text as given.
  func match(given range: Range<Int>, isEvasion: Bool = false, detail: String? = nil) -> Match {
    let start = views.folded.map.derived(of: range.lowerBound)
    let end = max(start, views.folded.map.derived(of: range.upperBound))
    return Match(
      range: place.source(of: range), folded: start..<end, isEvasion: isEvasion, detail: detail)
  }

  func isQuoted(_ folded: Range<Int>) -> Bool {
    quoted.contains { $0.overlaps(folded) || $0.contains(folded.lowerBound) }
  }

  /// The number of the sentence in which a place of the folded view stands.
  func sentenceIndex(at offset: Int) -> Int {
    max(sentences.partitioningIndex { $0.lowerBound > offset } - 1, 0)
  }

  /// True where two matches stand in one sentence.
  package func isSameSentence(_ first: Match, _ second: Match) -> Bool {
    first.folded.overlaps(second.folded)
      || sentenceIndex(at: first.folded.lowerBound) == sentenceIndex(at: second.folded.lowerBound)
  }

  /// The words between two places, in the folded view; zero where they overlap.
  func wordDistance(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    if first.overlaps(second) { return 0 }
    let gap =
      first.upperBound <= second.lowerBound
      ? first.upperBound..<second.lowerBound : second.upperBound..<first.lowerBound
    return Segmentation.wordCount(in: views.folded.bytes, gap)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element is in the second half; elements must be partitioned by the predicate.
  func partitioningIndex(where isSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
