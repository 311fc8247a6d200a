internal import PresendDrafts
internal import PresendContacts
internal import PresendMatching
internal import Yams

/// Turns the `match:` of a rule file into a condition, and collects what is wrong with it.
struct ConditionReader {
  let document: YAMLDocument
  let lists: ListLibrary
  let phraseCache: PhraseParser.Cache
  var phrases: PhraseTable.Builder
  var patternCount: Int
  var problems: [RuleProblem] = []

  /// The ways to match, by the key that names them.
  static let keys: [String] = [
    "phrase", "pattern", "near", "sentence", "only", "count", "length", "all", "any", "not", "missing", "link", "email",
    "phone",
    "handle", "identifier", "emoji", "line-breaks", "styled-letters", "hidden-characters",
    "hidden-text", "style", "font-sizes", "link-text", "differing-alternatives", "subject-tag",
    "justification", "window", "context", "attachment", "actions",
  ]

  /// Reads one condition: a mapping with a single key that names the way to match.
  mutating func condition(_ node: Node) -> Condition? {
    guard case .mapping(let mapping) = node else {
      report(
        .condition, at: node, "a condition is \(node.kindName)",
        help: "write one of: \(Self.keys.joined(separator: ", "))")
      return nil
    }
    guard mapping.count == 1, let pair = mapping.first, let key = pair.key.string else {
      report(
        .condition, at: node, "a condition has \(mapping.count) keys",
        help: "write one way to match, or put several in a list under all: or any:")
      return nil
    }
    return condition(key, pair.value, at: pair.key)
  }

  private mutating func condition(_ key: String, _ value: Node, at node: Node) -> Condition? {
    switch key {
    case "phrase": phrase(value)
    case "pattern": pattern(value)
    case "near": near(value)
    case "sentence": sentence(value)
    case "only": only(value)
    case "count": count(value)
    case "length": length(value)
    case "all": list(value).map { Condition.all(Logic.ordered($0)) }
    case "any": list(value).map { Condition.any($0) }
    case "not": condition(value).map { Condition.not($0) }
    case "missing": condition(value).map { Condition.missing($0) }
    case "link": contact(.link, value)
    case "email": contact(.email, value)
    case "phone": contact(.phone, value)
    case "handle": contact(.handle, value)
    case "identifier": identifier(value)
    case "emoji": noOptions(value, .emoji)
    case "line-breaks": lineBreaks(value)
    case "styled-letters": noOptions(value, .styledLetters)
    case "hidden-characters": noOptions(value, .invisible)
    case "hidden-text": hiddenText(value)
    case "style": style(value)
    case "font-sizes": fontSizes(value)
    case "link-text": noOptions(value, .linkText)
    case "differing-alternatives": noOptions(value, .alternatives)
    case "subject-tag": tag(value).map { Condition.tag($0) }
    case "justification": justification(value)
    case "window": window(value)
    case "context": context(value)
    case "attachment": attachment(value)
    case "actions": actions(value)
    default: unknown(key, at: node)
    }
  }

  private mutating func unknown(_ key: String, at node: Node) -> Condition? {
    let question = Suggestion.question(for: key, among: Self.keys)
    report(
      .unknownKey, at: node, "there is no way to match called \"\(key)\"",
      help: question ?? "write one of: \(Self.keys.joined(separator: ", "))")
    return nil
  }

  mutating func report(_ code: RuleProblem.Code, at node: Node, columnOffset: Int = 0, _ message: String, help: String)
  {
    problems.append(document.problem(code, at: node, columnOffset: columnOffset, message, help: help))
  }

  /// The conditions of a list.
  mutating func list(_ node: Node) -> [Condition]? {
    guard case .sequence(let items) = node, !items.isEmpty else {
      report(
        .condition, at: node, "this is \(node.kindName), not a list of conditions", help: "write - phrase: … and so on")
      return nil
    }
    let conditions = items.compactMap { condition($0) }
    return conditions.count == items.count ? conditions : nil
  }

  /// `emoji: any`, `emoji: {}` and `emoji:` say the same.
  private mutating func noOptions(_ node: Node, _ condition: Condition) -> Condition? {
    if isAny(node) { return condition }
    report(.wrongType, at: node, "there are no options here", help: "write any")
    return nil
  }

  func isAny(_ node: Node) -> Bool {
    switch node {
    case .scalar(let scalar): scalar.string == "any" || scalar.string.isEmpty
    case .mapping(let mapping): mapping.isEmpty
    default: false
    }
  }

  /// A reader for the options of a way to match.
  mutating func options(_ node: Node, of name: String) -> MappingReader? {
    MappingReader(node, in: document, name: "\"\(name)\"", problems: &problems)
  }

  mutating func close(_ reader: inout MappingReader) {
    reader.finish()
    problems += reader.problems
  }
}
