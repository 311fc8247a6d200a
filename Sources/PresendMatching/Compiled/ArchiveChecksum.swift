/// Tells whether bytes are still those that were written.
///
/// FNV-1a in steps of eight bytes (http://www.isthe.com/chongo/tech/comp/fnv/). No change of a single step leaves the sum
/// as it was. It says nothing of who wrote the bytes.
package enum ArchiveChecksum {
  /// The sum of the bytes from `start` on, and of their number.
  package static func of(_ bytes: [UInt8], from start: Int = 0) -> UInt64 {
    let bytes = bytes.span.extracting(start...)
    let whole = bytes.count & ~7
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = 0
    while place < whole {
      sum = (sum ^ bytes.number64(at: place)) &* prime
      sum ^= sum >> 32
      place += 8
    }
    for place in whole..<bytes.count { sum = (sum ^ UInt64(bytes[place])) &* prime }
    return (sum ^ UInt64(bytes.count)) &* prime
  }

  private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
