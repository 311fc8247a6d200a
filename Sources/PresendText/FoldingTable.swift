/// What folding does with each scalar that is not ASCII.
package enum FoldingTable {
  package enum Action: Sendable, Equatable {
    case keep
    case replace([UInt8])
    /// An invisible character; `isDisguise` where no script needs it inside a word.
    case leaveOut(isDisguise: Bool)
    /// The ideographic full stop, whose form depends on its neighbours.
    case stop
    case normalise
  }

  /// The table covers Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic.
  package static let tableEnd: UInt32 = 0x0700
  private static let table: [Action] = makeTable()

  package static func action(for scalar: UInt32) -> Action {
    if scalar < tableEnd { return table[Int(scalar)] }
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: return .keep
    case 0x3001, 0x3008...0x3011, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: return punctuation(scalar)
    case 0x3002: return .stop
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .replace([0x20])
    case 0x2028, 0x2029: return .replace([0x0A])
    case 0x2018...0x201B, 0x2032: return .replace([UInt8(ascii: "'")])
    case 0x201C...0x201F, 0x2033: return .replace([UInt8(ascii: "\"")])
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return .replace([UInt8(ascii: "-")])
    case 0x2024: return .replace([UInt8(ascii: ".")])
    case 0x200C, 0x200D, 0x200E, 0x200F, 0x2066...0x2069: return .leaveOut(isDisguise: false)
    case 0x200B, 0x202A...0x202E, 0x2060...0x2064, 0x206A...0x206F, 0x180B...0x180F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF, 0x115F, 0x1160, 0x3164, 0xFFA0:
      return .leaveOut(isDisguise: true)
    case 0xFE00...0xFE0F: return .leaveOut(isDisguise: false)
    default: return .normalise
    }
  }

  /// Full-width marks that have an ASCII twin; the brackets of Chinese and Japanese stay what they are.
  private static func punctuation(_ scalar: UInt32) -> Action {
    switch scalar {
    case 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: .replace([UInt8(truncatingIfNeeded: scalar - 0xFEE0)])
    default: .keep
    }
  }

  /// Letters in a form that exists to look different: full width, mathematical, enclosed, super- and subscript.
  package static func isStyled(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF10...0xFF5A, 0x1D400...0x1D7FF, 0x1F100...0x1F1FF, 0x2460...0x24FF, 0x2776...0x2793, 0x2070...0x209C,
      0x2100...0x214F, 0xFB00...0xFB06, 0x1D00...0x1DBF, 0x1FBF0...0x1FBF9, 0xFF0E, 0xFF20, 0xFE52, 0xFE6B:
      true
    default: false
    }
  }

  /// What `replacements` lists, and what is known of the others.
  private static func makeTable() -> [Action] {
    var table = (0..<tableEnd).map { knownAction($0) ?? .keep }
    var (scalar, digits) = (0, UInt32(0))
    var replacement: [UInt8] = []
    for byte in replacements.utf8 {
      switch byte {
      case UInt8(ascii: "="): scalar = Int(digits)
      case UInt8(ascii: "+"): replacement.appendScalar(digits)
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        replacement.appendScalar(digits)
        table[scalar] = .replace(replacement)
        replacement = []
      default:
        digits = digits << 4 | UInt32(byte < UInt8(ascii: "A") ? byte & 0xF : byte - UInt8(ascii: "A") + 10)
        continue
      }
      digits = 0
    }
    return table
  }

  /// What is done with a scalar whatever ICU says; nil where ICU decides.
  package static func knownAction(_ scalar: UInt32) -> Action? {
    switch scalar {
    case 0..<0x80: return .keep
    case 0x80...0x84, 0x86...0x9F: return .keep
    case 0x85: return .replace([0x0A])
    case 0xA0: return .replace([0x20])
    case 0xAD, 0x034F, 0x061C: return .leaveOut(isDisguise: false)
    case 0xAB, 0xBB: return .replace([UInt8(ascii: "\"")])
    case 0x2B9, 0x2BB, 0x2BC, 0xB4: return .replace([UInt8(ascii: "'")])
    case 0x0300...0x036F: return .leaveOut(isDisguise: false)
    case 0x0591...0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670: return .leaveOut(isDisguise: false)
    default: return nil
    }
  }

  /// Leaves accents out and unites letters that people write for one another.
  package static func loosen(_ folded: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < folded.count {
      let (scalar, length) = folded.scalar(at: index)
      if (0x0300...0x036F).contains(scalar) {
        // What folding parts from its letter, as the dot of the Turkish capital I.
      } else if let replacement = united[scalar] {
        result.append(contentsOf: Array(replacement.utf8))
      } else if isAccented(scalar), let plain = ICUText.decompose(Array(folded[index..<index + length])) {
        appendWithoutMarks(plain, to: &result)
      } else {
        result.append(contentsOf: folded[index..<index + length])
      }
      index += length
    }
    return result
  }

  /// Latin and Greek letters with accents. Cyrillic `й` and `ї` are letters of their own.
  private static func isAccented(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xF1: false
    case 0xC0...0x024F, 0x1E00...0x1FFF, 0x0386...0x03CE: true
    default: false
    }
  }

  private static func appendWithoutMarks(_ decomposed: [UInt8], to result: inout [UInt8]) {
    var index = 0
    while index < decomposed.count {
      let (scalar, length) = decomposed.scalar(at: index)
      if !(0x0300...0x036F).contains(scalar) {
        if let replacement = united[scalar] {
          result.append(contentsOf: Array(replacement.utf8))
        } else {
          result.append(contentsOf: decomposed[index..<index + length])
        }
      }
      index += length
    }
  }

  /// Letters without a decomposition, and variants of one letter.
  private static let united: [UInt32: String] = [
    0xE6: "ae", 0xF8: "o", 0x111: "d", 0xF0: "d", 0x127: "h", 0x131: "i", 0x142: "l", 0x153: "oe", 0x167: "t",
    0x14B: "n", 0x259: "e", 0x17F: "s",
    0x451: "е", 0x3C2: "σ",
    0x622: "ا", 0x623: "ا", 0x625: "ا", 0x671: "ا", 0x649: "ي", 0x629: "ه", 0x6CC: "ي", 0x6A9: "ك",
    0x660: "0", 0x661: "1", 0x662: "2", 0x663: "3", 0x664: "4", 0x665: "5", 0x666: "6", 0x667: "7", 0x668: "8",
    0x669: "9", 0x6F0: "0", 0x6F1: "1", 0x6F2: "2", 0x6F3: "3", 0x6F4: "4", 0x6F5: "5", 0x6F6: "6", 0x6F7: "7",
    0x6F8: "8", 0x6F9: "9",
  ]
}
