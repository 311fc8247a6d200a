/// Numbers that are the same everywhere (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  package mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  package mutating func element<Element>(of list: [Element]) -> Element { list[below(list.count)] }

  /// From 0 up to, not including, 1.
  package mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// Of mean 0 and variance 1, as the sum of twelve (Irwin–Hall): no function of the C library, so that it is the same
  /// everywhere.
  package mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + fraction() } }
}
