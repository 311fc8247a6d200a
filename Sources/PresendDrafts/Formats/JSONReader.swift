/// Reads JSON (RFC 8259) into a flat list of values, without recursion and without a copy of any text.
///
/// A reader goes through one file or line and hands out one value after the other. What it read before a mistake stays on
/// the tape.
package struct JSONReader {
  /// How deep arrays and objects may stand inside one another.
  package static let maximumDepth = 512
  /// How many values one draft may have.
  package static let maximumValues = 1_000_000

  /// The values read since the tape was last cleared.
  package private(set) var tape: FieldTape
  /// The offset of the next byte to be read.
  package private(set) var position: Int
  /// A control character inside a string that should have been escaped; reading goes on.
  package private(set) var firstBareControl: Int?
  private let bytes: [UInt8]
  private let end: Int
  /// The containers that are still open, as indices of their nodes.
  private var open: [Int32] = []

  /// A reader of the bytes of a range, by default all; a byte order mark at its start is passed over.
  package init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    tape = FieldTape(bytes: bytes)
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    if end - position >= 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF {
      position += 3
    }
    tape.nodes.reserveCapacity(64)
    open.reserveCapacity(8)
  }

  /// The next byte that is no blank; nil at the end.
  package mutating func peek() -> UInt8? {
    var index = position
    while index < end, bytes[index].isJSONBlank { index += 1 }
    position = index
    return index < end ? bytes[index] : nil
  }

  /// Passes over a byte that `peek` has shown.
  package mutating func pass() { position += 1 }

  /// Clears the tape and reads one value with everything in it.
  package mutating func readValue() throws(JSONError) {
    tape.nodes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    firstBareControl = nil
    do {
      repeat {
        if try beginValue() { continue }
        try endValue()
      } while !open.isEmpty
    } catch {
      closeEverything()
      throw error
    }
  }

  /// Reads a scalar or the opening of a container; true where the container's first element comes next.
  private mutating func beginValue() throws(JSONError) -> Bool {
    guard let byte = peek() else { throw JSONError(position, "expected a value, found the end") }
    switch byte {
    case UInt8(ascii: "\""): try readString(.string)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try beginContainer(isObject: byte == UInt8(ascii: "{"))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "t"): try readWord("true", .yes)
    case UInt8(ascii: "f"): try readWord("false", .no)
    case UInt8(ascii: "n"): try readWord("null", .null)
    case UInt8(ascii: "N"), UInt8(ascii: "I"): throw JSONError(position, "NaN and Infinity are no JSON numbers")
    case UInt8(ascii: "'"): throw JSONError(position, "strings stand in double quotes")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): throw JSONError(position, "JSON has no comments")
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      throw JSONError(position, "expected a value before '\(Character(UnicodeScalar(byte)))'")
    default: throw JSONError(position, "expected a value")
    }
    return false
  }

  private mutating func beginContainer(isObject: Bool) throws(JSONError) -> Bool {
    guard open.count < JSONReader.maximumDepth else {
      throw JSONError(
        position, "arrays and objects stand more than \(JSONReader.maximumDepth) deep in one another", limit: "depth")
    }
    try append(isObject ? .object : .array, from: position)
    position += 1
    if peek() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      position += 1
      finish(tape.nodes.count - 1)
      return false
    }
    open.append(Int32(tape.nodes.count - 1))
    if isObject { try readKey(after: "'{'", orEnd: true) }
    return true
  }

  /// Closes the containers that end here and reads what parts this value from the next.
  private mutating func endValue() throws(JSONError) {
    while let container = open.last {
      let isObject = tape.nodes[Int(container)].kind == .object
      let byte = peek()
      if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        position += 1
        finish(Int(container))
        open.removeLast()
      } else if byte == UInt8(ascii: ",") {
        position += 1
        if isObject { return try readKey(after: "','", orEnd: false) }
        if peek() == UInt8(ascii: "]") { throw JSONError(position, "expected a value after ','") }
        return
      } else {
        let closing = isObject ? "'}'" : "']'"
        throw JSONError(position, "expected ',' or \(closing) after a value\(byte == nil ? ", found the end" : "")")
      }
    }
  }

  private mutating func readKey(after what: String, orEnd: Bool) throws(JSONError) {
    let ending = orEnd ? " or '}'" : ""
    guard let byte = peek() else { throw JSONError(position, "expected a name in quotes after \(what), found the end") }
    guard byte == UInt8(ascii: "\"") else {
      throw JSONError(position, "expected a name in double quotes\(ending) after \(what)")
    }
    try readString(.key)
    guard peek() == UInt8(ascii: ":") else { throw JSONError(position, "expected ':' after a name") }
    position += 1
  }

  private mutating func append(
    _ kind: FieldTape.Kind, from start: Int, flags: FieldTape.Flags = []
  ) throws(JSONError) {
    guard tape.nodes.count < JSONReader.maximumValues else {
      throw JSONError(start, "one draft has more than \(JSONReader.maximumValues) values", limit: "values")
    }
    let next = Int32(tape.nodes.count + 1)
    tape.nodes.append(
      FieldTape.Node(kind: kind, flags: flags, start: Int32(start), end: Int32(position), next: next))
  }

  private mutating func finish(_ index: Int) {
    tape.nodes[index].end = Int32(position)
    tape.nodes[index].next = Int32(tape.nodes.count)
  }

  /// Makes the tape whole after a mistake: a name without a value is dropped, open containers end here.
  private mutating func closeEverything() {
    if tape.nodes.last?.kind == .key { tape.nodes.removeLast() }
    for index in open.reversed() where Int(index) < tape.nodes.count { finish(Int(index)) }
  }
}

