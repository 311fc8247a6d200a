/// A set of characters of ASCII.
@usableFromInline
package struct ASCIIMarks: Sendable, Equatable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  @inlinable
  package init() {}

  /// The given characters.
  package init(_ characters: String) {
    for byte in characters.utf8 { insert(byte) }
  }

  /// Adds a byte; those beyond ASCII are left out.
  @inlinable
  @inline(__always)
  package mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    if byte < 64 { low |= bit } else if byte < 128 { high |= bit }
  }

  /// True where the character is one of them.
  @inlinable
  @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) & 1 << UInt64(byte & 63) != 0
  }

  /// True where the sets have a character in common.
  @inlinable
  package func intersects(_ other: ASCIIMarks) -> Bool { (low & other.low) | (high & other.high) != 0 }
}
