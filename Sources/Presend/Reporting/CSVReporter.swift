internal import PresendDrafts
internal import PresendRules

/// A table for spreadsheets (RFC 4180): a row for each draft, then one for each of its findings and problems.
struct CSVReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  private static let columns = [
    "row", "source", "id", "platform", "as_of", "verdict", "errors", "warnings", "infos", "not_checked", "set_aside",
    "rule", "category", "severity", "message", "remedy", "part", "line", "column", "text", "evasion", "policy",
  ]

  func begin() -> [UInt8] { row(CSVReporter.columns) }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let verdict = judged.verdict
    let draft = [
      verdict.source, verdict.id, verdict.platform.rawValue, verdict.day.description, verdict.decision.rawValue,
    ]
    let counts = Severity.allCases.reversed().map { severity in
      verdict.findings.count { $0.severity == severity }
    }
    let numbers = (counts + [verdict.notChecked.count, verdict.setAside.count]).map(String.init)
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    let kind = judged.isConfiguration ? "configuration" : "draft"
    return row([kind] + draft + numbers) + diagnostics.flatMap { row(cells(for: $0, draft)) }
  }

  private func cells(for diagnostic: Diagnostic, _ draft: [String]) -> [String] {
    let finding = diagnostic.finding
    return [finding == nil ? "problem" : "finding"] + draft + ["", "", "", "", ""] + [
      diagnostic.rule, diagnostic.category ?? "", diagnostic.severity.rawValue, diagnostic.message, diagnostic.remedy,
      diagnostic.part ?? "", diagnostic.span.map { String($0.line) } ?? "",
      diagnostic.span.map { String($0.column) } ?? "", options.isRedacted ? "" : finding?.place?.text ?? "",
      finding.map { $0.isEvasion ? "true" : "false" } ?? "", diagnostic.source ?? "",
    ]
  }

  func finish(_ summary: RunSummary) -> [UInt8] {
    Diagnostic.all(of: summary).flatMap { row(cells(for: $0, ["", "", "", "", ""])) }
  }

  private func row(_ cells: [String]) -> [UInt8] {
    let padded = cells + Array(repeating: "", count: CSVReporter.columns.count - cells.count)
    return Array((padded.map(CSVReporter.cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe: the words of a draft must not compute.
  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula && text != "-" ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
