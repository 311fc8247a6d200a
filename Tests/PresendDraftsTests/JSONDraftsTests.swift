import PresendDrafts
import PresendText
import Testing
import TestSupport

@Suite struct JSONDraftsTests {
  @Test func `an array holds many drafts, each with a source and bytes of its own`() {
    let marked = MarkedText("[{\"id\":\"a\",\"body\":\"x\"},\n  {\"body\":\"ä «word»\"}]")
    let found = drafts(marked.text)
    #expect(found.map(\.id) == ["a", "drafts:2"])
    #expect(found.map(\.source) == ["drafts:1", "drafts:2"])
    let second = found[1]
    let inOrigin = second.sourceRange(of: "word", in: "body") ?? 0..<0
    #expect(inOrigin.lowerBound + second.origin.offset == marked.ranges[0].lowerBound)
    #expect(OriginLines(second.origin).place(of: inOrigin.lowerBound) == (2, 14))
  }

  @Test(arguments: [
    (#"{"body":"kept" "x":1}"#, ["kept"], "line 1, column 16, byte 15: expected ',' or '}' after a value"),
    (#"{"body":"cut off in the mid"#, ["cut off in the mid"], "line 1, column 9, byte 8: a string is not closed"),
    ("{\n\"body\":\"kept\",\n \"ä\":01}", ["kept"], "line 3, column 6, byte 23: a number does not begin with 0"),
    (
      #"{"body":"kept"} x"#, ["kept"],
      "line 1, column 17, byte 16: expected the end after the value; for one draft a line there is --input jsonl"
    ),
    (
      #"[{"body":"one"},{"body":"two","#, ["one", "two"],
      "line 1, column 31, byte 30: expected a name in quotes after ',', found the end"
    ),
    (
      #"[{"body":"one"} {"body":"two"}]"#, ["one"],
      "line 1, column 17, byte 16: expected ',' or ']' after a draft; what follows was not read"
    ),
    (#"[{"body":"one"},]"#, ["one"], "line 1, column 17, byte 16: expected a draft after ','"),
    ("{\"body\":\"a\tb\"}", ["a\tb"], "line 1, column 11, byte 10: a control character in a string is not escaped"),
    ("Dear Ms Example", [nil], "line 1, column 1, byte 0: expected a value"),
    ("[[[", [nil], "line 1, column 4, byte 3: expected a value, found the end"),
  ])
  func `a mistake is a problem of its draft, and what stood before it is kept`(
    _ text: String, _ bodies: [String?], _ message: String
  ) {
    let found = drafts(text)
    #expect(found.map { $0.text(of: "body") } == bodies)
    #expect(found.last?.problems == [Problem(code: "json", message: message)])
    #expect(found.dropLast().allSatisfy { $0.problems.isEmpty })
  }

  @Test(arguments: ["7", "\"text\"", "[1]", "null"])
  func `a draft is an object`(_ text: String) {
    #expect(messages(text).first?.hasSuffix("expected an object") == true)
  }

  @Test func `a line of JSONL tells places of the whole file`() {
    let line = RawRecord(
      bytes: Array("{\"body\" 1}".utf8), source: "a.jsonl:7", format: .jsonl, offset: 900, firstLine: 7)
    let draft = DraftParser().drafts(from: line)[0]
    #expect(draft.id == "a.jsonl:7")
    #expect(draft.problems.map(\.message) == ["line 7, column 9, byte 908: expected ':' after a name"])
    #expect(draft.origin.offset == 900)
  }

  @Test func `nesting beyond the limit is a problem that names the limit`() {
    let text = #"{"body":"kept","x":"# + String(repeating: "[", count: 600)
    let draft = drafts(text)[0]
    #expect(draft.problems.map(\.limit) == ["depth"])
    #expect(draft.text(of: "body") == "kept")
  }

  @Test func `a field that is no UTF-8 is repaired and says so`() {
    let bytes = Array(#"{"body":"Gr"#.utf8) + [0xFC] + Array(#"sse word"}"#.utf8)
    let draft = DraftParser().drafts(from: RawRecord(bytes: bytes, source: "a", format: .json))[0]
    #expect(draft.text(of: "body") == "Gr\u{FFFD}sse word")
    #expect(draft.problems.map(\.code) == ["charset"])
    #expect(draft.problems.map(\.option) == ["--encoding"])
    #expect(draft.sourceRange(of: "word", in: "body") == 16..<20)
  }

  @Test func `an array without drafts is told, unless it may be empty`() {
    #expect(drafts("[]").map { $0.problems.map(\.code) } == [["empty"]])
    var options = DraftParser.Options()
    options.allowsEmpty = true
    #expect(DraftParser(options: options).drafts(from: record("[]")).isEmpty)
  }
}
