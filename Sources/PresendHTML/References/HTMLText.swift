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
      let byte = bytes[index]
      var length = 1
      switch byte {
      case .ampersand where mode.hasReferences:
        guard
          let reference = CharacterReference(bytes, at: index, before: range.upperBound, isInAttribute: isAttribute)
        else { fallthrough }
        builder.begin(reference.isDisguise ? .disguised : .folded, at: result.count, source: index)
        result.appendScalar(reference.first)
        if reference.second != 0 { result.appendScalar(reference.second) }
        length = reference.length
      case 1..<0x0D, 0x0E...:
        builder.begin(.copied, at: result.count, source: index)
        result.append(byte)
      case .carriageReturn:
        builder.begin(.folded, at: result.count, source: index)
        result.append(.newline)
        if index + 1 < range.upperBound, bytes[index + 1] == .newline { length = 2 }
      default:
        // In text between tags the standard leaves NUL to the tree, which drops it; elsewhere it is U+FFFD.
        builder.begin(.folded, at: result.count, source: index)
        if mode == .data && !isAttribute || mode == .cdata { result.append(0) } else { result.appendScalar(0xFFFD) }
      }
      index += length
    }
    return TextView(bytes: result, map: builder.finish(length: result.count, sourceEnd: range.upperBound))
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
