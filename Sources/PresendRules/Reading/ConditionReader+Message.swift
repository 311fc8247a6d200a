internal import PresendDrafts
internal import PresendMatching
internal import Yams

extension ConditionReader {
  /// `justification:` whether the message may carry the tag.
  mutating func justification(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "justification") else { return nil }
    let tagNode = reader.required("tag", help: "add tag: { words: <important-tag> }")
    let criticalNode = reader.required("critical", help: "add critical: and topics with conditions")
    let contraryNode = reader.required("contrary", help: "add contrary: and topics with conditions")
    let fewest = reader.integer("fewest-words", atLeast: 1) ?? 6
    let obsolete = date("obsolete-from", &reader)
    let names = reader.strings("verdicts")
    let verdicts = names.compactMap {
      reader.choice($0.text, at: $0.node, key: "verdict", as: JustificationTest.Verdict.self)
    }
    close(&reader)
    guard let tagNode, let tag = tag(tagNode), let criticalNode, let contraryNode else { return nil }
    let critical = topics(criticalNode, name: "critical")
    let contrary = topics(contraryNode, name: "contrary")
    return .justification(
      JustificationTest(
        tag: tag, critical: critical, contrary: contrary, fewestWords: fewest, obsoleteFrom: obsolete,
        verdicts: verdicts.isEmpty ? [.unjustified, .mixed] : verdicts))
  }

  private mutating func topics(_ node: Node, name: String) -> [JustificationTest.Topic] {
    guard case .mapping(let mapping) = node else {
      report(.wrongType, at: node, "\"\(name)\" is \(node.kindName)", help: "write topic: condition pairs")
      return []
    }
    return mapping.compactMap { key, value in
      guard let topic = key.string, let condition = condition(value) else { return nil }
      return JustificationTest.Topic(name: topic, condition: condition)
    }
  }

  func date(_ key: String, _ reader: inout MappingReader) -> CalendarDate? {
    guard let node = reader.value(key), let text = reader.string(from: node, key: key) else { return nil }
    if let date = CalendarDate(text) { return date }
    reader.report(.date, at: node, "\"\(text)\" is no day", help: "write year-month-day, such as 2025-04-25")
    return nil
  }

  /// `window: { since: order.completed, days: 30 }`; holds outside of it.
  mutating func window(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "window") else { return nil }
    let since = reader.required(
      "since", help: "add since: order.completed, order.placed, order.delivered or conversation.last_buyer_message")
    let event = since.flatMap { node in
      reader.string(from: node, key: "since").flatMap {
        reader.choice($0, at: node, key: "since", as: WindowTest.Event.self)
      }
    }
    let earliest = reader.integer("from-day")
    let latest = reader.integer("days") ?? reader.integer("to-day")
    if earliest == nil, latest == nil, reader.problems.isEmpty {
      reader.report(.missingKey, at: node, "\"window\" has no end", help: "add days: 30")
    }
    close(&reader)
    guard let event, earliest != nil || latest != nil else { return nil }
    return .window(WindowTest(event: event, earliest: earliest, latest: latest))
  }

  /// `context: { kind: proactive, stage: [pre-sale] }`: all of them hold.
  mutating func context(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "context") else { return nil }
    var tests: [Condition] = []
    for key in reader.keys {
      guard let name = key.string, let value = reader.value(name) else { continue }
      guard let field = ContextTest.Field(rawValue: name) else {
        let known = ContextTest.Field.allCases.map(\.rawValue)
        reader.report(
          .unknownKey, at: key, "the context has no field \"\(name)\"",
          help: Suggestion.question(for: name, among: known) ?? "write one of: \(known.joined(separator: ", "))")
        continue
      }
      if let test = contextTest(field, value, &reader) { tests.append(.context(test)) }
    }
    close(&reader)
    guard !tests.isEmpty else { return nil }
    return tests.count == 1 ? tests[0] : .all(tests)
  }

  private func contextTest(_ field: ContextTest.Field, _ node: Node, _ reader: inout MappingReader) -> ContextTest? {
    if field == .reviewRequests {
      if case .scalar(let scalar) = node, let minimum = Int(scalar.string) {
        return ContextTest(field: field, values: [], minimum: minimum)
      }
      reader.report(
        .wrongType, at: node, "review requests are counted", help: "write the least number that counts, such as 1")
      return nil
    }
    let values = reader.strings(from: node, key: field.rawValue)
    let allowed: [String]? =
      switch field {
      case .kind: Context.Kind.allCases.map(\.rawValue)
      case .channel: Context.Channel.allCases.map(\.rawValue)
      case .stage: Context.Stage.allCases.map(\.rawValue)
      default: nil
      }
    if let allowed {
      for (text, item) in values where !allowed.contains(text) && text != "*" {
        reader.report(
          .unknownValue, at: item, "\"\(text)\" is no \(field.rawValue)",
          help: Suggestion.question(for: text, among: allowed) ?? "write one of: \(allowed.joined(separator: ", "))")
      }
    }
    return values.isEmpty ? nil : ContextTest(field: field, values: values.map(\.text))
  }

  /// `attachment:` by name, type, size.
  mutating func attachment(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "attachment") else { return nil }
    let test = AttachmentTest(
      extensions: reader.strings("extensions").map { $0.text.lowercased() },
      types: reader.strings("types").map { $0.text.lowercased() },
      minimumBytes: reader.integer("over-bytes").map { $0 + 1 },
      minimumTotalBytes: reader.integer("total-over-bytes").map { $0 + 1 },
      minimumWidth: reader.integer("over-width").map { $0 + 1 },
      minimumHeight: reader.integer("over-height").map { $0 + 1 },
      minimumCount: reader.integer("more-than").map { $0 + 1 })
    let isFine = reader.problems.isEmpty
    close(&reader)
    return isFine ? .attachment(test) : nil
  }

  /// `actions:` the shape of an automatic reply.
  mutating func actions(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "actions") else { return nil }
    let fault = reader.choice("fault", as: ActionsTest.Fault.self)
    if fault == nil, reader.problems.isEmpty {
      reader.report(.missingKey, at: node, "\"actions\" has no \"fault\"", help: "add fault: count or fault: shape")
    }
    let test = ActionsTest(
      fault: fault ?? .count, minimum: reader.integer("at-least") ?? 3, maximum: reader.integer("at-most") ?? 9,
      types: reader.strings("types").map(\.text))
    let isFine = reader.problems.isEmpty
    close(&reader)
    return isFine ? .actions(test) : nil
  }
}
