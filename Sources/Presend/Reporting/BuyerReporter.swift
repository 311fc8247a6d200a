internal import PresendDrafts
internal import PresendRules

/// For people who write messages: each as the buyer reads it, with the findings marked in it and listed below.
struct BuyerReporter: Reporter {
  private let options: ReporterOptions
  private let style: TextStyle
  private let room: WrappedText

  init(_ options: ReporterOptions) {
    self.options = options
    style = TextStyle(options)
    room = WrappedText(options)
  }

  func begin() -> [UInt8] { [] }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let verdict = judged.verdict
    if options.isQuiet, verdict.decision == .pass || verdict.decision == .review { return [] }
    let id = verdict.id == verdict.source ? "" : " (\(VisibleText.line(verdict.id)))"
    var lines = ["\(style.bold(VisibleText.line(verdict.source)))\(id): \(style.name(of: verdict.decision))", ""]
    let numbered = Array(zip(1..., verdict.findings)).map { (number: $0.0, finding: $0.1) }
    if !options.isRedacted { for part in judged.draft.parts where !part.isExcerpt { lines += message(part, numbered) } }
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    var number = 0
    for diagnostic in diagnostics {
      if diagnostic.finding != nil { number += 1 }
      lines += self.lines(for: diagnostic, number: diagnostic.finding == nil ? nil : number)
    }
    let notes = [verdict.notCheckedLine, verdict.setAsideLine].compactMap { $0 }
    lines += notes.map { room.of("  \(style.faint($0))", indent: 4) }
    if !diagnostics.isEmpty || !notes.isEmpty { lines.append("") }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A part with its marks, a line for each of its lines.
  private func message(_ part: Part, _ findings: [(number: Int, finding: Finding)]) -> [String] {
    guard let marked = MarkedPart(part, findings: findings) else { return [] }
    let visible = marked.pieces.filter { $0.range.lowerBound < marked.hiddenStart }
    let hidden = marked.pieces.filter { $0.range.lowerBound >= marked.hiddenStart }
    let name = VisibleText.line(part.name)
    return lines(of: visible, in: marked, title: name) + lines(of: hidden, in: marked, title: "\(name), hidden")
  }

  /// Stretches of a part under a title; nothing where they say nothing.
  private func lines(of pieces: [MarkedPart.Piece], in marked: MarkedPart, title: String) -> [String] {
    let text = pieces.map { words(of: $0, in: marked) }.joined()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    guard !lines.isEmpty else { return [] }
    return ["  \(style.faint("\(title):"))"] + lines.map { $0.isEmpty ? "" : room.of("    \($0)", indent: 4) } + [""]
  }

  private func words(of piece: MarkedPart.Piece, in marked: MarkedPart) -> String {
    if let (left, right) = marked.cut(piece) {
      let count = right.lowerBound - left.upperBound
      return shown(marked.plain(left)) + style.faint("… \(count) bytes …") + shown(marked.plain(right))
    }
    guard let severity = piece.severity else { return shown(marked.words(of: piece)) }
    let words = shown(marked.words(of: piece)).split(separator: "\n", omittingEmptySubsequences: false)
    let closing = String(repeating: "»", count: piece.ending.count)
    let ending = closing.isEmpty ? "" : "\(closing)[\(piece.ending.map(String.init).joined(separator: ","))]"
    let opening = String(repeating: "«", count: piece.beginning.count)
    return opening + words.map { style.mark(String($0), severity) }.joined(separator: "\n") + ending
  }

  private func lines(for diagnostic: Diagnostic, number: Int?) -> [String] {
    let name = number.map { "[\($0)]" } ?? "-"
    let rule = diagnostic.source.map { style.link(diagnostic.rule, to: $0) } ?? diagnostic.rule
    var lines = [
      room.of("  \(name) \(style.name(of: diagnostic.severity)): \(diagnostic.message) \(style.faint(rule))", indent: 6)
    ]
    if !diagnostic.remedy.isEmpty {
      lines.append(room.of("      \(VisibleText.line(diagnostic.remedy))", indent: 6))
    }
    return lines
  }

  /// Text that cannot move the cursor; its lines stay lines.
  private func shown(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1.isNewline ? "\n" : $1 == "\t" ? " " : VisibleText.form(of: $1) }
  }

  func finish(_ summary: RunSummary) -> [UInt8] { TextSummary(options).bytes(for: summary) }
}
