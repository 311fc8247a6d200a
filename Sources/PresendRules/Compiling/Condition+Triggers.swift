internal import PresendDrafts
internal import PresendMatching

extension Condition {
  /// Things of which at least one must be in a message for the condition to hold where a rule looks; nil where it must
  /// always be asked.
  func triggers(in places: [PartSelector]) -> [Trigger]? {
    // That the header is missing must be said of every draft, whatever else stands in it.
    if places.count == 1, case .header = places[0] { return nil }
    return switch self {
    case .phrase(let set): [.set(set)]
    case .contact: [.sign(.contact)]
    case .emoji: [.sign(.emoji)]
    case .lineBreaks: [.sign(.lineBreaks)]
    case .identifier: [.sign(.identifier)]
    case .near(let test): test.terms.lazy.compactMap { $0.triggers(in: places) }.min { $0.count < $1.count }
    case .sentence(let test): test.with.triggers(in: places)
    case .only(let test): test.core.triggers(in: places)
    case .count(let inner, _): inner.triggers(in: places)
    case .all(let conditions): conditions.lazy.compactMap { $0.triggers(in: places) }.min { $0.count < $1.count }
    case .any(let conditions):
      conditions.reduce([]) { sum, next in
        guard let sum, let triggers = next.triggers(in: places) else { return nil }
        return sum + triggers
      }
    case .hiddenText, .style, .fontSizes, .linkText, .alternatives: [.sign(.html)]
    case .styledLetters, .invisible: [.sign(.symbols)]
    case .tag: places == [.kind(.subject)] ? [.sign(.subject)] : nil
    // It looks for its tag in the subject, wherever the rule looks.
    case .justification: [.sign(.subject)]
    case .actions: [.sign(.actions)]
    case .pattern where places == [.kind(.attachment)]: [.sign(.attachmentName)]
    case .pattern(let test): test.filter == nil ? nil : [.pattern(test.index)]
    case .length, .not, .missing, .window, .context, .attachment: nil
    }
  }
}
