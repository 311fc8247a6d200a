internal import PresendDrafts
internal import PresendMatching
internal import PresendRules
internal import PresendText

/// Looks for patterns whose search takes many steps on texts made to be hard.
struct SlowPatternSearch {
  /// Far less than what a draft may cost, and far more than a good pattern needs.
  private static let matchLimit: UInt32 = 50_000
  private let memory = PCREScratch(matchLimit: matchLimit)

  func problems(of rule: Rule) -> [RuleProblem] {
    guard let memory else { return [] }
    let texts = SlowPatternSearch.texts + SlowPatternSearch.repeated(rule)
    return rule.condition.patterns.compactMap { test in
      guard texts.contains(where: { !test.pattern.matches(in: $0, using: memory).isComplete }) else { return nil }
      return RuleProblem(
        code: .slow, weight: .warning, path: rule.path, line: 0, column: 0,
        message: "a pattern takes more than \(SlowPatternSearch.matchLimit) steps on a text made to be hard",
        help:
          "avoid a repetition within a repetition; bound what repeats, such as {0,20}, or make it possessive, such as \\w++"
      )
    }
  }

  /// What nested repetitions stumble over: the same again and again, and an end that does not fit.
  private static let texts: [[UInt8]] = ["a", "a ", "1", "1-", "ab1 ", " ", ".", "a.", "(", "/a", "é", "好"].map {
    Array((String(repeating: $0, count: 1_500) + "\u{1}").utf8)
  }

  /// The rule's own examples, broken off and repeated.
  private static func repeated(_ rule: Rule) -> [[UInt8]] {
    rule.examples.filter { $0.expectation == .flagged }.prefix(6).flatMap { example in
      example.draft.parts.prefix(1).map { part in
        let text = Array(TextViews(part.bytes).folded.bytes.prefix(400))
        return Array(repeating: text.dropLast(min(2, text.count)), count: 8).joined() + [1]
      }
    }
  }
}
