internal import PresendDrafts
internal import PresendRules

/// A draft on the page: its verdict, its words with the findings marked, and what to do about each.
struct HTMLDraftCard {
  private let judged: JudgedDraft
  private let options: ReporterOptions

  init(_ judged: JudgedDraft, _ options: ReporterOptions) {
    self.judged = judged
    self.options = options
  }

  var html: String {
    let verdict = judged.verdict
    let decision = verdict.decision
    let id = verdict.id == verdict.source ? "" : " <span class=\"id\">\(HTMLEscape.line(verdict.id))</span>"
    let heading =
      "<span class=\"badge \(decision.rawValue)\">\(decision.rawValue)</span> "
      + "<span class=\"source\">\(HTMLEscape.line(verdict.source))</span>\(id) "
      + "<span class=\"platform\">\(HTMLEscape.line(verdict.platform.rawValue)), \(verdict.day)</span> "
      + "<span class=\"tally\">\(HTMLEscape.line(verdict.countLine))</span>"
    let notes = [verdict.notCheckedLine, verdict.setAsideLine].compactMap { $0 }
      .map { "<p class=\"note\">\(HTMLEscape.line($0))</p>\n" }.joined()
    let isOpen = decision == .block || decision == .incomplete ? " open" : ""
    if verdict.findings.isEmpty, verdict.problems.isEmpty, important.isEmpty {
      return "<div class=\"draft \(decision.rawValue)\"><div class=\"summary\">\(heading)</div>\(notes)</div>\n"
    }
    return """
      <details class="draft \(decision.rawValue)"\(rules)\(isOpen)><summary>\(heading)</summary>
      \(problems)\(important)\(parts)\(findings)\(notes)</details>

      """
  }

  /// The rules with findings, by which the page can be filtered.
  private var rules: String {
    let names = Set(judged.verdict.findings.map(\.rule.description)).sorted()
    return names.isEmpty ? "" : " data-rules=\"\(HTMLEscape.line(names.joined(separator: " ")))\""
  }

  private var problems: String {
    judged.verdict.problems.map { problem in
      let part = problem.part.map { options.isRedacted ? RedactedName.of($0, in: judged.draft) : $0 }
      let place = part.map { " <span class=\"place\">\(HTMLEscape.line($0))</span>" } ?? ""
      let help = problem.limit == nil ? nil : problem.option.map { " \(HTMLEscape.line($0)) sets the limit." }
      return "<p class=\"problem\">Not checked whole: \(HTMLEscape.line(problem.message)).\(help ?? "")\(place)</p>\n"
    }.joined()
  }

  private var important: String {
    let important = judged.verdict.important
    guard important.judgement != .absent else { return "" }
    var line = "\(important.tag ?? "[Important]"): \(important.judgement.rawValue)"
    if let reason = important.reason { line += ", for \(reason)" }
    if important.isObsolete { line += "; the platform no longer offers the tag" }
    // Where a finding says it already, once is enough.
    let remedies = Set(judged.verdict.findings.map(\.remedy))
    let instead = important.instead.map { remedies.contains($0) ? "" : " \(HTMLEscape.line($0))" } ?? ""
    return "<p class=\"important\"><strong>\(HTMLEscape.line(line)).</strong>\(instead)</p>\n"
  }

  /// The parts that have findings, and the subject.
  private var parts: String {
    guard !options.isRedacted else { return "" }
    let numbered = Array(zip(1..., judged.verdict.findings)).map { (number: $0.0, finding: $0.1) }
    let places = judged.verdict.findings.flatMap { finding in [finding.place].compactMap { $0 } + finding.also }
    let named = Set(places.map(\.part))
    return judged.draft.parts.map { part in
      guard part.kind == .subject || named.contains(part.name), !part.isExcerpt,
        let marked = MarkedPart(part, findings: numbered)
      else { return "" }
      return "<div class=\"part\"><h3>\(HTMLEscape.line(part.name))</h3>"
        + "<pre dir=\"auto\" tabindex=\"0\">\(marked.html)</pre></div>\n"
    }.joined()
  }

  private var findings: String {
    guard !judged.verdict.findings.isEmpty else { return "" }
    let items = Diagnostic.all(of: judged, isRedacted: options.isRedacted).filter { $0.finding != nil }.map(item(for:))
    return "<ol class=\"findings\">\n\(items.joined())</ol>\n"
  }

  private func item(for diagnostic: Diagnostic) -> String {
    var place = diagnostic.part.map { HTMLEscape.line($0) } ?? "the whole \(judged.isConfiguration ? "file" : "draft")"
    if let span = diagnostic.span { place += ", line \(span.line), column \(span.column)" }
    let rule = HTMLEscape.line(diagnostic.rule)
    let name = diagnostic.source.map { "<a href=\"\(HTMLEscape.line($0))\">\(rule)</a>" } ?? rule
    let remedy =
      diagnostic.remedy.isEmpty ? "" : "<br><span class=\"remedy\">\(HTMLEscape.line(diagnostic.remedy))</span>"
    let severity = diagnostic.severity.rawValue
    return "<li><span class=\"severity \(severity)\">\(severity)</span> "
      + "<span dir=\"auto\">\(HTMLEscape.line(diagnostic.message))</span>\(remedy)<br>"
      + "<span class=\"place\">\(place) · \(name)</span></li>\n"
  }
}
