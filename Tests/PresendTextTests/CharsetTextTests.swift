import PresendText
import Testing

@Suite struct CharsetTextTests {
  @Test(
    arguments: [
      ("windows-1251", [0x61, 0xEE, 0x62], "aоb", "о", 1..<2), ("shift_jis", [0x61, 0x83, 0x8C], "aレ", "レ", 1..<3),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x25, 0x6C, 0x1B, 0x28, 0x42, 0x62], "レb", "レ", 3..<5),
      ("utf-16be", [0xD8, 0x3D, 0xDE, 0x00, 0x00, 0x61], "😀a", "a", 4..<6),
      ("gb18030", [0x81, 0x30, 0x84, 0x36, 0x61], "\u{A5}a", "\u{A5}", 0..<4), ("koi8-r", [0xC1], "а", "а", 0..<1),
    ] as [(String, [UInt8], String, String, Range<Int>)])
  func `a text leads to its bytes in the charset`(
    _ charset: String, _ bytes: [UInt8], _ text: String, _ word: String, _ place: Range<Int>
  ) throws {
    let result = try #require(CharsetText(bytes, charset: charset))
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    let needle = Array(word.utf8)
    let start = try #require(result.bytes.indices.first { result.bytes[$0...].starts(with: needle) })
    #expect(result.map.source(of: start..<start + needle.count) == place)
    #expect(result.firstInvalid == nil)
  }

  @Test func `what is no text is U+FFFD, and its place is told`() throws {
    let result = try #require(CharsetText([0x61, 0x83, 0x00, 0x62], charset: "shift_jis"))
    #expect(result.firstInvalid == 1)
    #expect(result.firstNUL == 2)
    #expect(CharsetText([0x61], charset: "no-such-charset") == nil)
    #expect(CharsetText([], charset: "utf-16")?.bytes == [])
  }
}
