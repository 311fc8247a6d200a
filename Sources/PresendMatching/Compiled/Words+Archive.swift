// Conditions on words and sentences.

extension PatternTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(index)
    archive.write(pattern.source)
    archive.write(filter)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      index: try archive.read(), pattern: PCREPattern(compiledBefore: try archive.read()), filter: try archive.read())
  }
}

extension LiteralFilter: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(anchor)
    archive.write(before?.lowerBound)
    archive.write(before?.upperBound)
    archive.write(lead)
    archive.write(ahead)
    archive.write(behind)
    archive.write(rest.fewestDigits)
    archive.write(rest.digitRun)
    archive.write(rest.isWide)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let anchor: Anchor? = try archive.read()
    let least: Int? = try archive.read()
    let most: Int? = try archive.read()
    var before: ClosedRange<Int>?
    if let least, let most {
      guard 0 <= least, least <= most else { throw .value }
      before = least...most
    }
    self.init(
      anchor: anchor, before: before, lead: try archive.read(), ahead: try archive.read(), behind: try archive.read(),
      rest: Rest(fewestDigits: try archive.read(), digitRun: try archive.read(), isWide: try archive.read()))
  }
}

extension Anchor: Archived {
  package func write(to archive: inout ArchiveWriter) {
    switch self {
    case .literals(let texts):
      archive.write(byte: 0)
      archive.write(texts: texts)
    case .digits(let count):
      archive.write(byte: 1)
      archive.write(count)
    case .echo(let separator, let atLeast):
      archive.write(byte: 2)
      archive.write(byte: separator)
      archive.write(atLeast)
    }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    switch try archive.byte() {
    case 0:
      let texts = try archive.texts()
      guard texts.allSatisfy({ !$0.isEmpty }) else { throw .value }
      self = .literals(texts)
    case 1: self = .digits(try archive.read())
    case 2: self = .echo(separator: try archive.byte(), atLeast: try archive.read())
    default: throw .value
    }
  }
}

extension ByteSet: Archived {
  package func write(to archive: inout ArchiveWriter) {
    // Most of them hold every byte.
    archive.write(isAll)
    if !isAll { archive.write(column: (0..<4).map { bits[$0] }) }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    if try archive.read() {
      self = .all
      return
    }
    let words: [UInt64] = try archive.column()
    guard words.count == 4 else { throw .value }
    self.init(bits: SIMD4(words[0], words[1], words[2], words[3]))
  }
}

extension NearTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(terms)
    archive.write(distance)
    archive.write(isOrdered)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(terms: try archive.read(), distance: try archive.read(), isOrdered: try archive.read())
  }
}

extension NearTest.Distance: Archived {
  package func write(to archive: inout ArchiveWriter) {
    switch self {
    case .words(let count):
      archive.write(true)
      archive.write(count)
    case .sentences(let count):
      archive.write(false)
      archive.write(count)
    }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let isOfWords: Bool = try archive.read()
    let count: Int = try archive.read()
    self = isOfWords ? .words(count) : .sentences(count)
  }
}

extension SentenceTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(with)
    archive.write(without)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(with: try archive.read(), without: try archive.read())
  }
}

extension OnlyTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(core)
    archive.write(besides)
    archive.write(spareWords)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(core: try archive.read(), besides: try archive.read(), spareWords: try archive.read())
  }
}
