internal import PresendRules

/// GitLab's code quality report, a list of issues.
///
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
struct GitLabReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] { Array("[".utf8) }

  /// An issue brings its own comma, since what comes last is known only at the end.
  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    Diagnostic.all(of: judged, isRedacted: options.isRedacted).flatMap(issue(for:))
  }

  private func issue(for diagnostic: Diagnostic) -> [UInt8] {
    let severity =
      switch diagnostic.severity {
      case .error: "critical"
      case .warning: "minor"
      case .info: "info"
      }
    return issue(
      diagnostic.rule, diagnostic.messageWithRemedy, severity, fingerprint: diagnostic.fingerprint,
      path: diagnostic.file, lines: diagnostic.span.map { $0.line...max($0.line, $0.endLine) } ?? 1...1)
      + Array(",".utf8)
  }

  private func issue(
    _ name: String, _ description: String, _ severity: String, fingerprint: String, path: String,
    lines: ClosedRange<Int>
  ) -> [UInt8] {
    var json = JSONWriter()
    json.lineBreak()
    json.object { json in
      json.field("type", "issue")
      json.field("check_name", name)
      json.field("description", description)
      json.field("severity", severity)
      json.field("fingerprint", fingerprint)
      json.key("location")
      json.object { json in
        json.field("path", path)
        json.key("lines")
        json.object { json in
          json.key("begin")
          json.integer(lines.lowerBound)
          json.key("end")
          json.integer(lines.upperBound)
        }
      }
    }
    return json.bytes
  }

  /// The last issue says what the run came to, for a list without issues does not tell a pass from what was not asked.
  func finish(_ summary: RunSummary) -> [UInt8] {
    Diagnostic.all(of: summary).flatMap(issue(for:))
      + issue(
        "presend/summary", summary.line, "info", fingerprint: Fingerprint.hash(["presend/summary"]), path: ".",
        lines: 1...1) + Array("\n]\n".utf8)
  }
}
