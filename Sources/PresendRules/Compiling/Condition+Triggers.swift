internal import PresendMatching

extension Condition {
  /// Things of which at least one must be in a message for the condition to hold; nil where it must always be asked.
  var triggers: [Trigger]? {
    switch self {
    case .phrase(let set): [.set(set)]
    case .contact: [.contact]
    case .emoji: [.emoji]
    case .lineBreaks: [.lineBreaks]
    case .near(let test): test.terms.lazy.compactMap(\.triggers).min { $0.count < $1.count }
    case .sentence(let test): test.with.triggers
    case .only(let test): test.core.triggers
    case .count(let inner, _): inner.triggers
    case .all(let conditions): conditions.lazy.compactMap(\.triggers).min { $0.count < $1.count }
    case .any(let conditions):
      conditions.reduce([]) { sum, next in
        guard let sum, let triggers = next.triggers else { return nil }
        return sum + triggers
      }
    case .hiddenText, .style, .fontSizes, .linkText, .alternatives: [.html]
    case .styledLetters, .invisible: [.symbols]
    case .pattern, .length, .not, .missing, .identifier, .tag, .justification, .window, .context, .attachment, .actions:
      nil
    }
  }
}
