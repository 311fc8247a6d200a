internal import PresendText

/// Takes CSS apart: comments, strings, brackets and escapes, as far as declarations and rules need it.
struct CSSScanner {
  let bytes: [UInt8]
  let end: Int
  var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { index >= end }

  /// Passes over blanks and comments.
  mutating func skipSpace() {
    while index < end {
      if bytes[index].isHTMLSpace {
        index += 1
      } else if isComment(at: index) {
        skipComment()
      } else {
        return
      }
    }
  }

  private func isComment(at index: Int) -> Bool {
    bytes[index] == .solidus && index + 1 < end && bytes[index + 1] == UInt8(ascii: "*")
  }

  private mutating func skipComment() {
    index += 2
    while index < end {
      if bytes[index] == UInt8(ascii: "*"), index + 1 < end, bytes[index + 1] == .solidus {
        index += 2
        return
      }
      index += 1
    }
  }

  /// Passes over one piece that cannot be cut: an escape, a comment, a string, a bracket with all in it, or one byte.
  mutating func skipPiece() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index = min(index + 2, end)
    case .doubleQuote, .singleQuote: skipString()
    case .solidus where isComment(at: index): skipComment()
    case UInt8(ascii: "("): skipParenthesis()
    default: index += 1
    }
  }

  mutating func skipString() {
    let quote = bytes[index]
    index += 1
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index = min(index + 2, end)
        continue
      }
      // A line feed ends a string that was never closed.
      if byte == .newline { return }
      index += 1
      if byte == quote { return }
    }
  }

  private mutating func skipParenthesis() {
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = min(index + 2, end)
      case .doubleQuote, .singleQuote: skipString()
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        depth -= 1
        index += 1
        if depth == 0 { return }
      default: index += 1
      }
    }
  }

  /// Passes over everything up to one of the stop bytes outside of strings and brackets.
  mutating func skip(to isStop: (UInt8) -> Bool) {
    while index < end, !isStop(bytes[index]) { skipPiece() }
  }

  /// The end of an identifier that begins at the current place; the place itself where none does.
  mutating func skipName() {
    while index < end {
      let byte = bytes[index]
      if byte.isASCIIAlphanumeric || byte == .hyphen || byte == UInt8(ascii: "_") || byte >= 0x80 {
        index += 1
      } else if byte == UInt8(ascii: "\\"), index + 1 < end, bytes[index + 1] != .newline {
        index = min(index + 2, end)
        while index < end, bytes[index].hexadecimalValue != nil { index += 1 }
      } else {
        return
      }
    }
  }
}

/// Escapes of CSS.
enum CSSText {
  /// The bytes of a stretch with its escapes read.
  static func unescaped(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return Array(bytes[range]) }
    return view(bytes, range).bytes
  }

  /// The text of a stretch with its escapes read, and the way back.
  static func view(_ bytes: [UInt8], _ range: Range<Int>) -> TextView { view(bytes, [range]) }

  /// The text of stretches that are shown one right behind the other.
  static func view(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> TextView {
    var result: [UInt8] = []
    var builder = OffsetMap.Builder()
    for range in ranges {
      var index = range.lowerBound
      while index < range.upperBound {
        if let escape = escape(bytes, index, range.upperBound) {
          builder.begin(.disguised, at: result.count, source: index)
          if let scalar = escape.scalar { result.appendScalar(scalar) }
          index += escape.length
        } else {
          builder.begin(.copied, at: result.count, source: index)
          result.append(bytes[index])
          index += 1
        }
      }
    }
    return TextView(bytes: result, map: builder.finish(length: result.count, sourceEnd: ranges.last?.upperBound ?? 0))
  }

  /// The escape that begins at `index`: up to six hexadecimal digits and a blank, or one character as it is.
  static func escape(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (scalar: UInt32?, length: Int)? {
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < end else { return nil }
    var next = index + 1
    var value: UInt32 = 0
    while next < end, next - index <= 6, let digit = bytes[next].hexadecimalValue {
      value = value << 4 | digit
      next += 1
    }
    if next == index + 1 {
      // A line feed after the backslash is left out; any other character stands for itself.
      if bytes[next] == .newline { return (nil, 2) }
      return bytes[next] < 0x80 ? (UInt32(bytes[next]), 2) : (nil, 1)
    }
    if next < end, bytes[next].isHTMLSpace { next += 1 }
    let isScalar = value > 0 && value < 0x11_0000 && !(0xD800..<0xE000).contains(value)
    return (isScalar ? value : 0xFFFD, next - index)
  }
}
