/// Takes values from bytes, one behind the other. Never reads behind the end, whatever the bytes say.
package struct ArchiveReader {
  /// All bytes, or a window on those of the file.
  private var bytes: [UInt8]
  private let file: ArchiveFile?
  /// Where the window begins, and what was read of it.
  private var start = 0
  private var next = 0
  private let end: Int

  /// A reader of bytes in memory.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    file = nil
    end = bytes.count
  }

  /// A reader of a file.
  package init(_ file: ArchiveFile) {
    bytes = []
    self.file = file
    end = file.size
  }

  /// How many bytes were read.
  package var position: Int { start + next }

  /// True where nothing is left.
  package var isAtEnd: Bool { position == end }

  /// Sees to it that the window holds the next `count` bytes.
  private mutating func need(_ count: Int) throws(ArchiveError) {
    if bytes.count - next >= count { return }
    guard let file, end - position >= count else { throw .length }
    let position = position
    bytes = try file.bytes(at: position, upTo: max(count, ArchiveFile.pieceSize))
    (start, next) = (position, 0)
    if bytes.count < count { throw .length }
  }

  package mutating func read<Value: Archived>() throws(ArchiveError) -> Value { try Value(from: &self) }

  package mutating func byte() throws(ArchiveError) -> UInt8 {
    if next == bytes.count { try need(1) }
    defer { next += 1 }
    return bytes[next]
  }

  /// What `ArchiveWriter.write(number:)` wrote.
  package mutating func number() throws(ArchiveError) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = try byte()
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
      guard shift < UInt.bitWidth else { throw .value }
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  /// The number of things that follow, of which each takes at least `size` bytes.
  package mutating func count(ofSize size: Int) throws(ArchiveError) -> Int {
    let count = try number()
    guard count >= 0, count <= (end - position) / size else { throw .length }
    return count
  }

  /// Bytes with their number.
  package mutating func text() throws(ArchiveError) -> [UInt8] { Array(try slice()) }

  package mutating func text() throws(ArchiveError) -> String { String(decoding: try slice(), as: UTF8.self) }

  /// Passes over what `text` would read.
  package mutating func skipText() throws(ArchiveError) { _ = try slice() }

  package mutating func texts() throws(ArchiveError) -> [[UInt8]] {
    let count = try count(ofSize: 1)
    var texts: [[UInt8]] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  private mutating func slice() throws(ArchiveError) -> ArraySlice<UInt8> { try slice(of: try count(ofSize: 1)) }

  /// As many bytes as are named elsewhere.
  package mutating func slice(of count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    try need(count)
    defer { next += count }
    return bytes[next..<next + count]
  }

  /// What `ArchiveWriter.write(column:)` wrote.
  package mutating func column() throws(ArchiveError) -> [Int32] {
    try column(ofSize: 4, ArchiveReader.numbers32)
  }

  /// What `ArchiveWriter.write(column:)` wrote.
  package mutating func column() throws(ArchiveError) -> [UInt64] {
    try column(ofSize: 8, ArchiveReader.numbers64)
  }

  /// The numbers of a column, as many at a time as the window holds.
  @inline(__always)
  private mutating func column<Number>(
    ofSize size: Int, _ numbers: (_ bytes: [UInt8], _ start: Int, _ count: Int) -> [Number]
  ) throws(ArchiveError) -> [Number] {
    let count = try count(ofSize: size)
    var column: [Number] = []
    column.reserveCapacity(count)
    while column.count < count {
      try need(size)
      let length = min(count - column.count, (bytes.count - next) / size)
      column += numbers(bytes, next, length)
      next += length * size
    }
    return column
  }

  // Functions of their own, in this form: the bounds are then looked at once, not for each number.

  @inline(never)
  private static func numbers32(_ bytes: [UInt8], from start: Int, count: Int) -> [Int32] {
    [Int32](capacity: count) { column in
      let source = bytes.span.extracting(start...).extracting(0..<count * 4)
      for index in 0..<count { column.append(Int32(bitPattern: source.number32(at: index &* 4))) }
    }
  }

  @inline(never)
  private static func numbers64(_ bytes: [UInt8], from start: Int, count: Int) -> [UInt64] {
    [UInt64](capacity: count) { column in
      let source = bytes.span.extracting(start...).extracting(0..<count * 8)
      for index in 0..<count { column.append(source.number64(at: index &* 8)) }
    }
  }
}

/// Numbers, the lowest byte first; one look at the bounds for all of their bytes.
extension Span where Element == UInt8 {
  @inline(__always)
  func number32(at place: Int) -> UInt32 {
    let bytes = extracting(place..<place + 4)
    return UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16 | UInt32(bytes[3]) << 24
  }

  @inline(__always)
  func number64(at place: Int) -> UInt64 {
    UInt64(number32(at: place)) | UInt64(number32(at: place + 4)) << 32
  }
}
