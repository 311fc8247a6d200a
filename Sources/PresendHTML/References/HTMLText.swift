package import PresendText

/// Stretches of source as the characters that they stand for.
package enum HTMLText {
  /// Reads the text of a token.
  package static func decode(_ bytes: [UInt8], _ token: HTMLToken) -> TextView {
    decode(bytes, token.content, mode: token.mode, isAttribute: false)
  }

  /// Reads the value of an attribute.
  package static func decodeAttribute(_ bytes: [UInt8], _ value: Range<Int>) -> TextView {
    decode(bytes, value, mode: .data, isAttribute: true)
  }

  /// True where the bytes of a stretch are the characters that it stands for.
  static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] == .ampersand || bytes[index] == .carriageReturn || bytes[index] == 0 {
      return false
    }
    return true
  }

  private static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, mode: HTMLTextMode, isAttribute: Bool
  ) -> TextView {
    if isPlain(bytes, range) {
      return TextView(
        bytes: Array(bytes[range]), map: .identity(length: range.count, base: range.lowerBound))
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var builder = OffsetMap.Builder()
    var index = range.lowerBound
    while index < range.upperBound {
      let stop = endOfPlain(bytes, index, range.upperBound)
      if stop > index {
        builder.begin(.copied, at: result.count, source: index)
        result.append(contentsOf: bytes[index..<stop])
        index = stop
        continue
      }
      let isNUL = bytes[index] == 0
      let piece = special(bytes, index, range.upperBound, mode: mode, isAttribute: isAttribute)
      builder.begin(piece.kind, at: result.count, source: index)
      // In text between tags the standard leaves NUL to the tree, which drops it; elsewhere it is U+FFFD.
      if isNUL, mode == .data && !isAttribute || mode == .cdata {
        result.append(0)
      } else {
        result.appendScalar(piece.first)
        if piece.second != 0 { result.appendScalar(piece.second) }
      }
      index += piece.length
    }
    return TextView(bytes: result, map: builder.finish(length: result.count, sourceEnd: range.upperBound))
  }

  private static func endOfPlain(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != .ampersand, bytes[index] != .carriageReturn, bytes[index] != 0 { index += 1 }
    return index
  }

  /// What an ampersand, a carriage return or a NUL at `index` stands for.
  private static func special(
    _ bytes: [UInt8], _ index: Int, _ end: Int, mode: HTMLTextMode, isAttribute: Bool
  ) -> (first: UInt32, second: UInt32, length: Int, kind: OffsetMap.Run.Kind) {
    switch bytes[index] {
    case .ampersand:
      guard mode.hasReferences,
        let reference = CharacterReference(bytes, at: index, before: end, isInAttribute: isAttribute)
      else { return (UInt32(UInt8.ampersand), 0, 1, .copied) }
      return (
        reference.first, reference.second, reference.length, reference.isDisguise ? .disguised : .folded
      )
    case .carriageReturn:
      let isPair = index + 1 < end && bytes[index + 1] == .newline
      return (UInt32(UInt8.newline), 0, isPair ? 2 : 1, .folded)
    default: return (0xFFFD, 0, 1, .folded)
    }
  }
}

extension CharacterReference {
  /// True where an ordinary character of ASCII was written as a reference, which no text needs.
  ///
  /// What tools for escaping write (quotes, brackets, `/`, `=`, `` ` ``, `+`) is ordinary.
  var isDisguise: Bool {
    guard second == 0, first > 0x20, first < 0x7F else { return false }
    switch UInt8(truncatingIfNeeded: first) {
    case .ampersand, .lessThan, .greaterThan, .doubleQuote, .singleQuote, .solidus, UInt8(ascii: "="),
      UInt8(ascii: "`"), UInt8(ascii: "+"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "!"):
      return false
    default: return true
    }
  }
}
