/// Conditions made of conditions, in three values: what is unknown decides nothing unless it could.
package enum Logic {
  /// The conditions of an `all`, those that only look at the context first: they are the cheapest and place nothing.
  package static func ordered(_ conditions: [Condition]) -> [Condition] {
    func isCheap(_ condition: Condition) -> Bool {
      switch condition {
      case .context, .window: true
      default: false
      }
    }
    return conditions.filter(isCheap) + conditions.filter { !isCheap($0) }
  }

  /// All hold. The matches are those of the first condition that has any.
  static func all(_ conditions: [Condition], in scan: DraftScan, parts: [Int]) -> Outcome {
    var matches: [PlacedMatch] = []
    var needs: [String] = []
    for condition in conditions {
      let outcome = condition.outcome(in: scan, parts: parts)
      switch outcome.truth {
      case .no: return .no
      case .yes: break
      case .unknown(let missing): needs += missing
      }
      if matches.isEmpty { matches = outcome.matches }
    }
    return needs.isEmpty ? Outcome(truth: .yes, matches: matches) : .unknown(needs)
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
