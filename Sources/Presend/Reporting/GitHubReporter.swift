internal import PresendRules

/// Workflow commands of GitHub Actions, which become annotations of the files.
///
/// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
struct GitHubReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] { [] }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    Array(Diagnostic.all(of: judged, isRedacted: options.isRedacted).map(command(for:)).joined().utf8)
  }

  private func command(for diagnostic: Diagnostic) -> String {
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [(String, String)] = diagnostic.file == "-" ? [] : [("file", diagnostic.file)]
    if let span = diagnostic.span {
      properties += [("line", String(span.line)), ("endLine", String(span.endLine))]
      // Columns count only within one line.
      if span.line == span.endLine {
        properties += [("col", String(span.column)), ("endColumn", String(max(span.endColumn, span.column)))]
      }
    }
    properties.append(("title", diagnostic.rule))
    let list = properties.map { "\($0.0)=\(GitHubReporter.property($0.1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(GitHubReporter.message(diagnostic.messageWithRemedy))\n"
  }

  private static func message(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    message(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  func finish(_ summary: RunSummary) -> [UInt8] {
    let problems = Diagnostic.all(of: summary).map(command(for:)).joined()
    return Array("\(problems)::notice title=presend::\(GitHubReporter.message(summary.line))\n".utf8)
  }
}
