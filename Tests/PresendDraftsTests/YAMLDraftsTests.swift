import PresendDrafts
import PresendText
import TestSupport
import Testing

/// A YAML file whose marks show the same stretch in the file and in the text of its first reply.
struct YAMLCase: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  let text: String

  var testDescription: String { name }

  static let all: [YAMLCase] = [
    YAMLCase(name: "plain", file: "replies:\n- a «word» # c\n", text: "a «word»"),
    YAMLCase(name: "plain over lines", file: "replies:\n- a b\n  c «word»\n\n  d\n", text: "a b c «word»\nd"),
    YAMLCase(name: "a place over a folded line break", file: "replies:\n- a «b\n  c» d\n", text: "a «b c» d"),
    YAMLCase(name: "single quotes", file: "replies:\n- 'it''s\n  a «w''d»'\n", text: "it's a «w'd»"),
    YAMLCase(
      name: "double quotes", file: "replies:\n- \"\\x41\\u00e4\\U0001F381\\t\\\n   a \\\"«w\\u00f6rd»\\\"\"\n",
      text: "Aä🎁\ta \"«wörd»\""),
    YAMLCase(name: "literal", file: "replies:\n- |\n  a\n\n    b «word»\n  c\n", text: "a\n\n  b «word»\nc\n"),
    YAMLCase(name: "literal, CRLF", file: "replies:\r\n- |-\r\n  a\r\n  b «word»\r\n", text: "a\nb «word»"),
    YAMLCase(name: "literal, given indentation", file: "replies:\n- |2-\n    a «word»\n", text: "  a «word»"),
    YAMLCase(name: "literal over lines", file: "replies:\n- |\n  «a\n  b» c\n", text: "«a\nb» c\n"),
    YAMLCase(name: "folded", file: "replies:\n- >-\n  a\n  b\n\n  c «word»\n", text: "a b\nc «word»"),
    YAMLCase(
      name: "folded, lines that stand further in", file: "replies:\n- >\n  a\n    b «word»\n  c\n",
      text: "a\n  b «word»\nc\n"),
    YAMLCase(name: "an anchor and a tag", file: "replies:\n- &x !!str |\n  a «word»\n", text: "a «word»\n"),
    YAMLCase(name: "Base64", file: "replies:\n- !!binary YSB3«b3Jk»\n", text: "a w«ord»"),
    YAMLCase(
      name: "Base64 over lines", file: "replies:\n- !!binary |\n  YSB3\n  «b3Jk»\n  IGI=\n", text: "a w«ord» b"),
    YAMLCase(name: "an entry with a title", file: "replies:\n- title: t\n  text: a «word»\n", text: "a «word»"),
    YAMLCase(name: "a mark and letters of two bytes", file: "\u{FEFF}replies: [\"ä «wörd»\"]\n", text: "ä «wörd»"),
  ]
}

@Suite struct YAMLDraftsTests {
  @Test(arguments: YAMLCase.all)
  func `a text leads to the bytes that spell it`(_ example: YAMLCase) throws {
    let file = MarkedText(example.file)
    let expected = MarkedText(example.text)
    let draft = drafts(file.text, .yaml)[0]
    let part = try #require(draft.parts.first { $0.name == "action:1/content" })
    #expect(draft.problems == [])
    #expect(String(decoding: part.bytes, as: UTF8.self) == expected.text)
    #expect(part.origin?.source(of: expected.ranges[0]) == file.ranges[0])
  }

  @Test func `a reply set is one draft with its replies as actions`() {
    let file = """
      platform: ozon
      channel: quick-reply
      replies:
        - title: Delivery
          body: It takes a week.
        - Thank you.
        - { title: Coupon, type: coupon, content: "5" }
      """
    let draft = drafts(file, .yaml)[0]
    #expect(draft.context.platform?.rawValue == "ozon" && draft.context.channel == .quickReply)
    #expect(draft.actions?.map(\.type) == ["text", "text", "coupon"])
    #expect(
      draft.parts.map(\.name) == [
        "action:1/title", "action:1/content", "action:2/content", "action:3/title", "action:3/content",
      ])
    #expect(draft.problems == [])
  }

  @Test(arguments: [
    ("body: a\n---\nbody: b\n", ["f:1", "f:2"]), ("- body: a\n- body: b\n", ["f:1", "f:2"]), ("body: a\n", ["f"]),
  ])
  func `documents and entries of a list are drafts`(_ file: String, _ sources: [String]) {
    let found = DraftParser().drafts(from: record(file, .yaml, source: "f"))
    #expect(found.map(\.source) == sources)
    #expect(found.flatMap(\.problems) == [])
  }

  @Test(
    arguments: [
      ("body: a\n---\nbody: [\n", ["line 4, column 1: this is no YAML"], ["a"]),
      ("body: a\nkind: replay\n", ["line 2, column 7: `kind` has an unknown value"], ["a"]),
      ("body: a\nbody: b\n", ["line 1, column 1: this is no YAML: a field is given twice"], []),
      ("body: a\n<<: {subject: b}\n", ["line 2, column 1: fields that `<<` takes over"], ["a"]),
      ("body: !!binary \"???\"\n", ["`body` is not valid UTF-8"], [""]),
      (String(repeating: "[", count: 100_000), ["line 1, column 1: lists and mappings stand more than 200 deep"], []),
      (String(repeating: "- ", count: 100_000), ["line 1, column 1: lists and mappings stand more than 200 deep"], []),
      ("", ["the draft has no text"], []), ("version: 3\n", ["the draft has no text"], []),
      ("- just a text\n", ["line 1, column 3: `draft` is a string, expected an object"], []),
    ] as [(String, [String], [String])])
  func `a mistake is named with its place, and what stands before it is read`(
    _ file: String, _ beginnings: [String], _ bodies: [String]
  ) {
    let found = drafts(file, .yaml)
    let messages = found.flatMap(\.problems).map(\.message)
    #expect(
      zip(messages, beginnings).allSatisfy { $0.hasPrefix($1) } && messages.count >= beginnings.count, "\(messages)")
    #expect(found.compactMap { $0.text(of: "body") } == bodies)
  }
}
