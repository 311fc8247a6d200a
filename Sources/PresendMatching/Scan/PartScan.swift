package import PresendContacts
package import PresendText

/// What one pass over a part of a message found, before any rule is asked.
package final class PartScan {
  package let views: TextViews
  /// From bytes of the scanned text to bytes of the part: past front matter, through HTML.
  package let place: OffsetMap
  package private(set) var contacts: ContactReport
  /// What somebody else wrote, in bytes of the folded view.
  package let quoted: [Range<Int>]
  /// Phrases of the folded view, and those that only look-alike letters hide.
  private let found: PhraseHitIndex
  private let disguised: PhraseHitIndex
  private let negation: Negation
  private var matchesBySet: [PhraseTable.SetID: [Match]] = [:]

  /// The sentences of the folded view.
  private(set) lazy var sentences: [Range<Int>] = Segmentation.sentences(of: views.folded.bytes)

  /// The number of Unicode scalars of the text as given.
  private(set) lazy var scalarCount = views.isASCII ? views.given.count : views.given.scalarCount

  /// What patterns ask before they search the folded view.
  private lazy var pieces = TextPieces(views.folded.bytes)

  /// False where the folded view cannot hold a match of the pattern that the filter was made of.
  func mayMatch(_ filter: LiteralFilter) -> Bool {
    // Digits of other scripts are folded to ASCII.
    guard
      contacts.digitCount >= filter.fewestDigits && contacts.longestDigitRun >= filter.digitRun
        || views.traits.contains(.symbols)
    else { return false }
    if filter.isOfBytes {
      return views.isASCII ? contacts.marks.intersects(filter.marks) : filter.admits(views.folded.bytes)
    }
    return filter.literals.isEmpty || filter.admits(pieces)
  }

  /// Scans a text, all of which somebody else wrote where `isQuoted` is true.
  init(
    text: TextView, isQuoted: Bool = false, phrases: PhraseTable, vocabulary: Vocabulary, detector: ContactDetector,
    budget: inout Int
  ) {
    let views = TextViews(text.bytes)
    self.views = views
    place = text.map
    contacts = detector.report(on: views)
    let plain = phrases.hits(in: views.folded.bytes, budget: &budget)
    let attributions = plain.filter { $0.set == vocabulary.attribution }.map(\.range)
    quoted =
      isQuoted
      ? [0..<views.folded.bytes.count] : QuotedText.ranges(in: views.folded.bytes, attributions: attributions)
    found = PhraseHitIndex(plain)
    if let skeleton = views.skeleton {
      let hits = phrases.hits(in: skeleton.bytes, budget: &budget)
      disguised = PhraseHitIndex(hits.filter { skeleton.map.isDisguised($0.range) })
    } else {
      disguised = PhraseHitIndex([])
    }
    negation = Negation(vocabulary: vocabulary, hits: found, text: views.folded.bytes)
  }

  /// The matches of a phrase set, in order of place. What stands in quoted text is nobody's statement.
  func matches(of set: PhraseTable.SetID) -> [Match] {
    if let known = matchesBySet[set] { return known }
    var matches = found.hits(of: set).compactMap { match(for: $0, in: views.folded) }
    if let skeleton = views.skeleton {
      let more = disguised.hits(of: set).compactMap { match(for: $0, in: skeleton) }
      if !more.isEmpty { matches = (matches + more).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    }
    matchesBySet[set] = matches
    return matches
  }

  /// Brings a hit of a view to its place in the part.
  private func match(for hit: PhraseHit, in view: TextView) -> Match? {
    let given = view.map.source(of: hit.range)
    let start = views.folded.map.derived(of: given.lowerBound)
    let folded = start..<max(start, views.folded.map.derived(of: given.upperBound))
    guard !quoted.contains(where: { $0.overlaps(folded) }) else { return nil }
    return Match(
      range: place.source(of: given), folded: folded, language: hit.language,
      isEvasion: view.map.isDisguised(hit.range) || place.isDisguised(given), isNegated: negation.governs(folded))
  }

  /// The phrase sets of which something was found, each once.
  package var presentSets: [PhraseTable.SetID] { found.sets + disguised.sets.filter { !found.sets.contains($0) } }

  /// A match for a place that a detector found in the text as given.
  package func match(given range: Range<Int>, isEvasion: Bool = false, detail: String? = nil) -> Match {
    let start = views.folded.map.derived(of: range.lowerBound)
    let end = max(start, views.folded.map.derived(of: range.upperBound))
    return Match(
      range: place.source(of: range), folded: start..<end, isEvasion: isEvasion, detail: detail)
  }

  /// True where a contact stands in a range of the text as given.
  func hasContact(in given: Range<Int>) -> Bool { contacts.contacts.contains { $0.range.overlaps(given) } }

  /// Adds a contact that this part holds a piece of; what stands in the piece gives way to it.
  func note(_ contact: Contact) {
    contacts.contacts.removeAll { $0.range.overlaps(contact.range) }
    contacts.contacts.append(contact)
    contacts.contacts.sort { $0.range.lowerBound < $1.range.lowerBound }
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

  /// The words between two places, in the folded view; zero where they overlap. Counting ends beyond `limit`.
  func wordDistance(_ first: Range<Int>, _ second: Range<Int>, upTo limit: Int) -> Int {
    if first.overlaps(second) { return 0 }
    let gap =
      first.upperBound <= second.lowerBound
      ? first.upperBound..<second.lowerBound : second.upperBound..<first.lowerBound
    return Segmentation.wordCount(in: views.folded.bytes, gap, upTo: limit)
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
