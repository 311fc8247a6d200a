internal import PresendDrafts
internal import PresendRules

/// Findings that were there before: they are set aside until their text changes.
///
/// A finding is known by its rule, its draft (by id, else by file) and its normalised text, never by its line. The texts
/// themselves are not kept, only what they hash to.
public struct Baseline: Sendable, Equatable {
  /// What is known of one finding.
  public struct Key: Hashable, Sendable, Comparable {
    /// The rule.
    public let rule: String
    /// The draft's id, else its file.
    public let draft: String
    /// A hash of rule, draft and normalised text.
    public let text: String

    /// In the order of the file.
    public static func < (first: Key, second: Key) -> Bool {
      (first.draft, first.rule, first.text) < (second.draft, second.rule, second.text)
    }
  }

  /// How often each finding was there.
  public private(set) var counts: [Key: Int] = [:]

  /// Nothing.
  public init() {}

  /// Counts a finding.
  public mutating func add(_ key: Key, times: Int = 1) { counts[key, default: 0] += times }

  /// The number of findings.
  public var total: Int { counts.values.reduce(0, +) }

  /// What became of the findings of one draft.
  public struct Outcome: Sendable {
    /// The draft as the baseline calls it.
    public var draft: String
    /// All findings of the draft, old and new.
    public var found: [Key]
    /// True where the draft was not checked whole: what was not found may be there all the same.
    public var isPartial: Bool
  }

  /// Sets those findings of a verdict aside that were there before, and decides anew.
  public func apply(to judged: inout JudgedDraft, options: LinterOptions) -> Outcome {
    let outcome = Baseline.outcome(of: judged)
    var left = counts
    var open: [Finding] = []
    for (key, finding) in zip(outcome.found, judged.verdict.findings) {
      if let count = left[key], count > 0 {
        left[key] = count - 1
        judged.verdict.setAside.append(
          SetAside(rule: finding.rule, means: .baseline, reason: "it was there before"))
      } else {
        open.append(finding)
      }
    }
    if open.count < judged.verdict.findings.count {
      judged.verdict.findings = open
      judged.verdict.decision = Linter.decision(for: judged.verdict, options: options)
    }
    return outcome
  }

  /// The findings of a draft, as a baseline knows them.
  public static func outcome(of judged: JudgedDraft) -> Outcome {
    let draft = Fingerprint.draftKey(judged)
    let keys = judged.verdict.findings.map { finding -> Key in
      let rule = finding.rule.description
      let text = Fingerprint.hash([rule, draft, Baseline.text(of: finding, in: judged.draft)])
      return Key(rule: rule, draft: draft, text: text)
    }
    return Outcome(draft: draft, found: keys, isPartial: !judged.verdict.problems.isEmpty)
  }

  /// From the draft itself, since findings carry no text where it must not be shown.
  private static func text(of finding: Finding, in draft: Draft) -> String {
    guard let place = finding.place, let part = draft.parts.first(where: { $0.name == place.part }) else { return "" }
    return Fingerprint.normalised(String(decoding: part.bytes[place.range], as: UTF8.self))
  }

  /// This baseline without what is no longer there in drafts that were checked whole; others keep what they had.
  public func shrunk(by outcomes: [Outcome]) -> Baseline {
    let checked = Set(outcomes.filter { !$0.isPartial }.map(\.draft))
    let partial = Set(outcomes.filter(\.isPartial).map(\.draft))
    var found: [Key: Int] = [:]
    for key in outcomes.flatMap(\.found) { found[key, default: 0] += 1 }
    var result = Baseline()
    for (key, count) in counts {
      let isJudged = checked.contains(key.draft) && !partial.contains(key.draft)
      let left = isJudged ? min(count, found[key] ?? 0) : count
      if left > 0 { result.add(key, times: left) }
    }
    return result
  }
}
