/// A piece of a compiled rule set that can be kept in a file.
///
/// What is written has no names and no versions: only a program of the same sources reads it again, and whoever keeps
/// archives sees to that.
package protocol Archived {
  func write(to archive: inout ArchiveWriter)

  init(from archive: inout ArchiveReader) throws(ArchiveError)
}

/// Why an archive is not used.
package enum ArchiveError: Error, Sendable {
  /// It ends too early, or goes on behind its end.
  case length
  /// It holds a value that stands for nothing.
  case value
  /// It is another file, one of other rules or of another program, or it was changed.
  case foreign
}

// MARK: Plain values

extension Bool: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(byte: self ? 1 : 0) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) { self = try archive.byte() != 0 }
}

extension Int: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(number: self) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) { self = try archive.number() }
}

extension Int32: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(number: Int(self)) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let value = Int32(exactly: try archive.number()) else { throw .value }
    self = value
  }
}

extension Double: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(number: Int(bitPattern: UInt(bitPattern))) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = Double(bitPattern: UInt64(UInt(bitPattern: try archive.number())))
  }
}

extension String: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(bytes: Array(utf8)) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) { self = try archive.text() }
}

// MARK: Made of others

extension Optional: Archived where Wrapped: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(self != nil)
    if let value = self { archive.write(value) }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.byte() == 0 ? nil : try Wrapped(from: &archive)
  }
}

extension Array: Archived where Element: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(number: count)
    for element in self { archive.write(element) }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let count = try archive.count(ofSize: 1)
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &archive)) }
  }
}

/// One of a closed list, by its number in it.
extension Archived where Self: CaseIterable & Equatable, AllCases == [Self] {
  package func write(to archive: inout ArchiveWriter) {
    guard let index = Self.allCases.firstIndex(of: self) else { preconditionFailure("the list of cases is whole") }
    archive.write(byte: UInt8(index))
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let index = Int(try archive.byte())
    guard index < Self.allCases.count else { throw .value }
    self = Self.allCases[index]
  }
}
