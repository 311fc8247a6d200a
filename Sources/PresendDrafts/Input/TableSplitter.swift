internal import PresendText

/// Takes a table apart, one row after another, in memory that depends on the longest row and not on the file.
struct TableSplitter: ~Copyable {
  private var lines: LineSource
  private var rows: CSVRows
  private var waiting: [CSVRow] = []
  private var table: CSVTable?
  private var isAtEnd = false
  private let source: String
  private let options: CSVOptions
  private let encoding: TextEncoding?
  private let limit: Int

  init(
    _ lines: consuming LineSource, after lead: [LineSource.Line], source: String, options: CSVOptions,
    encoding: TextEncoding?, limit: Int
  ) {
    self.lines = lines
    self.source = source
    self.options = options
    self.encoding = encoding
    self.limit = limit
    rows = CSVRows(delimiter: options.delimiter, limit: limit)
    waiting = lead.flatMap { rows.add($0) }
  }

  /// The next row as a record; nil after the last. What is wrong with the header is a record of its own.
  mutating func next() throws(SystemError) -> RawRecord? {
    while true {
      guard let row = try nextRow() else { return try endOfFile() }
      guard let table else {
        if let faulty = readHeader(row) { return faulty }
        continue
      }
      if row.fault == nil, CSVDrafts.isEmpty(row.bytes, table) { continue }
      var record = record(row, source: "\(source):\(row.line)")
      record.table = table
      return record
    }
  }

  private mutating func nextRow() throws(SystemError) -> CSVRow? {
    while waiting.isEmpty, !isAtEnd {
      if let line = try lines.next() {
        waiting = rows.add(line)
      } else {
        isAtEnd = true
        waiting = rows.finish()
      }
    }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// A file without a header is one empty draft.
  private mutating func endOfFile() throws(SystemError) -> RawRecord? {
    guard table == nil else { return nil }
    table = CSVTable(header: [], line: 1, delimiter: .comma, mapping: FieldMapping())
    return RawRecord(bytes: [], source: source, format: .csv)
  }

  /// Learns the columns; a record where something is wrong with them.
  private mutating func readHeader(_ row: CSVRow) -> RawRecord? {
    let text = ConvertedText(row.bytes, encoding: encoding)
    let read = CSVTable(
      header: text.bytes, line: row.line, delimiter: rows.delimiter ?? .comma, mapping: options.mapping)
    table = read
    var record = record(row, source: source)
    record.problems += read.problems
    if row.fault != nil || !read.hasText {
      // Without columns nothing below them can be read.
      isAtEnd = true
      waiting = []
    }
    return record.problems.isEmpty ? nil : record
  }

  private func record(_ row: CSVRow, source: String) -> RawRecord {
    var record = RawRecord(bytes: row.bytes, source: source, format: .csv, offset: row.offset, firstLine: row.line)
    switch row.fault {
    case .unclosedQuote: record.remarks = [CSVDrafts.unclosedQuote(row.line)]
    case .tooLong: record.problems = [RecordReader.tooLong(limit: limit)]
    case nil: break
    }
    if table == nil, let remark = record.remarks.first { record.problems.append(remark) }
    return record
  }
}
