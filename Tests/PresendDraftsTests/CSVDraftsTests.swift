import PresendDrafts
import PresendText
import TestSupport
import Testing

/// A table whose marks show the same stretch in the file and in a part.
struct CSVCase: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  var part = "body"
  /// The whole text of the part, marked.
  let text: String
  var mapping: [String] = []

  var testDescription: String { name }

  static let all: [CSVCase] = [
    CSVCase(name: "commas", file: "id,body\n1,a «word»\n", text: "a «word»"),
    CSVCase(name: "semicolons", file: "id;body\n1;a, «word»\n", text: "a, «word»"),
    CSVCase(name: "tabs", file: "id\tbody\n1\ta; «word», b\n", text: "a; «word», b"),
    CSVCase(name: "a delimiter that Excel names", file: "sep=;\nbody;a,b,c\na, «word»;\n", text: "a, «word»"),
    CSVCase(name: "delimiters and line breaks in quotes", file: "body,id\n\"a,\r\n«word»\",1\n", text: "a,\r\n«word»"),
    CSVCase(name: "doubled quotes before a place", file: "body\n\"say \"\"x\"\" «word»\"\n", text: "say \"x\" «word»"),
    CSVCase(name: "doubled quotes in a place", file: "body\n\"a «b \"\"c\"\"» d\"\n", text: "a «b \"c\"» d"),
    CSVCase(name: "a quote within a field without quotes", file: "id,body\n1,5\" «word»\n", text: "5\" «word»"),
    CSVCase(name: "a header over two lines", file: "\"i\nd\",body\n1,«word»\n", text: "«word»"),
    CSVCase(name: "a byte order mark and CRLF", file: "\u{FEFF}body,id\r\n«Grüße»,1\r\n", text: "«Grüße»"),
    CSVCase(name: "blank lines and no last line break", file: "body\n\n\n«word»", text: "«word»"),
    CSVCase(name: "a header in capitals with blanks", file: "ID, Body \n1,«word»\n", text: "«word»"),
    CSVCase(name: "a mapped column", file: "Nr,Text\n1,«word»\n", text: "«word»", mapping: ["body=Text"]),
    CSVCase(
      name: "a mapped column in another case", file: "Nr,TEXT\n1,«word»\n", text: "«word»", mapping: ["body=Text"]),
    CSVCase(
      name: "a mapping wins over a name", file: "body,Text\nx,«word»\n", text: "«word»", mapping: ["body=Text"]),
    CSVCase(
      name: "a subject", file: "Betreff;body\n\"Re: \"\"«x»\"\"\";a\n", part: "subject", text: "Re: \"«x»\"",
      mapping: ["subject=Betreff"]),
  ]
}

@Suite struct CSVDraftsTests {
  private static func options(_ mapping: [String] = [], delimiter: CSVDelimiter? = nil) throws -> CSVOptions {
    var options = CSVOptions()
    for entry in mapping { try options.mapping.add(entry) }
    options.delimiter = delimiter
    return options
  }

  /// The drafts of a file, read row by row, and as a whole.
  private static func bothWays(
    _ bytes: [UInt8], _ csv: CSVOptions = CSVOptions(), limit: Int = 1 << 20, encoding: TextEncoding? = nil
  ) throws -> [[Draft]] {
    let directory = try TemporaryDirectory()
    var parsing = DraftParser.Options()
    parsing.csv = csv
    parsing.encoding = encoding
    var reading = RecordReader.Options()
    reading.csv = csv
    reading.encoding = encoding
    reading.maximumRecordLength = limit
    let path = try directory.write(bytes, to: "d.csv")
    var reader = RecordReader(Input(path: path), options: reading)
    var drafts: [Draft] = []
    while let record = reader.next() { drafts += DraftParser(options: parsing).drafts(from: record) }
    let whole = RawRecord(bytes: bytes, source: path, format: .csv)
    return [drafts, DraftParser(options: parsing).drafts(from: whole)]
  }

  @Test(arguments: CSVCase.all)
  func `a field leads to the bytes that spell it`(_ example: CSVCase) throws {
    let file = MarkedText(example.file)
    let expected = MarkedText(example.text)
    for drafts in try Self.bothWays(Array(file.text.utf8), Self.options(example.mapping)) {
      let draft = try #require(drafts.first)
      #expect(drafts.count == 1 && draft.problems == [])
      let part = try #require(draft.parts.first { $0.name == example.part })
      #expect(String(decoding: part.bytes, as: UTF8.self) == expected.text)
      let source = try #require(part.origin).source(of: expected.ranges[0])
      let shift = draft.origin.offset
      #expect(source.lowerBound + shift..<source.upperBound + shift == file.ranges[0])
      let place = OriginLines(draft.origin).place(of: source.lowerBound)
      let lines = LineTable(Array(file.text.utf8)).place(of: file.ranges[0].lowerBound, in: Array(file.text.utf8))
      let isMarked = file.text.hasPrefix("\u{FEFF}") && lines.line == 1
      #expect(place.line == lines.line && (isMarked || place.column == lines.column))
    }
  }

