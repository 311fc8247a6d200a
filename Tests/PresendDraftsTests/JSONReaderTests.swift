import PresendDrafts
import PresendText
import Testing
import TestSupport

@Suite struct JSONReaderTests {
  /// The first mistake in a text that should be one JSON value.
  static func mistake(in text: [UInt8]) -> JSONError? {
    var reader = JSONReader(text)
    do {
      try reader.readValue()
    } catch {
      return error
    }
    if let control = reader.firstBareControl { return JSONError(control, "bare control") }
    return reader.peek() == nil ? nil : JSONError(reader.position, "more")
  }

  @Test(arguments: [
    "{}", "[]", " {\"a\":1}\r\n", "[[],[{}],{\"a\":[]}]", "0", "-0", "12", "-1.5e+10", "1E5", "0.25", "true", "false",
    "null",
    #""""#, #""\"\\\/\b\f\n\r\t""#, #""\u00e4\uD83D\uDE00""#, "\u{FEFF}{}", #"{"a":1,"a":2}"#, "\t[1 , 2]", #""ä😀""#,
  ])
  func `a valid value is read whole`(_ text: String) {
    #expect(JSONReaderTests.mistake(in: Array(text.utf8)) == nil)
  }

  static let mistakes: [(String, String)] = [
    ("«»", "expected a value, found the end"),
    (#"{"a" «1»}"#, "expected ':' after a name"),
    (#"{"a":1 «"b"»:2}"#, "expected ',' or '}' after a value"),
    (#"{"a":1«»"#, "expected ',' or '}' after a value, found the end"),
    ("[1 «2»]", "expected ',' or ']' after a value"),
    ("[1,«]»", "expected a value after ','"),
    (#"{"a":1,«}»"#, "expected a name in double quotes after ','"),
    ("{«a»:1}", "expected a name in double quotes or '}' after '{'"),
    ("{«'a'»:1}", "expected a name in double quotes or '}' after '{'"),
    (#"{"a":«'b'»}"#, "strings stand in double quotes"),
    (#"{"a":«}»"#, "expected a value before '}'"),
    ("[«,»1]", "expected a value before ','"),
    ("[«NaN»]", "NaN and Infinity are no JSON numbers"), ("[-«I»nfinity]", "expected a digit in a number"),
    ("[«//» no", "JSON has no comments"), ("[«tru»]", "expected a value"), ("[«True»]", "expected a value"),
    ("[«01»]", "a number does not begin with 0"), ("[1.«]»", "expected a digit after '.' in a number"),
    ("[1e«]»", "expected a digit in the exponent in a number"), ("[«+»1]", "expected a value"),
    ("[«.»5]", "expected a value"),
    (#"["a«\x»"]"#, "unknown escape in a string"), (#"["«\u12G4»"]"#, "unknown escape in a string"),
    (#"{"a":«"»never closed"#, "a string is not closed"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is named with its place`(_ pair: (String, String)) {
    let marked = MarkedText(pair.0)
    let mistake = JSONReaderTests.mistake(in: Array(marked.text.utf8))
    #expect(mistake == JSONError(marked.ranges[0].lowerBound, pair.1))
  }

  @Test func `nesting is read to its limit and no further`() {
    let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(JSONReaderTests.mistake(in: Array(deepest.utf8)) == nil)
    let deeper = JSONReaderTests.mistake(in: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    #expect(deeper?.limit == "depth")
    #expect(deeper?.offset == 512)
  }

  static let spellings: [(String, String)] = [
    (#""plain «WhatsApp» text""#, "WhatsApp"), (#""a\n«WhatsApp»""#, "WhatsApp"),
    (#""«What\u0073App»!""#, "WhatsApp"), (#""«\u0057hatsApp»""#, "WhatsApp"), (#""Gr«\u00fc»ße""#, "ü"),
    (#""\ud83d\ude00 «ok»""#, "ok"), (#""a«\ud83d\ude00»b""#, "😀"), (#""«http:\/\/x.example»""#, "http://x.example"),
    (#""\"«quoted»\"""#, "quoted"), (#""über «uns»""#, "uns"), (#""«\\»""#, "\\"), (#""«a\tb»""#, "a\tb"),
  ]

  @Test(arguments: spellings)
  func `every word of a string leads back to how it is spelt`(_ pair: (String, String)) throws {
    let marked = MarkedText(pair.0)
    var reader = JSONReader(Array(marked.text.utf8))
    try reader.readValue()
    let text = reader.tape.text(at: 0)
    let needle = Array(pair.1.utf8)
    let start = try #require(text.bytes.indices.first { text.bytes.matches(needle, at: $0) })
    #expect(text.map?.source(of: start..<start + needle.count) == marked.ranges[0])
  }

  @Test(arguments: [#""\ud83d""#, #""\ude00""#, #""\ude00\ud83d""#, #""\ud83d\u0041""#, #""\ud83dx""#])
  func `half a surrogate pair is read as U+FFFD`(_ text: String) throws {
    var reader = JSONReader(Array(text.utf8))
    try reader.readValue()
    let decoded = reader.tape.text(at: 0)
    #expect(decoded.hasLoneSurrogate)
    #expect(decoded.string.unicodeScalars.first == "\u{FFFD}")
  }

  @Test func `what stood before a mistake is kept`() {
    var reader = JSONReader(Array(#"{"subject":"Hello","order":{"id":"1","#.utf8))
    #expect(throws: JSONError.self) { try reader.readValue() }
    #expect(reader.tape.nodes.map(\.kind) == [.object, .key, .string, .key, .object, .key, .string])
    #expect(reader.tape.nodes[0].next == 7)
  }

  @Test func `a text before an unknown escape is repaired as any other`() {
    let bytes = Array(#"{"body":"a"#.utf8) + [0xFF] + Array(#"b\q","subject":"s"}"#.utf8)
    let draft = DraftParser().drafts(from: RawRecord(bytes: bytes, source: "d", format: .json))[0]
    #expect(draft.text(of: "body")?.hasPrefix("a\u{FFFD}b") == true)
    #expect(draft.problems.map(\.code).contains("json"))
  }
}
