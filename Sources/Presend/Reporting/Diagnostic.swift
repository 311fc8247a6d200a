internal import PresendDrafts
internal import PresendRules

/// A finding or a problem in the shape of formats that list places in files.
///
/// What could not be checked stands among the findings, as an error: a reader of such a list must not take it for a
/// pass.
struct Diagnostic {
  /// Where in the file something stands; all count from 1, columns in Unicode scalars, and the end is exclusive.
  struct Span {
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    /// Bytes of the file.
    var bytes: Range<Int>
    /// The same columns in bytes of UTF-8; nil where they are not known.
    var byteColumn: Int?
    var endByteColumn: Int?
  }

  /// `pack/rule`, or `presend/CODE` for what could not be checked.
  var rule: String
  /// The category; nil for problems.
  var category: String?
  var severity: Severity
  /// What is wrong, on one line.
  var message: String
  /// What to do; empty where nothing is said.
  var remedy: String
  /// Where the policy stands.
  var source: String?
  /// The file; `-` for standard input.
  var file: String
  /// The part of the draft.
  var part: String?
  var span: Span?
  /// The same for as long as rule, draft and text are, wherever they move.
  var fingerprint: String
  /// The finding; nil for problems.
  var finding: Finding?

  /// The findings and problems of a draft, in their order.
  static func all(of judged: JudgedDraft, isRedacted: Bool) -> [Diagnostic] {
    guard !judged.verdict.findings.isEmpty || !judged.verdict.problems.isEmpty else { return [] }
    var spans = DiagnosticSpans(judged.draft.origin)
    var fingerprints = Fingerprints(judged, isRedacted: isRedacted)
    let findings = judged.verdict.findings.map { finding in
      Diagnostic(
        rule: finding.rule.description, category: finding.category.rawValue, severity: finding.severity,
        message: VisibleText.line(finding.message) + (finding.isEvasion ? " (disguised)" : ""),
        remedy: VisibleText.line(finding.remedy), source: finding.source, file: judged.file,
        part: finding.place?.part, span: finding.place.flatMap { spans.span(of: $0) },
        fingerprint: fingerprints.next(for: finding), finding: finding)
    }
    return findings
      + judged.verdict.problems.map { problem in
        Diagnostic(
          problem, part: problem.part.map { isRedacted ? RedactedName.of($0, in: judged.draft) : $0 },
          file: judged.file, fingerprint: fingerprints.next(for: problem))
      }
  }

  /// What went wrong apart from single drafts.
  static func all(of summary: RunSummary) -> [Diagnostic] {
    summary.problems.map { problem in
      let hash = Fingerprint.hash([problem.code, problem.message])
      return Diagnostic(problem, part: nil, file: "-", fingerprint: hash)
    }
  }

  private init(
    rule: String, category: String, severity: Severity, message: String, remedy: String, source: String?, file: String,
    part: String?, span: Span?, fingerprint: String, finding: Finding
  ) {
    self.rule = rule
    self.category = category
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.source = source
    self.file = file
    self.part = part
    self.span = span
    self.fingerprint = fingerprint
    self.finding = finding
  }

  private init(_ problem: Problem, part: String?, file: String, fingerprint: String) {
    rule = "presend/\(problem.code)"
    severity = .error
    message = "Not checked whole: " + VisibleText.line(problem.message)
    remedy = problem.limit == nil ? "" : problem.option.map { "\($0) sets the limit." } ?? ""
    self.part = part
    self.file = file
    self.fingerprint = fingerprint
  }

  /// The message and what to do, on one line.
  var messageWithRemedy: String {
    guard !remedy.isEmpty else { return message }
    return (message.last.map { ".!?。".contains($0) } ?? true ? message : message + ".") + " " + remedy
  }
}

/// Turns places into lines and columns of the file; the lines are found when the first place asks for them.
private struct DiagnosticSpans {
  private let origin: Origin
  private lazy var lines = OriginLines(origin)

  init(_ origin: Origin) { self.origin = origin }

  mutating func span(of place: Finding.Place) -> Diagnostic.Span? {
    guard let source = place.source, place.line != nil else { return nil }
    let start = lines.place(of: source.lowerBound - origin.offset)
    let end = lines.place(of: source.upperBound - origin.offset)
    return Diagnostic.Span(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column, bytes: source,
      byteColumn: lines.byteColumn(of: source.lowerBound - origin.offset),
      endByteColumn: lines.byteColumn(of: source.upperBound - origin.offset))
  }
}
