internal import PresendText
internal import Yams

/// The fields of a draft between two lines `---` at the very start of a text.
///
/// A block is front matter where it names at least one field of a draft, or looks as if it were meant to; then it is a
/// problem. Any other block between such lines is text: in Markdown they are rules across the page.
struct FrontMatter {
  /// Where the text below the front matter begins, in bytes of the text.
  let end: Int
  private let bytes: [UInt8]
  private let block: Range<Int>
  private let outcome: Outcome

  private enum Outcome {
    case fields(Node)
    case mistake(String, line: Int, column: Int)
  }

  /// The longest front matter that is looked for, in bytes.
  static let maximumLength = 65_536

  /// Finds the front matter that begins at `start`; nil where there is none.
  init?(_ bytes: [UInt8], from start: Int) {
    guard let opening = FrontMatter.fenceEnd(bytes, at: start) else { return nil }
    self.bytes = bytes
    var isClosed = false
    if let closing = FrontMatter.closingFence(bytes, from: opening) {
      block = opening..<closing
      if let outcome = FrontMatter.parse(bytes, block) {
        end = FrontMatter.fenceEnd(bytes, at: closing, closes: true) ?? bytes.count
        self.outcome = outcome
        return
      }
      isClosed = bytes[block].count { $0 == 0x0A } <= FrontMatterLines.maximumLines
    } else {
      block = opening..<min(bytes.count, opening + FrontMatter.maximumLength)
    }
    let lines = FrontMatterLines(bytes, block)
    guard let fault = isClosed ? lines.faultOfClosedBlock : lines.faultOfOpenBlock else { return nil }
    // What was not read as front matter is checked as text.
    end = start
    outcome = .mistake(fault.cause, line: fault.line, column: fault.column)
  }

  /// The offset after a line that is `---`, trailing blanks allowed; nil where another line stands there. The line that
  /// closes a block may be `...`.
  private static func fenceEnd(_ bytes: [UInt8], at start: Int, closes: Bool = false) -> Int? {
    guard
      bytes.matches([0x2D, 0x2D, 0x2D], at: start) || closes && bytes.matches([0x2E, 0x2E, 0x2E], at: start)
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  private static func closingFence(_ bytes: [UInt8], from start: Int) -> Int? {
    var line = start
    while line < min(bytes.count, start + maximumLength) {
      if fenceEnd(bytes, at: line, closes: true) != nil { return line }
      guard let newline = bytes[line...].firstIndex(of: 0x0A) else { return nil }
      line = newline + 1
    }
    return nil
  }

  /// What a closed block says; nil where it names no field.
  private static func parse(_ bytes: [UInt8], _ block: Range<Int>) -> Outcome? {
    let yaml = String(decoding: bytes[block], as: UTF8.self)
    do {
      try YAMLDepth.check(bytes[block])
      guard let node = try Yams.compose(yaml: yaml), namesField(node) else { return nil }
      return .fields(node)
    } catch let error as YamlError {
      return namesField(bytes, block) ? mistake(error) : nil
    } catch let error as YAMLDepth {
      return namesField(bytes, block)
        ? .mistake("the front matter is no YAML that is read: \(error.cause)", line: 1, column: 1) : nil
    } catch {
      return nil
    }
  }

  private static func namesField(_ node: Node) -> Bool {
    node.mapping?.keys.contains { key in key.string.map(DraftField.names.contains) ?? false } ?? false
  }

  /// True where a line of the block begins with the name of a field and a colon.
  private static func namesField(_ bytes: [UInt8], _ block: Range<Int>) -> Bool {
    bytes[block].split(separator: 0x0A).contains { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
      return DraftField.table.ordinal(of: bytes, line.startIndex..<colon) != nil
    }
  }

  private static func mistake(_ error: YamlError) -> Outcome {
    let mistake = YAMLMistake(error)
    return .mistake("the front matter is no YAML: \(mistake.cause)", line: mistake.line, column: mistake.column)
  }

  /// Gives the draft the fields.
  ///
  /// - Parameters:
  ///   - text: the field whose value is the text below, and which the front matter cannot give
  ///   - outer: from the bytes of the text to those of the draft's origin, where they differ
  ///   - firstLine: the line of the file on which the text begins
  func apply(
    to draft: inout Draft, above text: DraftField, outer: OffsetMap?, firstLine: Int, options: DraftParser.Options
  ) {
    // The opening line stands above the block.
    switch outcome {
    case .mistake(let cause, let line, let column):
      let message = "line \(line + firstLine), column \(column): \(cause)"
      draft.problems.append(Problem(code: "field", message: message))
    case .fields(let node):
      var builder = YAMLTape(bytes: bytes, block: block)
      if let problem = builder.add(node) {
        draft.problems.append(problem)
        return
      }
      draft.problems += builder.problems(lineOffset: firstLine)
      var fields = DraftFields(builder.tape, into: draft, outer: outer, isStrict: options.isStrict, html: options.html)
      fields.expectHandwriting()
      fields.locate { builder.place(ofNode: $0).map { ($0.line + firstLine, $0.column) } }
      if let read = fields.read(above: text).draft { draft = read }
    }
  }
}
