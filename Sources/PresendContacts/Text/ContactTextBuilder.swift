internal import PresendText

/// Reads a text as its reader sees it, character by character.
struct ContactTextBuilder {
  let text: [UInt8]
  var result: [UInt8] = []
  var map = OffsetMap.Builder()
  /// Up to here no word mixes scripts.
  private var plainUntil = 0
  /// Full-width forms are ordinary where Chinese, Japanese or Korean is written.
  private let isWide: Bool
  /// Digits of the script in which the text is written are ordinary.
  private let nativeBlocks: Set<UInt32>

  init(text: [UInt8]) {
    self.text = text
    result.reserveCapacity(text.count)
    var isWide = false
    var blocks: Set<UInt32> = []
    var index = 0
    while index < text.count {
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      index += length
      switch scalar {
      case 0x3041...0x30FA, 0x3400...0x9FFF, 0xAC00...0xD7A3: isWide = true
      case 0x0620...0x064A, 0x0671...0x06D3: blocks.insert(6)
      case 0x0900...0x0E4F where PlainForms.digit(scalar) == nil: blocks.insert(scalar >> 7)
      default: break
      }
    }
    self.isWide = isWide
    nativeBlocks = blocks
  }

  /// True where the text holds anything that reads as something else.
  static func isNeeded(for text: [UInt8]) -> Bool {
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0..<0x80: index = bytes.asciiEnd(from: index)
      // Latin and Arabic letters.
      case 0xC3...0xC8, 0xDA: index += 2
      case 0xD8 where bytes[index + 1] >= 0xA0, 0xD9 where bytes[index + 1] < 0x8B: index += 2
      // Chinese, Japanese and Korean ones.
      case 0xE4...0xE9, 0xEB...0xED: index += 3
      case 0xE3 where bytes[index + 1] &- 0x81 < 3: index += 3
      default:
        let (scalar, length) = text.scalar(at: index)
        if PlainForms.isSpecial(scalar) { return true }
        index += length
      }
    }
    return false
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        // Only the last character before others may be dressed by them.
        let last = text.span.asciiEnd(from: index) - 1
        if last > index {
          map.begin(.copied, at: result.count, source: index)
          result.append(contentsOf: text[index..<last])
        }
        index = appendASCII(at: last)
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      if scalar == 0x202E {
        index = appendReversed(from: index)
      } else if PlainForms.isInvisible(scalar) {
        map.begin(
          PlainForms.isHonestJoiner(scalar, in: text, at: index) ? .folded : .disguised, at: result.count, source: index
        )
        index += length
      } else if let plain = plainForm(of: scalar, at: index, length: length) {
        map.begin(plain.isDisguise ? .disguised : .folded, at: result.count, source: index)
        result.append(plain.byte)
        index = skipKeycap(from: index + length)
      } else {
        index = appendCopy(scalar, at: index, length: length)
      }
    }
  }

  /// A digit that is dressed as a keycap takes the marks after it along.
  private mutating func appendASCII(at index: Int) -> Int {
    let end = skipKeycap(from: index + 1)
    let isDigit = text[index] &- UInt8(ascii: "0") < 10
    map.begin(end > index + 1 && isDigit ? .disguised : .copied, at: result.count, source: index)
    result.append(text[index])
    return end
  }

  private func skipKeycap(from index: Int) -> Int {
    var end = index
    if text.matches([0xEF, 0xB8, 0x8F], at: end) { end += 3 }
    return text.matches([0xE2, 0x83, 0xA3], at: end) ? end + 3 : index
  }

  private mutating func appendCopy(_ scalar: UInt32, at index: Int, length: Int) -> Int {
    if PlainForms.isLookAlike(scalar), index >= plainUntil, isBesideLatin(at: index),
      let plain = LookAlikes.plain(scalar), isInMixedWord(at: index)
    {
      map.begin(.disguised, at: result.count, source: index)
      result.append(plain)
    } else {
      map.begin(.copied, at: result.count, source: index)
      result.append(contentsOf: text[index..<index + length])
    }
    return index + length
  }

  private func plainForm(of scalar: UInt32, at index: Int, length: Int) -> (byte: UInt8, isDisguise: Bool)? {
    if let digit = PlainForms.digit(scalar) {
      let block = scalar < 0x700 ? 6 : scalar >> 7
      return (UInt8(ascii: "0") + digit, !nativeBlocks.contains(block))
    }
    if let byte = PlainForms.wide(scalar) { return (byte, !isWide) }
    if !isWide, (0xFF01...0xFF5E).contains(scalar), scalar != 0xFF5C, scalar != 0xFF0E {
      return (UInt8(scalar - 0xFEE0), false)
    }
    if let byte = PlainForms.styled(scalar) { return (byte, true) }
    if PlainForms.isDot(scalar), isHostByte(before: index), isHostByte(at: index + length) {
      return (UInt8(ascii: "."), scalar != 0xFF0E)
    }
    return nil
  }

  private func isHostByte(at index: Int) -> Bool {
    guard index < text.count else { return false }
    let (scalar, length) = text.scalar(at: index)
    if PlainForms.isInvisible(scalar) { return isHostByte(at: index + length) }
    return PlainForms.isAlphanumeric(scalar) || PlainForms.wide(scalar) != nil || PlainForms.styled(scalar) != nil
  }

  private func isHostByte(before index: Int) -> Bool {
    guard let last = result.last else { return false }
    return last < 0x80 && PlainForms.isAlphanumeric(UInt32(last))
  }

  /// True where the token around a look-alike letter has Latin letters. Most words of other scripts have none: the rest of
  /// them is passed over.
  private mutating func isBesideLatin(at index: Int) -> Bool {
    let start = tokenStart(before: index)
    var position = start
    while position < text.count, position - start < 256 {
      let (scalar, length) = text.scalar(at: position)
      guard isTokenScalar(scalar) else { break }
      if LookAlikeToken.isLatin(scalar) { return true }
      position += length
    }
    plainUntil = position
    return false
  }

  /// True where the word around a look-alike letter also has Latin letters, or is made of look-alikes alone and stands
  /// in one token with a Latin word.
  private func isInMixedWord(at index: Int) -> Bool {
    let start = tokenStart(before: index)
    var token = LookAlikeToken()
    var position = start
    while position < text.count, position - start < 256 {
      let (scalar, length) = text.scalar(at: position)
      guard isTokenScalar(scalar) else { break }
      token.add(scalar, isMark: position == index)
      position += length
    }
    return token.isMixed
  }

  private func tokenStart(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 96 {
      let (scalar, length) = text.scalar(before: start)
      guard isTokenScalar(scalar) else { break }
      start -= length
    }
    return start
  }

  private func isTokenScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar > 0x20 }
    return PlainForms.isLookAlike(scalar) || PlainForms.isInvisible(scalar) || (0xC0..<0x250).contains(scalar)
  }

  /// A right-to-left override shows what follows backwards; the whole stretch stands for what is then read.
  private mutating func appendReversed(from index: Int) -> Int {
    var end = index + 3
    var scalars: [UInt32] = []
    while end < text.count {
      let (scalar, length) = text.scalar(at: end)
      if scalar == 0x202C || scalar == 0x0A || scalar == 0x202D { break }
      scalars.append(scalar)
      end += length
    }
    map.begin(.disguised, at: result.count, source: index)
    for scalar in scalars.reversed() { result.appendScalar(scalar) }
    return end
  }
}

