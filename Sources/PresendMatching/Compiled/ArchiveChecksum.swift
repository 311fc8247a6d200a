/// Tells whether bytes are still those that were written.
///
/// FNV-1a in steps of eight bytes (http://www.isthe.com/chongo/tech/comp/fnv/), in four rows side by side, since a processor
/// multiplies for several at once. No change of a single step leaves the sum as it was. It says nothing of who wrote the
/// bytes.
package struct ArchiveChecksum {
  private var rows = (seed, seed &+ 1, seed &+ 2, seed &+ 3)
  /// The bytes behind the last whole block.
  private var rest: [UInt8] = []
  private var count = 0

  init() {}

  /// The sum of the bytes from `start` on.
  package static func of(_ bytes: [UInt8], from start: Int = 0) -> UInt64 {
    var sum = ArchiveChecksum()
    sum.add(bytes, from: start)
    return sum.value
  }

  /// Adds the bytes from `start` on: of several pieces, all but the last one in whole blocks.
  mutating func add(_ bytes: [UInt8], from start: Int = 0) {
    precondition(rest.isEmpty, "only the last piece may end within a block")
    let whole = (bytes.count - start) & ~31
    rows = ArchiveChecksum.sums(bytes, from: start, count: whole, rows)
    rest = Array(bytes[(start + whole)...])
    count += bytes.count - start
  }

  /// The sum of what was added, and of the number of bytes.
  var value: UInt64 {
    typealias Sum = ArchiveChecksum
    var sum = Sum.step(Sum.step(Sum.step(rows.0, rows.1), rows.2), rows.3)
    for byte in rest { sum = Sum.step(sum, UInt64(byte)) }
    return Sum.step(sum, UInt64(count))
  }

  private static func sums(
    _ bytes: [UInt8], from start: Int, count: Int, _ rows: (UInt64, UInt64, UInt64, UInt64)
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    let blocks = bytes.span.extracting(start...).extracting(0..<count)
    var (first, second, third, fourth) = rows
    var place = 0
    while blocks.count - place >= 32 {
      let block = blocks.extracting(place..<place + 32)
      first = step(first, block.number64(at: 0))
      second = step(second, block.number64(at: 8))
      third = step(third, block.number64(at: 16))
      fourth = step(fourth, block.number64(at: 24))
      place += 32
    }
    return (first, second, third, fourth)
  }

  @inline(__always)
  private static func step(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let product = (sum ^ value) &* prime
    return product ^ product >> 32
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
