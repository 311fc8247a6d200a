internal import PresendDrafts
internal import PresendRules

/// The suppressions of a draft, and which of them were of use.
struct SuppressionLedger {
  private let suppressions: [Suppression]
  private let rules: RuleSet
  private let day: CalendarDate
  private var used: Set<Int> = []

  init(_ suppressions: [Suppression], rules: RuleSet, day: CalendarDate) {
    self.suppressions = suppressions
    self.rules = rules
    self.day = day
  }

  /// The reason to set a finding of the rule aside; nil where nothing does.
  mutating func reason(toSetAside rule: Rule) -> String? {
    guard rule.isSuppressible else { return nil }
    for (index, suppression) in suppressions.enumerated() where !isExpired(suppression) {
      if rule.names.contains(suppression.rule) {
        used.insert(index)
        return suppression.reason
      }
    }
    return nil
  }

  private func isExpired(_ suppression: Suppression) -> Bool { suppression.until.map { day > $0 } ?? false }

  /// A finding for each suppression that is expired, names no rule, or sets nothing aside.
  func findings(language: String?) -> [Finding] {
    let names = suppressions.isEmpty ? [] : rules.rules.flatMap(\.names)
    return suppressions.enumerated().compactMap { index, suppression in
      if isExpired(suppression), let until = suppression.until {
        return finding(
          "expired-suppression", "The suppression of \(suppression.rule) ended on \(until).",
          "Mend what it set aside, or give it a new date with a reason.")
      }
      guard !used.contains(index) else { return nil }
      guard names.contains(suppression.rule) else {
        let question = Suggestion.nearest(to: suppression.rule, among: names).map { "Did you mean \($0)?" }
        return finding(
          "unknown-suppression", "The suppression of \(suppression.rule) names no rule.",
          question ?? "Name one rule, such as generic/external-link.")
      }
      return finding(
        "unused-suppression", "The suppression of \(suppression.rule) sets nothing aside.", "Remove it from the draft.")
    }
  }

  private func finding(_ name: String, _ message: String, _ remedy: String) -> Finding {
    Finding(
      rule: RuleID(pack: "presend", name: name), category: .suppression, severity: .warning, message: message,
      remedy: remedy, place: nil, also: [], isEvasion: false, source: nil, evidence: .inferred, fix: nil)
  }
}