/// What one token between blanks is made of, label by label.
private struct LookAlikeToken {
  private var hasLatin = false
  private var hasOther = false
  private var isPlain = true
  private var isMarked = false
  private var markedLabelIsPlain = false
  private var markedLabelIsMixed = false
  private var hasLatinLabel = false

  /// True where the marked letter stands beside Latin letters, or in a label of look-alikes beside a Latin label.
  var isMixed: Bool {
    var last = self
    last.endLabel()
    return last.markedLabelIsMixed || (last.markedLabelIsPlain && last.hasLatinLabel)
  }

  static func isLatin(_ scalar: UInt32) -> Bool { PlainForms.isLetter(scalar) || (0xC0..<0x250).contains(scalar) }

  mutating func add(_ scalar: UInt32, isMark: Bool) {
    if isMark { isMarked = true }
    if LookAlikeToken.isLatin(scalar) {
      hasLatin = true
    } else if PlainForms.isLookAlike(scalar) {
      hasOther = true
      if LookAlikes.plain(scalar) == nil { isPlain = false }
    } else if !PlainForms.isAlphanumeric(scalar), !PlainForms.isInvisible(scalar) {
      endLabel()
    }
  }

  private mutating func endLabel() {
    if isMarked {
      markedLabelIsMixed = hasLatin
      markedLabelIsPlain = isPlain
    } else if hasLatin, !hasOther {
      hasLatinLabel = true
    }
    (hasLatin, hasOther, isPlain, isMarked) = (false, false, true, false)
  }
}
