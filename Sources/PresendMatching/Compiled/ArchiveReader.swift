/// Takes values from bytes, one behind the other. Never reads behind the end, whatever the bytes say.
package struct ArchiveReader {
  private let bytes: [UInt8]
  /// How many bytes were read.
  package private(set) var position: Int

  /// A reader of the bytes from `start` on.
  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = min(start, bytes.count)
  }

  /// True where nothing is left.
  package var isAtEnd: Bool { position == bytes.count }

  package mutating func read<Value: Archived>() throws(ArchiveError) -> Value { try Value(from: &self) }

  package mutating func byte() throws(ArchiveError) -> UInt8 {
    guard position < bytes.count else { throw .length }
    defer { position += 1 }
    return bytes[position]
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
    guard count >= 0, count <= (bytes.count - position) / size else { throw .length }
    return count
  }

  /// Bytes with their number.
  package mutating func text() throws(ArchiveError) -> [UInt8] { Array(try slice()) }

  package mutating func text() throws(ArchiveError) -> String { String(decoding: try slice(), as: UTF8.self) }

  package mutating func texts() throws(ArchiveError) -> [[UInt8]] {
    let count = try count(ofSize: 1)
    var texts: [[UInt8]] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  private mutating func slice() throws(ArchiveError) -> ArraySlice<UInt8> {
    let count = try count(ofSize: 1)
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// What `ArchiveWriter.write(column:)` wrote.
  package mutating func column() throws(ArchiveError) -> [Int32] {
    let count = try count(ofSize: 4)
    let (bytes, start) = (bytes, position)
    position += count * 4
    var column = [Int32](repeating: 0, count: count)
    var target = column.mutableSpan
    let source = bytes.span.extracting(start..<position)
    for index in 0..<count { target[index] = Int32(bitPattern: source.number32(at: index &* 4)) }
    return column
  }

  /// What `ArchiveWriter.write(column:)` wrote.
  package mutating func column() throws(ArchiveError) -> [UInt64] {
    let count = try count(ofSize: 8)
    let (bytes, start) = (bytes, position)
    position += count * 8
    var column = [UInt64](repeating: 0, count: count)
    var target = column.mutableSpan
    let source = bytes.span.extracting(start..<position)
    for index in 0..<count { target[index] = source.number64(at: index &* 8) }
    return column
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
