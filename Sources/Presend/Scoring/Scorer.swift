public import PresendDrafts
public import PresendRules

/// Compares verdicts with labels, file by file.
///
/// A label must be reported at any severity. Any other category of the label set must not be, as warning or error. The
/// label set is what the file declares, else all labels of the file. Categories that a draft ignores are not judged.
public struct Scorer {
  /// How labels are compared.
  public struct Options: Sendable {
    /// Where a category is not in the label set but its kin is, its findings count as its kin's. A corpus that does not
    /// tell manipulation from solicitation is then not held against the rules that do.
    public var countsKin = true
    /// The categories that count as another one.
    public var kin: [Category: Category] = [.reviewManipulation: .reviewSolicitation]
    /// The languages that are judged; empty for all.
    public var languages: [String] = []
    /// No text of a message in mistakes.
    public var isRedacted = false

    /// Kin counts, all languages are judged.
    public init() {}
  }

  /// What the drafts scored so far came to.
  public private(set) var score = Score()
  /// Labels that name no category.
  public private(set) var problems: [String] = []
  private let options: Options
  private var labelSet: Set<String>?
  private var drafts: [LabelledDraft] = []

  /// A scorer that has seen no drafts.
  public init(_ options: Options = Options()) { self.options = options }

  /// Takes what the file says of its labels.
  public mutating func declare(labelSet names: [String], in file: String) {
    check(names, at: file)
    labelSet = (labelSet ?? []).union(names)
  }

  /// Takes a draft of the file with its verdict.
  public mutating func add(_ verdict: Verdict, of draft: Draft) {
    guard let labels = draft.labels else {
      score.unlabelled += 1
      return
    }
    check((labels.labels ?? []) + (labels.ignore ?? []), at: draft.source)
    if let expected = labels.important, Verdict.Important.Judgement(rawValue: expected) == nil {
      problems.append("\(draft.source): the tag has no verdict \"\(expected)\"")
    }
    let labelled = LabelledDraft(labels, verdict, of: draft, isRedacted: options.isRedacted)
    guard options.languages.isEmpty || options.languages.contains(labelled.language) else { return }
    score.drafts += 1
    if !verdict.problems.isEmpty { score.incomplete += 1 }
    drafts.append(labelled)
  }

  private mutating func check(_ names: [String], at place: String) {
    let known = Category.allCases.map(\.rawValue)
    for name in names where Category(rawValue: name) == nil {
      let question = Suggestion.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      problems.append("\(place): there is no category \"\(name)\"\(question)")
    }
  }

  /// Judges the drafts of the file, now that its label set is known.
  public mutating func finishFile() {
    let set = labelSet ?? Set(drafts.flatMap(\.labels))
    for draft in drafts {
      if draft.isLabelled { judge(draft, set) }
      judgeImportant(draft)
    }
    drafts = []
    labelSet = nil
  }

  private mutating func judge(_ draft: LabelledDraft, _ set: Set<String>) {
    var reported: [String: [LabelledDraft.Report]] = [:]
    for report in draft.reports { reported[category(of: report, set), default: []].append(report) }
    for category in set where !draft.ignored.contains(category) {
      let reports = reported[category] ?? []
      var counts = ScoreCounts()
      if draft.labels.contains(category) {
        if reports.isEmpty {
          counts.missed = 1
          score.misses.append(draft.mistake(category, "not reported"))
        } else {
          counts.found = 1
        }
      } else if let counted = Optional(reports.filter { $0.severity > .info }), !counted.isEmpty {
        counts.wrong = 1
        score.falseReports.append(draft.mistake(category, counted.map(\.detail).joined(separator: "; ")))
      }
      score.counts[Score.Key(category: category, language: draft.language), default: ScoreCounts()] += counts
    }
  }

  private func category(of report: LabelledDraft.Report, _ set: Set<String>) -> String {
    guard options.countsKin, !set.contains(report.category.rawValue), let kin = options.kin[report.category],
      set.contains(kin.rawValue)
    else { return report.category.rawValue }
    return kin.rawValue
  }

  private mutating func judgeImportant(_ draft: LabelledDraft) {
    guard let expected = draft.expectedImportant else { return }
    let absent = Verdict.Important.Judgement.absent.rawValue
    var counts = ScoreCounts()
    if expected == draft.important {
      counts.found = expected == absent ? 0 : 1
    } else {
      let mistake = draft.mistake(Score.important, "\(expected) expected, \(draft.important) found")
      if expected != absent {
        counts.missed = 1
        score.misses.append(mistake)
      }
      if draft.important != absent {
        counts.wrong = 1
        score.falseReports.append(mistake)
      }
    }
    score.counts[Score.Key(category: Score.important, language: draft.language), default: ScoreCounts()] += counts
  }
}

/// What of a labelled draft and its verdict is kept until the label set is known.
struct LabelledDraft {
  /// A finding.
  struct Report {
    let category: Category
    let severity: Severity
    let detail: String
  }

  let id: String
  let source: String
  let language: String
  let isLabelled: Bool
  let labels: Set<String>
  let ignored: Set<String>
  let expectedImportant: String?
  let important: String
  let reports: [Report]

  init(_ labels: Draft.Labels, _ verdict: Verdict, of draft: Draft, isRedacted: Bool) {
    id = draft.id
    source = draft.source
    let tag = draft.context.language ?? draft.context.buyerLocale ?? "und"
    language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    isLabelled = labels.labels != nil
    self.labels = Set(labels.labels ?? [])
    ignored = Set(labels.ignore ?? [])
    expectedImportant = labels.important
    important = verdict.important.judgement.rawValue
    reports = verdict.findings.map { finding in
      let text = isRedacted ? nil : finding.place?.text
      let shown = text.map { " «\(VisibleText.line(String($0.prefix(60))))»" } ?? ""
      return Report(category: finding.category, severity: finding.severity, detail: "\(finding.rule)\(shown)")
    }
  }

  func mistake(_ category: String, _ detail: String) -> Score.Mistake {
    Score.Mistake(id: id, source: source, language: language, category: category, detail: detail)
  }
}
