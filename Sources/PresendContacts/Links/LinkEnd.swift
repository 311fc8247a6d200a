internal import PresendText

/// Where a link ends: at a blank or at the first character that belongs to the sentence around it.
enum LinkEnd {
  /// The end of the link whose host ends at `hostEnd`.
  static func find(in bytes: [UInt8], start: Int, hostEnd: Int) -> Int {
    var index = hostEnd
    if bytes.byte(index) == UInt8(ascii: ":"), bytes.byte(index + 1).isDigit {
      var end = index + 1
      while end < bytes.count, end - index <= 5, bytes[end].isDigit { end += 1 }
      if !bytes.byte(end).isAlphanumeric { index = end }
    }
    switch bytes.byte(index) {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      let end = rest(in: bytes, from: index, opener: bytes.byte(start - 1))
      return trimmed(bytes, from: index, end: openBracket(in: bytes, index..<end) ?? end)
    default:
      return index
    }
  }

  private static func rest(in bytes: [UInt8], from start: Int, opener: UInt8) -> Int {
    let closer = closing(opener)
    var depth = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        guard let next = foreign(in: bytes, at: index) else { return index }
        index = next
        continue
      }
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): return index
      case UInt8(ascii: "\""):
        guard let next = quoted(in: bytes, at: index) else { return index }
        index = next
        continue
      case UInt8(ascii: "{") where bytes.byte(index + 1) == byte:
        // The value of a placeholder may be anything, its name may hold blanks.
        index = PlaceholderDetector.end(in: bytes, from: index) ?? index + 1
        continue
      case closer where closer != 0:
        if depth == 0 { return index }
        depth -= 1
      case opener where closer != 0: depth += 1
      default: break
      }
      index += 1
    }
    return index
  }

  /// A bracket that is never closed belongs to the text around the link.
  private static func openBracket(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    // Longer stretches are no paths, and looking for their end again and again would take too long.
    guard range.count < 2048 else { return nil }
    var open: [Int] = []
    for index in range {
      if bytes[index] == UInt8(ascii: "(") { open.append(index) }
      if bytes[index] == UInt8(ascii: ")") { _ = open.popLast() }
    }
    return open.first
  }

  private static func closing(_ opener: UInt8) -> UInt8 {
    switch opener {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "'"): UInt8(ascii: "'")
    default: 0
    }
  }

  /// `_"word"`: a quotation inside a path.
  private static func quoted(in bytes: [UInt8], at index: Int) -> Int? {
    guard bytes.byte(index - 1) == UInt8(ascii: "_") || bytes.byte(index - 1) == UInt8(ascii: "=") else { return nil }
    var end = index + 1
    while end < bytes.count, bytes[end].isAlphanumeric || bytes[end] == UInt8(ascii: "_") { end += 1 }
    return bytes.byte(end) == UInt8(ascii: "\"") && end > index + 1 ? end + 1 : nil
  }

  /// The end of a non-ASCII character of a path; nil where the text around the link goes on.
  private static func foreign(in bytes: [UInt8], at index: Int) -> Int? {
    let (scalar, length) = bytes.scalar(at: index)
    switch ScalarClass.of(scalar) {
    case .space, .newline: return nil
    case .word: return index + length
    case .unspaced: return unspacedRun(in: bytes, at: index)
    case .other: return isPathSymbol(scalar) ? index + length : nil
    }
  }

  /// Chinese, Japanese, Thai and Korean letters belong to a path where they fill a part of it.
  private static func unspacedRun(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes.byte(index - 1) {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"): break
    default: return nil
    }
    var end = index
    var length = 0
    while end < bytes.count, bytes.scalarClass(at: end) == .unspaced {
      end += bytes.scalar(at: end).length
      length += 1
    }
    let isWhole =
      end == bytes.count || bytes[end].isBlank || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "_")
    return isWhole && length <= 12 ? end : nil
  }

  private static func isPathSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x2015, 0xA1...0xBF, 0x2190...0x2BFF, 0x1F000...0x1FFFF, 0x200C, 0x200D:
      scalar != 0xBB && scalar != 0xAB
    default: false
    }
  }

  /// Leaves off punctuation that ends the sentence and brackets that were opened before the link.
  private static func trimmed(_ bytes: [UInt8], from start: Int, end limit: Int) -> Int {
    var end = limit
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: "*"),
        UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "@"):
        end -= 1
      case UInt8(ascii: ";"): end = entityStart(bytes, before: end, after: start) ?? end - 1
      case UInt8(ascii: ")"): guard trimsBracket(bytes, start..<end, 0x28, 0x29) else { return end }; end -= 1
      case UInt8(ascii: "]"): guard trimsBracket(bytes, start..<end, 0x5B, 0x5D) else { return end }; end -= 1
      case UInt8(ascii: "}"): guard trimsBracket(bytes, start..<end, 0x7B, 0x7D) else { return end }; end -= 1
      case UInt8(ascii: "'"):
        guard bytes[start..<end].reduce(0, { $1 == 0x27 ? $0 + 1 : $0 }) % 2 == 1 else { return end }
        end -= 1
      case UInt8(ascii: "s") where bytes[end - 2] == UInt8(ascii: "'") && end - 2 > start: end -= 2
      default: return end
      }
    }
    return end
  }

  /// `&amp;` at the end of a link is not part of it.
  private static func entityStart(_ bytes: [UInt8], before end: Int, after start: Int) -> Int? {
    var index = end - 2
    while index > start, bytes[index].isAlphanumeric, end - index < 12 { index -= 1 }
    return index > start && bytes[index] == UInt8(ascii: "&") && index < end - 2 ? index : nil
  }

  private static func trimsBracket(_ bytes: [UInt8], _ range: Range<Int>, _ open: UInt8, _ close: UInt8) -> Bool {
    // Long tails of brackets must not make this quadratic.
    guard range.count < 4096 else { return true }
    var depth = 0
    for byte in bytes[range] { depth += byte == open ? 1 : byte == close ? -1 : 0 }
    return depth < 0
  }
}
