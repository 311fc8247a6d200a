internal import PresendText

/// One row of a table before its fields are told apart.
struct CSVRow {
  enum Fault {
    /// A field in quotes has no closing quote before the end of the file or the limit of a record.
    case unclosedQuote
    /// The row has more bytes than a record may have; they were passed over.
    case tooLong
  }

  /// The bytes without the last line break.
  var bytes: [UInt8]
  /// Where the row begins in the file, in bytes.
  var offset: Int
  /// The number of the line on which the row begins, from 1.
  var line: Int
  var fault: Fault?
}

/// Puts lines together to rows: a field in quotes may hold line breaks.
///
/// A quote that is never closed costs the row in which it stands and no other: what was taken for its text is read again
/// line by line.
struct CSVRows {
  private let limit: Int
  private(set) var delimiter: CSVDelimiter?
  private var scan: CSVScan
  private var open: [LineSource.Line] = []
  private var openLength = 0
  private var isFirst = true

  /// - Parameters:
  ///   - delimiter: what parts the fields; nil: what the first row has most of
  ///   - limit: the most bytes of a row
  init(delimiter: CSVDelimiter?, limit: Int) {
    self.delimiter = delimiter
    self.limit = limit
    scan = CSVScan(delimiter)
  }

  /// Takes the next line, and gives the rows that end with it.
  mutating func add(_ line: consuming LineSource.Line) -> [CSVRow] {
    if isFirst {
      isFirst = false
      CSVRows.dropMark(&line)
      if let named = CSVRows.namedDelimiter(line.bytes) {
        delimiter = delimiter ?? named
        scan = CSVScan(delimiter)
        return []
      }
    }
    if line.isTooLong {
      let lost = CSVRow(bytes: [], offset: line.offset, line: line.number, fault: .tooLong)
      return finish() + [lost]
    }
    if open.isEmpty, CSVRows.isBlank(line.bytes) { return [] }
    scan.pass(line.bytes[...])
    openLength += line.bytes.count
    open.append(line)
    if openLength > limit { return recovered() }
    guard !scan.isOpen else { return [] }
    return [closed()]
  }

  /// What is left at the end of the file.
  mutating func finish() -> [CSVRow] { open.isEmpty ? [] : recovered() }

  private mutating func closed() -> CSVRow {
    delimiter = delimiter ?? scan.delimiter
    var bytes = open.count == 1 ? open[0].bytes : open.flatMap(\.bytes)
    CSVRows.dropBreak(&bytes)
    let row = CSVRow(bytes: bytes, offset: open[0].offset, line: open[0].number)
    reset()
    return row
  }

  /// The lines of a row that does not end, each as a row of its own.
  private mutating func recovered() -> [CSVRow] {
    let lines = open
    reset()
    return lines.compactMap { line in
      if CSVRows.isBlank(line.bytes) { return nil }
      scan.pass(line.bytes[...])
      delimiter = delimiter ?? scan.delimiter
      var row = CSVRow(bytes: line.bytes, offset: line.offset, line: line.number)
      CSVRows.dropBreak(&row.bytes)
      if scan.isOpen { row.fault = .unclosedQuote }
      reset()
      return row
    }
  }

  private mutating func reset() {
    open = []
    openLength = 0
    scan = CSVScan(delimiter)
  }

  private static func dropMark(_ line: inout LineSource.Line) {
    guard line.bytes.matches([0xEF, 0xBB, 0xBF], at: 0) else { return }
    line.bytes.removeFirst(3)
    line.offset += 3
  }

  private static func dropBreak(_ bytes: inout [UInt8]) {
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D } }

  /// The delimiter of a first line `sep=;`, by which Excel knows it.
  private static func namedDelimiter(_ bytes: [UInt8]) -> CSVDelimiter? {
    guard bytes.matches(Array("sep=".utf8), at: 0), bytes.count > 4,
      bytes[5...].allSatisfy({ $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    return CSVDelimiter(rawValue: bytes[4])
  }
}
