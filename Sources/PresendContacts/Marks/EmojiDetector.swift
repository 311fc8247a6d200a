internal import PresendText

/// Finds emoji: sequences that are shown in colour.
///
/// The definition is that of Unicode Technical Standard 51: Emoji_Presentation, or Emoji with the emoji selector, keycaps,
/// flags, tag and joined sequences. Code points that Unicode keeps free for emoji count too, because the library may be
/// older than the message.
enum EmojiDetector {
  /// The emoji of a text, one range a sequence.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        // Digits and signs become emoji only by what follows them.
        if bytes.byte(index + 1) >= 0xE2, byte.isDigit || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*"),
          let end = keycapEnd(in: bytes, from: index)
        {
          found.append(index..<end)
          index = end
        } else {
          index += 1
        }
        continue
      }
      guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xF0, let end = sequenceEnd(in: bytes, from: index)
      else {
        index += bytes.scalar(at: index).length
        continue
      }
      found.append(index..<end)
      index = end
    }
    return found
  }

  private static let selector: [UInt8] = [0xEF, 0xB8, 0x8F]
  private static let textSelector: [UInt8] = [0xEF, 0xB8, 0x8E]
  private static let keycap: [UInt8] = [0xE2, 0x83, 0xA3]
  private static let joiner: [UInt8] = [0xE2, 0x80, 0x8D]

  private static func keycapEnd(in bytes: [UInt8], from index: Int) -> Int? {
    let mark = bytes.matches(selector, at: index + 1) ? index + 4 : index + 1
    if bytes.matches(keycap, at: mark) { return mark + 3 }
    return mark > index + 1 ? mark : nil
  }

  private static func sequenceEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard var end = elementEnd(in: bytes, from: start) else { return nil }
    while bytes.matches(joiner, at: end), let next = joinedEnd(in: bytes, from: end + 3) { end = next }
    return end
  }

  /// One emoji without joiners.
  private static func elementEnd(in bytes: [UInt8], from start: Int) -> Int? {
    let (scalar, length) = bytes.scalar(at: start)
    let end = start + length
    if isRegionalIndicator(scalar) {
      guard end < bytes.count, bytes[end] >= 0x80 else { return end }
      let (next, nextLength) = bytes.scalar(at: end)
      return isRegionalIndicator(next) ? end + nextLength : end
    }
    if bytes.matches(textSelector, at: end) { return nil }
    if bytes.matches(selector, at: end) {
      return ICUText.isEmoji(scalar) || isReserved(scalar) ? tail(in: bytes, from: end + 3) : nil
    }
    if ICUText.isEmojiPresentation(scalar) || isReserved(scalar) { return tail(in: bytes, from: end) }
    guard ICUText.isEmoji(scalar) else { return nil }
    // A text sign with a skin tone, or at the head of a joined sequence, is shown as an emoji.
    if isSkinTone(in: bytes, at: end) { return tail(in: bytes, from: end) }
    return bytes.matches(joiner, at: end) && joinedEnd(in: bytes, from: end + 3) != nil ? end : nil
  }

  private static func joinedEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] >= 0xC2 else { return nil }
    let (scalar, length) = bytes.scalar(at: start)
    guard ICUText.isPictographic(scalar) || ICUText.isEmoji(scalar) || isReserved(scalar) else { return nil }
    let end = start + length
    return tail(in: bytes, from: bytes.matches(selector, at: end) ? end + 3 : end)
  }

  /// Skin tones, keycap marks and tags after the first character.
  private static func tail(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    if isSkinTone(in: bytes, at: end) { end += 4 }
    if bytes.matches(selector, at: end) { end += 3 }
    if bytes.matches(keycap, at: end) { end += 3 }
    while bytes.byte(end) == 0xF3, end + 3 < bytes.count, (0xE0020...0xE007F).contains(bytes.scalar(at: end).value) {
      end += 4
    }
    return end
  }

  private static func isSkinTone(in bytes: [UInt8], at index: Int) -> Bool {
    bytes.byte(index) == 0xF0 && bytes.byte(index + 1) == 0x9F && bytes.byte(index + 2) == 0x8F
      && (0xBB...0xBF).contains(bytes.byte(index + 3))
  }

  private static func isRegionalIndicator(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

  /// Code points that are kept for emoji to come.
  private static func isReserved(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F6D8...0x1F6DB, 0x1F6ED...0x1F6EF, 0x1F6FD...0x1F6FF, 0x1F7DA...0x1F7DF, 0x1F7EC...0x1F7FF,
      0x1FA70...0x1FAFF:
      ICUText.isPictographic(scalar)
    default: false
    }
  }
}
