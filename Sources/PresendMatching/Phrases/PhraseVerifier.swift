/// Tries phrases at places of a folded text.
///
/// Counts its steps, so that a draft costs the same everywhere.
struct PhraseVerifier {
  let cells: TextCells
  /// Where words and groups stand.
  var hits: WordHits
  /// Steps left; at zero or below the answers are no longer complete.
  var steps: Int

  private let table: PhraseTable

  init(cells: TextCells, table: PhraseTable, steps: Int) {
    self.cells = cells
    self.table = table
    self.steps = steps
    hits = WordHits(cells: cells.count)
  }

  /// The edges between which the phrase stands whose anchor is the given hit, or nil.
  mutating func edges(of phrase: PhraseTable.Phrase, at anchor: WordHits.Hit) -> Range<Int>? {
    guard let upper = forward(Int(phrase.anchor) + 1, before: Int(phrase.end), from: Int(anchor.end)),
      let lower = backward(Int(phrase.anchor) - 1, notBefore: Int(phrase.start), from: Int(anchor.start))
    else { return nil }
    return lower..<upper
  }

  // MARK: Forward

  /// The edge at which the elements end that follow at `edge`, or nil.
  private mutating func forward(_ index: Int, before last: Int, from edge: Int) -> Int? {
    guard index < last else { return edge }
    steps -= 1
    guard steps > 0 else { return nil }
    let element = table.elements[index]
    switch element.kind {
    case .word, .group:
      return forward(element, index, before: last, from: edge)
    case .optionalGroup:
      return forward(element, index, before: last, from: edge) ?? forward(index + 1, before: last, from: edge)
    case .gap:
      return forwardGap(Int(element.value), index, before: last, from: edge)
    }
  }

  private mutating func forward(_ element: PhraseTable.Element, _ index: Int, before last: Int, from edge: Int) -> Int?
  {
    let start = Int(cells[edge].pastSeparators)
    var hit = hits.first(at: start, of: element.terms)
    while hit >= 0 {
      let candidate = hits[Int(hit)]
      if matches(element, candidate.term), let end = forward(index + 1, before: last, from: Int(candidate.end)) {
        return end
      }
      hit = hits.next(atStartOf: hit)
    }
    return nil
  }

  /// A gap may end at a comma or a bracket, but not behind the end of a sentence.
  private mutating func forwardGap(_ size: Int, _ index: Int, before last: Int, from edge: Int) -> Int? {
    var position = edge
    var spent = 0
    while true {
      let word = Int(cells[position].nextWord)
      if let end = forward(index + 1, before: last, from: word >= 0 ? word : position) { return end }
      guard spent < size * 2, word >= 0 else { return nil }
      spent += cost(of: word)
      guard spent <= size * 2 else { return nil }
      position = cells.endOfWord(word)
    }
  }

  // MARK: Backward

  /// The edge at which the elements begin that end at `edge`, or nil.
  private mutating func backward(_ index: Int, notBefore first: Int, from edge: Int) -> Int? {
    guard index >= first else { return edge }
    steps -= 1
    guard steps > 0 else { return nil }
    let element = table.elements[index]
    switch element.kind {
    case .word, .group:
      return backward(element, index, notBefore: first, from: edge)
    case .optionalGroup:
      return backward(element, index, notBefore: first, from: edge)
        ?? backward(index - 1, notBefore: first, from: edge)
    case .gap:
      return backwardGap(Int(element.value), index, notBefore: first, from: edge)
    }
  }

  private mutating func backward(
    _ element: PhraseTable.Element, _ index: Int, notBefore first: Int, from edge: Int
  ) -> Int? {
    let end = Int(cells[edge].beforeSeparators)
    var hit = hits.last(at: end, of: element.terms)
    while hit >= 0 {
      let candidate = hits[Int(hit)]
      if matches(element, candidate.term), let start = backward(index - 1, notBefore: first, from: Int(candidate.start))
      {
        return start
      }
      hit = hits.next(atEndOf: hit)
    }
    return nil
  }

  private mutating func backwardGap(_ size: Int, _ index: Int, notBefore first: Int, from edge: Int) -> Int? {
    var position = edge
    var spent = 0
    while true {
      let word = Int(cells[position].previousWord)
      if let start = backward(index - 1, notBefore: first, from: word >= 0 ? word : position) { return start }
      guard spent < size * 2, word >= 0 else { return nil }
      spent += cost(of: word - 1)
      guard spent <= size * 2 else { return nil }
      position = cells.startOfWord(before: word)
    }
  }

  // MARK: Words

  @inline(__always)
  private func matches(_ element: PhraseTable.Element, _ term: Int32) -> Bool {
    if element.kind == .word { return element.value == term }
    let group = table.groups[Int(element.value)]
    return term == group.term || table.contains(term, in: group)
  }

  /// What a word costs a gap: one of a spaced script two, a letter of an unspaced one one.
  private func cost(of cell: Int) -> Int { cells[cell].kind.contains(.word) ? 2 : 1 }
}