  @Test func `each row is a draft, named by the line on which it begins`() throws {
    let file = "id,body\na,\"x\ny\"\n\n,z\n,,\n"
    for drafts in try Self.bothWays(Array(file.utf8)) {
      #expect(drafts.map(\.id) == ["a", drafts[1].source])
      #expect(drafts.map { $0.source.split(separator: ":").last ?? "" } == ["2", "5"])
    }
  }

  @Test func `fields of objects, lists, numbers and dates are read`() throws {
    let file = """
      body;order.id;order_asins;buyer.opted_out;conversation.last_buyer_message;sent_at;review_requests;labels
      x;302-1;B01 B02;true;never;2026-11-22;3;emoji|length
      """
    let mapping = ["conversation.review_requests_sent=review_requests"]
    for drafts in try Self.bothWays(Array(file.utf8), Self.options(mapping)) {
      let context = drafts[0].context
      #expect(drafts[0].problems == [])
      #expect(context.orderID == "302-1" && context.asins == ["B01", "B02"] && context.buyerOptedOut == true)
      #expect(context.lastBuyerMessage == .never && context.reviewRequestsSent == 3)
      #expect(context.sentAt == CalendarDate("2026-11-22") && drafts[0].labels?.labels == ["emoji", "length"])
    }
  }

  @Test(
    arguments: [
      ("id,body\n1,a,b\n2,c\n", ["line 2: the row has 3 fields, the header has 2"], ["a", "c"]),
      ("id,body,kind\n1,a\n", ["line 2: the row has 2 fields, the header has 3"], ["a"]),
      ("id,body\n1,\"a\"b\n", ["line 2: something stands behind the closing quote"], ["ab"]),
      ("id,body\n1,\"a\n2,b\n", ["line 2: a field in quotes is not closed"], ["a", "b"]),
      ("kind,body\nreplay,a\n", ["line 2, column 1: `kind` has an unknown value"], ["a"]),
      ("id,text\n1,a\n", ["line 1: no column holds a text"], []),
      ("body,body\na,b\n", ["line 1: two columns have the name `body`; the first counts"], ["a"]),
      ("", ["the draft has no text"], []),
    ] as [(String, [String], [String])])
  func `a mistake is named with its line, and the rest is read`(
    _ file: String, _ beginnings: [String], _ bodies: [String]
  ) throws {
    for drafts in try Self.bothWays(Array(file.utf8)) {
      let messages = drafts.flatMap { $0.problems.map(\.message) }.filter {
        !$0.hasSuffix("in quotes") || $0.hasPrefix("line 2: the row")
      }
      #expect(zip(messages, beginnings).allSatisfy { $0.hasPrefix($1) }, "\(messages)")
      #expect(messages.count >= beginnings.count)
      #expect(drafts.compactMap { $0.text(of: "body") } == bodies)
    }
  }

  @Test func `a mapped column that is missing is named once, with the one that was meant`() throws {
    let file = "Nr,Txet,body\n1,a,b\n2,c,d\n"
    for drafts in try Self.bothWays(Array(file.utf8), Self.options(["subject=Text"])) {
      #expect(
        drafts.flatMap(\.problems).map(\.message) == [
          "line 1: there is no column `Text`, which is mapped to `subject`; did you mean `Txet`?"
        ])
      #expect(drafts.compactMap { $0.text(of: "body") } == ["b", "d"])
    }
  }

  @Test func `a row longer than the limit is passed over, and others are read`() throws {
    let file = "body\n\"a\n" + String(repeating: "b\n", count: 40) + "c\"\nd\n"
    let drafts = try Self.bothWays(Array(file.utf8), limit: 30)[0]
    #expect(drafts.first?.problems.map(\.code) == ["csv"])
    #expect(drafts.last?.text(of: "body") == "d")
  }

  @Test func `UTF-16 is read as a whole, and Windows-1252 row by row`() throws {
    let wide = TextEncodingTests.utf16(
      "\u{FEFF}body\nä «b»\n".replacing("«", with: "").replacing("»", with: ""), isBigEndian: false)
    for drafts in try Self.bothWays(wide) {
      #expect(drafts.compactMap { $0.text(of: "body") } == ["ä b"])
      #expect(drafts[0].sourceRange(of: "b", in: "body") == 16..<18)
    }
    let narrow: [UInt8] = Array("body\n\"".utf8) + [0xE4] + Array("\"\"b\"".utf8)
    for drafts in try Self.bothWays(narrow, encoding: .windows1252) {
      #expect(drafts.compactMap { $0.text(of: "body") } == ["ä\"b"])
      let range = try #require(drafts[0].sourceRange(of: "b", in: "body"))
      #expect(range.lowerBound + drafts[0].origin.offset == 9)
    }
  }

  @Test func `a given delimiter is not guessed`() throws {
    for drafts in try Self.bothWays(Array("body;a,b,c\nx;y\n".utf8), Self.options(delimiter: .semicolon)) {
      #expect(drafts.compactMap { $0.text(of: "body") } == ["x"])
    }
  }
}
