internal import PresendRules

/// Checkstyle's XML, a `file` for each draft that has something to say.
struct CheckstyleReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
  }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    guard !diagnostics.isEmpty else { return [] }
    let errors = diagnostics.map { "    \(error($0))\n" }.joined()
    return Array("  <file\(XMLText.attribute("name", judged.file))>\n\(errors)  </file>\n".utf8)
  }

  private func error(_ diagnostic: Diagnostic) -> String {
    var text = "<error"
    if let span = diagnostic.span {
      text += XMLText.attribute("line", String(span.line)) + XMLText.attribute("column", String(span.column))
    }
    return text + XMLText.attribute("severity", diagnostic.severity.rawValue)
      + XMLText.attribute("message", diagnostic.messageWithRemedy) + XMLText.attribute("source", diagnostic.rule) + "/>"
  }

  func finish(_ summary: RunSummary) -> [UInt8] {
    let errors = Diagnostic.all(of: summary).map { "  \(error($0))\n" }.joined()
    // A comment, since the format has no place for what was not asked; two hyphens in a row must not stand in one.
    return Array("\(errors)  <!-- \(summary.line) -->\n</checkstyle>\n".utf8)
  }
}
