/// Which unusual characters a text may hold, found in one reading, so that the searches for them can be left out of the
/// texts that have none, which are nearly all.
@frozen
@usableFromInline
package struct TextTraits: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt16

  @inlinable
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Anything beyond ASCII.
  @inlinable package static var wide: TextTraits { TextTraits(rawValue: 1) }
  /// Letters of scripts whose letters are taken for Latin ones.
  @inlinable package static var lookAlikes: TextTraits { TextTraits(rawValue: 2) }
  /// Such a letter right beside an ASCII letter or digit.
  @inlinable package static var mixedWords: TextTraits { TextTraits(rawValue: 4) }
  /// Symbols: what may be an emoji, a styled letter or digit, an invisible character or an unusual blank.
  @inlinable package static var symbols: TextTraits { TextTraits(rawValue: 8) }
  /// A dot that is not ASCII between ASCII letters or digits.
  @inlinable package static var wideDots: TextTraits { TextTraits(rawValue: 16) }
  /// Line breaks that are not ASCII.
  @inlinable package static var wideBreaks: TextTraits { TextTraits(rawValue: 32) }

  /// True where the text has one of the traits.
  @inlinable
  package func hasAny(_ first: TextTraits, _ second: TextTraits) -> Bool {
    rawValue & (first.rawValue | second.rawValue) != 0
  }

  /// The traits of a valid UTF-8 text.
  package init(of text: [UInt8]) {
    guard TextTraits.isWide(text) else {
      self = []
      return
    }
    var traits: TextTraits = []
    var index = 0
    let count = text.count
    while index < count {
      let lead = text[index]
      if lead < 0x80 {
        index = text.span.asciiEnd(from: index + 1)
        continue
      }
      traits.insert(.wide)
      switch lead {
      case 0xC2:
        if text[index + 1] == 0x85 { traits.insert(.wideBreaks) }
        if TextTraits.isPlainLatin1(text[index + 1]) == false { traits.insert(.symbols) }
        index += 2
      case 0xC3...0xC8: index += 2
      case 0xC9...0xD6:
        // Phonetic letters, modifiers and combining marks.
        traits.insert(lead <= 0xCD ? [.lookAlikes, .symbols] : .lookAlikes)
        if TextTraits.isAlphanumeric(text, index - 1) || TextTraits.isAlphanumeric(text, index + 2) {
          traits.insert(.mixedWords)
        }
        index += 2
      case 0xD7...0xDF:
        // Hebrew and Arabic; Arabic digits and marks are looked at.
        if lead == 0xD8 || lead == 0xD9 || lead == 0xDB { traits.insert(.symbols) }
        index += 2
      case 0xE3:
        if text[index + 1] == 0x80, text[index + 2] == 0x82 {
          if TextTraits.isAlphanumeric(text, index - 1), TextTraits.isAlphanumeric(text, index + 3) {
            traits.insert(.wideDots)
          }
        } else if !TextTraits.isPlainCJK(text[index + 1], text[index + 2]) {
          traits.insert(.symbols)
        }
        index += 3
      case 0xE4...0xE9, 0xEB...0xED: index += 3
      case 0xE2:
        if text[index + 1] == 0x80, TextTraits.isPlainPunctuation(text[index + 2]) {
          index += 3
        } else {
          traits.insert(.symbols)
          traits.insert(.wideDots)
          if text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 { traits.insert(.wideBreaks) }
          index += 3
        }
      case 0xEF:
        if text[index + 1] != 0xBC || !TextTraits.isPlainWideMark(text[index + 2]) {
          traits.formUnion([.symbols, .wideDots])
        }
        index += 3
      case 0xE0:
        if !TextTraits.isPlainIndic(text[index + 1], text[index + 2]) { traits.insert(.symbols) }
        index += 3
      case 0xE1 where text[index + 1] >= 0xB8, 0xEA where text[index + 1] >= 0xB0:
        // Latin for Vietnamese, polytonic Greek; Hangul.
        index += 3
      case 0xE1, 0xEA, 0xEE:
        traits.formUnion([.symbols, .lookAlikes, .mixedWords, .wideDots])
        index += 3
      default:
        traits.formUnion([.symbols, .lookAlikes, .mixedWords])
        index += 4
      }
    }
    self = traits
  }

  /// True where a byte is not ASCII; without a branch, so that many bytes are read at once.
  private static func isWide(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var all: UInt8 = 0
    for index in bytes.indices { all |= bytes[index] }
    return all >= 0x80
  }

  /// `¡ § « ° · » ¿` and their like: no digit, no break, nothing invisible, nothing that can be an emoji.
  private static func isPlainLatin1(_ second: UInt8) -> Bool {
    switch second {
    case 0xA0...0xA8, 0xAB, 0xAC, 0xAF...0xB1, 0xB4...0xB8, 0xBB...0xBF: true
    default: false
    }
  }

  /// `‐ – — ‘ ’ “ ” • …`
  private static func isPlainPunctuation(_ third: UInt8) -> Bool {
    switch third {
    case 0x90...0xA0, 0xA2, 0xA6: true
    default: false
    }
  }

  /// Marks and kana up to U+30FF, but no wide blank, filler or circled form.
  private static func isPlainCJK(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third == 0x81 || (0x88...0x91).contains(third)
    case 0x81...0x83: true
    case 0x90...0xBF: true
    default: false
    }
  }

  /// Letters of Hindi and Thai, no digits.
  private static func isPlainIndic(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0xA4: true
    case 0xA5: third < 0xA6
    case 0xB8: true
    case 0xB9: third < 0x90
    default: false
    }
  }

  /// `，！？：；（）`
  private static func isPlainWideMark(_ third: UInt8) -> Bool {
    switch third {
    case 0x81, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9F: true
    default: false
    }
  }

  @inline(__always)
  private static func isAlphanumeric(_ text: [UInt8], _ index: Int) -> Bool {
    guard index >= 0, index < text.count else { return false }
    let byte = text[index]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