// MARK: - Scalars

extension JSONReader {
  private mutating func readString(_ kind: FieldTape.Kind) throws(JSONError) {
    let start = position + 1
    let scan = JSONScan.string(bytes.span, from: start, to: end)
    position = scan.end
    if let control = scan.bareControl, firstBareControl == nil { firstBareControl = control }
    try append(kind, from: start, flags: scan.flags)
    if let mistake = scan.mistake { throw JSONError(mistake, scan.end < end ? "unknown escape in a string" : unclosed) }
    position += 1
  }

  private var unclosed: String { "a string is not closed" }

  /// Reads `[-] int [frac] [exp]`.
  private mutating func readNumber() throws(JSONError) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let leading = position
    try passDigits("a digit")
    if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 {
      throw JSONError(leading, "a number does not begin with 0")
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try passDigits("a digit after '.'")
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
      try passDigits("a digit in the exponent")
    }
    try append(.number, from: start)
  }

  private mutating func passDigits(_ what: String) throws(JSONError) {
    let start = position
    while position < end, bytes[position].isDigit { position += 1 }
    if position == start { throw JSONError(position, "expected \(what) in a number") }
  }

  private mutating func readWord(_ word: StaticString, _ kind: FieldTape.Kind) throws(JSONError) {
    let start = position
    let text = word.description
    guard end - start >= text.utf8.count, bytes[start..<start + text.utf8.count].elementsEqual(text.utf8) else {
      throw JSONError(start, "expected a value")
    }
    position += text.utf8.count
    try append(kind, from: start)
  }
}

/// A mistake in a JSON text: where it is, in bytes, and what was expected there. Nothing of the text is repeated.
package struct JSONError: Error, Equatable {
  /// The offset of the mistake, in bytes.
  package var offset: Int
  /// What is wrong.
  package var cause: String
  /// The limit that was reached, if the mistake is one of size.
  package var limit: String?

  /// A mistake at an offset.
  package init(_ offset: Int, _ cause: String, limit: String? = nil) {
    self.offset = offset
    self.cause = cause
    self.limit = limit
  }
}
