internal import PresendText
internal import Yams

/// Puts the nodes of a YAML document on a tape, so that its fields are read as those of JSON are.
struct YAMLTape {
  private(set) var tape: FieldTape
  private let block: Range<Int>
  private let lines: LineTable
  private let yaml: [UInt8]
  private let name: String
  private var places: [Mark?] = []
  /// Places of values that are not taken up, as they are read.
  private(set) var unread: [(line: Int, column: Int)] = []

  /// The most values that one document may have; aliases count each time they are used.
  static let maximumValues = 10_000

  /// A tape for the document that stands in a range of a text.
  ///
  /// - Parameter name: what the document is called in messages
  init(bytes: [UInt8], block: Range<Int>, name: String = "the front matter") {
    self.name = name
    tape = FieldTape(bytes: bytes)
    self.block = block
    yaml = Array(bytes[block])
    lines = LineTable(yaml)
  }

  /// Where a node of the tape stands in the document, from line and column 1 on.
  func place(ofNode index: Int) -> (line: Int, column: Int)? {
    places[index].map { ($0.line, $0.column) }
  }

  /// Adds a value with all that belongs to it.
  mutating func add(_ node: Node) -> Problem? {
    guard tape.nodes.count < YAMLTape.maximumValues else {
      return Problem(
        code: "field", message: "\(name) has more than \(YAMLTape.maximumValues) values", limit: "values")
    }
    let index = tape.nodes.count
    switch node {
    case .scalar(let scalar):
      add(scalar, kind: YAMLTape.kind(of: scalar))
    case .mapping(let mapping):
      append(.object, node.mark)
      for (key, value) in mapping {
        if case .scalar(let scalar) = key { add(scalar, kind: .key) } else { continue }
        if key.string == "<<", let mark = key.mark { unread.append((mark.line, mark.column)) }
        if let problem = add(value) { return problem }
      }
    case .sequence(let sequence):
      append(.array, node.mark)
      for element in sequence {
        if let problem = add(element) { return problem }
      }
    case .alias:
      append(.null, node.mark)
    }
    tape.nodes[index].next = Int32(tape.nodes.count)
    return nil
  }

  private mutating func append(_ kind: FieldTape.Kind, _ mark: Mark?, flags: FieldTape.Flags = [], text: Int = 0) {
    let next = Int32(tape.nodes.count + 1)
    tape.nodes.append(FieldTape.Node(kind: kind, flags: flags, start: Int32(text), end: Int32(text), next: next))
    places.append(mark)
  }

  private mutating func add(_ scalar: Node.Scalar, kind: FieldTape.Kind) {
    var flags: FieldTape.Flags = [.prepared]
    if scalar.style == .plain, kind != .null { flags.insert(.plain) }
    append(kind, scalar.mark, flags: flags, text: tape.texts.count)
    tape.texts.append(text(of: scalar))
  }

  private static let binary = "tag:yaml.org,2002:binary"

  /// What a scalar says; one that is written in Base64 (`!!binary`) is decoded.
  private func text(of scalar: Node.Scalar) -> FieldText {
    let spelled = Array(scalar.string.utf8)
    guard scalar.tag.description == YAMLTape.binary else {
      return FieldText(bytes: spelled, map: map(of: scalar)).repaired()
    }
    let decoded = Base64.decode(spelled, 0..<spelled.count, isWhole: true)
    let outer = map(of: scalar)
    var text = FieldText(bytes: decoded.bytes, map: outer.map { decoded.map.followed(by: $0) }).repaired()
    text.hasInvalidBytes = text.hasInvalidBytes || decoded.isDamaged
    return text
  }

  /// What was passed over, as problems of a draft.
  ///
  /// - Parameter lineOffset: how many lines of the file stand above the document
  func problems(lineOffset: Int) -> [Problem] {
    unread.map { place in
      let message =
        "line \(place.line + lineOffset), column \(place.column): fields that `<<` takes over from elsewhere are not read; "
        + "write them out"
      return Problem(code: "yaml", message: message)
    }
  }

  /// What a scalar without quotes means (YAML 1.2, core schema); `yes` and `no` are words.
  private static func kind(of scalar: Node.Scalar) -> FieldTape.Kind {
    guard scalar.style == .plain, scalar.tag.description != YAMLTape.binary else { return .string }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .yes
    case "false", "False", "FALSE": return .no
    default: return scalar.string.utf8.allSatisfy(\.isDigit) ? .number : .string
    }
  }

  /// The way back from a scalar to the bytes that spell it.
  private func map(of scalar: Node.Scalar) -> OffsetMap? {
    guard let mark = scalar.mark, let start = offset(of: mark) else { return nil }
    return YAMLSpelling(of: Array(scalar.string.utf8), in: tape.bytes, start..<block.upperBound).map()
  }

  /// The offset in the text of a line and column of the document.
  private func offset(of mark: Mark) -> Int? {
    guard (1...lines.count).contains(mark.line) else { return nil }
    let line = lines.range(ofLine: mark.line, in: yaml)
    var index = line.lowerBound
    var column = 1
    while column < mark.column, index < line.upperBound {
      index += yaml.scalar(at: index).length
      column += 1
    }
    return index < line.upperBound ? block.lowerBound + index : nil
  }
}
