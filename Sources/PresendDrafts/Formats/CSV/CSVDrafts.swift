internal import PresendText

/// The drafts of a table: one for each row below its header.
struct CSVDrafts {
  private let options: DraftParser.Options
  private let record: RawRecord
  private let lines: Lines

  /// The lines of the text, found when the first mistake asks for them.
  private final class Lines {
    private let bytes: [UInt8]
    private let first: Int
    private lazy var table = LineTable(bytes)

    init(_ bytes: [UInt8], first: Int) {
      self.bytes = bytes
      self.first = first
    }

    func place(of offset: Int) -> (line: Int, column: Int) {
      let place = table.place(of: offset, in: bytes)
      return (place.line + first - 1, place.column)
    }
  }

  /// The drafts of one row, or of a whole file where the record has no table.
  static func drafts(from record: RawRecord, options: DraftParser.Options) -> [Draft] {
    let text = ConvertedText(record.bytes, encoding: options.encoding)
    let reader = CSVDrafts(
      options: options, record: record, lines: Lines(text.bytes, first: record.firstLine))
    guard let table = record.table else { return reader.drafts(ofFile: text) }
    var draft = reader.draft(record.source, of: text)
    draft.problems += text.problems(in: record.bytes, firstLine: record.firstLine, part: nil)
    return [reader.filled(draft, row: 0..<text.bytes.count, in: text, table: table)]
  }

  private func draft(_ source: String, of text: ConvertedText) -> Draft {
    var origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    if let map = text.map { origin.converted = FieldText(bytes: text.bytes, map: map) }
    return Draft(id: source, source: source, origin: origin)
  }

  /// A file that is at hand as a whole.
  private func drafts(ofFile text: ConvertedText) -> [Draft] {
    var rows = CSVRows(delimiter: options.csv.delimiter, limit: .max)
    var found = LineFeeds(text.bytes).flatMap { rows.add($0) }
    found += rows.finish()
    guard let header = found.first else { return [draft(record.source, of: text)] }
    let table = CSVTable(
      header: header.bytes, line: header.line, delimiter: rows.delimiter ?? .comma, mapping: options.csv.mapping)
    var drafts: [Draft] = []
    let problems = (header.fault == nil ? [] : [CSVDrafts.unclosedQuote(header.line)]) + table.problems
    if !problems.isEmpty {
      var faulty = draft(record.source, of: text)
      faulty.problems = problems
      drafts = [faulty]
    }
    guard header.fault == nil, table.hasText else { return drafts }
    let faults = text.problems(in: record.bytes, firstLine: record.firstLine, part: nil)
    for row in found.dropFirst() where !CSVDrafts.isEmpty(row.bytes, table) {
      var one = draft("\(record.source):\(row.line + record.firstLine - 1)", of: text)
      one.problems += faults
      if row.fault != nil { one.problems.append(CSVDrafts.unclosedQuote(row.line + record.firstLine - 1)) }
      drafts.append(filled(one, row: row.offset..<row.offset + row.bytes.count, in: text, table: table))
    }
    return drafts
  }

  /// A quoted field that does not end.
  static func unclosedQuote(_ line: Int) -> Problem {
    let message = "line \(line): a field in quotes is not closed; the lines that follow were read as rows of their own"
    return Problem(code: "csv", message: message)
  }

  /// True for a row of delimiters alone, as spreadsheets write them below a table.
  static func isEmpty(_ row: [UInt8], _ table: CSVTable) -> Bool {
    row.allSatisfy { $0 == table.delimiter.rawValue || $0 == 0x20 || $0 == UInt8(ascii: "\"") }
  }

  // MARK: Rows

  private func filled(_ empty: Draft, row: Range<Int>, in text: ConvertedText, table: CSVTable) -> Draft {
    let bytes = row.count == text.bytes.count ? text.bytes : Array(text.bytes[row])
    let cells = CSVCell.cells(of: bytes, delimiter: table.delimiter)
    var draft = empty
    func line(_ offset: Int) -> Int { lines.place(of: row.lowerBound + offset).line }
    if cells.count != table.columns.count {
      let message =
        "line \(line(0)): the row has \(Count.text(cells.count)), the header has \(table.columns.count); "
        + "a text that holds the delimiter or a line break stands in quotes"
      draft.problems.append(Problem(code: "csv", message: message))
    }
    for cell in cells where cell.hasRest {
      let message = "line \(line(cell.range.lowerBound)): something stands behind the closing quote of a field"
      draft.problems.append(Problem(code: "csv", message: message))
    }
    var builder = TapeBuilder(bytes: bytes)
    builder.add(CSVDrafts.fields(cells, table, bytes, isStrict: options.isStrict))
    let places = builder.places
    let inner = OffsetMap.identity(length: bytes.count, base: row.lowerBound)
    var fields = DraftFields(
      builder.tape, into: draft, outer: text.map.map { inner.followed(by: $0) } ?? inner, isStrict: options.isStrict,
      html: options.html)
    fields.locate { [lines] index in lines.place(of: row.lowerBound + places[index]) }
    return fields.read().draft ?? draft
  }

  private enum Count {
    static func text(_ count: Int) -> String { count == 1 ? "one field" : "\(count) fields" }
  }

  private static func fields(
    _ cells: [CSVCell], _ table: CSVTable, _ row: [UInt8], isStrict: Bool
  ) -> [(path: String, add: (inout TapeBuilder) -> Void)] {
    zip(cells, table.columns).compactMap { cell, column in
      guard !cell.range.isEmpty else { return nil }
      guard let target = column.target else {
        return isStrict ? (column.name.filter { $0 != "." }, { $0.addValue(cell, row, target: "") }) : nil
      }
      return (target, { $0.addValue(cell, row, target: target) })
    }
  }
}

extension TapeBuilder {
  /// Adds what a cell says: a text, which may be read as a number or a boolean where one is expected, or a list of words.
  fileprivate mutating func addValue(_ cell: CSVCell, _ row: [UInt8], target: String) {
    let start = cell.range.lowerBound
    if FieldMapping.lists.contains(target) {
      let list = append(.array, start: start, end: start)
      let marks: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x20, 0x09, 0x0A, 0x0D]
      for word in row[cell.range].split(whereSeparator: marks.contains) {
        append(.string, flags: TapeBuilder.flags(word), start: word.startIndex, end: word.endIndex)
      }
      return close(list)
    }
    let bytes = cell.text?.bytes[...] ?? row[cell.range]
    let kind = TapeBuilder.kind(of: bytes, target: target)
    if let text = cell.text {
      append(kind, flags: .plain, text: text.repaired(), place: start)
    } else {
      append(kind, flags: TapeBuilder.flags(bytes).union(.plain), start: start, end: cell.range.upperBound)
    }
  }

  private static func kind(of bytes: ArraySlice<UInt8>, target: String) -> FieldTape.Kind {
    guard bytes.count < 20 else { return .string }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "true": return .yes
    case "false": return .no
    case "never", "null": return target == "conversation.last_buyer_message" ? .null : .string
    default: return bytes.allSatisfy(\.isDigit) ? .number : .string
    }
  }

  private static func flags(_ bytes: ArraySlice<UInt8>) -> FieldTape.Flags {
    bytes.contains { $0 >= 0x80 || $0 == 0 } ? .wide : []
  }
}
