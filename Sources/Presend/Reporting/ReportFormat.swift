/// The formats in which verdicts are reported, by the names that `--format` knows.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: the places in the draft, what is wrong and what to do.
  case text
  /// One JSON object with all verdicts.
  case json
  /// One JSON object a draft, each on a line of its own.
  case jsonl
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit's XML, for test reports.
  case junit
  /// Checkstyle's XML.
  case checkstyle
  /// Annotations of GitHub Actions.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// reviewdog's diagnostics.
  case rdjson
  /// One page for browsers.
  case html
  /// For comments and tickets.
  case markdown
  /// A table for spreadsheets.
  case csv

  /// A reporter that writes this format.
  public func reporter(_ options: ReporterOptions) -> any Reporter {
    switch self {
    case .text:
      switch options.layout {
      case .full: TextReporter(options)
      case .concise: ConciseReporter(options, isGrouped: false)
      case .grouped: ConciseReporter(options, isGrouped: true)
      case .buyer: BuyerReporter(options)
      }
    case .json: JSONReporter(options)
    case .jsonl: JSONLinesReporter(options)
    case .sarif: SARIFReporter(options)
    case .junit: JUnitReporter(options)
    case .checkstyle: CheckstyleReporter(options)
    case .github: GitHubReporter(options)
    case .gitlab: GitLabReporter(options)
    case .rdjson: RDJSONReporter(options)
    case .html: HTMLReporter(options)
    case .markdown: MarkdownReporter(options)
    case .csv: CSVReporter(options)
    }
  }

  /// False for the format that has room for drafts alone: findings in presend.yml are told beside it.
  public var listsConfiguration: Bool { self != .jsonl }

  /// True for formats that show statistics where they are asked for.
  public var showsStatistics: Bool { [.text, .json, .markdown, .html].contains(self) }
}

/// How much of a finding the format `text` shows.
public enum TextLayout: String, Sendable, CaseIterable {
  /// The line with marks under what was found, what to do, where the policy stands.
  case full
  /// One line a finding.
  case concise
  /// One line a finding, under the name of its draft.
  case grouped
  /// The message as the buyer reads it, with the findings marked in it and numbered.
  case buyer
}
