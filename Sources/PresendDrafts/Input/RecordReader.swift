internal import PresendText

/// Pulls the records out of one input, one at a time: the lines of JSONL as soon as they are there, any other file as a
/// whole.
///
/// Reading and parsing are apart so that one thread reads while others parse; records come in the order of the file. The
/// record of a line is named by the number of its line in the file, blank lines counted, so that editors find it.
public struct RecordReader: ~Copyable {
  /// How inputs are read.
  public struct Options: Sendable {
    /// The format of every input; nil: by its name, else by its content.
    public var format: InputFormat?
    /// How the bytes are encoded; nil: by the byte order mark, else UTF-8.
    public var encoding: TextEncoding?
    /// The name under which standard input is read; it decides the format as a file's name does.
    public var standardInputName: String?
    /// The most bytes that one record may have; a larger one is passed over with a problem.
    public var maximumRecordLength = 64 << 20
    /// How tables are read.
    public var csv = CSVOptions()
    /// A file of lines or rows without any draft is no problem.
    public var allowsEmpty = false

    /// The format is found out, and records have at most 64 MiB.
    public init() {}
  }

  /// The most that offsets can count.
  private static let longestRecord = 1 << 30

  private let input: Input
  private let options: Options
  private let source: String
  private let limit: Int
  private var state = State.closed
  private var hasRecords = false

  private enum State: ~Copyable {
    case closed
    /// Lines of JSONL; those in front were read to find out the format.
    case lines(LineSource, waiting: [LineSource.Line])
    /// Mails of a mailbox.
    case mails(MailSplitter)
    /// Rows of a table.
    case rows(TableSplitter)
    case done
  }

  /// A reader of one input, which is opened when the first record is asked for.
  public init(_ input: Input, options: Options = Options()) {
    self.input = input
    self.options = options
    source = input.isStandardInput ? options.standardInputName ?? "-" : input.name
    limit = min(options.maximumRecordLength, RecordReader.longestRecord)
  }

  /// The next record; nil after the last. An input that cannot be read is a record with a problem.
  public mutating func next() -> RawRecord? {
    let current = exchange(&state, with: .done)
    do {
      let record: RawRecord?
      switch consume current {
      case .closed: record = try open()
      case .lines(let lines, let waiting): record = try nextLine(lines, waiting)
      case .mails(let splitter): record = try nextMail(splitter)
      case .rows(let splitter): record = try nextRow(splitter)
      case .done: return nil
      }
      defer { hasRecords = true }
      // A stream may end before anybody wrote to it; a file that is there was meant to say something.
      guard record == nil, !hasRecords, !input.isStandardInput, !options.allowsEmpty else { return record }
      return RawRecord(unreadable: .noDrafts, source: source, format: options.format ?? .jsonl)
    } catch {
      return unreadable(error)
    }
  }

  private func unreadable(_ error: SystemError) -> RawRecord {
    let problem = Problem(code: "unreadable", message: "\(source): \(error.message)")
    return RawRecord(unreadable: problem, source: source, format: options.format ?? .text)
  }

