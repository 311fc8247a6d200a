public import PresendDrafts
internal import PresendRules

/// What a run over many drafts came to.
public struct RunSummary: Sendable, Equatable {
  /// Drafts that were judged.
  public private(set) var drafts = 0
  /// Drafts by what they deserve.
  public private(set) var pass = 0
  /// Drafts with findings that do not block.
  public private(set) var review = 0
  /// Drafts that are blocked.
  public private(set) var block = 0
  /// Drafts that could not be checked whole, unless they are blocked.
  public private(set) var incomplete = 0
  /// Findings that are errors.
  public private(set) var errors = 0
  /// Findings that are warnings.
  public private(set) var warnings = 0
  /// Findings that are infos.
  public private(set) var infos = 0
  /// Rules that could not be asked, draft by draft.
  public private(set) var notChecked = 0
  /// Findings that were set aside.
  public private(set) var setAside = 0
  /// What went wrong apart from single drafts, such as a path that does not exist.
  public var problems: [Problem] = []

  /// A run over nothing.
  public init() {}

  /// Counts a verdict.
  public mutating func add(_ verdict: Verdict) {
    drafts += 1
    switch verdict.decision {
    case .pass: pass += 1
    case .review: review += 1
    case .block: block += 1
    case .incomplete: incomplete += 1
    }
    for finding in verdict.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
    notChecked += verdict.notChecked.count
    setAside += verdict.setAside.count
  }

  /// Counts what another summary counted.
  public mutating func add(_ other: RunSummary) {
    drafts += other.drafts
    pass += other.pass
    review += other.review
    block += other.block
    incomplete += other.incomplete
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
    notChecked += other.notChecked
    setAside += other.setAside
    problems += other.problems
  }
}
