/// Lays values out as bytes, one behind the other.
package struct ArchiveWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ value: some Archived) { value.write(to: &self) }

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// A whole number: seven bits a byte, the lowest first, the sign in the first bit (LEB128, zigzag).
  package mutating func write(number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Bytes, with their number.
  package mutating func write(bytes more: [UInt8]) {
    write(number: more.count)
    bytes += more
  }

  /// Texts that are bytes.
  package mutating func write(texts: [[UInt8]]) {
    write(number: texts.count)
    for text in texts { write(bytes: text) }
  }

  /// Many numbers, the lowest byte first: larger than `write(number:)` makes them, and read much faster.
  package mutating func write(column: [Int32]) {
    write(number: column.count)
    for value in column { append(UInt32(bitPattern: value)) }
  }

  package mutating func write(column: [UInt64]) {
    write(number: column.count)
    for value in column {
      append(UInt32(truncatingIfNeeded: value))
      append(UInt32(truncatingIfNeeded: value >> 32))
    }
  }

  private mutating func append(_ value: UInt32) {
    for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))) }
  }
}
