internal import Presend
internal import PresendDrafts
internal import PresendRules

/// A format and where it goes.
struct ReportTarget: Sendable {
  let format: ReportFormat
  /// The file; nil for standard output.
  let path: String?
}

extension SettingsBuilder {
  /// The reports that were asked for; text on standard output where nothing was.
  mutating func targets(_ formats: [String], isOutputTaken: Bool) -> [ReportTarget] {
    guard !formats.isEmpty else { return isOutputTaken ? [] : [ReportTarget(format: .text, path: nil)] }
    var targets: [ReportTarget] = []
    for text in formats {
      let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if let format = format(pair[0]) {
        targets.append(ReportTarget(format: format, path: pair.count > 1 && pair[1] != "-" ? pair[1] : nil))
      }
      if pair.count > 1, pair[1].isEmpty { problems.report("--format \(pair[0])=: the name of the file is missing") }
    }
    if isOutputTaken, targets.contains(where: { $0.path == nil }) {
      problems.report(
        "--diff: the differences go to standard output", help: "send the report to a file: --format json=report.json")
    }
    if targets.count(where: { $0.path == nil }) > 1 {
      problems.report(
        "--format: two reports cannot both go to standard output", help: "send one to a file: --format json=report.json"
      )
    }
    let paths = targets.compactMap(\.path)
    for (index, path) in paths.enumerated() where paths[..<index].contains(path) {
      problems.report("--format: two reports cannot both go to \(VisibleName.of(path))")
    }
    return targets
  }

  private mutating func format(_ name: String) -> ReportFormat? {
    if let format = ReportFormat(rawValue: name) { return format }
    problems.reportUnknown(name, of: "--format", known: ReportFormat.allCases.map(\.rawValue))
    return nil
  }

  /// Fixes are made in files.
  mutating func check(_ fixes: FixOptions, _ inputs: [Input], isRedacted: Bool) {
    if fixes.unsafeFixes, !fixes.fix, !fixes.diff {
      problems.report("--unsafe-fixes: nothing is to be fixed", help: "add --fix or --diff")
    }
    if fixes.diff, isRedacted {
      problems.report("--diff: differences show the texts of messages, which --redact forbids", help: "leave one out")
    }
    if fixes.fix || fixes.diff, inputs.contains(where: \.isStandardInput) {
      problems.report(
        "--\(fixes.fix ? "fix" : "diff"): standard input is no file that could be fixed", help: "name a file")
    }
  }
}
