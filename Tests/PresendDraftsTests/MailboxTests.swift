import PresendDrafts
import PresendText
import Testing

@Suite struct MailboxTests {
  static let separator = "From s@shop.example Tue Nov 24 10:00:00 2026\n"
  static let box = """
    \(separator)Subject: one
    To: b@x.example

    first
    >From here
    >>From there

    \(separator)Subject: two
    To: b@x.example

    From now on
    second

    \(separator)Subject: three
    To: b@x.example

    third
    """

  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  func records(_ path: String, limit: Int = 64 << 20) -> [RawRecord] {
    var options = RecordReader.Options()
    options.maximumRecordLength = limit
    var reader = RecordReader(Input(path: path), options: options)
    var records: [RawRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  @Test(arguments: ["a.mbox", "a"])
  func `a mailbox has a record for each mail`(_ name: String) throws {
    let path = try directory.write(MailboxTests.box, to: name)
    let found = records(path)
    #expect(found.map(\.source) == (1...3).map { "\(path):\($0)" })
    #expect(found.map(\.firstLine) == [2, 10, 17])
    let file = Array(MailboxTests.box.utf8)
    for record in found { #expect(file[record.offset...].starts(with: record.bytes)) }
    let drafts = found.flatMap { DraftParser().drafts(from: $0) }
    #expect(drafts.map { $0.text(of: "subject") } == ["one", "two", "three"])
    #expect(drafts.map(\.id) == found.map(\.source))
    #expect(drafts.allSatisfy { $0.problems.isEmpty })
  }

  @Test func `a mailbox in one record is the same`() {
    let draft = DraftParser().drafts(from: RawRecord(bytes: Array(MailboxTests.box.utf8), source: "a", format: .mbox))
    #expect(draft.map(\.id) == ["a:1", "a:2", "a:3"])
    #expect(draft.map(\.origin.firstLine) == [2, 10, 17])
  }

  @Test func `marks before From are taken off, and places hold`() throws {
    let draft = DraftParser().drafts(from: RawRecord(bytes: Array(MailboxTests.box.utf8), source: "a", format: .mbox))[
      0]
    #expect(draft.text(of: "body") == "first\nFrom here\n>From there\n\n")
    for word in ["first", "From here", "there"] {
      let range = try #require(draft.sourceRange(of: word, in: "body"))
      #expect(String(decoding: draft.origin.bytes[range], as: UTF8.self) == word)
    }
  }

  @Test func `a mail over the limit is passed over, and the next one read`() throws {
    let long = MailboxTests.separator + "Subject: long\n\n" + String(repeating: "x\n", count: 300) + "\n"
    let found = records(try directory.write(long + MailboxTests.box, to: "a.mbox"), limit: 200)
    #expect(found.map { $0.problems.map(\.limit) } == [["size"], [], [], []])
    #expect(found.map { $0.bytes.isEmpty } == [true, false, false, false])
  }

  @Test(arguments: ["", "\n\n"])
  func `an empty mailbox does not pass`(_ text: String) throws {
    let found = records(try directory.write(text, to: "a.mbox"))
    #expect(found.flatMap { DraftParser().drafts(from: $0) }.map { $0.problems.isEmpty } == [false])
  }

  @Test func `a mail file that is a mailbox is read as one`() {
    let drafts = DraftParser().drafts(from: RawRecord(bytes: Array(MailboxTests.box.utf8), source: "a", format: .eml))
    #expect(drafts.count == 3)
  }
}
