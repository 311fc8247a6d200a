extension Span where Element == UInt8 {
  /// The eight bytes from `index` on, the first one lowest; zeros stand for what lies beyond the end.
  @inlinable
  @inline(__always)
  package func eightBytes(at index: Int) -> UInt64 {
    guard index >= 0, index < count &- 7 else { return lastBytes(from: index) }
    // The compiler reads all of them at once.
    return extracting(index..<index &+ 8).firstEight
  }

  /// The first eight bytes, the first one lowest. There must be as many.
  @inlinable
  @inline(__always)
  package var firstEight: UInt64 {
    let low = UInt64(self[0]) | UInt64(self[1]) << 8 | UInt64(self[2]) << 16 | UInt64(self[3]) << 24
    let high = UInt64(self[4]) << 32 | UInt64(self[5]) << 40 | UInt64(self[6]) << 48 | UInt64(self[7]) << 56
    return low | high
  }

  /// Where the next byte beyond ASCII stands from `start` on, or the end.
  package func asciiEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      let wide = eightBytes(at: index) & ByteLanes.all
      if wide != 0 { return index + ByteLanes.countBeforeFirst(wide) }
      index += 8
    }
    return count
  }

  @inlinable
  package func lastBytes(from index: Int) -> UInt64 {
    var bytes: UInt64 = 0
    var position = count - 1
    while position >= index, position >= 0 {
      bytes = bytes << 8 | UInt64(self[position])
      position -= 1
    }
    return bytes
  }
}

/// Questions about eight bytes at once. The answers are masks with the highest bit of each byte for which it is yes.
@usableFromInline
package enum ByteLanes {
  /// The highest bit of every byte.
  @inlinable package static var all: UInt64 { 0x8080_8080_8080_8080 }

  /// ASCII letters of either case.
  @inlinable
  @inline(__always)
  package static func letters(_ bytes: UInt64) -> UInt64 {
    let low = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    return (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~bytes & all
  }

  /// ASCII that is neither letter nor space.
  @inlinable
  @inline(__always)
  package static func marks(_ bytes: UInt64) -> UInt64 {
    let low = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let isLetter = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
    let isOther = ((bytes ^ 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return isOther & ~isLetter & ~bytes & all
  }

  /// What ends a token of ASCII: blanks, control characters, and everything beyond ASCII.
  @inlinable
  @inline(__always)
  package static func tokenEnds(_ bytes: UInt64) -> UInt64 {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    return (~(low &+ 0x5F5F_5F5F_5F5F_5F5F) | (low &+ 0x0101_0101_0101_0101) | bytes) & all
  }

  /// The bytes that are `byte`.
  @inlinable
  @inline(__always)
  package static func equal(_ bytes: UInt64, to byte: UInt8) -> UInt64 {
    let other = bytes ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return ~(((other & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | other) & all
  }

  /// The number of bytes before the first one of a mask; eight where there is none.
  @inlinable
  @inline(__always)
  package static func countBeforeFirst(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  /// The number of bytes up to the last one of a mask, that one included; zero where there is none.
  @inlinable
  @inline(__always)
  package static func countThroughLast(_ mask: UInt64) -> Int { 8 &- mask.leadingZeroBitCount >> 3 }

  /// The first bytes, at most seven, with zeros for the others.
  @inlinable
  @inline(__always)
  package static func prefix(_ bytes: UInt64, _ count: Int) -> UInt64 {
    bytes & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1)
  }
}
