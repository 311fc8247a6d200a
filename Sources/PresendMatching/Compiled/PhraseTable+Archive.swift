// Arrays of many values are written as columns of numbers: that is small, and read in one loop each.

extension PhraseTable: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(column: phrases.flatMap(\.numbers))
    archive.write(bytes: elements.map(\.kind.rawValue))
    archive.write(column: elements.map(\.value))
    archive.write(column: elements.map(\.terms))
    archive.write(bytes: words.map { $0.isOpenAtEnd ? 1 : 0 })
    archive.write(column: groups.flatMap { [$0.start, $0.end, $0.term] })
    archive.write(column: members)
    write(anchoredByWord, to: &archive)
    archive.write(anchoredByGroup)
    archive.write(spellings)
    archive.write(wordsBySpelling)
    archive.write(openWordsBySpelling)
    archive.write(innerSpellings)
    archive.write(wordsByInnerSpelling)
    archive.write(innerBeginnings)
  }

  package convenience init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let phrases = try PhraseTable.phrases(from: &archive)
    self.init(
      phrases: phrases, elements: try PhraseTable.elements(from: &archive),
      words: (try archive.text() as [UInt8]).map { Word(isOpenAtEnd: $0 != 0) },
      groups: try PhraseTable.groups(from: &archive), members: try archive.column(),
      anchoredByWord: try PhraseTable.anchored(phrases, from: &archive), anchoredByGroup: try archive.read(),
      spellings: try archive.read(), wordsBySpelling: try archive.read(), openWordsBySpelling: try archive.read(),
      innerSpellings: try archive.read(), wordsByInnerSpelling: try archive.read(), innerBeginnings: try archive.read())
  }

  private static func phrases(from archive: inout ArchiveReader) throws(ArchiveError) -> [Phrase] {
    let numbers: [Int32] = try archive.column()
    var phrases: [Phrase] = []
    phrases.reserveCapacity(numbers.count / Phrase.width)
    for start in stride(from: 0, to: numbers.count - Phrase.width + 1, by: Phrase.width) {
      phrases.append(try Phrase(numbers, from: start))
    }
    return phrases
  }

  private static func elements(from archive: inout ArchiveReader) throws(ArchiveError) -> [Element] {
    let kinds: [UInt8] = try archive.text()
    let values: [Int32] = try archive.column()
    let terms: [UInt64] = try archive.column()
    guard values.count == kinds.count, terms.count == kinds.count else { throw .length }
    var elements: [Element] = []
    elements.reserveCapacity(kinds.count)
    for index in kinds.indices {
      guard let kind = Element.Kind(rawValue: kinds[index]) else { throw .value }
      elements.append(Element(kind: kind, value: values[index], terms: terms[index]))
    }
    return elements
  }

  private static func groups(from archive: inout ArchiveReader) throws(ArchiveError) -> [Group] {
    let numbers: [Int32] = try archive.column()
    return stride(from: 0, to: numbers.count - 2, by: 3).map { start in
      Group(start: numbers[start], end: numbers[start + 1], term: numbers[start + 2])
    }
  }

  /// A phrase is brought up by many words; what its sentence must have is the same for all of them, and written once.
  private func write(_ anchored: Lists<Anchored>, to archive: inout ArchiveWriter) {
    var masks = [UInt64](repeating: 0, count: phrases.count * 4)
    for entry in anchored.values {
      let start = Int(entry.phrase) * 4
      (masks[start], masks[start + 1]) = (entry.needs.low, entry.needs.high)
      (masks[start + 2], masks[start + 3]) = (entry.alsoNeeds.low, entry.alsoNeeds.high)
    }
    archive.write(column: masks)
    archive.write(Lists(starts: anchored.starts, values: anchored.values.map(\.phrase)))
  }

  private static func anchored(
    _ phrases: [Phrase], from archive: inout ArchiveReader
  ) throws(ArchiveError) -> Lists<Anchored> {
    let masks: [UInt64] = try archive.column()
    let lists: Lists<Int32> = try archive.read()
    guard masks.count == phrases.count * 4 else { throw .length }
    var anchored: [Anchored] = []
    anchored.reserveCapacity(lists.values.count)
    for number in lists.values {
      let phrase = Int(number)
      guard phrases.indices.contains(phrase) else { throw .value }
      anchored.append(
        Anchored(
          phrase: number, depth: phrases[phrase].depth,
          needs: WordMask(low: masks[phrase * 4], high: masks[phrase * 4 + 1]),
          alsoNeeds: WordMask(low: masks[phrase * 4 + 2], high: masks[phrase * 4 + 3])))
    }
    return Lists(starts: lists.starts, values: anchored)
  }
}

extension PhraseTable.Phrase {
  fileprivate static let width = 6

  /// The set with its language, or a group as a negative number; then the places.
  fileprivate var numbers: [Int32] {
    switch target {
    case .set(let set, let language): [set, Int32(language.index), start, end, anchor, depth]
    case .group(let group): [-1 - group, 0, start, end, anchor, depth]
    }
  }

  fileprivate init(_ numbers: [Int32], from start: Int) throws(ArchiveError) {
    let owner = numbers[start]
    let target: PhraseTable.Target
    if owner < 0 {
      target = .group(-1 - owner)
    } else {
      guard let language = Language(number: numbers[start + 1]) else { throw .value }
      target = .set(owner, language)
    }
    self.init(
      target: target, start: numbers[start + 2], end: numbers[start + 3], anchor: numbers[start + 4],
      depth: numbers[start + 5])
  }
}

extension PhraseTable.Lists: Archived where Value == Int32 {
  func write(to archive: inout ArchiveWriter) {
    archive.write(column: starts)
    archive.write(column: values)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(starts: try archive.column(), values: try archive.column())
  }
}

extension WordTrie: Archived {
  func write(to archive: inout ArchiveWriter) {
    archive.write(column: nodes.map(\.base))
    archive.write(column: nodes.map(\.parent))
    archive.write(column: values)
    archive.write(bytes: tails)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let bases: [Int32] = try archive.column()
    let parents: [Int32] = try archive.column()
    guard bases.count == parents.count else { throw .length }
    let nodes = bases.indices.map { Node(base: bases[$0], parent: parents[$0]) }
    self.init(nodes: nodes, values: try archive.column(), tails: try archive.text())
  }
}

extension ByteTriples: Archived {
  func write(to archive: inout ArchiveWriter) { archive.write(column: bits) }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let bits: [UInt64] = try archive.column()
    guard bits.count == ByteTriples.count else { throw .length }
    self.init(bits: bits)
  }
}
