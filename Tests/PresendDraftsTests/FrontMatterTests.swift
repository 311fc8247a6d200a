import PresendDrafts
import Testing
import TestSupport

@Suite struct FrontMatterTests {
  static let letter = """
    ---
    subject: Your order
    platform: Amazon
    order: {completed: 2026-11-03, id: 302}
    conversation:
      last_buyer_message: null
    ---
    Dear Ms Example
    """

  @Test func `the fields above a text are those of its draft`() throws {
    let draft = try #require(drafts(FrontMatterTests.letter, .text).first)
    #expect(draft.problems.isEmpty)
    #expect(draft.context.platform == .amazon)
    #expect(draft.context.orderCompleted == CalendarDate("2026-11-03"))
    #expect(draft.context.orderID == "302")
    #expect(draft.context.lastBuyerMessage == .never)
    #expect(draft.parts.map(\.name) == ["subject", "body"])
  }

  @Test func `the body is the whole file, and its content begins below the front matter`() throws {
    let draft = try #require(drafts(FrontMatterTests.letter, .text).first)
    let body = try #require(draft.parts.last)
    #expect(body.bytes == Array(FrontMatterTests.letter.utf8))
    #expect(String(decoding: body.bytes[body.content], as: UTF8.self) == "Dear Ms Example")
  }

  @Test(arguments: [
    ("---\nsubject: a «word» b\n---\nx", "word"), ("---\nlang: de\nsubject:   'a «word» b'\n---\nx", "word"),
    ("---\nsubject: 'it''s a «word»'\n---\nx", "word"), ("---\nsubject: 'it«''»s'\n---\nx", "'"),
    ("---\nsubject: \"\\tä «word»\"\n---\nx", "word"), ("---\nsubject: \"a «\\u00fc» b\"\n---\nx", "ü"),
    ("---\n{\"subject\": \"a «word»\"}\n---\nx", "word"), ("\u{FEFF}---\r\nsubject: a «word»\r\n---\r\nx", "word"),
    ("---\nactions: [{title: «word», content: ä}]\n---\nx", "word"), ("---\nto: «word»@x\n---\nx", "word"),
  ])
  func `a field on one line leads back to its bytes`(_ text: String, _ word: String) throws {
    let marked = MarkedText(text)
    let draft = try #require(drafts(marked.text, .text).first)
    #expect(draft.problems.isEmpty)
    let part = try #require(draft.parts.first { $0.name != "body" })
    #expect(draft.sourceRange(of: word, in: part.name) == marked.ranges[0])
  }

  @Test func `a field on several lines leads back to its bytes`() throws {
    let marked = MarkedText("---\nsubject: >\n  two\n  «lines»\n---\nx")
    let draft = try #require(drafts(marked.text, .text).first)
    #expect(draft.text(of: "subject") == "two lines\n")
    #expect(draft.sourceRange(of: "lines", in: "subject") == marked.ranges[0])
  }

  @Test(arguments: [
    "---\nDear Ms Example\n---\nx", "---\n- a\n- b\n---\nx", "---\nDear Ms Example\n\nOrder: 302\n",
    "---\nhttps://a.example is the address\n---\nx", "---\nSee below: it fits.\n", "---\n# subject: x\n---\nx",
    "---\n你好：欢迎\n---\n谢谢", "--- \n\n---", "----\nsubject: x\n---\n", " ---\nsubject: x\n---\n",
    "---\nnote that: [this: is text\n---\nx",
    "---",
  ])
  func `a block that was not meant to name a field is text`(_ text: String) throws {
    let draft = try #require(drafts(text, .text).first)
    #expect(draft.problems.isEmpty)
    #expect(draft.parts.map(\.name) == ["body"])
    #expect(draft.parts[0].content == 0..<text.utf8.count)
  }

  @Test(arguments: [
    (
      "---\nsubject: x\nkind: «repyl»\n---\nx",
      "`kind` has an unknown value, expected reply, proactive, auto-reply, quick-reply; did you mean `reply`?"
    ),
    (
      "---\norder:\n  completed: «soon»\n---\nx",
      "`order.completed` is no date of the calendar, expected a date such as 2026-11-24 or a time such as "
        + "2026-11-24T09:00:00Z"
    ),
    ("---\nbuyer: {opted_out: «\"true\"»}\n---\nx", "`buyer.opted_out` is a string, expected true or false"),
    ("---\nsubject: «[a, b]»\n---\nx", "`subject` is an array, expected a string"),
    ("---\nsubject: a «:» b: c\n---\nx", "the front matter is no YAML: mapping values are not allowed in this context"),
    ("---\n«lang»: de\nlang: fr\n---\nx", "the front matter is no YAML: a field is given twice"),
  ])
  func `a mistake is named with its line and column in the file`(_ text: String, _ message: String) throws {
    let marked = MarkedText(text)
    let draft = try #require(drafts(marked.text, .text).first)
    let start = marked.ranges[0].lowerBound
    let above = Array(marked.text.utf8)[..<start]
    let line = above.count { $0 == 0x0A } + 1
    let column = start - (above.lastIndex(of: 0x0A) ?? -1)
    #expect(draft.problems.map(\.message) == ["line \(line), column \(column): \(message)"])
    #expect(draft.text(of: "body") == marked.text)
  }

