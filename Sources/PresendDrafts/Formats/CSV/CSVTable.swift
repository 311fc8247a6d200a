internal import PresendText

/// How the tables of CSV files are read.
public struct CSVOptions: Sendable {
  /// What parts the fields; nil: what the header has most of.
  public var delimiter: CSVDelimiter?
  /// Which columns hold which fields.
  public var mapping = FieldMapping()

  /// The delimiter is found out, and columns have the names of fields.
  public init() {}
}

/// What the header of a table says: which column holds which field of a draft.
struct CSVTable: Sendable {
  /// One column.
  struct Column: Sendable {
    /// The path of the field that it holds; nil where it holds none.
    var target: String?
    /// The name as it is written.
    let name: String
  }

  let delimiter: CSVDelimiter
  private(set) var columns: [Column]
  /// What is wrong with the header, each with its code.
  private(set) var problems: [Problem] = []

  /// Reads a header of UTF-8.
  init(header: [UInt8], line: Int, delimiter: CSVDelimiter, mapping: FieldMapping) {
    self.delimiter = delimiter
    columns = CSVCell.cells(of: header, delimiter: delimiter).map { cell in
      let bytes = cell.text?.bytes ?? Array(header[cell.range])
      return Column(target: nil, name: CSVTable.trimmed(String(decoding: bytes, as: UTF8.self)))
    }
    for entry in mapping.entries { apply(entry, line: line) }
    for index in columns.indices where columns[index].target == nil {
      guard let target = FieldMapping.target(named: columns[index].name) else { continue }
      if !hasColumn(for: target) {
        columns[index].target = target
      } else if !mapping.entries.contains(where: { $0.target == target }) {
        report(line, "two columns have the name `\(target)`; the first counts")
      }
    }
    if !hasText {
      let message =
        "no column holds a text: one of subject, body or html must stand in the first row, or be named, "
        + "such as --map body=COLUMN"
      report(line, message, option: "--map")
    }
  }

  /// True where a draft can have a text.
  var hasText: Bool { FieldMapping.texts.contains(where: hasColumn) }

  private func hasColumn(for target: String) -> Bool { columns.contains { $0.target == target } }

  private mutating func apply(_ entry: FieldMapping.Entry, line: Int) {
    let wanted = CSVTable.trimmed(entry.source)
    let found =
      columns.firstIndex { $0.name == wanted } ?? columns.firstIndex { $0.name.lowercased() == wanted.lowercased() }
    if let found {
      columns[found].target = entry.target
    } else if !columns.contains(where: { FieldMapping.target(named: $0.name) == entry.target }) {
      let nearest = Suggestion.nearest(to: wanted, among: columns.map(\.name))
      let hint = nearest.map { "; did you mean `\($0)`?" } ?? ""
      report(line, "there is no column `\(wanted)`, which is mapped to `\(entry.target)`\(hint)", option: "--map")
    }
  }

  private mutating func report(_ line: Int, _ message: String, option: String? = nil) {
    problems.append(Problem(code: "csv", message: "line \(line): \(message)", option: option))
  }

  private static func trimmed(_ name: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\r", "\u{FEFF}"]
    return String(name.drop(while: blanks.contains).reversed().drop(while: blanks.contains).reversed())
  }
}
