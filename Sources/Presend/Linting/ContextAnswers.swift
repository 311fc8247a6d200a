internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

/// What rules that look at nothing but the context said of the last draft.
///
/// The drafts of a batch often say the same of themselves, or nothing: such rules need not be asked again for each. Belongs
/// to one linter.
struct ContextAnswers {
  private var context: Context?
  private var day: CalendarDate?
  private var needs: [Int: [String]] = [:]

  /// Forgets what was said of another context or on another day.
  mutating func turn(to context: Context, on day: CalendarDate) {
    guard context != self.context || day != self.day else { return }
    self.context = context
    self.day = day
    needs.removeAll(keepingCapacity: true)
  }

  /// What the rule lacked, if it found nothing; nil where it was not asked yet.
  func needs(of rule: Int) -> [String]? { needs[rule] }

  /// Notes what a rule said, unless it found something.
  mutating func note(_ evaluation: RuleEvaluation, of rule: Int) {
    if evaluation.candidates.isEmpty { needs[rule] = evaluation.distinctNeeds }
  }
}

extension Rule {
  /// True where the rule looks at the context alone, as long as the draft says nothing of attached files and answers.
  var looksAtContextOnly: Bool {
    let looksAtHeaders = lookIn.contains { if case .header = $0 { true } else { false } }
    return !looksAtHeaders && conditions.allSatisfy(\.looksAtContextOnly)
  }
}

extension Condition {
  fileprivate var looksAtContextOnly: Bool {
    switch self {
    case .context, .window, .attachment, .actions: true
    case .all, .any, .not, .missing: children.allSatisfy(\.looksAtContextOnly)
    default: false
    }
  }
}
