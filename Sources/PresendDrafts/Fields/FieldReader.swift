internal import PresendText

/// Reads the values of one tape by type. What does not fit becomes a problem, and the rest goes on.
struct FieldReader {
  let tape: FieldTape
  /// From the tape's bytes to the bytes of the draft's origin; nil where they are the same.
  let outer: OffsetMap?
  /// How many bytes before the origin's first byte the tape's bytes begin.
  let base: Int
  /// Unknown fields are problems.
  let isStrict: Bool
  /// Unknown fields that are nearly known are problems; people wrote them, and no program with fields of its own.
  var isHandwritten = false
  var problems: [Problem] = []
  /// The line and column of a value, where problems are to name them.
  var place: ((Int) -> (line: Int, column: Int)?)?

  init(tape: FieldTape, outer: OffsetMap?, base: Int, isStrict: Bool) {
    self.tape = tape
    self.outer = outer
    self.base = base
    self.isStrict = isStrict
  }

  /// Collects the values of the known fields of an object; the last of two values counts.
  mutating func slots<Field: FieldName>(of index: Int, in parent: FieldPath, _: Field.Type) -> FieldSlots<Field> {
    var slots = FieldSlots<Field>()
    let end = Int(tape.nodes[index].next)
    var key = index + 1
    while key < end {
      let value = key + 1
      if let field = field(at: key, Field.self) {
        if slots[field] != nil {
          report("\(parent.quoted(field.name)) is given twice; the last value counts", at: value)
        }
        slots[field] = value
      } else if isStrict || isHandwritten && isNearlyKnown(key, names: Field.names) {
        reportUnknown(key: key, in: parent, names: Field.names)
      }
      key = Int(tape.nodes[value].next)
    }
    return slots
  }

  private func field<Field: FieldName>(at key: Int, _: Field.Type) -> Field? {
    let node = tape.nodes[key]
    let ordinal: UInt8?
    if node.flags.isDisjoint(with: [.escaped, .prepared]) {
      ordinal = Field.table.ordinal(of: tape.bytes, Int(node.start)..<Int(node.end))
    } else {
      let name = tape.text(at: key).bytes
      ordinal = Field.table.ordinal(of: name, 0..<name.count)
    }
    return ordinal.flatMap { Field(rawValue: $0) }
  }

  private func isNearlyKnown(_ key: Int, names: [String]) -> Bool {
    Suggestion.nearest(to: tape.text(at: key).string, among: names) != nil
  }

  private mutating func reportUnknown(key: Int, in parent: FieldPath, names: [String]) {
    let name = tape.text(at: key).string
    let isName = name.utf8.count <= 40 && name.utf8.allSatisfy { $0.isNameByte }
    let hint = Suggestion.nearest(to: name, among: names).map { "; did you mean `\(parent.joined($0))`?" } ?? ""
    report("\(isName ? parent.quoted(name) : "a field of \(parent.owner)") is no known field\(hint)", at: key)
  }

  /// Adds a problem with a field, and where its value stands if that is known.
  mutating func report(_ message: String, at index: Int? = nil) {
    var message = message
    if let index, let place = place?(index) { message = "line \(place.line), column \(place.column): \(message)" }
    problems.append(Problem(code: "field", message: message))
  }

  /// Adds a problem that says what was found and what is expected.
  mutating func report(_ path: FieldPath, _ index: Int, expected: String) {
    report("\(path.quoted) is \(typeName(of: index)), expected \(expected)", at: index)
  }

