internal import PresendDrafts
internal import PresendHTML
internal import Yams

/// Reads the `examples:` of a rule: texts that must be flagged, with the place marked by « and », and texts that must not.
///
///     examples:
///       flagged:
///         - en: Please leave us a «5-star review».
///         - { lang: es, kind: proactive, subject: "…", body: "…", sent_at: 2026-11-22 }
///       clean:
///         - zh: 感谢您的好评。
///
/// An example is a draft: it may carry every field of one. Without marks only the fact counts.
struct ExampleReader {
  let document: YAMLDocument

  func read(_ reader: inout MappingReader, _ root: Node) -> [RuleExample] {
    guard let node = reader.required("examples", help: "add examples: with flagged: and clean:") else { return [] }
    var problems: [RuleProblem] = []
    guard var inner = MappingReader(node, in: document, name: "\"examples\"", problems: &problems) else {
      problems.forEach { reader.report($0) }
      return []
    }
    let flagged = examples("flagged", .flagged, &inner, node)
    let clean = examples("clean", .clean, &inner, node)
    inner.finish()
    reader.absorb(inner)
    return flagged + clean
  }

  private func examples(
    _ key: String, _ expectation: RuleExample.Expectation, _ reader: inout MappingReader, _ root: Node
  ) -> [RuleExample] {
    guard let node = reader.required(key, help: "add \(key): and a list of texts") else { return [] }
    guard case .sequence(let items) = node, !items.isEmpty else {
      reader.report(.example, at: node, "\"\(key)\" is no list of examples", help: "write - en: … for each text")
      return []
    }
    return items.compactMap { example($0, expectation, &reader) }
  }

  private func example(
    _ node: Node, _ expectation: RuleExample.Expectation, _ reader: inout MappingReader
  ) -> RuleExample? {
    guard case .mapping(let mapping) = node, let first = mapping.first else {
      reader.report(
        .example, at: node, "an example is \(node.kindName)", help: "write en: and the text, or the fields of a draft")
      return nil
    }
    var json = "{"
    if mapping.count == 1, let code = first.key.string, LanguageCodes.isKnown(code),
      case .scalar(let text) = first.value
    {
      json += "\"lang\":\(JSONText.quoted(code)),\"body\":\(JSONText.quoted(text.string))}"
    } else {
      json = JSONText.value(node)
    }
    let record = RawRecord(bytes: Array(json.utf8), source: document.path, format: .json)
    var options = DraftParser.Options()
    options.isStrict = true
    guard var draft = DraftParser(options: options).drafts(from: record).first else { return nil }
    for problem in draft.problems where problem.code != "empty" {
      reader.report(
        .example, at: node, "the example is no draft: \(problem.message)", help: "write the fields as in a JSON draft")
    }
    draft.problems = []
    let places = takeMarks(from: &draft)
    if expectation == .clean, !places.isEmpty {
      reader.report(.example, at: node, "a clean example has marks", help: "take « and » out, or move it to flagged")
    }
    return RuleExample(
      expectation: expectation, draft: draft, places: places, day: draft.context.sentAt, path: document.path,
      line: node.mark?.line ?? 0)
  }

  /// Takes the marks out of the parts and remembers where they stood. A part with marks has no way back to a file.
  private func takeMarks(from draft: inout Draft) -> [ExamplePlace] {
    var places: [ExamplePlace] = []
    for index in draft.parts.indices {
      let marked = draft.parts[index].bytes
      let (text, ranges) = Marks.take(from: marked)
      if text.count == marked.count { continue }
      let name = Marks.remove(from: draft.parts[index].name)
      draft.parts[index] =
        draft.parts[index].kind == .html
        ? Part(html: text, name: name, origin: nil, limits: HTMLLimits())
        : Part(kind: draft.parts[index].kind, name: name, bytes: text, origin: nil)
      places += ranges.map { ExamplePlace(part: name, range: $0) }
    }
    draft.attachments = draft.attachments.map { attachments in
      attachments.map { attachment in
        var attachment = attachment
        attachment.name = attachment.name.map(Marks.remove)
        return attachment
      }
    }
    draft.context.recipient = draft.context.recipient.map(Marks.remove)
    return places
  }
}

/// The marks « and » of examples.
package enum Marks {
  static func remove(from marked: String) -> String {
    String(decoding: take(from: Array(marked.utf8)).text, as: UTF8.self)
  }

  /// The text without its marks, and the marked places in its bytes.
  package static func take(from marked: [UInt8]) -> (text: [UInt8], places: [Range<Int>]) {
    var text: [UInt8] = []
    var places: [Range<Int>] = []
    var open: [Int] = []
    var index = 0
    while index < marked.count {
      if marked[index] == 0xC2, index + 1 < marked.count, marked[index + 1] == 0xAB || marked[index + 1] == 0xBB {
        if marked[index + 1] == 0xAB {
          open.append(text.count)
        } else if let start = open.popLast() {
          places.append(start..<text.count)
        }
        index += 2
      } else {
        text.append(marked[index])
        index += 1
      }
    }
    return (text, places.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The text with the places marked.
  package static func put(_ places: [Range<Int>], into text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for index in 0...text.count {
      for _ in 0..<places.count(where: { $0.upperBound == index }) { result += [0xC2, 0xBB] }
      for _ in 0..<places.count(where: { $0.lowerBound == index }) { result += [0xC2, 0xAB] }
      if index < text.count { result.append(text[index]) }
    }
    return result
  }
}

/// A YAML value as JSON, so that an example goes the way of every draft.
private enum JSONText {
  static func value(_ node: Node) -> String {
    switch node {
    case .mapping(let mapping):
      "{" + mapping.map { "\(quoted($0.key.string ?? "")):\(value($0.value))" }.joined(separator: ",") + "}"
    case .sequence(let items): "[" + items.map(value).joined(separator: ",") + "]"
    case .scalar(let scalar): scalarText(node, scalar)
    case .alias: "null"
    }
  }

  private static func scalarText(_ node: Node, _ scalar: Node.Scalar) -> String {
    guard scalar.style == .plain || scalar.style == .any else { return quoted(scalar.string) }
    if scalar.string == "null" || scalar.string == "~" || scalar.string.isEmpty { return "null" }
    if scalar.string == "true" || scalar.string == "false" { return scalar.string }
    return Int(scalar.string) != nil ? scalar.string : quoted(scalar.string)
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let scalar where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
