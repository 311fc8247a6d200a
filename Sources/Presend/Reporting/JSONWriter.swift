/// Writes JSON into bytes, commas included.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer with nothing written.
  package init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  // MARK: Values

  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  package mutating func integer(_ number: Int) { plain(String(number)) }

  package mutating func optional(_ number: Int?) {
    if let number { integer(number) } else { null() }
  }

  /// A share or a score, with four digits behind the point.
  package mutating func decimal(_ number: Double) {
    let scaled = Int((number * 10_000).rounded())
    let digits = String(scaled % 10_000)
    plain("\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  package mutating func bool(_ flag: Bool) { plain(flag ? "true" : "false") }

  package mutating func null() { plain("null") }

  // MARK: Objects and arrays

  package mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key with a text.
  package mutating func field(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    content(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array<Element>(_ elements: [Element], _ content: (inout JSONWriter, Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements { content(&self, element) }
    close(UInt8(ascii: "]"))
  }

  package mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  package mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  package mutating func lineBreak() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Bytes

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONWriter.hasEscape(text) {
      for byte in text.utf8 {
        if JSONWriter.mustEscape(byte) { escape(byte) } else { bytes.append(byte) }
      }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hasEscape(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where mustEscape(bytes[index]) { return true }
    return false
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// RFC 8259 §7: quotation mark, reverse solidus, and the control characters.
  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
