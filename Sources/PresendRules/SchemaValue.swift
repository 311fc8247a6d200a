/// A JSON value of a schema; the keys of objects keep their order.
indirect enum SchemaValue: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([SchemaValue])
  case object([(String, SchemaValue)])

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  /// Pairs make an object.
  init(arrayLiteral elements: (String, SchemaValue)...) { self = .object(elements) }

  /// Adds a pair to an object.
  mutating func append(_ pair: (String, SchemaValue)) {
    if case .object(let pairs) = self { self = .object(pairs + [pair]) }
  }

  /// The value as indented JSON; short lists stay on one line.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return SchemaValue.quoted(text)
    case .number(let number): return String(number)
    case .bool(let flag): return flag ? "true" : "false"
    case .list(let values):
      let line = "[" + values.map { $0.text(indent: inner) }.joined(separator: ", ") + "]"
      if line.utf8.count + indent.utf8.count <= 100, !line.contains("\n") { return line }
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      let lines = pairs.map { "\(inner)\(SchemaValue.quoted($0.0)): \($0.1.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

/// Pieces of which schemas are made.
extension RuleSchema {
  static var text: SchemaValue { [("type", "string")] }
  static var number: SchemaValue { [("type", "integer"), ("minimum", 0)] }
  static var flag: SchemaValue { [("type", "boolean")] }
  static var date: SchemaValue { [("type", "string"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")] }
  /// One text or a list of them.
  static var texts: SchemaValue { oneOrMore(text) }
  /// What stands where there are no options.
  static var any: SchemaValue { [("enum", .list(["any"]))] }

  static func reference(_ name: String) -> SchemaValue { [("$ref", .text("#/$defs/\(name)"))] }

  static func list(of value: SchemaValue) -> SchemaValue { [("type", "array"), ("items", value)] }

  static func oneOrMore(_ value: SchemaValue) -> SchemaValue { [("anyOf", .list([value, list(of: value)]))] }

  static func choice<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> SchemaValue
  where Value.RawValue == String {
    [("enum", .list(Value.allCases.map { .text($0.rawValue) }))]
  }

  /// A mapping with these keys and no others.
  static func mapping(_ pairs: [(String, SchemaValue)], required: [String] = []) -> SchemaValue {
    var value: SchemaValue = [("type", "object"), ("properties", .object(pairs)), ("additionalProperties", false)]
    if !required.isEmpty { value.append(("required", .list(required.map { .text($0) }))) }
    return value
  }

  static func described(_ description: String, _ value: SchemaValue) -> SchemaValue {
    guard case .object(let pairs) = value else { return value }
    return .object([("description", .text(description))] + pairs)
  }
}
