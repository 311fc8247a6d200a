internal import PresendDrafts
internal import PresendRules

/// For people: each draft with its verdict, and each finding with its place, what is wrong and what to do.
struct TextReporter: Reporter {
  private let options: ReporterOptions
  private let style: TextStyle

  init(_ options: ReporterOptions) {
    self.options = options
    style = TextStyle(options)
  }

  func begin() -> [UInt8] { [] }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let verdict = judged.verdict
    if options.isQuiet, verdict.decision == .pass || verdict.decision == .review { return [] }
    var lines = [heading(of: verdict)]
    for finding in verdict.findings { lines += self.lines(for: finding, judged) }
    lines += important(verdict.important)
    for problem in verdict.problems { lines += self.lines(for: problem, judged.draft) }
    if let line = verdict.notCheckedLine {
      lines.append(WrappedText(options).of("  \(style.faint(line))", indent: 4))
    }
    lines += verdict.setAside.map { "  set aside: \($0.rule) by \($0.means.rawValue), \(VisibleText.line($0.reason))" }
    if lines.count > 1 { lines.append("") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func heading(of verdict: Verdict) -> String {
    let id = verdict.id == verdict.source ? "" : " (\(VisibleText.line(verdict.id)))"
    let source = style.bold(VisibleText.line(verdict.source))
    return "\(source)\(id): \(style.name(of: verdict.decision)) (\(verdict.platform.rawValue))"
  }

  // MARK: Findings

  private func lines(for finding: Finding, _ judged: JudgedDraft) -> [String] {
    let severity = style.name(of: finding.severity)
    let evasion = finding.isEvasion ? " (disguised)" : ""
    let message = VisibleText.line(finding.message)
    let rule = finding.source.map { style.link("[\(finding.rule)]", to: $0) } ?? "[\(finding.rule)]"
    let room = WrappedText(options)
    var lines = [room.of("  \(place(of: finding, judged))\(severity): \(message)\(evasion) \(rule)", indent: 4)]
    if let place = finding.place { lines += excerpt(of: place, finding.severity, judged.draft) }
    for place in finding.also { lines.append("    also in \(VisibleText.line(place.part))") }
    if !finding.remedy.isEmpty { lines.append(room.of("    help: \(VisibleText.line(finding.remedy))", indent: 6)) }
    if let source = finding.source { lines.append("    \(style.faint("policy: \(style.link(source, to: source))"))") }
    return lines
  }

  /// `mail.txt:3:7: `, with the part where the file is not the text itself.
  private func place(of finding: Finding, _ judged: JudgedDraft) -> String {
    guard let place = finding.place else { return "" }
    let part = place.part == "body" && judged.draft.parts.count == 1 && place.line != nil ? "" : "in \(place.part): "
    guard let line = place.line, let column = place.column else { return VisibleText.line(part) }
    return VisibleText.line("\(judged.file):\(line):\(column): \(part)")
  }

  private func excerpt(of place: Finding.Place, _ severity: Severity, _ draft: Draft) -> [String] {
    guard !options.isRedacted, let part = draft.parts.first(where: { $0.name == place.part }) else { return [] }
    let excerpt = SourceExcerpt(of: part.bytes, at: place.range, width: max(options.width - 14, 20))
    let number = String(excerpt.line)
    let gutter = String(repeating: " ", count: max(5 - number.count, 0))
    let blank = String(repeating: " ", count: gutter.count + number.count)
    let more = excerpt.lastLine.map { " … to line \($0)" } ?? ""
    return [
      "  \(style.faint("\(gutter)\(number) |")) \(excerpt.text)",
      "  \(style.faint("\(blank) |")) \(style.mark(excerpt.marks + more, severity))",
    ]
  }

  // MARK: The rest of a verdict

  private func important(_ important: Verdict.Important) -> [String] {
    guard important.judgement != .absent else { return [] }
    var line = "  \(important.tag.map { VisibleText.line($0) } ?? "[Important]"): \(important.judgement.rawValue)"
    if let reason = important.reason { line += ", for \(reason)" }
    if important.isObsolete { line += "; the platform no longer offers the tag" }
    var lines = [line]
    lines += words("for it", important.evidence) + words("against it", important.contrary)
    if let instead = important.instead {
      lines.append(WrappedText(options).of("    instead: \(VisibleText.line(instead))", indent: 6))
    }
    return lines
  }

  private func words(_ title: String, _ places: [Finding.Place]) -> [String] {
    guard !places.isEmpty else { return [] }
    let shown = places.map { place in
      options.isRedacted
        ? "\(place.part) \(place.range.lowerBound)–\(place.range.upperBound)"
        : "\"\(VisibleText.line(place.text ?? ""))\" (\(place.part))"
    }
    return ["    \(title): \(shown.joined(separator: ", "))"]
  }

  private func lines(for problem: Problem, _ draft: Draft) -> [String] {
    let part = problem.part.map { " in \(VisibleText.line(options.isRedacted ? RedactedName.of($0, in: draft) : $0))" }
    let line = "  problem: \(VisibleText.line(problem.message)) [\(problem.code)\(part ?? "")]"
    var lines = [WrappedText(options).of(line, indent: 4)]
    if let option = problem.option, problem.limit != nil { lines.append("    help: \(option) sets the limit") }
    return lines
  }

  func finish(_ summary: RunSummary) -> [UInt8] { TextSummary(options).bytes(for: summary) }
}
