import PresendDrafts
import Testing

@Suite struct RecordReaderTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  func records(_ path: String, _ options: RecordReader.Options = .init()) -> [RawRecord] {
    var reader = RecordReader(Input(path: path), options: options)
    var records: [RawRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  @Test(arguments: [
    ("{\"a\":1}\n{\"b\":2}\n", [1, 2]), ("{\"a\":1}\r\n\r\n \n{\"b\":2}", [1, 4]), ("\n\n{\"a\":1}", [3]),
    ("\u{FEFF}{\"a\":1}\n", [1]), ("\u{FEFF}\n{\"a\":1}\n", [2]),
  ])
  func `lines are named by their number in the file`(_ text: String, _ lines: [Int]) throws {
    let path = try directory.write(text, to: "d.jsonl")
    let found = records(path)
    #expect(found.map(\.firstLine) == lines)
    #expect(found.map(\.source) == lines.map { "\(path):\($0)" })
    for record in found {
      #expect(Array(text.utf8)[record.offset..<record.offset + record.bytes.count].elementsEqual(record.bytes))
      #expect(record.bytes.last == UInt8(ascii: "}"))
    }
  }

  @Test(arguments: [
    ("d.jsonl", ""), ("d.jsonl", "\n \n"), ("d.jsonl", "\u{FEFF}"), ("d.csv", "body\n"), ("d.csv", "body,subject\n,\n"),
  ])
  func `a file without drafts is told, unless it may be empty`(_ name: String, _ text: String) throws {
    let path = try directory.write(text, to: name)
    #expect(records(path).map(\.problems).map { $0.map(\.code) } == [["empty"]])
    #expect(records(path).map(\.source) == [path])
    var options = RecordReader.Options()
    options.allowsEmpty = true
    #expect(records(path, options).isEmpty)
  }

  @Test(arguments: [
    ("d.txt", "{\"body\":\"x\"}\n{}", InputFormat.text, 1), ("d.json", "{}\n{}", .json, 1),
    ("d", "{\"a\":1}\n{\"b\":2}", .jsonl, 2),
    ("d", "{\n\"a\":1}\n", .json, 1), ("d", "\n\nDear Ms Example\n{\"a\":1}", .text, 1), ("d", "", .text, 1),
  ])
  func `the name decides the format, then the content`(
    _ name: String, _ text: String, _ format: InputFormat, _ count: Int
  )
    throws
  {
    let found = records(try directory.write(text, to: name))
    #expect(found.map(\.format) == Array(repeating: format, count: count))
    if count == 1 { #expect(found[0].bytes == Array(text.utf8)) }
  }

  @Test func `a format that was asked for outdoes the name`() throws {
    var options = RecordReader.Options()
    options.format = .text
    #expect(records(try directory.write("{}", to: "d.jsonl"), options).map(\.format) == [.text])
  }

  @Test func `a line of many megabytes is one record`() throws {
    let body = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
    let path = try directory.write(
      Array("{\"body\":\"".utf8) + body + Array("\"}\n{\"body\":\"b\"}\n".utf8), to: "d.jsonl")
    let drafts = records(path).flatMap { DraftParser().drafts(from: $0) }
    #expect(drafts.map { $0.parts[0].bytes.count } == [50 << 20, 1])
    #expect(drafts.allSatisfy { $0.problems.isEmpty })
  }

  @Test(arguments: ["d.jsonl", "d"])
  func `a record over the limit is passed over, and the next one read`(_ name: String) throws {
    var options = RecordReader.Options()
    options.maximumRecordLength = 100
    let long = "{\"body\":\"\(String(repeating: "x", count: 600_000))\"}"
    let found = records(try directory.write("{\"a\":1}\n\(long)\n{\"b\":2}\n", to: name), options)
    #expect(found.map(\.firstLine) == [1, 2, 3])
    #expect(found[1].bytes.isEmpty)
    #expect(found[1].problems.map(\.limit) == ["size"])
    #expect(found[1].problems.map(\.option) == ["--max-draft-size"])
    #expect(found[2].offset == 8 + long.utf8.count + 1)
    #expect(DraftParser().drafts(from: found[1])[0].problems.count == 1)
  }

  @Test func `a file over the limit is a problem`() throws {
    var options = RecordReader.Options()
    options.maximumRecordLength = 3
    #expect(records(try directory.write("four", to: "d.txt"), options)[0].problems.map(\.limit) == ["size"])
    #expect(records(try directory.write("3 b", to: "d.txt"), options)[0].problems.isEmpty)
  }

  @Test func `JSONL in UTF-16 is taken apart after conversion`() throws {
    let file = TextEncodingTests.utf16("\u{FEFF}{\"body\":\"a\"}\r\n\n{\"body\":\"ਊ\"}\n", isBigEndian: true)
    let found = records(try directory.write(file, to: "d.jsonl"))
    let drafts = found.flatMap { DraftParser().drafts(from: $0) }
    #expect(drafts.map { $0.text(of: "body") } == ["a", "ਊ"])
    #expect(drafts.map { String($0.source.suffix(2)) } == [":1", ":3"])
  }

  @Test(arguments: [("gone.txt", "there is no such file"), ("folder", "it is a directory")])
  func `what cannot be read is a record with a problem`(_ name: String, _ reason: String) throws {
    try directory.write("x", to: "folder/a.txt")
    let found = records(directory.path + "/" + name)
    #expect(found.map { $0.problems.map(\.code) } == [["unreadable"]])
    #expect(found[0].problems[0].message.hasSuffix(": \(reason)"))
    #expect(DraftParser().drafts(from: found[0]).map { $0.problems.map(\.code) } == [["unreadable"]])
  }
}
