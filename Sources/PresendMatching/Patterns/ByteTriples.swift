/// A set of triples of bytes, by which most places of a text are passed over.
///
/// Several triples share a place: what is not here is not in the set, what is here may be.
struct ByteTriples: Sendable, Equatable {
  /// The number of words of bits.
  static let count = 1024

  private(set) var bits: [UInt64]

  /// The empty set.
  init() { bits = [UInt64](repeating: 0, count: ByteTriples.count) }

  /// The set that these are the bits of.
  init(bits: [UInt64]) { self.bits = bits }

  /// The first three bytes of each text; all triples that begin with a shorter one.
  init(beginning texts: [[UInt8]]) {
    self.init()
    for text in texts { insert(beginning: text.prefix(3)) }
  }

  private mutating func insert(beginning text: ArraySlice<UInt8>) {
    if text.count == 3 {
      insert(ByteTriples.place(ByteTriples.number(text)))
    } else {
      for byte in UInt8.min...UInt8.max { insert(beginning: text + [byte]) }
    }
  }

  mutating func insert(_ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

  /// Three bytes as a number.
  static func number(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// One of 65,536 places, by multiplication (Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  static func place(_ triple: UInt32) -> Int { Int((triple &* 0x9E37_79B1) >> 16) }
}

/// A text is read through a span of the bits, which counts no references.
extension Span where Element == UInt64 {
  /// True where a triple of the set may stand at the place.
  @inline(__always)
  func containsPlace(_ place: Int) -> Bool { self[place >> 6] >> UInt64(place & 63) & 1 != 0 }
}
