internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

/// The suppressions that hold for a draft, and which of them were of use.
struct SuppressionLedger {
  private let suppressions: [Suppression]
  private let texts: [String?]
  private let draft: Draft
  private let rules: RuleSet
  private let day: CalendarDate
  private var used: Set<Int> = []
  /// Suppressions of findings that their pack lets nobody set aside.
  private var refused: Set<Int> = []

  init(_ draft: Draft, options: LinterOptions, rules: RuleSet, day: CalendarDate) {
    suppressions = (options.honoursInlineSuppressions ? draft.suppressions : []) + options.suppressions
    texts = suppressions.map { $0.text.map(Fingerprint.normalised) }
    self.draft = draft
    self.rules = rules
    self.day = day
  }

  /// True where nothing is to be set aside.
  var isEmpty: Bool { suppressions.isEmpty }

  /// What sets a finding aside that stands in a part, or nowhere in particular; nil where nothing does.
  mutating func suppression(of rule: Rule, at match: Range<Int>?, in part: Part?) -> Suppression? {
    for (index, suppression) in suppressions.enumerated() where rule.names.contains(suppression.rule) {
      guard !suppression.isExpired(on: day), isMeant(index, match, part) else { continue }
      guard rule.isSuppressible else {
        refused.insert(index)
        continue
      }
      used.insert(index)
      return suppression
    }
    return nil
  }

  private func isMeant(_ index: Int, _ match: Range<Int>?, _ part: Part?) -> Bool {
    let suppression = suppressions[index]
    if let range = suppression.range {
      guard let match, let part, part.name == range.part, range.bytes.lowerBound <= match.lowerBound,
        match.upperBound <= range.bytes.upperBound
      else { return false }
    }
    guard let text = texts[index] else { return true }
    guard let match, let part else { return false }
    return Fingerprint.normalised(String(decoding: part.bytes[match], as: UTF8.self)) == text
  }

  // MARK: Findings about suppressions

  /// A finding for each suppression of the draft that is expired, refused, names no rule, or sets nothing aside, and for
  /// each comment, since the buyer gets it. Those of the configuration concern no single draft.
  func findings(_ writer: FindingWriter) -> [Finding] {
    let names = suppressions.isEmpty ? [] : rules.rules.flatMap(\.names)
    var findings = suppressions.enumerated().compactMap { index, suppression in
      suppression.origin.isInline ? finding(index, suppression, names, writer) : nil
    }
    let begins = draft.suppressions.compactMap(\.place)
    for place in begins + draft.directiveEnds {
      var finding = SuppressionLedger.finding(
        "sent-suppression", .info, "The comment for presend is sent to the buyer.",
        "Take it out before the message is sent, as --unsafe-fixes does; presend.yml sets findings aside unseen.")
      finding.place = writer.place(place.bytes, in: place.part)
      finding.fix = Rule.Fix(safety: .needsReview, replacement: "")
      findings.append(finding)
    }
    return findings
  }

  private func finding(
    _ index: Int, _ suppression: Suppression, _ names: [String], _ writer: FindingWriter
  ) -> Finding? {
    guard var finding = complaint(index, suppression, names) else { return nil }
    if let owner = suppression.owner, !writer.options.isRedacted { finding.remedy += " Ask \(owner)." }
    finding.place = suppression.place.flatMap { writer.place($0.bytes, in: $0.part) }
    return finding
  }

  private func complaint(_ index: Int, _ suppression: Suppression, _ names: [String]) -> Finding? {
    if suppression.isExpired(on: day) { return SuppressionLedger.expired(suppression) }
    if refused.contains(index) { return SuppressionLedger.refused(suppression) }
    guard !used.contains(index) else { return nil }
    guard names.contains(suppression.rule) else {
      let question = Suggestion.nearest(to: suppression.rule, among: names).map { "Did you mean \($0)?" }
      return SuppressionLedger.finding(
        "unknown-suppression", .warning, "The suppression of \(suppression.rule) names no rule.",
        question ?? "Name one rule, such as generic/external-link.")
    }
    return SuppressionLedger.unused(suppression, in: "the draft")
  }

  static func expired(_ suppression: Suppression) -> Finding {
    finding(
      "expired-suppression", .warning,
      "The suppression of \(suppression.rule) ended on \(suppression.until?.description ?? "an earlier day").",
      "Mend what it set aside, or give it a new date with a reason.")
  }

  static func refused(_ suppression: Suppression) -> Finding {
    finding(
      "refused-suppression", .warning, "Findings of \(suppression.rule) may not be set aside.",
      "Mend what it asks to set aside, and remove the suppression.")
  }

  static func unused(_ suppression: Suppression, in owner: String) -> Finding {
    finding(
      "unused-suppression", .warning, "The suppression of \(suppression.rule) sets nothing aside.",
      "Remove it from \(owner).")
  }

  private static func finding(_ name: String, _ severity: Severity, _ message: String, _ remedy: String) -> Finding {
    Finding(
      rule: RuleID(pack: "presend", name: name), category: .suppression, severity: severity, message: message,
      remedy: remedy, place: nil, also: [], isEvasion: false, source: nil, evidence: .inferred, fix: nil)
  }
}

extension Suppression {
  /// True on the days after the last one on which it holds.
  func isExpired(on day: CalendarDate) -> Bool { until.map { day > $0 } ?? false }
}
