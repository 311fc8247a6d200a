import PresendDrafts
import PresendText
import Testing
import TestSupport

@Suite struct TextEncodingTests {
  static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  static func draft(_ bytes: [UInt8], _ encoding: TextEncoding? = nil, _ format: InputFormat = .text) -> Draft {
    var options = DraftParser.Options()
    options.encoding = encoding
    return DraftParser(options: options).drafts(from: RawRecord(bytes: bytes, source: "a", format: format))[0]
  }

  @Test func `a text in UTF-8 keeps its bytes, and its mark is no content`() {
    let draft = TextEncodingTests.draft([0xEF, 0xBB, 0xBF] + Array("Grüße".utf8))
    #expect(draft.parts[0].bytes.count == 10)
    #expect(draft.parts[0].content == 3..<10)
    #expect(draft.sourceRange(of: "ß", in: "body") == 7..<9)
    #expect(draft.problems.isEmpty)
  }

  @Test(arguments: [true, false])
  func `a text in UTF-16 is converted and leads back to the file`(_ isBigEndian: Bool) {
    let file = TextEncodingTests.utf16("\u{FEFF}Grüße\n😀 word", isBigEndian: isBigEndian)
    let draft = TextEncodingTests.draft(file)
    #expect(draft.text(of: "body") == "Grüße\n😀 word")
    #expect(draft.problems.isEmpty)
    #expect(draft.sourceRange(of: "word", in: "body") == 20..<28)
    #expect(draft.sourceRange(of: "😀", in: "body") == 14..<18)
    #expect(OriginLines(draft.origin).place(of: 20) == (2, 3))
  }

  @Test func `JSON in UTF-16 is read as well`() {
    let marked = MarkedText(#"{"body":"\u00e4 «word»"}"#)
    let draft = TextEncodingTests.draft(
      TextEncodingTests.utf16("\u{FEFF}" + marked.text, isBigEndian: false), nil, .json)
    let range = marked.ranges[0]
    #expect(draft.text(of: "body") == "ä word")
    #expect(draft.sourceRange(of: "word", in: "body") == range.lowerBound * 2 + 2..<range.upperBound * 2 + 2)
  }

  @Test(arguments: [(TextEncoding.latin1, "Gr\u{FC}\u{DF}e \u{80}"), (.windows1252, "Grüße €")])
  func `a text in a single-byte encoding is converted`(_ encoding: TextEncoding, _ text: String) {
    let draft = TextEncodingTests.draft([0x47, 0x72, 0xFC, 0xDF, 0x65, 0x20, 0x80], encoding)
    #expect(draft.text(of: "body") == text)
    #expect(draft.problems.isEmpty)
    #expect(draft.sourceRange(of: "e", in: "body") == 4..<5)
    #expect(OriginLines(draft.origin).place(of: 4) == (1, 5))
  }

  @Test(
    arguments: [
      (.windows1251, [0x61, 0xEE, 0xF2, 0xE7], "aотз", "тз", 2..<4),
      (.gb18030, [0x61, 0xC6, 0xC0, 0xC2, 0xDB], "a评论", "论", 3..<5),
      (.gb18030, [0x84, 0x31, 0x95, 0x33, 0x61], "\u{FEFF}a", "a", 4..<5),
    ] as [(TextEncoding, [UInt8], String, String, Range<Int>)])
  func `a text in an encoding of Russia or China is converted`(
    _ encoding: TextEncoding, _ bytes: [UInt8], _ text: String, _ word: String, _ place: Range<Int>
  ) {
    let draft = TextEncodingTests.draft(bytes, encoding)
    #expect(draft.text(of: "body") == text)
    #expect(draft.problems.isEmpty)
    #expect(draft.sourceRange(of: word, in: "body") == place)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF], nil, "charset", "a\nb\u{FFFD}", "line 2, byte 3"),
      ([0x61, 0x0A, 0x00, 0x62], nil, "nul", "a\n\u{FFFD}b", "line 2, byte 2"),
      ([0x61, 0x81], .windows1252, "charset", "a\u{FFFD}", "line 1, byte 1"),
      ([0x61, 0x00, 0x00, 0xD8], .utf16LittleEndian, "charset", "a\u{FFFD}", "line 1, byte 2"),
      ([0x00, 0x61, 0x62], .utf16BigEndian, "charset", "a\u{FFFD}", "line 1, byte 2"),
      ([0x61, 0x00], .latin1, "nul", "a\u{FFFD}", "line 1, byte 1"),
    ] as [([UInt8], TextEncoding?, String, String, String)])
  func `what is no text in the encoding is repaired and told`(
    _ bytes: [UInt8], _ encoding: TextEncoding?, _ code: String, _ text: String, _ place: String
  ) {
    let draft = TextEncodingTests.draft(bytes, encoding)
    #expect(draft.text(of: "body") == text)
    #expect(draft.problems.map(\.code) == [code])
    #expect(draft.problems.map(\.option) == ["--encoding"])
    #expect(draft.problems[0].message.hasPrefix(place + ": "))
  }

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf16le", .utf16LittleEndian), ("ISO-8859-1", .latin1), ("cp1252", .windows1252),
    ("CP1251", .windows1251), ("gbk", .gb18030), ("gb2312", .gb18030),
  ])
  func `an encoding is known by its common names`(_ name: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func `an unknown encoding is answered with those that are known`() {
    #expect(TextEncoding(name: "koi8-r") == nil)
    #expect(
      TextEncoding.expectation
        == "expected one of utf-8, utf-16le, utf-16be, latin-1, windows-1252, windows-1251, gb18030")
  }
}
