/// Words that stand twice: what `\b(\w{3,}) \1\b` matches begins so.
enum RepeatedWord {
  /// The bytes of a word that are compared.
  private static let compared = 3

  /// Where the word before a separator may begin whose first bytes stand behind the separator too; nil where there is none.
  ///
  /// Characters beyond ASCII may be letters or marks, so that every one of them may begin a word.
  static func start(in text: Span<UInt8>, before place: Int) -> ClosedRange<Int>? {
    guard place >= compared, place + compared < text.count else { return nil }
    var start = place
    var isPlain = true
    while start > 0 {
      let byte = text[start - 1]
      if byte >= 0x80 {
        isPlain = false
      } else if (byte | 0x20) &- 0x61 >= 26, byte &- 0x30 >= 10, byte != UInt8(ascii: "_") {
        break
      }
      start -= 1
    }
    while place - start >= compared {
      if text[start] == text[place + 1], text[start + 1] == text[place + 2], text[start + 2] == text[place + 3] {
        return start...(isPlain ? start : place - compared)
      }
      if isPlain { return nil }
      start += 1
      while start < place, text[start] & 0xC0 == 0x80 || text[start - 1] < 0x80 && text[start] < 0x80 { start += 1 }
    }
    return nil
  }
}
