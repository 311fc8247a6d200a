/// The formats in which verdicts are reported, by the names that `--format` knows.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: the places in the draft, what is wrong and what to do.
  case text
  /// One JSON object with all verdicts.
  case json
  /// One JSON object a draft, each on a line of its own.
  case jsonl

  /// Formats that are settled by name but cannot be written yet.
  public static let planned = ["sarif", "junit", "checkstyle", "github", "gitlab", "rdjson", "html", "markdown", "csv"]

  /// A reporter that writes this format.
  public func reporter(_ options: ReporterOptions) -> any Reporter {
    switch self {
    case .text: TextReporter(options)
    case .json: JSONReporter(options)
    case .jsonl: JSONLinesReporter(options)
    }
  }
}
