internal import PresendHTML
internal import PresendText

/// The drafts of a JSON file (one object, or an array of them) or of a line of JSONL.
struct JSONDrafts {
  private let record: RawRecord
  private let text: [UInt8]
  /// From the text to the record's bytes, where they differ.
  private let outer: OffsetMap?
  private let isStrict: Bool
  private let html: HTMLLimits
  private let mapping: FieldMapping
  private lazy var lines = LineTable(text)
  private(set) var result = ParsedRecord()

  init(_ record: RawRecord, options: DraftParser.Options) {
    self.record = record
    isStrict = options.isStrict
    html = options.html
    mapping = options.csv.mapping
    guard let encoding = options.encoding ?? TextEncoding.byMark(record.bytes), encoding != .utf8 else {
      text = record.bytes
      outer = nil
      return
    }
    let converted = ConvertedText(record.bytes, encoding: encoding)
    text = converted.bytes
    outer = converted.map
    result.problems = converted.problems(in: record.bytes, firstLine: record.firstLine, part: nil)
  }

  /// Reads all drafts of the record.
  mutating func read() {
    var reader = JSONReader(text)
    guard let first = reader.peek() else {
      result.drafts.append(emptyDraft(source: record.source))
      return
    }
    if first == UInt8(ascii: "["), record.format == .json {
      readArray(&reader)
    } else {
      let draft = emptyDraft(source: record.source)
      let isWhole = readDraft(&reader, into: draft, base: 0)
      if isWhole { checkEnd(&reader) }
    }
  }

  /// Reads the lines of a file whose line breaks are two bytes wide.
  mutating func readLines() {
    for line in 1...lines.count {
      let range = lines.range(ofLine: line, in: text)
      var reader = JSONReader(text, range)
      guard reader.peek() != nil else { continue }
      let draft = emptyDraft(source: "\(record.source):\(line + record.firstLine - 1)")
      if readDraft(&reader, into: draft, base: 0) { checkEnd(&reader) }
    }
  }

  private func emptyDraft(source: String) -> Draft {
    var origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    if let outer { origin.converted = FieldText(bytes: text, map: outer) }
    return Draft(id: source, source: source, origin: origin)
  }

  /// Reads the elements of an array, each with an origin of its own.
  private mutating func readArray(_ reader: inout JSONReader) {
    reader.pass()
    if reader.peek() == UInt8(ascii: "]") {
      reader.pass()
      return checkEnd(&reader)
    }
    var cursor = TextCursor(line: record.firstLine)
    while true {
      _ = reader.peek()
      let start = reader.position
      cursor.advance(to: start, in: text)
      var draft = emptyDraft(source: "\(record.source):\(cursor.count)")
      if outer == nil {
        draft.origin = Origin(offset: record.offset + start, firstLine: cursor.line, firstColumn: cursor.column)
      }
      guard readDraft(&reader, into: draft, base: outer == nil ? start : 0) else { return }
      switch reader.peek() {
      case UInt8(ascii: ","):
        reader.pass()
        guard reader.peek() != UInt8(ascii: "]") else {
          return fail(JSONError(reader.position, "expected a draft after ','"))
        }
      case UInt8(ascii: "]"):
        reader.pass()
        return checkEnd(&reader)
      default:
        return fail(JSONError(reader.position, "expected ',' or ']' after a draft; what follows was not read"))
      }
    }
  }

  /// Reads one draft and adds it; false where a mistake ended the reading.
  private mutating func readDraft(_ reader: inout JSONReader, into empty: consuming Draft, base: Int) -> Bool {
    var mistake: JSONError?
    do { try reader.readValue() } catch { mistake = error }
    if empty.origin.bytes.isEmpty { empty.origin.bytes = Array(text[base..<reader.position]) }
    if let control = reader.firstBareControl {
      let bare = JSONError(control, "a control character in a string is not escaped")
      empty.problems.append(problem(bare))
    }
    if let mistake { empty.problems.append(problem(mistake)) }
    if mistake != nil, reader.tape.nodes.first?.kind != .object {
      result.drafts.append(empty)
      return false
    }
    let (tape, faults) = reader.tape.mapped(mapping)
    empty.problems += faults.map { Problem(code: "field", message: $0, option: "--map") }
    let read = DraftFields(
      tape, into: empty, outer: outer, base: base, isStrict: isStrict, html: html
    ).read()
    if let draft = read.draft { result.drafts.append(draft) }
    result.labelSet = read.labelSet ?? result.labelSet
    return mistake == nil
  }

  /// Makes sure that nothing follows.
  private mutating func checkEnd(_ reader: inout JSONReader) {
    guard reader.peek() != nil else { return }
    let hint = record.format == .json ? "; for one draft a line there is --input jsonl" : ""
    fail(JSONError(reader.position, "expected the end after the value\(hint)"))
  }

  /// Adds a mistake to the last draft, or to one of its own where there is none.
  private mutating func fail(_ error: JSONError) {
    if result.drafts.isEmpty { result.drafts.append(emptyDraft(source: record.source)) }
    result.drafts[result.drafts.count - 1].problems.append(problem(error))
  }

  private mutating func problem(_ error: JSONError) -> Problem {
    let place = lines.place(of: error.offset, in: text)
    let message =
      "line \(place.line + record.firstLine - 1), column \(place.column), byte \(error.offset + record.offset): \(error.cause)"
    return Problem(code: "json", message: message, limit: error.limit)
  }
}

/// A place in a text that only moves forward, so that many places cost one walk.
private struct TextCursor {
  private(set) var line: Int
  private(set) var column = 1
  /// How many times the cursor was moved.
  private(set) var count = 0
  private var offset = 0

  init(line: Int) { self.line = line }

  mutating func advance(to target: Int, in bytes: [UInt8]) {
    count += 1
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      let isBreak = byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A))
      if isBreak {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
