internal import PresendText

/// A phrase found in a view, in bytes of that view.
package struct PhraseHit: Sendable, Equatable {
  package let set: PhraseTable.SetID
  package let language: Language
  package let range: Range<Int>
}

extension PhraseHit {
  /// By set and place.
  fileprivate func precedes(_ other: PhraseHit) -> Bool {
    if set != other.set { return set < other.set }
    if range.lowerBound != other.range.lowerBound { return range.lowerBound < other.range.lowerBound }
    if range.upperBound != other.range.upperBound { return range.upperBound < other.range.upperBound }
    return language.index < other.language.index
  }
}

extension PhraseTable {
  /// Every phrase of the table in a folded text, ordered by set and place. Takes its steps from `budget`, which is zero
  /// or below where the scan was not finished.
  package func hits(in text: [UInt8], budget: StepBudget) -> [PhraseHit] {
    guard !text.isEmpty else { return [] }
    var scan = PhraseScan(table: self, text: text, steps: budget.left)
    scan.run()
    budget.left = scan.verifier.steps
    return scan.phraseHits
  }
}

/// One scan: first the words, then, from the shallow to the deep, the phrases that they bring up.
private struct PhraseScan {
  let table: PhraseTable
  let text: [UInt8]
  var verifier: PhraseVerifier
  private var found: [PhraseHit] = []
  /// What each sentence holds.
  private var sentences: [WordMask]
  /// Phrases to be tried by their depth, with the words or groups that brought them up.
  private var candidates: [[Candidate]]

  private struct Candidate {
    let phrase: Int32
    let hit: Int32
  }

  init(table: PhraseTable, text: [UInt8], steps: Int) {
    self.table = table
    self.text = text
    verifier = PhraseVerifier(cells: TextCells(text), table: table, steps: steps)
    sentences = [WordMask](repeating: .none, count: verifier.cells.sentenceCount)
    candidates = [[Candidate]](repeating: [], count: table.maximumDepth + 1)
  }

  /// The phrases of sets, each place once.
  var phraseHits: [PhraseHit] {
    guard found.count > 1 else { return found }
    let sorted = found.sorted { $0.precedes($1) }
    var kept: [PhraseHit] = []
    kept.reserveCapacity(sorted.count)
    for hit in sorted where kept.last != hit { kept.append(hit) }
    return kept
  }

  mutating func run() {
    findWords()
    let wordCount = verifier.hits.count
    for index in 0..<wordCount { bringUp(by: index) }
    guard candidates.contains(where: { !$0.isEmpty }) else { return }
    chainWords(wordCount)
    for depth in candidates.indices {
      var index = 0
      while index < candidates[depth].count, verifier.steps > 0 {
        let candidate = candidates[depth][index]
        tryPhrase(candidate.phrase, at: Int(candidate.hit))
        index += 1
      }
    }
  }

  // MARK: Words

  private mutating func findWords() {
    let text = text
    let bytes = text.span
    let (trie, pairTable) = (table.spellings.nodes, table.firstPairs)
    let (nodes, pairs) = (trie.span, pairTable.span)
    for cell in 0..<verifier.cells.count {
      let (kind, start) = (verifier.cells[cell].kind, verifier.cells.offset(of: cell))
      guard !kind.contains(.insideNumber), kind.contains(.word) || PhraseScan.mayBegin(bytes, start, pairs) else {
        continue
      }
      walk(nodes, from: WordTrie.root, in: bytes, at: start, cell: cell, edge: cell)
    }
    findInner(bytes)
  }

  /// False where no word begins with the bytes at a place, the first of which is no letter of ASCII.
  @inline(__always)
  private static func mayBegin(_ bytes: Span<UInt8>, _ start: Int, _ pairs: Span<UInt64>) -> Bool {
    guard start + 1 < bytes.count else { return true }
    return pairs.containsPlace(Int(bytes[start]) << 8 | Int(bytes[start + 1]))
  }

  /// Follows the spellings from a node on; `edge` is an edge that is not behind `offset`.
  private mutating func walk(
    _ nodes: Span<WordTrie.Node>, from start: Int, in bytes: Span<UInt8>, at offset: Int, cell: Int, edge: Int
  ) {
    var node = start
    var offset = offset
    var edge = edge
    while offset < bytes.count {
      let byte = bytes[offset]
      if TextCells.isDigit(byte) {
        let number = nodes.child(of: node, for: PhrasePattern.Word.number)
        if number >= 0 {
          let end = TextCells.numberEnd(in: bytes, from: offset)
          let next = arrive(nodes, at: number, in: bytes, end, cell: cell, edge: edge)
          if next >= 0 { walk(nodes, from: number, in: bytes, at: end, cell: cell, edge: next) }
        }
      }
      node = nodes.child(of: node, for: byte)
      if node < 0 { return }
      offset += 1
      edge = arrive(nodes, at: node, in: bytes, offset, cell: cell, edge: edge)
      if edge < 0 { return }
    }
  }

  /// Notes what a node stands for; returns an edge that is not behind `offset`, or a negative number where no node
  /// follows.
  @inline(__always)
  private mutating func arrive(
    _ nodes: Span<WordTrie.Node>, at node: Int, in bytes: Span<UInt8>, _ offset: Int, cell: Int, edge: Int
  ) -> Int {
    if nodes.isLast(node) {
      let end = table.spellings.tailEnd(of: node, in: bytes, at: offset)
      if end >= 0 { _ = meet(table.spellings.word(at: node), at: end, cell: cell, edge: edge) }
      return -1
    }
    return nodes.isEnd(node) ? meet(table.spellings.word(at: node), at: offset, cell: cell, edge: edge) : edge
  }

