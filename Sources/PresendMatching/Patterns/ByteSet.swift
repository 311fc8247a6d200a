/// A set of bytes: what may stand right before or right behind a place of a text.
package struct ByteSet: Sendable, Equatable {
  /// One bit a byte.
  package private(set) var bits: SIMD4<UInt64>

  package init(bits: SIMD4<UInt64>) { self.bits = bits }

  /// The empty set.
  package init() { bits = .zero }

  /// The bytes for which the condition holds.
  init(where isMember: (UInt8) -> Bool) {
    self.init()
    for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
  }

  /// Every byte.
  package static let all = ByteSet(bits: SIMD4(repeating: .max))
  /// The bytes of characters beyond ASCII.
  static let wide = ByteSet(bits: SIMD4(0, 0, .max, .max))
  /// The ASCII characters of words, as `\w` knows them.
  static let word = ByteSet { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") }
  /// The ASCII digits.
  static let digits = ByteSet { $0 &- 0x30 < 10 }
  /// The ASCII characters of `\s`.
  static let blanks = ByteSet { $0 == 0x20 || $0 &- 0x09 < 5 }

  package mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  @inline(__always)
  package func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }

  var isEmpty: Bool { bits == .zero }

  var isAll: Bool { bits == SIMD4(repeating: .max) }

  var count: Int { (0..<4).reduce(0) { $0 + bits[$1].nonzeroBitCount } }

  /// The bytes, in order.
  var members: [UInt8] { (UInt8.min...UInt8.max).filter(contains) }

  /// The ASCII bytes that are not in the set.
  var asciiComplement: ByteSet { ByteSet(bits: SIMD4(~bits[0], ~bits[1], 0, 0)) }

  func union(_ other: ByteSet) -> ByteSet { ByteSet(bits: bits | other.bits) }

  func intersection(_ other: ByteSet) -> ByteSet { ByteSet(bits: bits & other.bits) }
}