  private mutating func open() throws(SystemError) -> RawRecord? {
    let file = input.isStandardInput ? InputFile(descriptor: 0) : try InputFile(path: input.path)
    var lines = LineSource(file, limit: limit, chunkSize: 1 << 18)
    let named = options.format ?? InputFormat(fileName: source)
    if named == .mbox { return try nextMail(MailSplitter(lines, waiting: [])) }
    guard named == nil || named == .jsonl || named == .csv else {
      return whole(try lines.rest(after: []), format: named)
    }
    var waiting: [LineSource.Line] = []
    while let line = try lines.next() {
      let isBlank = !line.isTooLong && line.bytes.allSatisfy(\.isJSONBlank)
      waiting.append(line)
      if !isBlank || waiting.count > 64 { break }
    }
    let isWideStart = isWide(waiting.first?.bytes ?? [])
    if named == .csv, !isWideStart {
      return try nextRow(
        TableSplitter(
          lines, after: waiting, source: source, options: options.csv, encoding: options.encoding, limit: limit))
    }
    if named == .jsonl, !isWideStart { return try nextLine(lines, waiting) }
    if let first = waiting.last, named == nil, Mailbox.isSeparator(first.bytes) {
      while waiting.count < 300, let line = try lines.next() {
        waiting.append(line)
        if Mailbox.isBlank(line.bytes[...]) { break }
      }
    }
    let lead = waiting.reduce(into: [UInt8]()) { $0 += $1.bytes }
    if named == nil, InputFormat(content: lead) == .mbox { return try nextMail(MailSplitter(lines, waiting: waiting)) }
    if named == nil, !isWide(lead), InputFormat.isJSONLine(lead) { return try nextLine(lines, waiting) }
    var rest = try lines.rest(after: lead)
    rest.isTooLong = rest.isTooLong || waiting.contains { $0.isTooLong }
    return whole(rest, format: named)
  }

  /// True where the line breaks of the file cannot be found byte by byte.
  private func isWide(_ start: [UInt8]) -> Bool {
    (options.encoding ?? TextEncoding.byMark(start))?.isWide ?? false
  }

  private func whole(_ text: LineSource.Line, format: InputFormat?) -> RawRecord {
    if text.isTooLong { return tooLong(source, text, format ?? .text) }
    let wide = isWide(text.bytes) ? ConvertedText(text.bytes, encoding: options.encoding).bytes : nil
    var record = RawRecord(
      bytes: text.bytes, source: source, format: format ?? InputFormat(content: wide ?? text.bytes))
    record.holdsLines = record.format == .jsonl && wide != nil
    return record
  }

  private mutating func nextLine(
    _ lines: consuming LineSource, _ waiting: consuming [LineSource.Line]
  ) throws(SystemError) -> RawRecord? {
    while true {
      let next = waiting.isEmpty ? try lines.next() : waiting.removeFirst()
      guard var line = next else { return nil }
      let source = "\(source):\(line.number)"
      if line.isTooLong {
        state = .lines(lines, waiting: waiting)
        return tooLong(source, line, .jsonl)
      }
      while line.bytes.last == 0x0A || line.bytes.last == 0x0D { line.bytes.removeLast() }
      if line.bytes.allSatisfy(\.isJSONBlank) || line.bytes == [0xEF, 0xBB, 0xBF] { continue }
      state = .lines(lines, waiting: waiting)
      return RawRecord(bytes: line.bytes, source: source, format: .jsonl, offset: line.offset, firstLine: line.number)
    }
  }

  private mutating func nextMail(_ splitter: consuming MailSplitter) throws(SystemError) -> RawRecord? {
    guard let mail = try splitter.next(limit: limit) else { return nil }
    let source = "\(source):\(splitter.count)"
    state = .mails(splitter)
    if mail.isTooLong { return tooLong(source, mail, .mbox) }
    return RawRecord(bytes: mail.bytes, source: source, format: .mbox, offset: mail.offset, firstLine: mail.number)
  }

  private mutating func nextRow(_ splitter: consuming TableSplitter) throws(SystemError) -> RawRecord? {
    let record = try splitter.next()
    if record != nil { state = .rows(splitter) }
    return record
  }

  private func tooLong(_ source: String, _ line: LineSource.Line, _ format: InputFormat) -> RawRecord {
    RawRecord(
      unreadable: RecordReader.tooLong(limit: limit), source: source, format: format, offset: line.offset,
      firstLine: line.number)
  }

  /// What is wrong with a record that is too long.
  static func tooLong(limit: Int) -> Problem {
    Problem(
      code: "limit", message: "the record has more than \(limit) bytes and was not read", limit: "size",
      option: "--max-draft-size")
  }
}
