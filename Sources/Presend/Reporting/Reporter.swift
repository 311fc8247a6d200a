public import PresendDrafts
public import PresendRules

/// Writes verdicts in one format.
///
/// A reporter keeps nothing between verdicts, so that each can be written by the thread that made it; whoever puts the
/// pieces together writes `separator` between them.
public protocol Reporter: Sendable {
  /// What stands before the first verdict.
  func begin() -> [UInt8]
  /// What stands before the first verdict and depends on all of them; nil for reports that can be written as they grow.
  ///
  /// Whoever puts the pieces together asks once before the first verdict, with an empty summary, and keeps the entries
  /// of reports that answer until the run has ended.
  func head(_ summary: RunSummary) -> [UInt8]?
  /// One verdict.
  func entry(for judged: JudgedDraft) -> [UInt8]
  /// The entries that were kept until the run ended, in the form that fits what it came to.
  func settled(_ entries: [UInt8], _ summary: RunSummary) -> [UInt8]
  /// What stands between two verdicts that were written.
  var separator: [UInt8] { get }
  /// What stands after the last verdict.
  func finish(_ summary: RunSummary) -> [UInt8]
}

extension Reporter {
  /// Written as it grows.
  public func head(_ summary: RunSummary) -> [UInt8]? { nil }

  /// As they are.
  public func settled(_ entries: [UInt8], _ summary: RunSummary) -> [UInt8] { entries }
}

/// How verdicts are written.
public struct ReporterOptions: Sendable {
  /// No text of a message anywhere.
  public var isRedacted = false
  /// Only what needs attention.
  public var isQuiet = false
  /// Colours, for terminals.
  public var hasColor = false
  /// Links behind texts, for terminals that have them.
  public var hasLinks = false
  /// Sentences are broken where a line has no more room, for terminals.
  public var wraps = false
  /// How much the format `text` shows of a finding.
  public var layout = TextLayout.full
  /// Counts by rule and category, in formats that have a place for them.
  public var hasStatistics = false
  /// The rules, for formats that describe them.
  public var rules: RuleSet?
  /// The language of titles and remedies of rules, a BCP 47 tag; nil for English.
  public var language: String?
  /// The columns that a line should not exceed.
  public var width = 100

  /// Everything is written, without colours.
  public init() {}
}

/// A draft with its verdict and the file that it came from.
public struct JudgedDraft: Sendable {
  /// The verdict.
  public var verdict: Verdict
  /// The draft.
  public var draft: Draft
  /// The file as messages name it; `-` for standard input.
  public var file: String
  /// True where this is no draft but a configuration file.
  public var isConfiguration = false

  /// A draft of a file with its verdict.
  public init(_ verdict: Verdict, of draft: Draft, in file: String) {
    self.verdict = verdict
    self.draft = draft
    self.file = file
  }
}
