internal import PresendDrafts
package import Yams

/// Reads the keys of one YAML mapping, and reports those that are missing, wrong or unknown.
package struct MappingReader {
  package let document: YAMLDocument
  package let node: Node
  private let mapping: Node.Mapping
  private var used: Set<String> = []
  package private(set) var problems: [RuleProblem] = []
  /// What the mapping is called in messages, such as "rule".
  package let name: String

  package init?(_ node: Node, in document: YAMLDocument, name: String, problems: inout [RuleProblem]) {
    guard case .mapping(let mapping) = node else {
      problems.append(
        document.problem(.wrongType, at: node, "\(name) is \(node.kindName)", help: "write a mapping (key: value)"))
      return nil
    }
    self.document = document
    self.node = node
    self.mapping = mapping
    self.name = name
  }

  /// The keys in the order of the file.
  package var keys: [Node] { mapping.map(\.key) }

  /// The value of a key, or nil.
  package mutating func value(_ key: String) -> Node? {
    used.insert(key)
    return mapping[key]
  }

  /// The value of a key that must be there.
  package mutating func required(_ key: String, help: String) -> Node? {
    if let value = value(key) { return value }
    report(document.problem(.missingKey, at: node, "\(name) has no \"\(key)\"", help: help))
    return nil
  }

  package mutating func report(_ problem: RuleProblem) { problems.append(problem) }

  package mutating func report(_ code: RuleProblem.Code, at node: Node, _ message: String, help: String) {
    problems.append(document.problem(code, at: node, message, help: help))
  }

  // MARK: Typed values

  package mutating func string(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    return string(from: value, key: key)
  }

  package mutating func requiredString(_ key: String, help: String) -> String? {
    guard let value = required(key, help: help) else { return nil }
    return string(from: value, key: key)
  }

  package mutating func string(from node: Node, key: String) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    report(.wrongType, at: node, "\"\(key)\" is \(node.kindName)", help: "write a text")
    return nil
  }

  package mutating func integer(_ key: String, atLeast minimum: Int = 0) -> Int? {
    guard let value = value(key) else { return nil }
    if case .scalar(let scalar) = value, let number = Int(scalar.string), number >= minimum { return number }
    report(
      .wrongType, at: value, "\"\(key)\" is no whole number of at least \(minimum)",
      help: "write a number such as \(max(minimum, 1))")
    return nil
  }

  package mutating func bool(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if let flag = value.bool { return flag }
    report(.wrongType, at: value, "\"\(key)\" is neither true nor false", help: "write true or false")
    return nil
  }

  /// A single text or a list of texts, each with its node.
  package mutating func strings(_ key: String) -> [(text: String, node: Node)] {
    guard let value = value(key) else { return [] }
    return strings(from: value, key: key)
  }

  package mutating func strings(from node: Node, key: String) -> [(text: String, node: Node)] {
    switch node {
    case .scalar(let scalar): return [(scalar.string, node)]
    case .sequence(let sequence):
      return sequence.compactMap { item in string(from: item, key: key).map { ($0, item) } }
    default:
      report(.wrongType, at: node, "\"\(key)\" is \(node.kindName)", help: "write a text or a list of texts")
      return []
    }
  }

  /// One of a closed list of names.
  package mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, as type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let value = value(key), let text = string(from: value, key: key) else { return nil }
    return choice(text, at: value, key: key, as: type)
  }

  package mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, at node: Node, key: String, as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    if let result = Value(rawValue: text) { return result }
    let known = Value.allCases.map(\.rawValue)
    let question = Suggestion.question(for: text, among: known)
    report(
      .unknownValue, at: node, "\"\(text)\" is no \(key)",
      help: question ?? "write one of: \(known.joined(separator: ", "))")
    return nil
  }

  /// A text by language, or a plain text, which is English.
  package mutating func localized(_ key: String, required isRequired: Bool = true) -> LocalizedText? {
    let found =
      isRequired
      ? required(key, help: "add \(key): { en: … }") : value(key)
    guard let value = found else { return nil }
    if case .scalar(let scalar) = value { return LocalizedText(scalar.string) }
    guard var reader = MappingReader(value, in: document, name: "\"\(key)\"", problems: &problems) else { return nil }
    var texts: [String: String] = [:]
    for language in reader.keys {
      guard let code = language.string, let content = reader.value(code) else { continue }
      if LanguageCodes.isKnown(code) {
        texts[code] = reader.string(from: content, key: code)
      } else {
        reader.report(
          .unknownValue, at: language, "\"\(code)\" is no language code",
          help: "write an ISO 639-1 code such as en, es, zh")
      }
    }
    problems += reader.problems
    guard let text = LocalizedText(texts) else {
      report(.missingKey, at: value, "\"\(key)\" has no English text", help: "add en: …")
      return nil
    }
    return text
  }

  /// Takes over the problems of a reader of something inside.
  package mutating func absorb(_ inner: MappingReader) { problems += inner.problems }

  /// Reports keys that nobody asked for.
  package mutating func finish() {
    for key in keys {
      guard let text = key.string, !used.contains(text) else { continue }
      let question = Suggestion.question(for: text, among: used.sorted())
      report(
        .unknownKey, at: key, "\(name) has no key \"\(text)\"",
        help: question ?? "known keys: \(used.sorted().joined(separator: ", "))")
    }
  }
}
