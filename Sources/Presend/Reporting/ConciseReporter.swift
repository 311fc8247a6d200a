internal import PresendDrafts
internal import PresendRules

/// For people who scan: a line a finding, as compilers write, or lines under the name of their draft.
struct ConciseReporter: Reporter {
  private let options: ReporterOptions
  private let style: TextStyle
  private let isGrouped: Bool

  init(_ options: ReporterOptions, isGrouped: Bool) {
    self.options = options
    self.isGrouped = isGrouped
    style = TextStyle(options)
  }

  func begin() -> [UInt8] { [] }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let decision = judged.verdict.decision
    if options.isQuiet, decision == .pass || decision == .review { return [] }
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    let lines = isGrouped ? grouped(judged, diagnostics) : diagnostics.map(line(for:))
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(for diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { ":\($0.line):\($0.column)" } ?? ""
    let part = diagnostic.span == nil ? diagnostic.part.map { " in \($0):" } ?? "" : ""
    return VisibleText.line("\(diagnostic.file)\(place):\(part)") + " \(style.name(of: diagnostic.severity)): "
      + "\(diagnostic.message) [\(diagnostic.rule)]"
  }

  private func grouped(_ judged: JudgedDraft, _ diagnostics: [Diagnostic]) -> [String] {
    let verdict = judged.verdict
    let notes = [verdict.notCheckedLine, verdict.setAsideLine].compactMap { $0 }
    if verdict.decision == .pass, notes.isEmpty || options.isQuiet { return [] }
    let places = diagnostics.map { diagnostic in
      VisibleText.line(diagnostic.span.map { "\($0.line):\($0.column)" } ?? diagnostic.part ?? "-")
    }
    let width = places.map { DisplayWidth.of($0) }.max() ?? 0
    let id = verdict.id == verdict.source ? "" : " (\(VisibleText.line(verdict.id)))"
    var lines = ["\(style.bold(VisibleText.line(verdict.source)))\(id): \(style.name(of: verdict.decision))"]
    for (place, diagnostic) in zip(places, diagnostics) {
      let pad = String(repeating: " ", count: width - DisplayWidth.of(place))
      let gap = String(repeating: " ", count: 7 - diagnostic.severity.rawValue.utf8.count)
      lines.append(
        "  \(pad)\(place)  \(style.name(of: diagnostic.severity))\(gap)  \(diagnostic.message)  "
          + style.faint(diagnostic.rule))
    }
    return lines + notes.map { "  \(style.faint($0))" } + [""]
  }

  func finish(_ summary: RunSummary) -> [UInt8] { TextSummary(options).bytes(for: summary) }
}