  private func typeName(of index: Int) -> String {
    switch tape.nodes[index].kind {
    case .null: "null"
    case .yes, .no: "a boolean"
    case .number: "a number"
    case .string, .key: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

// MARK: - Values by type

extension FieldReader {
  /// A text as it stands, with its faults reported; nil for null and for what is no string.
  mutating func text(_ index: Int?, _ path: FieldPath, expected: String = "a string") -> FieldText? {
    guard let index, let node = present(index) else { return nil }
    guard node.kind == .string || node.flags.contains(.plain) else {
      report(path, index, expected: expected)
      return nil
    }
    var text = tape.text(at: index)
    reportFaults(of: text, path, index)
    if let map = text.map {
      if let outer {
        text.map = map.followed(by: outer)
      } else if base != 0 {
        text.map = map.followed(by: .identity(length: tape.bytes.count, base: -base))
      }
    }
    return text
  }

  /// The node, unless it is null, which says as little as an absent field.
  private func present(_ index: Int) -> FieldTape.Node? {
    let node = tape.nodes[index]
    return node.kind == .null ? nil : node
  }

  private mutating func reportFaults(of text: FieldText, _ path: FieldPath, _ index: Int) {
    if text.hasLoneSurrogate {
      report("\(path.quoted) has half of a surrogate pair; it was read as U+FFFD", at: index)
    }
    if text.hasInvalidBytes {
      problems.append(
        Problem(
          code: "charset", message: "\(path.quoted) is not valid UTF-8; say how the file is encoded",
          option: "--encoding"))
    }
    if text.hasNUL {
      problems.append(Problem(code: "nul", message: "\(path.quoted) contains a NUL character; it was read as U+FFFD"))
    }
  }

  /// A string, without the way back to its bytes.
  mutating func string(_ index: Int?, _ path: FieldPath) -> String? {
    guard let index else { return nil }
    if let plain = tape.plainBytes(at: index) { return String(decoding: plain, as: UTF8.self) }
    return text(index, path)?.string
  }

  mutating func bool(_ index: Int?, _ path: FieldPath) -> Bool? {
    guard let index, let node = present(index) else { return nil }
    switch node.kind {
    case .yes: return true
    case .no: return false
    default:
      report(path, index, expected: "true or false")
      return nil
    }
  }

  /// A whole number from 0 on.
  mutating func count(_ index: Int?, _ path: FieldPath) -> Int? {
    guard let index, let node = present(index) else { return nil }
    if node.kind == .number {
      if let number = Int(tape.text(at: index).string), number >= 0 { return number }
      report("\(path.quoted) is a number out of range, expected a whole number from 0 on", at: index)
    } else {
      report(path, index, expected: "a whole number from 0 on")
    }
    return nil
  }

  /// A day, or the UTC day of a time.
  mutating func day(_ index: Int?, _ path: FieldPath) -> CalendarDate? {
    guard let index else { return nil }
    if let plain = tape.plainBytes(at: index), let day = CalendarDate(utf8: plain) { return day }
    let expected = "a date such as 2026-11-24 or a time such as 2026-11-24T09:00:00Z"
    guard let string = text(index, path, expected: expected)?.string else { return nil }
    if let day = CalendarDate(string) { return day }
    report("\(path.quoted) is no date of the calendar, expected \(expected)", at: index)
    return nil
  }

  /// One of a closed set of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ index: Int?, _ path: FieldPath, _: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let string = string(index, path) else { return nil }
    if let choice = Choice(rawValue: string) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let hint = Suggestion.nearest(to: string, among: known).map { "; did you mean `\($0)`?" } ?? ""
    report("\(path.quoted) has an unknown value, expected \(known.joined(separator: ", "))\(hint)", at: index)
    return nil
  }

  /// A language tag: `de`, `de-DE`, `und-US`; an underscore is read as a hyphen.
  mutating func languageTag(_ index: Int?, _ path: FieldPath) -> String? {
    guard let string = string(index, path) else { return nil }
    let tag = string.utf8.contains(UInt8(ascii: "_")) ? string.replacing("_", with: "-") : string
    if FieldReader.isLanguageTag(tag) { return tag }
    report("\(path.quoted) is no language tag, expected one such as de or pt-BR (BCP 47)", at: index)
    return nil
  }

  /// Subtags of 1 to 8 letters or digits, the first of 2 to 8 letters or `x` (BCP 47, section 2.1).
  static func isLanguageTag(_ tag: String) -> Bool {
    var length = 0
    var subtags = 0
    for byte in tag.utf8 {
      if byte == UInt8(ascii: "-") {
        if length == 0 || (subtags == 0 && length < 2) { return false }
        subtags += 1
        length = 0
      } else {
        let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
        guard isLetter || (subtags > 0 && byte.isDigit), length < 8 else { return false }
        length += 1
      }
    }
    return length > (subtags == 0 ? 1 : 0)
  }

  /// The elements of an array; nil for null and for what is no array.
  mutating func elements(_ index: Int?, _ path: FieldPath, of what: String) -> [Int]? {
    guard let index, let node = present(index) else { return nil }
    if node.kind == .array { return tape.elements(of: index) }
    report(path, index, expected: "an array of \(what)")
    return nil
  }

  /// The strings of an array; other elements are left out.
  mutating func strings(_ index: Int?, _ path: FieldPath) -> [String]? {
    guard let elements = elements(index, path, of: "strings") else { return nil }
    var result: [String] = []
    for (number, element) in elements.enumerated() {
      if let plain = tape.plainBytes(at: element) {
        result.append(String(decoding: plain, as: UTF8.self))
        continue
      }
      let path = FieldPath(list: path.description, number: number + 1)
      if tape.nodes[element].kind == .null {
        report(path, element, expected: "a string")
      } else if let string = string(element, path) {
        result.append(string)
      }
    }
    return result
  }

  /// The index of an object; nil for null and for what is no object.
  mutating func object(_ index: Int?, _ path: FieldPath) -> Int? {
    guard let index, let node = present(index) else { return nil }
    if node.kind == .object { return index }
    report(path, index, expected: "an object")
    return nil
  }
}

/// Where a field stands in a draft: `order.completed`, `actions[2].title`. Entries count from 1, as parts do.
struct FieldPath: CustomStringConvertible {
  /// The list or object that the field belongs to.
  private var parent = ""
  private var number = 0
  private var name = ""

  /// The draft itself.
  init() {}

  /// A field of the draft.
  init(_ name: String) { self.name = name }

  /// An entry of a list, by its number from 1 on.
  init(list: String, number: Int) {
    parent = list
    self.number = number
  }

  /// A field of this entry, or of this object of the draft.
  func field(_ field: String) -> FieldPath {
    var path = self
    if !name.isEmpty { path.parent = name }
    path.name = field
    return path
  }

  var description: String {
    let owner = number > 0 ? "\(parent)[\(number)]" : parent
    return owner.isEmpty || name.isEmpty ? owner + name : "\(owner).\(name)"
  }

  /// The path between backquotes.
  var quoted: String { "`\(self)`" }

  /// The path of a field of this object, as text.
  func joined(_ field: String) -> String {
    let own = description
    return own.isEmpty ? field : "\(own).\(field)"
  }

  /// The path of a field of this object, between backquotes.
  func quoted(_ field: String) -> String { "`\(joined(field))`" }

  /// The object as a sentence names it.
  var owner: String { description.isEmpty ? "the draft" : quoted }
}

extension UInt8 {
  /// True for what names of fields are made of: letters, digits, `_`, `-`, `.`.
  var isNameByte: Bool {
    isDigit || (self | 0x20) &- UInt8(ascii: "a") < 26 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}
