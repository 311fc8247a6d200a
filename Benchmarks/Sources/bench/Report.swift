import Foundation

/// The table that is printed.
struct Report {
  private struct Row {
    let target: Int
    let measured: String
    let figure: String
    let comparedWith: String
    let ratio: String
    let wanted: String
    let holds: String
  }

  private var rows: [Row] = []
  private var notes: [String] = []

  /// Adds a line; `holds` is nil where nothing is asked.
  mutating func add(
    _ target: Int, _ measured: String, _ figure: String, against other: String = "", ratio: String = "",
    wanted: String = "", holds: Bool? = nil
  ) {
    rows.append(
      Row(
        target: target, measured: measured, figure: figure, comparedWith: other, ratio: ratio, wanted: wanted,
        holds: holds.map { $0 ? "yes" : "NO" } ?? ""))
    note("\(target) \(measured): \(figure) \(other) \(ratio)", isProgress: true)
  }

  /// Says something beside the table.
  mutating func note(_ text: String, isProgress: Bool = false) {
    if !isProgress { notes.append(text) }
    FileHandle.standardError.write(Data("  \(text)\n".utf8))
  }

  /// The table in Markdown, with the notes under it.
  var text: String {
    let head = ["target", "measured", "figure", "compared with", "ratio", "wanted", "holds"]
    let cells =
      [head]
      + rows.map {
        [String($0.target), $0.measured, $0.figure, $0.comparedWith, $0.ratio, $0.wanted, $0.holds]
      }
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      "| " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    let table = [line(head), rule] + cells.dropFirst().map(line)
    return (table + [""] + notes.map { "- \($0)" }).joined(separator: "\n") + "\n"
  }
}

extension Double {
  /// With so many digits behind the point.
  func shown(_ digits: Int = 2) -> String { String(format: "%.\(digits)f", self) }
}

extension Int {
  /// With commas between thousands.
  var grouped: String {
    var digits = String(self)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return digits
  }
}
