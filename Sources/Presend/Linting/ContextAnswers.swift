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
  mutating func turn(to full: Context, on day: CalendarDate, asking fields: Set<ContextTest.Field>) {
    let context = full.reduced(to: fields)
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

extension Context {
  /// The context without what differs from draft to draft and is not among the fields that are asked for.
  fileprivate func reduced(to fields: Set<ContextTest.Field>) -> Context {
    var context = self
    if !fields.contains(.language) { context.language = nil }
    if !fields.contains(.orderID) { context.orderID = nil }
    context.sender = nil
    context.recipient = nil
    context.buyerLocale = nil
    context.asins = nil
    return context
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
  /// The fields of the context that the condition asks for.
  var contextFields: Set<ContextTest.Field> {
    if case .context(let test) = self { return [test.field] }
    return children.reduce(into: []) { $0.formUnion($1.contextFields) }
  }

  fileprivate var looksAtContextOnly: Bool {
    switch self {
    case .context, .window, .attachment, .actions: true
    case .all, .any, .not, .missing: children.allSatisfy(\.looksAtContextOnly)
    default: false
    }
  }
}
