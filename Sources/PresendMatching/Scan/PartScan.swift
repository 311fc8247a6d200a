package import PresendContacts
package import PresendText

/// What is found in a part of a message, each kind in one pass when the first rule asks for it.
package final class PartScan {
  package let views: TextViews
  /// From bytes of the scanned text to bytes of the part: past front matter, through HTML.
  package let place: OffsetMap
  private let tools: ScanTools
  private let isQuotedWhole: Bool
  private var matchesBySet: [PhraseTable.SetID: [Match]] = [:]

  private let signs: ViewSigns
  package private(set) lazy var contacts = tools.detector.report(on: views, signs: signs)
  /// Phrases of the folded view, and those that only look-alike letters hide.
  private lazy var found = PhraseHitIndex(tools.phrases.hits(in: views.folded.bytes, budget: tools.budget))
  private lazy var disguised = disguisedPhrases()
  private lazy var negation = Negation(vocabulary: tools.vocabulary, hits: found, text: views.folded.bytes)
  /// What somebody else wrote, in bytes of the folded view.
  package private(set) lazy var quoted = quotedText()
  private lazy var quotedPlaces = PlaceSet(quoted)

  /// The sentences of the folded view.
  private(set) lazy var sentences: [Range<Int>] = Segmentation.sentences(
    of: views.folded.bytes, signs: signs.folded)

  /// The number of Unicode scalars of the text as given.
  private(set) lazy var scalarCount = views.isASCII ? views.given.count : views.given.scalarCount

  /// Where anchors of patterns stand in the folded view.
  private lazy var literals = tools.literals.hits(in: views.folded.bytes)

  /// Takes up a text, all of which somebody else wrote where `isQuoted` is true.
  init(text: TextView, isQuoted: Bool = false, tools: ScanTools) {
    views = TextViews(text.bytes)
    signs = ViewSigns(views)
    place = text.map
    self.tools = tools
    isQuotedWhole = isQuoted
  }

  private func disguisedPhrases() -> PhraseHitIndex {
    guard let skeleton = views.skeleton else { return PhraseHitIndex([]) }
    let hits = tools.phrases.hits(in: skeleton.bytes, budget: tools.budget)
    return PhraseHitIndex(hits.filter { skeleton.map.isDisguised($0.range) })
  }

  private func quotedText() -> [Range<Int>] {
    if isQuotedWhole { return [0..<views.folded.bytes.count] }
    return QuotedText.ranges(in: views.folded.bytes, signs: signs.folded) {
      found.hits(of: tools.vocabulary.attribution).map(\.range)
    }
  }

  // MARK: Patterns

  /// True where digits may be of scripts whose digits are not folded to those of ASCII.
  private lazy var mayHaveOtherDigits =
    views.traits.contains(.symbols) && OtherDigits.mayStand(in: views.folded.bytes)

  /// False where the folded view cannot hold a match of the pattern.
  func mayMatch(_ test: PatternTest) -> Bool {
    guard let filter = test.filter else { return true }
    let hits = literals
    guard hits.holds(filter.rest, isWide: !views.isASCII, mayHaveOtherDigits: mayHaveOtherDigits) else { return false }
    return !tools.literals.lists(test.index) || hits.contains(test.index)
      || mayHaveOtherDigits && tools.literals.isOfDigits(test.index)
  }

  /// Calls for each pattern that needs something and of which the folded view may hold a match.
  func forEachPresentPattern(_ body: (Int) -> Void) {
    tools.literals.forEachPattern(
      of: literals, isWide: !views.isASCII, mayHaveOtherDigits: mayHaveOtherDigits, body)
  }

  /// Where the anchors of a pattern begin in the folded view, in order; nil where they cannot be looked for.
  func anchorPlaces(of test: PatternTest) -> [ClosedRange<Int>]? {
    guard tools.literals.lists(test.index), !(mayHaveOtherDigits && tools.literals.isOfDigits(test.index)) else {
      return nil
    }
    return literals.places(of: test.index)
  }

  // MARK: Phrases

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
    guard !quotedPlaces.overlaps(folded) else { return nil }
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
    quotedPlaces.overlaps(folded) || quotedPlaces.contains(folded.lowerBound)
  }

  /// The number of the sentence in which a place of the folded view stands.
  func sentenceIndex(at offset: Int) -> Int {
    max(sentences.partitioningIndex { $0.lowerBound > offset } - 1, 0)
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
