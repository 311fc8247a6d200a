extension Score {
  /// A table for people.
  public var text: String {
    var lines = ["\(Count.of(drafts, "draft")), \(incomplete) of them incomplete; \(unlabelled) without labels"]
    let categories = categories
    let width = (categories.map(\.name) + ["category"]).map(\.utf8.count).max() ?? 0
    lines += ["", Score.line("category", ["precision", "recall", "F1", "found", "missed", "false"], width)]
    lines += categories.map { Score.line($0, width) }
    lines += ["", Score.line("language", ["precision", "recall", "F1", "found", "missed", "false"], width)]
    lines += (languages + [total]).map { Score.line($0, width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: Row, _ width: Int) -> String {
    let shares = [row.counts.precision, row.counts.recall, row.counts.f1].map { $0.map(share) ?? "–" }
    let counts = [row.counts.found, row.counts.missed, row.counts.wrong].map { String($0) }
    return line(row.name, shares + counts, width)
  }

  private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
    let pad = String(repeating: " ", count: max(width - name.utf8.count, 0))
    return name + pad + cells.map { String(repeating: " ", count: max(11 - $0.count, 1)) + $0 }.joined()
  }

  /// Three digits behind the point.
  private static func share(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
