/// Conditions made of conditions, in three values: what is unknown decides nothing unless it could.
package enum Logic {
  /// The conditions of an `all`, those that only look at the context first: they are the cheapest and place nothing.
  package static func ordered(_ conditions: [Condition]) -> [Condition] {
    conditions.filter { $0.cost == .context } + conditions.filter { $0.cost != .context }
  }

  /// All hold. The matches are those of the first condition that has any. The cheap conditions are asked first, since
  /// nearly always one of them fails.
  static func all(_ conditions: [Condition], in scan: DraftScan, parts: [Int]) -> Outcome {
    var outcomes = [Outcome](repeating: .yes, count: conditions.count)
    for cost in Condition.Cost.allCases {
      for (index, condition) in conditions.enumerated() where condition.cost == cost {
        outcomes[index] = condition.outcome(in: scan, parts: parts)
        if outcomes[index].truth == .no { return .no }
      }
    }
    var needs: [String] = []
    for case .unknown(let missing) in outcomes.map(\.truth) { needs += missing }
    guard needs.isEmpty else { return .unknown(needs) }
    return Outcome(truth: .yes, matches: outcomes.first { !$0.matches.isEmpty }?.matches ?? [])
  }

  /// One holds or several; all their matches count.
  static func any(_ conditions: [Condition], in scan: DraftScan, parts: [Int]) -> Outcome {
    var matches: [PlacedMatch] = []
    var needs: [String] = []
    var holds = false
    for condition in conditions {
      let outcome = condition.outcome(in: scan, parts: parts)
      switch outcome.truth {
      case .no: break
      case .yes:
        holds = true
        matches += outcome.matches
      case .unknown(let missing): needs += missing
      }
    }
    if holds { return Outcome(truth: .yes, matches: matches) }
    return needs.isEmpty ? .no : .unknown(needs)
  }

  static func not(_ condition: Condition, in scan: DraftScan, parts: [Int]) -> Outcome {
    switch condition.outcome(in: scan, parts: parts).truth {
    case .yes: .no
    case .no: .yes
    case .unknown(let needs): .unknown(needs)
    }
  }
}

extension Condition {
  /// What it costs to ask.
  enum Cost: CaseIterable {
    /// The context of the message.
    case context
    /// What the scan has found already.
    case found
    /// The text is read again.
    case text
  }

  var cost: Cost {
    switch self {
    case .context, .window: .context
    case .phrase, .near, .contact, .emoji, .lineBreaks, .identifier, .attachment, .actions, .tag: .found
    case .count(let inner, _), .not(let inner), .missing(let inner): inner.cost
    case .all(let conditions), .any(let conditions):
      conditions.contains { $0.cost == .text } ? .text : .found
    case .pattern, .sentence, .only, .length, .styledLetters, .invisible, .hiddenText, .style, .fontSizes, .linkText,
      .alternatives, .justification:
      .text
    }
  }
}
