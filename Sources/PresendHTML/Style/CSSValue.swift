/// A piece of the value of a declaration.
enum CSSValue: Equatable {
  /// A keyword, in small letters.
  case word(String)
  /// A number with its unit in small letters, empty for none, `%` for percent.
  case number(Double, String)
  /// A colour.
  case color(CSSColor)
  /// What stands in quotes, as the bytes between them.
  case string(Range<Int>)
  /// The address of a `url()`, without quotes.
  case url(Range<Int>)
  /// Any other function, by its name and its first numbers: `calc`, `linear-gradient`, `rect`.
  case function(String, [Double])
  case comma
  case solidus

  /// How many pieces of a value are read.
  static let maximumCount = 64

  /// The pieces of a value.
  static func pieces(_ bytes: [UInt8], _ range: Range<Int>) -> [CSSValue] {
    var result: [CSSValue] = []
    var scanner = CSSScanner(bytes, range)
    while result.count < maximumCount {
      scanner.skipSpace()
      guard !scanner.isAtEnd else { break }
      if let piece = next(&scanner) { result.append(piece) }
    }
    return result
  }

  private static func next(_ scanner: inout CSSScanner) -> CSSValue? {
    let bytes = scanner.bytes
    let start = scanner.index
    let byte = bytes[start]
    switch byte {
    case .doubleQuote, .singleQuote:
      scanner.skipString()
      let isClosed = scanner.index - start >= 2 && bytes[scanner.index - 1] == byte
      return .string(start + 1..<(isClosed ? scanner.index - 1 : scanner.index))
    case UInt8(ascii: ","):
      scanner.index += 1
      return .comma
    case .solidus:
      scanner.index += 1
      return .solidus
    case UInt8(ascii: "#"):
      scanner.index += 1
      scanner.skipName()
      return CSSColor(hexadecimal: bytes[start + 1..<scanner.index]).map(CSSValue.color)
    default: break
    }
    if let number = number(&scanner) { return number }
    scanner.skipName()
    guard scanner.index > start else {
      scanner.skipPiece()
      return nil
    }
    let name = String(decoding: CSSText.unescaped(bytes, start..<scanner.index).map(\.lowercased), as: UTF8.self)
    guard !scanner.isAtEnd, bytes[scanner.index] == UInt8(ascii: "(") else { return keyword(name) }
    return function(name, &scanner)
  }

  private static func keyword(_ name: String) -> CSSValue {
    if let color = CSSColor(name: name) { return .color(color) }
    return .word(name)
  }

  private static func function(_ name: String, _ scanner: inout CSSScanner) -> CSSValue {
    let start = scanner.index
    scanner.skipPiece()
    let bytes = scanner.bytes
    let isClosed = bytes[scanner.index - 1] == UInt8(ascii: ")") && scanner.index - 1 > start
    let inside = bytes.trimmingSpace(start + 1..<max(start + 1, isClosed ? scanner.index - 1 : scanner.index))
    switch name {
    case "url":
      let isQuoted =
        inside.count >= 2 && bytes[inside.lowerBound] == bytes[inside.upperBound - 1]
        && (bytes[inside.lowerBound] == .doubleQuote || bytes[inside.lowerBound] == .singleQuote)
      return .url(isQuoted ? inside.lowerBound + 1..<inside.upperBound - 1 : inside)
    case "rgb", "rgba", "hsl", "hsla":
      guard !inside.isEmpty else { return .function(name, []) }
      return CSSColor(function: name, numbers: numbers(bytes, inside)).map(CSSValue.color) ?? .function(name, [])
    default: return .function(name, numbers(bytes, inside).map(\.value))
    }
  }

  private static func numbers(_ bytes: [UInt8], _ range: Range<Int>) -> [(value: Double, unit: String)] {
    var result: [(value: Double, unit: String)] = []
    var scanner = CSSScanner(bytes, range)
    while result.count < 4 {
      scanner.skipSpace()
      guard !scanner.isAtEnd else { break }
      if case .number(let value, let unit)? = number(&scanner) {
        result.append((value, unit))
      } else {
        scanner.index += 1
      }
    }
    return result
  }

  /// A number with its unit; nil, and the scanner where it was, where none begins.
  static func number(_ scanner: inout CSSScanner) -> CSSValue? {
    let bytes = scanner.bytes
    var index = scanner.index
    var sign = 1.0
    if bytes[index] == .hyphen || bytes[index] == UInt8(ascii: "+") {
      if bytes[index] == .hyphen { sign = -1 }
      index += 1
    }
    var value = 0.0
    var digits = 0
    while index < scanner.end, bytes[index].isASCIIDigit {
      value = value * 10 + Double(bytes[index] - UInt8(ascii: "0"))
      (index, digits) = (index + 1, digits + 1)
    }
    if index + 1 < scanner.end, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isASCIIDigit {
      index += 1
      var scale = 0.1
      while index < scanner.end, bytes[index].isASCIIDigit {
        value += Double(bytes[index] - UInt8(ascii: "0")) * scale
        scale /= 10
        (index, digits) = (index + 1, digits + 1)
      }
    }
    guard digits > 0 else { return nil }
    let unitStart = index
    if index < scanner.end, bytes[index] == UInt8(ascii: "%") {
      index += 1
    } else {
      while index < scanner.end, bytes[index].isASCIILetter { index += 1 }
    }
    scanner.index = index
    let unit = String(decoding: bytes[unitStart..<index].map(\.lowercased), as: UTF8.self)
    return .number(sign * min(value, 1e9), unit)
  }
}
