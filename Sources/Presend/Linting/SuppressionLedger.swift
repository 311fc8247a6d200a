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
      if RuleSelection.names(rule, by: suppression.rule) {
        used.insert(index)
        return suppression.reason
      }
    }
    return nil
  }

  private func isExpired(_ suppression: Suppression) -> Bool { suppression.until.map { day > $0 } ?? false }

  /// A finding for each suppression that is expired or sets nothing aside.
  func findings(language: String?) -> [Finding] {
    suppressions.enumerated().compactMap { index, suppression in
      if isExpired(suppression), let until = suppression.until {
        return finding(
          "expired-suppression", "The suppression of \(suppression.rule) ended on \(until).",
          "Mend what it set aside, or give it a new date with a reason.")
      }
      guard !used.contains(index) else { return nil }
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
