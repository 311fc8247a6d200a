internal import PresendText
internal import Yams

/// The drafts of a YAML file: one for each document, or for each entry of a list.
///
/// What support teams write by hand is a reply set: `replies:` is a list of texts, or of entries with `title` and `text`,
/// all of them for one platform and channel. They are the actions of one draft, so that rules see how many there are.
struct YAMLDrafts {
  private let record: RawRecord
  private let text: ConvertedText
  private let options: DraftParser.Options
  private var drafts: [Draft] = []

  static func drafts(from record: RawRecord, options: DraftParser.Options) -> [Draft] {
    let text = ConvertedText(record.bytes, encoding: options.encoding)
    var reader = YAMLDrafts(record: record, text: text, options: options)
    reader.read()
    return reader.drafts
  }

  private init(record: RawRecord, text: ConvertedText, options: DraftParser.Options) {
    self.record = record
    self.text = text
    self.options = options
  }

  private func emptyDraft(source: String) -> Draft {
    var origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    if let map = text.map { origin.converted = FieldText(bytes: text.bytes, map: map) }
    var draft = Draft(id: source, source: source, origin: origin)
    draft.problems = text.problems(in: record.bytes, firstLine: record.firstLine, part: nil)
    return draft
  }

  private mutating func read() {
    let block = text.markLength..<text.bytes.count
    var nodes: [Node] = []
    var mistake: YAMLMistake?
    do {
      try YAMLDepth.check(text.bytes[block])
      var sequence = try Yams.compose_all(yaml: String(decoding: text.bytes[block], as: UTF8.self))
      while let node = sequence.next() {
        if case .sequence(let list) = node { nodes += list } else if node.null == nil { nodes.append(node) }
      }
      if let error = sequence.error as? YamlError { mistake = YAMLMistake(error) }
    } catch let error as YamlError {
      mistake = YAMLMistake(error)
    } catch {
      return fail(error is YAMLDepth ? YAMLDepth().cause : "the file cannot be read as YAML", 1, 1)
    }
    for (index, node) in nodes.enumerated() {
      add(node, block, source: nodes.count == 1 ? record.source : "\(record.source):\(index + 1)")
    }
    if let mistake { fail("this is no YAML: \(mistake.cause)", mistake.line, mistake.column) }
    if drafts.isEmpty { drafts = [emptyDraft(source: record.source)] }
  }

  /// A mistake is that of the draft before it, or of one of its own where there is none.
  private mutating func fail(_ cause: String, _ line: Int, _ column: Int) {
    if drafts.isEmpty { drafts.append(emptyDraft(source: record.source)) }
    let message = "line \(line + record.firstLine - 1), column \(column): \(cause); what follows was not read"
    drafts[drafts.count - 1].problems.append(Problem(code: "yaml", message: message))
  }

  private mutating func add(_ node: Node, _ block: Range<Int>, source: String) {
    var draft = emptyDraft(source: source)
    var builder = YAMLTape(bytes: text.bytes, block: block, name: "the draft")
    if let problem = builder.add(ReplySet.draft(from: node)) {
      draft.problems.append(problem)
      drafts.append(draft)
      return
    }
    draft.problems += builder.problems(lineOffset: record.firstLine - 1)
    let (tape, faults) = builder.tape.mapped(options.csv.mapping)
    draft.problems += faults.map { Problem(code: "field", message: $0, option: "--map") }
    var fields = DraftFields(tape, into: draft, outer: text.map, isStrict: options.isStrict, html: options.html)
    if options.csv.mapping.isEmpty {
      fields.expectHandwriting()
      let firstLine = record.firstLine
      fields.locate { builder.place(ofNode: $0).map { ($0.line + firstLine - 1, $0.column) } }
    }
    if let read = fields.read().draft { drafts.append(read) }
  }
}

/// Replies as people write them, as the actions of a draft.
private enum ReplySet {
  /// The same node with `actions` in the place of `replies`.
  static func draft(from node: Node) -> Node {
    guard case .mapping(var mapping) = node, mapping["replies"] != nil, mapping["actions"] == nil else { return node }
    let pairs = mapping.map { key, value -> (Node, Node) in
      guard key.string == "replies", case .sequence(let replies) = value else { return (key, value) }
      let actions = Node.Sequence(replies.map(action), value.tag, replies.style, replies.mark)
      return (named("actions", key), .sequence(actions))
    }
    mapping = Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark, mapping.anchor)
    return .mapping(mapping)
  }

  /// A text alone, or an entry whose text may be called `text` or `body`, and which is a text unless it says otherwise.
  private static func action(from reply: Node) -> Node {
    let type: (Node, Node) = ("type", "text")
    switch reply {
    case .scalar: return .mapping(Node.Mapping([type, ("content", reply)], .implicit, .any, reply.mark))
    case .mapping(let mapping):
      var pairs = mapping.map { key, value -> (Node, Node) in
        let isText = mapping["content"] == nil && (key.string == "text" || key.string == "body")
        return (isText ? named("content", key) : key, value)
      }
      if mapping["type"] == nil { pairs.append(type) }
      return .mapping(Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark, mapping.anchor))
    default: return reply
    }
  }

  private static func named(_ name: String, _ key: Node) -> Node {
    .scalar(Node.Scalar(name, .implicit, .plain, key.mark))
  }
}
