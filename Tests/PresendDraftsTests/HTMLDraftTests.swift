import PresendDrafts
import PresendHTML
import PresendText
import TestSupport
import Testing

@Suite struct HTMLDraftTests {
  @Test func `an HTML file is a draft of one part`() {
    let source = MarkedText("<!doctype html><html lang=de><title>Titel</title><body><p>Gr&uuml;«&szlig;»e")
    let draft = drafts(source.text, .html)[0]
    #expect(draft.parts.map(\.name) == ["html"] && draft.parts[0].kind == .html)
    #expect(draft.parts[0].bytes == Array(source.text.utf8))
    let view = draft.parts[0].text
    #expect(String(decoding: view.bytes, as: UTF8.self) == "Grüße")
    #expect(view.map.source(of: 4..<6) == source.ranges[0])
    #expect(draft.context.language == "de")
    #expect(draft.problems.isEmpty)
  }

  @Test(arguments: [
    ("<p>a</p><b", ["truncated"]), ("<p>a</p><style>p{}", ["truncated"]), ("<p>a</p><script>go()", ["truncated"]),
    ("<p>a</p><title>b", ["truncated"]), ("<p>a</p><style>p{}</style>", []), ("<p>a</p><plaintext>b", []),
    ("<p>a</p><style></style", ["truncated"]),
  ])
  func `an end that swallows what follows is told`(_ source: String, _ codes: [String]) {
    #expect(drafts(source, .html)[0].problems.map(\.code) == codes)
  }

  @Test func `the field html is read as HTML, and its places lead to the file`() {
    let source = MarkedText(
      #"{"lang":"fr","html":"<html lang=de><p>a <b title=\"«t»\">re<i>v«i\u0026#101;»w</i></b>"}"#)
    let draft = drafts(source.text)[0]
    let part = draft.parts[0]
    #expect(String(decoding: part.text.bytes, as: UTF8.self) == "a review")
    #expect(part.origin?.source(of: part.text.map.source(of: 5..<7)) == source.ranges[1])
    #expect(part.html?.attributes.last.flatMap { part.origin?.source(of: $0.range) } == source.ranges[0])
    #expect(draft.context.language == "fr")
  }

  @Test func `front matter above HTML gives the fields of its draft`() throws {
    let source = MarkedText("---\nplatform: amazon\nsubject: «a»\nfrom: x\n---\n<html lang=de><p>«b»")
    let draft = drafts(source.text, .html)[0]
    #expect(draft.problems.isEmpty)
    #expect(draft.parts.map(\.name) == ["subject", "html", "headers:From", "headers:From"])
    #expect(draft.context.platform == .amazon && draft.context.language == "de")
    #expect(draft.sourceRange(of: "a", in: "subject") == source.ranges[0])
    let view = draft.parts[1].text
    #expect(String(decoding: view.bytes, as: UTF8.self) == "b")
    #expect(view.map.source(of: 0..<1) == source.ranges[1])
    #expect(
      messages("---\nhtml: x\n---\n<p>y", .html) == [
        "`html` is given in the front matter, but the text below it is the HTML"
      ])
  }

  @Test(arguments: ["<p></p>", "<script>x</script>", "<title>a</title>"])
  func `HTML without words is an incomplete draft`(_ source: String) {
    #expect(drafts(source, .html)[0].problems.map(\.code) == ["empty"])
  }

  @Test(
    arguments: [
      ("<meta charset=windows-1252>\u{80}", nil, "€", []), ("<meta charset=latin1>\u{80}", nil, "€", []),
      ("<meta charset=windows-1252>\u{80}", .latin1, "\u{80}", []), ("<meta charset=utf-16>a", nil, "a", []),
      ("<meta charset=windows-1251>\u{EE}\u{F2}", nil, "от", []), ("<meta charset=CP1251>\u{EE}\u{F2}", nil, "от", []),
      ("<meta charset=gb2312>\u{C6}\u{C0}\u{C2}\u{DB}", nil, "评论", []),
      ("<meta charset=gb18030>\u{81}\u{30}\u{84}\u{36}", nil, "\u{A5}", []),
      ("<meta charset=iso-2022-jp>\u{1B}$B%l\u{1B}(B", nil, "レ", []),
      ("<meta http-equiv=content-type content='text/html; charset=koi8-r'>\u{C1}", nil, "а", []),
      ("<meta charset=gb18030>\u{FF}", nil, "\u{FFFD}", ["charset"]),
      ("<meta charset=x-klingon>a", nil, "a", ["charset"]), ("<meta charset=utf-7>+AGE-", nil, "+AGE-", ["charset"]),
      ("\u{EE}\u{F2}", .windows1251, "от", []), ("<meta charset=utf-8>\u{EE}\u{F2}", .windows1251, "от", []),
      ("\u{C6}\u{C0}", .gb18030, "评", []),
    ] as [(String, TextEncoding?, String, [String])])
  func `a file names its encoding unless an option does`(
    _ source: String, _ encoding: TextEncoding?, _ text: String, _ codes: [String]
  ) {
    let bytes = source.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let draft = TextEncodingTests.draft(bytes, encoding, .html)
    #expect(String(decoding: draft.parts[0].text.bytes, as: UTF8.self) == text)
    #expect(draft.problems.map(\.code) == codes)
  }

  @Test func `a byte order mark is no text, and UTF-16 is read`() {
    let marked = TextEncodingTests.draft([0xEF, 0xBB, 0xBF] + Array("<p>a".utf8), nil, .html)
    #expect(String(decoding: marked.parts[0].text.bytes, as: UTF8.self) == "a")
    #expect(marked.parts[0].text.map.source(of: 0..<1) == 6..<7)
    let wide = TextEncodingTests.draft(
      TextEncodingTests.utf16("\u{FEFF}<p>ä", isBigEndian: false), nil, .html)
    #expect(String(decoding: wide.parts[0].text.bytes, as: UTF8.self) == "ä")
    #expect(wide.parts[0].origin?.source(of: wide.parts[0].text.map.source(of: 0..<2)) == 8..<10)
  }

  @Test func `a limit is a problem that names its option`() {
    var options = DraftParser.Options()
    options.html.depth = 3
    let source = "<div><div><div><div>a</div></div></div></div>"
    let draft = DraftParser(options: options).drafts(from: record(source, .html))[0]
    #expect(draft.problems.map(\.limit) == ["html-depth"])
    #expect(draft.problems.map(\.option) == ["--max-html-depth"])
    #expect(draft.problems.map(\.part) == ["html"])
    #expect(String(decoding: draft.parts[0].text.bytes, as: UTF8.self) == "a")
  }
}