  @Test(arguments: [
    ("---\n«platfrom: amazon\n---\nx", "the front matter names no field of a draft; did you mean `platform`?"),
    ("---\n«Platform: amazon\n---\nx", "the front matter names no field of a draft; did you mean `platform`?"),
    ("---\n«sent at: 2026-11-24\n---\nx", "the front matter names no field of a draft; did you mean `sent_at`?"),
    (
      "---\ndraft:\n  «platform: amazon\n...\nx", "the front matter names no field of a draft; did you mean `platform`?"
    ),
    ("---\n«size: large\ncolour: red\n---\nx", "the front matter names no field of a draft"),
    (
      "---\n«platform:amazon\n---\nx",
      "the front matter is no YAML: no blank stands behind the colon; did you mean `platform: …`?"
    ),
    (
      "---\n«platform=amazon\n---\nx",
      "the front matter is no YAML: a field is parted from its value by a colon and a blank; did you mean `platform: …`?"
    ),
    (
      "---\n«platform：amazon\n---\nx",
      "the front matter is no YAML: a field is parted from its value by a colon and a blank; did you mean `platform: …`?"
    ),
    (
      "---\n«platform amazon\n---\nx",
      "the front matter is no YAML: no colon stands behind the field; did you mean `platform: …`?"
    ),
    ("«---\nplatform: amazon\n\nDear Ms Example\n", "the front matter that begins here has no closing line ---"),
    ("«---\n\nplatfrom: amazon\nlang: de\n", "the front matter that begins here has no closing line ---"),
    ("«---\r\nplatform:amazon", "the front matter that begins here has no closing line ---"),
  ])
  func `a block that was meant to name a field is a problem, and is read as text`(_ text: String, _ message: String)
    throws
  {
    let start = try #require(Array(text.utf8).firstIndex(of: 0xC2))
    let above = Array(text.utf8)[..<start]
    let line = above.count { $0 == 0x0A } + 1
    let column = start - (above.lastIndex(of: 0x0A) ?? -1)
    let plain = text.split(separator: "«").joined()
    for format in [InputFormat.text, .html] {
      let draft = try #require(drafts(plain, format).first)
      #expect(draft.problems == [Problem(code: "field", message: "line \(line), column \(column): \(message)")])
      #expect(draft.parts.map(\.content) == [0..<plain.utf8.count])
    }
  }

  @Test func `three dots close front matter too`() throws {
    let draft = try #require(drafts("---\nplatform: amazon\n...\nx", .text).first)
    #expect(draft.context.platform == .amazon)
    #expect(draft.parts.map(\.content) == [25..<26])
  }

  @Test func `the body stands below the front matter, not in it`() {
    #expect(
      messages("---\nbody: x\n---\ny", .text) == [
        "`body` is given in the front matter, but the text below it is the body"
      ])
  }

  @Test func `a field that is nearly known was mistyped; others are named where input is strict`() {
    #expect(
      messages("---\nlang: de\nsujbect: x\n---\ny", .text)
        == ["line 3, column 1: `sujbect` is no known field; did you mean `subject`?"])
    #expect(messages("---\nlang: de\ntheme: x\n---\ny", .text).isEmpty)
    #expect(
      messages("---\nlang: de\ntheme: x\n---\ny", .text, isStrict: true)
        == ["line 3, column 1: `theme` is no known field"])
  }

  @Test func `front matter without a text below it is an empty draft`() {
    #expect(drafts("---\nlang: de\n---\n", .text)[0].problems.map(\.code) == ["empty"])
    #expect(drafts("---\nsubject: only this\n---\n", .text)[0].problems.isEmpty)
  }

  @Test func `aliases cannot blow a small block up`() {
    let levels = (1...12).map {
      "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ","))]"
    }
    let text = "---\nlang: de\nl0: &l0 [x]\n\(levels.joined(separator: "\n"))\n---\ny"
    #expect(drafts(text, .text)[0].problems.map(\.limit) == ["values"])
  }

  @Test func `nesting cannot exhaust the stack`() {
    let deep = String(repeating: "[", count: 30_000)
    #expect(!drafts("---\nsubject: \(deep)\n---\ny", .text)[0].problems.isEmpty)
  }
}
