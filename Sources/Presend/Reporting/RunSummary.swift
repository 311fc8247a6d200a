public import PresendDrafts
internal import PresendRules

/// What a run over many drafts came to.
public struct RunSummary: Sendable {
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
  /// Drafts that were judged by the rules of no platform in particular.
  public private(set) var generic = 0
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
  /// Findings that were set aside, by what did it.
  public private(set) var setAsideByMeans: [SetAside.Means: Int] = [:]
  /// Suppressions of the configuration that were of use, as `FILE:LINE:COLUMN`.
  public private(set) var usedSuppressions: Set<String> = []
  /// Verdicts on configuration files with suppressions of no use; they are no drafts and count as none, but their
  /// findings count.
  public private(set) var configuration: [JudgedDraft] = []
  /// Drafts that some format that lists findings and problems has something to say about.
  private(set) var hasEntries = false
  private var byRule: [RuleID: Tally] = [:]
  private var byCategory: [Category: Tally] = [:]
  /// What went wrong apart from single drafts, such as a path that does not exist.
  public var problems: [Problem] = []

  /// How often something was found.
  public struct Tally: Sendable, Equatable {
    /// Findings by severity.
    public private(set) var errors = 0, warnings = 0, infos = 0
    /// Drafts with such findings.
    public private(set) var drafts = 0
    /// Findings of every severity.
    public var total: Int { errors + warnings + infos }

    fileprivate mutating func add(_ severity: Severity) {
      switch severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }

    fileprivate mutating func addDraft() { drafts += 1 }

    fileprivate func adding(_ other: Tally) -> Tally {
      var sum = self
      sum.errors += other.errors
      sum.warnings += other.warnings
      sum.infos += other.infos
      sum.drafts += other.drafts
      return sum
    }
  }

  /// How often each rule was found, the most frequent first.
  public var ruleTallies: [(name: String, tally: Tally)] {
    RunSummary.ranked(byRule.map { ($0.key.description, $0.value) })
  }

  /// How often each category was found, the most frequent first.
  public var categoryTallies: [(name: String, tally: Tally)] {
    RunSummary.ranked(byCategory.map { ($0.key.rawValue, $0.value) })
  }

  private static func ranked(_ tallies: [(name: String, tally: Tally)]) -> [(name: String, tally: Tally)] {
    tallies.sorted { ($1.tally.total, $0.name) < ($0.tally.total, $1.name) }
  }

  /// What it came to, on one line.
  public var line: String {
    let verdicts = "\(pass) pass, \(review) review, \(block) block, \(incomplete) incomplete"
    let findings = [(errors, "error"), (warnings, "warning"), (infos, "info")]
      .map { Count.of($0.0, $0.1) }.joined(separator: ", ")
    return "\(Count.of(drafts, "draft")): \(verdicts); \(findings); \(notChecked) not checked, \(setAside) set aside"
  }

  /// What was set aside, on a line of its own; nil where nothing was.
  public var setAsideLine: String? {
    let counts = SetAside.Means.allCases.compactMap { means in
      setAsideByMeans[means].map { "\($0) by \(means.rawValue)" }
    }
    return counts.isEmpty ? nil : "set aside: \(counts.joined(separator: ", "))"
  }

  /// A run over nothing.
  public init() {}

  /// Counts a verdict.
  public mutating func add(_ verdict: Verdict) {
    drafts += 1
    if verdict.platform == .generic { generic += 1 }
    switch verdict.decision {
    case .pass: pass += 1
    case .review: review += 1
    case .block: block += 1
    case .incomplete: incomplete += 1
    }
    if !verdict.findings.isEmpty { add(verdict.findings) }
    hasEntries = hasEntries || !verdict.findings.isEmpty || !verdict.problems.isEmpty
    notChecked += verdict.notChecked.count
    setAside += verdict.setAside.count
    for entry in verdict.setAside {
      setAsideByMeans[entry.means, default: 0] += 1
      if let place = entry.place { usedSuppressions.insert(place) }
    }
  }

  /// Counts the findings in a configuration file.
  public mutating func add(configuration judged: JudgedDraft) {
    configuration.append(judged)
    hasEntries = true
    add(judged.verdict.findings)
  }

  private mutating func add(_ findings: [Finding]) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      byRule[finding.rule, default: Tally()].add(finding.severity)
      byCategory[finding.category, default: Tally()].add(finding.severity)
    }
    for rule in Set(findings.map(\.rule)) { byRule[rule]?.addDraft() }
    for category in Set(findings.map(\.category)) { byCategory[category]?.addDraft() }
  }

  /// Counts what another summary counted.
  public mutating func add(_ other: RunSummary) {
    drafts += other.drafts
    generic += other.generic
    pass += other.pass
    review += other.review
    block += other.block
    incomplete += other.incomplete
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
    notChecked += other.notChecked
    setAside += other.setAside
    setAsideByMeans.merge(other.setAsideByMeans) { $0 + $1 }
    usedSuppressions.formUnion(other.usedSuppressions)
    problems += other.problems
    configuration += other.configuration
    hasEntries = hasEntries || other.hasEntries
    byRule.merge(other.byRule) { $0.adding($1) }
    byCategory.merge(other.byCategory) { $0.adding($1) }
  }
}
