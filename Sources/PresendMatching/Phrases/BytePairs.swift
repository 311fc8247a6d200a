/// A set of pairs of bytes.
struct BytePairs: Sendable {
  /// The number of words of bits that hold all pairs.
  static let count = 1024

  /// For each byte, true where a pair begins with it: most places of a text are told by their first byte.
  private(set) var leads = [Bool](repeating: false, count: 256)
  private(set) var bits = [UInt64](repeating: 0, count: BytePairs.count)

  /// The set that these are the bits of.
  init(bits: [UInt64]) {
    self.bits = bits
    for (index, word) in bits.enumerated() where word != 0 { leads[index >> 2] = true }
  }

  /// The first two bytes of each text; all pairs that begin with a text of one byte.
  init(beginning texts: [[UInt8]]) {
    for text in texts {
      guard let first = text.first else { continue }
      if text.count > 1 {
        insert(first, text[1])
      } else {
        for second in UInt8.min...UInt8.max { insert(first, second) }
      }
    }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    leads[Int(first)] = true
    bits[Int(first) << 2 | Int(second) >> 6] |= 1 << UInt64(second & 63)
  }
}

extension Span where Element == UInt64 {
  /// True where the pair is in the set that these are the bits of.
  @inline(__always)
  func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
    self[Int(first) << 2 | Int(second) >> 6] >> UInt64(second & 63) & 1 != 0
  }
}
