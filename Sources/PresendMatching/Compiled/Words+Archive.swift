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
    archive.write(texts: literals)
    archive.write(before?.lowerBound)
    archive.write(before?.upperBound)
    archive.write(fewestDigits)
    archive.write(rest.digitRun)
    archive.write(rest.isWide)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let literals = try archive.texts()
    let least: Int? = try archive.read()
    let most: Int? = try archive.read()
    var before: ClosedRange<Int>?
    if let least, let most {
      guard 0 <= least, least <= most else { throw .value }
      before = least...most
    }
    self.init(
      literals: literals, before: before, fewestDigits: try archive.read(), digitRun: try archive.read(),
      isWide: try archive.read())
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
