internal import PresendRules

/// The end of a report for people.
package struct TextSummary {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func bytes(for summary: RunSummary) -> [UInt8] {
    let room = WrappedText(options)
    let lines = options.isQuiet ? [] : [summary.line, summary.setAsideLine].compactMap { $0 }
    var text = lines.map { room.of($0, indent: 2) + "\n" }.joined()
    if options.hasStatistics { text += TextSummary.statistics(summary) }
    return Array(text.utf8)
  }

  /// How often each rule and each category was found, the most frequent first.
  package static func statistics(_ summary: RunSummary) -> String {
    let tables = [("by category", summary.categoryTallies), ("by rule", summary.ruleTallies)]
    return tables.map { title, tallies in
      guard !tallies.isEmpty else { return "" }
      let rows = tallies.map { row in
        let counts = [(row.tally.errors, "error"), (row.tally.warnings, "warning"), (row.tally.infos, "info")]
        let shown = counts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }.joined(separator: ", ")
        let number = String(row.tally.total)
        let pad = String(repeating: " ", count: max(7 - number.utf8.count, 0))
        return "\(pad)\(number)  \(row.name) (\(shown); in \(Count.of(row.tally.drafts, "draft")))\n"
      }
      return "\(title):\n" + rows.joined()
    }.joined()
  }
}
