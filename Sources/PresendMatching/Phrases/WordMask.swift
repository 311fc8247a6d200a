/// A small set of words: each word is one of 128 bits, several words share a bit.
///
/// What the mask of a sentence lacks is not in the sentence; what it has may be there. Nearly all phrases that an anchor
/// brings up end here.
struct WordMask: Sendable, Equatable {
  private(set) var low: UInt64
  private(set) var high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  static let none = WordMask(low: 0, high: 0)
  static let all = WordMask(low: .max, high: .max)

  /// The mask of one word, by its number.
  @inline(__always)
  init(word: Int32) {
    let bit: UInt64 = 1 << UInt64(word & 63)
    self.init(low: word & 64 == 0 ? bit : 0, high: word & 64 == 0 ? 0 : bit)
  }

  @inline(__always)
  mutating func formUnion(_ other: WordMask) {
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  func intersects(_ other: WordMask) -> Bool { (low & other.low) | (high & other.high) != 0 }

  /// How many bits are set: the fewer, the more the mask rules out.
  var weight: Int { low.nonzeroBitCount + high.nonzeroBitCount }
}
