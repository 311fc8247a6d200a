import Foundation
import PresendDrafts
import PresendRules
import Testing

@testable import Presend

/// What fixes make of drafts: the rule that asked is content, and every other byte is as it was.
struct FixTests {
  private static let rules = RuleLoader.load(ShippedRules.files()).rules

  struct Case: CustomTestStringConvertible {
    let name: String
    let format: InputFormat
    let before: String
    let after: String
    var platform = Platform.amazon
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "emoji in text", format: .text, before: "Hi 😀👩‍👩‍👧 there\r\n", after: "Hi  there\r\n"),
    Case(
      name: "emoji in HTML, as itself and as a reference", format: .html, before: "<p>Hi&#128512; <b>😀</b>&amp;</p>",
      after: "<p>Hi <b></b>&amp;</p>"),
    Case(
      name: "emoji in JSON, as itself and escaped", format: .json,
      before: #"{"id": "é", "body": "a\u00e9 \ud83d\ude00b\n😀", "x": "😀"}"#,
      after: #"{"id": "é", "body": "a\u00e9 b\n", "x": "😀"}"#),
    Case(
      name: "emoji below front matter and in it", format: .text,
      before: "---\nsubject: Order 😀 1\nx: 😀\n---\nHi 😀\n", after: "---\nsubject: Order  1\nx: 😀\n---\nHi \n"),
    Case(name: "line breaks", format: .text, before: "Hello,\n\n \n\nyou", after: "Hello,\n\nyou"),
    Case(
      name: "line breaks of Windows", format: .text, before: "Hello,\r\n\r\n\r\n\r\nyou", after: "Hello,\r\n\r\nyou"),
    Case(
      name: "line breaks in JSON", format: .json, before: #"{"body": "Hello,\n\n\n\nyou"}"#,
      after: #"{"body": "Hello,\n\nyou"}"#),
    Case(
      name: "line breaks in HTML", format: .html, before: "<p>Hello<br/><br/>\n<br/><br/>you</p>",
      after: "<p>Hello<br/><br/>you</p>"),
    Case(
      name: "http where the host is allowed", format: .html,
      before: #"<a href="http://www.ups.com/track?a=1&amp;b">it</a>"#,
      after: #"<a href="https://www.ups.com/track?a=1&amp;b">it</a>"#),
    Case(
      name: "styled letters", format: .text, before: "Now: 𝗙𝗿𝗲𝗲 𝗚𝗶𝗳𝘁 and Ⓖⓘⓕⓣ", after: "Now: Free Gift and Gift"),
    Case(name: "invisible characters", format: .text, before: "my\u{200B}shop", after: "myshop"),
    Case(
      name: "brackets of a tag", format: .json, before: #"{"subject": "【 Important 】 Order", "body": "Which day?"}"#,
      after: #"{"subject": "[Important] Order", "body": "Which day?"}"#),
    Case(
      name: "brackets of a tag in quoted front matter", format: .text,
      before: "---\nsubject: '(Important) Order'\n---\nWhich day?",
      after: "---\nsubject: '[Important] Order'\n---\nWhich day?"),
    Case(
      name: "brackets of a tag where a plain value of front matter begins", format: .text,
      before: "---\nsubject: (Important) Order 1  # a note\n---\nWhich day?",
      after: "---\nsubject: \"[Important] Order 1\"  # a note\n---\nWhich day?"),
  ]

  private func judge(_ bytes: [UInt8], _ example: Case) -> [JudgedDraft] {
    let record = RawRecord(bytes: bytes, source: "draft", format: example.format)
    let linter = Linter(rules: Self.rules, options: LinterOptions(today: CalendarDate(daysSinceEpoch: 20_000)))
    return DraftParser().drafts(from: record).map { draft in
      var draft = draft
      draft.context.platform = example.platform
      return JudgedDraft(linter.check(draft), of: draft, in: "draft")
    }
  }

  @Test(arguments: cases)
  func `a fix changes what was found and nothing else`(_ example: Case) {
    let bytes = Array(example.before.utf8)
    let judged = judge(bytes, example)
    let edits = judged.flatMap { SourceEdit.edits(for: $0, includesUnsafe: false) }
    let fixed = FixedFile(bytes, edits)
    #expect(String(decoding: fixed.new, as: UTF8.self) == example.after)
    let asked = Set(judged.flatMap(\.verdict.findings).filter { $0.fix?.safety == .safe }.map(\.rule))
    let left = judge(fixed.new, example).flatMap(\.verdict.findings).map(\.rule).filter { asked.contains($0) }
    #expect(!asked.isEmpty && left.isEmpty, "\(left)")
  }

  @Test func `empty paragraphs are nobody's to take out`() {
    let example = Case(
      name: "", format: .html, before: "<p>Hello</p><p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p><p>you</p>", after: "")
    let judged = judge(Array(example.before.utf8), example)
    #expect(judged.flatMap { SourceEdit.edits(for: $0, includesUnsafe: true) }.isEmpty)
  }

  @Test func `a mail is never written`() {
    let mail =
      "Subject: Order\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\nHi =F0=9F=98=80=\n!\n"
    let example = Case(name: "", format: .eml, before: mail, after: "")
    let bytes = Array(mail.utf8)
    let edits = judge(bytes, example).flatMap { SourceEdit.edits(for: $0, includesUnsafe: false) }
    #expect(edits.count == 1 && edits.allSatisfy { !$0.isWritable })
    #expect(String(decoding: FixedFile(bytes, edits).new, as: UTF8.self).hasSuffix("Hi =\n!\n"))
  }

  @Test func `the difference is one that patch understands`() throws {
    let lines = (1...30).map { "line \($0)" + ([3, 5, 20, 30].contains($0) ? " 😀" : "") }
    let old = Array(lines.joined(separator: "\n").utf8)
    let example = Case(name: "", format: .text, before: "", after: "")
    let fixed = FixedFile(old, judge(old, example).flatMap { SourceEdit.edits(for: $0, includesUnsafe: false) })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("presend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(old).write(to: folder.appendingPathComponent("a.txt"))
    try Data(fixed.difference(named: "a.txt")).write(to: folder.appendingPathComponent("a.diff"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "apply", "a.diff"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Data(contentsOf: folder.appendingPathComponent("a.txt")) == Data(fixed.new))
    #expect(
      String(decoding: fixed.difference(named: "a.txt"), as: UTF8.self).split(separator: "\n").count {
        $0.hasPrefix("@@")
      } == 3)
  }
}
