import PresendText
import Testing

/// Eight bytes at once must answer as each byte would by itself.
@Suite struct EightBytesTests {
  /// Every byte in every place among others.
  private static let samples: [[UInt8]] = (0...255).flatMap { byte in
    (0..<8).map { place in
      var bytes = Array("a. Z9\u{E9}_".utf8)
      bytes[place] = UInt8(byte)
      return bytes
    }
  }

  private func places(_ mask: UInt64) -> [Int] { (0..<8).filter { mask >> (UInt64($0) * 8) & 0xFF == 0x80 } }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  @Test func `letters, marks and ends of tokens are told for every byte`() {
    for bytes in Self.samples {
      let eight = bytes.span.eightBytes(at: 0)
      #expect(places(ByteLanes.letters(eight)) == bytes.indices.filter { isLetter(bytes[$0]) })
      #expect(
        places(ByteLanes.marks(eight))
          == bytes.indices.filter { bytes[$0] < 0x80 && bytes[$0] != 0x20 && !isLetter(bytes[$0]) })
      #expect(
        places(ByteLanes.tokenEnds(eight)) == bytes.indices.filter { bytes[$0] <= 0x20 || bytes[$0] >= 0x7F })
      #expect(places(ByteLanes.equal(eight, to: bytes[3])) == bytes.indices.filter { bytes[$0] == bytes[3] })
    }
  }

  @Test func `beyond the end stand zeros`() {
    let text = Array("abcdefghij".utf8)
    for index in 0...text.count {
      let expected = (0..<8).map { index + $0 < text.count ? text[index + $0] : 0 }
      let eight = text.span.eightBytes(at: index)
      #expect((0..<8).map { UInt8(truncatingIfNeeded: eight >> ($0 * 8)) } == expected)
    }
  }

  @Test func `the first byte of a mask is counted, and the first bytes are kept`() {
    let eight = Array("ab1d.fgh".utf8).span.eightBytes(at: 0)
    #expect(ByteLanes.countBeforeFirst(ByteLanes.marks(eight)) == 2)
    #expect(ByteLanes.countBeforeFirst(0) == 8)
    #expect(ByteLanes.prefix(eight, 2) == Array("ab".utf8).span.eightBytes(at: 0))
  }
}
