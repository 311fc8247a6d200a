internal import PresendContacts
internal import PresendMatching

extension Condition {
  /// What the condition is called in rule files.
  var name: String {
    switch self {
    case .phrase: "phrase"
    case .pattern: "pattern"
    case .near: "near"
    case .sentence: "sentence"
    case .only: "only"
    case .count: "count"
    case .length: "length"
    case .all: "all"
    case .any: "any"
    case .not: "not"
    case .missing: "missing"
    case .contact(let test): "\(test.kind)"
    case .identifier: "identifier"
    case .emoji: "emoji"
    case .lineBreaks: "line-breaks"
    case .styledLetters: "styled-letters"
    case .invisible: "hidden-characters"
    case .hiddenText: "hidden-text"
    case .style: "style"
    case .fontSizes: "font-sizes"
    case .linkText: "link-text"
    case .alternatives: "differing-alternatives"
    case .tag: "subject-tag"
    case .justification: "justification"
    case .window(let test): "window since \(test.event.rawValue)"
    case .context(let test): "context \(test.field.rawValue)"
    case .attachment: "attachment"
    case .actions: "actions"
    }
  }
}

/// A condition with what it says of a draft, and so its parts.
struct ConditionTrace {
  let name: String
  let outcome: Outcome
  /// What else was looked at, and why it does not count.
  let notes: [TraceNote]
  let children: [ConditionTrace]

  init(_ condition: Condition, parts: [Int], by candidates: CandidateTrace) {
    name = condition.name
    outcome = condition.outcome(in: candidates.scan, parts: parts)
    children = condition.children.map { ConditionTrace($0, parts: parts, by: candidates) }
    notes = candidates.notes(on: condition, outcome, parts: parts, children: children)
  }
}