  /// Notes the words of a spelling that ends at `offset`; returns the last edge that is not behind it.
  private mutating func meet(_ spelling: Int, at offset: Int, cell: Int, edge: Int) -> Int {
    var edge = edge
    while verifier.cells.offset(of: edge) < offset { edge += 1 }
    let isEnd = verifier.cells.offset(of: edge) == offset
    if isEnd {
      for place in table.wordsBySpelling.places(of: spelling) {
        add(table.wordsBySpelling[place], from: cell, to: edge)
      }
    } else {
      for place in table.openWordsBySpelling.places(of: spelling) {
        add(table.openWordsBySpelling[place], from: cell, to: verifier.cells.endOfWord(edge - 1))
      }
    }
    return isEnd ? edge : edge - 1
  }

  /// Words that may begin inside of other words or between letters of unspaced scripts.
  private mutating func findInner(_ bytes: Span<UInt8>) {
    let set = table.innerBeginnings.bits
    let bits = set.span
    let trie = table.innerSpellings.nodes
    let nodes = trie.span
    var triple: UInt32 = 0
    for index in bytes.indices {
      triple = (triple << 8 | UInt32(bytes[index])) & 0xFF_FFFF
      if bits.containsPlace(ByteTriples.place(triple)), index > 1 { walkInner(nodes, in: bytes, at: index - 2) }
    }
    // What is shorter than three bytes may stand at the end.
    for start in max(bytes.count - 2, 0)..<bytes.count { walkInner(nodes, in: bytes, at: start) }
  }

  private mutating func walkInner(_ nodes: Span<WordTrie.Node>, in bytes: Span<UInt8>, at start: Int) {
    var node = WordTrie.root
    var offset = start
    while offset < bytes.count {
      node = nodes.child(of: node, for: bytes[offset])
      if node < 0 { return }
      offset += 1
      if nodes.isLast(node) {
        let end = table.innerSpellings.tailEnd(of: node, in: bytes, at: offset)
        if end >= 0 { meetInner(table.innerSpellings.word(at: node), start..<end) }
        return
      }
      if nodes.isEnd(node) { meetInner(table.innerSpellings.word(at: node), start..<offset) }
    }
  }

  private mutating func meetInner(_ spelling: Int, _ place: Range<Int>) {
    let cell = verifier.cells.cell(at: place.lowerBound)
    let kind = verifier.cells[cell].kind
    guard !kind.isDisjoint(with: [.word, .unspaced]) else { return }
    let last = verifier.cells.cell(at: place.upperBound - 1)
    let start = kind.contains(.word) ? verifier.cells.startOfWord(before: cell + 1) : cell
    let end = verifier.cells.endOfWord(last)
    for entry in table.wordsByInnerSpelling.places(of: spelling) {
      let word = table.wordsByInnerSpelling[entry]
      if table.words[Int(word)].isOpenAtEnd || verifier.cells.offset(of: end) == place.upperBound {
        add(word, from: start, to: end)
      }
    }
  }

  private mutating func add(_ word: Int32, from start: Int, to end: Int) {
    verifier.hits.note(word, from: start, to: end)
    sentences[verifier.cells.sentence(of: start)].formUnion(WordMask(word: word))
  }

  // MARK: Phrases

  /// Puts the words together that stand in the sentences of candidates.
  private mutating func chainWords(_ count: Int) {
    var isNeeded = [Bool](repeating: false, count: sentences.count)
    for candidate in candidates.joined() {
      let hit = verifier.hits[Int(candidate.hit)]
      // A word with a mark inside may reach into what counts as the next sentence.
      isNeeded[verifier.cells.sentence(of: Int(hit.start))] = true
      isNeeded[verifier.cells.sentence(of: Int(hit.end))] = true
    }
    verifier.hits.chain(count, in: isNeeded, of: verifier.cells)
  }

  /// Finds the phrases that a word brings up and the sentence may hold.
  private mutating func bringUp(by hit: Int) {
    let word = verifier.hits[hit]
    let places = table.anchoredByWord.places(of: Int(word.term))
    guard !places.isEmpty else { return }
    let sentence = sentences[Int(verifier.cells[Int(word.start)].sentence)]
    for place in places {
      let entry = table.anchoredByWord[place]
      guard entry.needs.intersects(sentence), entry.alsoNeeds.intersects(sentence) else { continue }
      candidates[Int(entry.depth)].append(Candidate(phrase: entry.phrase, hit: Int32(truncatingIfNeeded: hit)))
    }
  }

  private mutating func tryPhrase(_ index: Int32, at hit: Int) {
    verifier.steps -= 1
    guard verifier.steps > 0 else { return }
    let phrase = table.phrases[Int(index)]
    guard let range = verifier.edges(of: phrase, at: verifier.hits[hit]) else { return }
    switch phrase.target {
    case .set(let set, let language):
      let bytes = verifier.cells.offset(of: range.lowerBound)..<verifier.cells.offset(of: range.upperBound)
      found.append(PhraseHit(set: set, language: language, range: bytes))
    case .group(let number):
      let term = table.groups[Int(number)].term
      guard !verifier.hits.contains(term, from: range.lowerBound, to: range.upperBound) else { return }
      verifier.hits.append(term, from: range.lowerBound, to: range.upperBound)
      bringUp(byGroup: verifier.hits.count - 1)
    }
  }

  /// Finds the phrases that a group brings up; all are deeper than it.
  private mutating func bringUp(byGroup hit: Int) {
    let group = Int(verifier.hits[hit].term) - table.words.count
    for place in table.anchoredByGroup.places(of: group) {
      let phrase = table.anchoredByGroup[place]
      let depth = Int(table.phrases[Int(phrase)].depth)
      candidates[depth].append(Candidate(phrase: phrase, hit: Int32(truncatingIfNeeded: hit)))
    }
  }
}
