/// A set of characters of ASCII.
package struct ASCIIMarks: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package init() {}

  /// The characters of ASCII in a text.
  package init(in text: [UInt8]) {
    let bytes = text.span
    for index in bytes.indices { insert(bytes[index]) }
  }

  /// Adds a byte; those beyond ASCII are left out.
  @inline(__always)
  package mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    if byte < 64 { low |= bit } else if byte < 128 { high |= bit }
  }

  /// True where the sets have a character in common.
  package func intersects(_ other: ASCIIMarks) -> Bool { (low & other.low) | (high & other.high) != 0 }
}
