internal import PresendDrafts
internal import PresendRules

/// Markdown for comments on changes and for tickets: drafts with their findings, what it came to at the end.
struct MarkdownReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] { Array("# \(Tool.name)\n".utf8) }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let verdict = judged.verdict
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    if verdict.decision == .pass, verdict.notChecked.isEmpty || options.isQuiet { return [] }
    let id = verdict.id == verdict.source ? "" : " (\(MarkdownReporter.text(verdict.id)))"
    var lines = ["", "## \(MarkdownReporter.text(verdict.source))\(id): \(verdict.decision.rawValue)", ""]
    if !diagnostics.isEmpty {
      lines += ["| place | severity | what is wrong | what to do | rule |", "|---|---|---|---|---|"]
      lines += diagnostics.map(row(for:)) + [""]
    }
    lines += [verdict.notCheckedLine, verdict.setAsideLine].compactMap { $0 }.map(MarkdownReporter.text)
    if lines.last == "" { lines.removeLast() }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func row(for diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { "\($0.line):\($0.column)" } ?? ""
    let part = diagnostic.part.map { place.isEmpty ? $0 : " in \($0)" } ?? ""
    let rule =
      diagnostic.source.map { "[\(MarkdownReporter.text(diagnostic.rule))](<\($0)>)" }
      ?? MarkdownReporter.text(diagnostic.rule)
    let cells = [
      MarkdownReporter.text(place + part), diagnostic.severity.rawValue, MarkdownReporter.text(diagnostic.message),
      MarkdownReporter.text(diagnostic.remedy), rule,
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  /// The text as it is, whatever it would mean in Markdown or in HTML.
  static func text(_ text: String) -> String {
    var result = ""
    let line = VisibleText.line(text)
    for index in line.indices {
      let character = line[index]
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      // A zero-width joiner would do too, but copies badly; the entity keeps an address from becoming a link.
      case "@": result += "&#64;"
      case ":" where line[index...].hasPrefix("://"): result += "&#58;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  func finish(_ summary: RunSummary) -> [UInt8] {
    var text = "\n"
    for problem in summary.problems { text += "- **not checked:** \(MarkdownReporter.text(problem.message))\n" }
    if !summary.problems.isEmpty { text += "\n" }
    text += "**\(summary.line)**\n"
    if options.hasStatistics { text += statistics(summary) }
    return Array(text.utf8)
  }

  private func statistics(_ summary: RunSummary) -> String {
    [("category", summary.categoryTallies), ("rule", summary.ruleTallies)].map { title, tallies in
      let rows = tallies.map { row in
        "| \(MarkdownReporter.text(row.name)) | \(row.tally.errors) | \(row.tally.warnings) | \(row.tally.infos) | "
          + "\(row.tally.drafts) |\n"
      }
      return "\n| \(title) | errors | warnings | infos | drafts |\n|---|--:|--:|--:|--:|\n" + rows.joined()
    }.joined()
  }
}
