internal import PresendText

/// Puts together the text that is not seen, each stretch as a paragraph of its own.
struct HiddenAssembler: Sendable {
  private(set) var text = TextAssembler()
  /// The stretches, with places in `text`.
  private(set) var found: [HiddenText] = []
  /// How many visible pieces stood before the last hidden text.
  var visiblePieces = -1

  /// Adds hidden characters; false where they are but blanks.
  ///
  /// - Parameter isContinued: nothing visible stands between this text and the last one
  mutating func append(
    _ source: [UInt8], _ range: Range<Int>, mode: HTMLTextMode, reason: HiddenText.Reason, isContinued: Bool,
    whiteSpace: TextAssembler.WhiteSpace = .collapsed
  ) -> Bool {
    let trimmed = source.trimmingSpace(range)
    let isSame = isContinued && found.last?.reason == reason
    guard !trimmed.isEmpty else {
      if isSame { text.append(source, range, mode: mode) }
      return false
    }
    if !isSame { text.wantBreaks(2, range.lowerBound..<range.lowerBound) }
    let before = text.bytes.count
    text.append(source, isSame ? range : trimmed.lowerBound..<range.upperBound, mode: mode, whiteSpace: whiteSpace)
    var start = before
    while start < text.bytes.count, text.bytes[start].isHTMLSpace { start += 1 }
    guard start < text.bytes.count, isSame || HiddenAssembler.says(text.bytes, from: start) else { return false }
    if isSame {
      let last = found[found.count - 1]
      found[found.count - 1].range = last.range.lowerBound..<trimmed.upperBound
      found[found.count - 1].view = last.view.lowerBound..<text.bytes.count
    } else {
      found.append(HiddenText(range: trimmed, reason: reason, view: start..<text.bytes.count))
    }
    return true
  }

  /// False where there are but blanks and invisible characters, as after the preview line of newsletters.
  private static func says(_ text: [UInt8], from start: Int) -> Bool {
    var index = start
    while index < text.count {
      let scalar = text.scalar(at: index)
      switch scalar.value {
      case 0...0x20, 0xA0, 0xAD, 0x034F, 0x115F, 0x1160, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064,
        0x3000,
        0x3164, 0xFEFF:
        index += scalar.length
      default: return true
      }
    }
    return false
  }

  /// Parts lines of hidden text where a block begins or ends.
  mutating func wantBreaks(_ count: Int, _ range: Range<Int>) { text.wantBreaks(count, range) }

  mutating func breakLine(_ range: Range<Int>) {
    if !text.bytes.isEmpty { text.wantBreaks(1, range) }
  }
}
