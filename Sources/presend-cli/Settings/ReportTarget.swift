internal import Presend
internal import PresendRules

/// A format and where it goes.
struct ReportTarget: Sendable {
  let format: ReportFormat
  /// The file; nil for standard output.
  let path: String?
}

extension SettingsBuilder {
  /// The reports that were asked for; text on standard output where nothing was.
  mutating func targets(_ formats: [String]) -> [ReportTarget] {
    guard !formats.isEmpty else { return [ReportTarget(format: .text, path: nil)] }
    var targets: [ReportTarget] = []
    for text in formats {
      let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if let format = format(pair[0]) {
        targets.append(ReportTarget(format: format, path: pair.count > 1 && pair[1] != "-" ? pair[1] : nil))
      }
      if pair.count > 1, pair[1].isEmpty { problems.report("--format \(pair[0])=: the name of the file is missing") }
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
}
