internal import PresendText

/// Names of the form `name#1234`, as Discord had them.
enum DiscordTag {
  /// The tags of a text whose surroundings speak of chatting.
  static func find(in text: ContactText, places: [TextSigns.Place]) -> [Range<Int>] {
    let bytes = text.bytes
    var found: [Range<Int>] = []
    for place in places where place.byte == UInt8(ascii: "#") {
      guard let range = tag(around: place.offset, in: bytes) else { continue }
      let folded = text.folded(range)
      let words = ChatContext(bytes: text.views.folded.bytes, name: folded)
      guard words.isInvitation || words.hasVerb || words.isOwned || namesDiscord(text.views.folded.bytes, folded) else {
        continue
      }
      if NumberCue.lexicon.match(in: text.views.folded.bytes, at: folded.lowerBound)?.meaning == .identifier {
        continue
      }
      found.append(range)
    }
    return found
  }

  private static func tag(around sign: Int, in bytes: [UInt8]) -> Range<Int>? {
    var end = sign + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    guard end == sign + 5, !bytes.byte(end).isAlphanumeric else { return nil }
    var start = sign
    while start > 0, sign - start < 32,
      bytes[start - 1].isAlphanumeric || bytes[start - 1] == UInt8(ascii: "_") || bytes[start - 1] == UInt8(ascii: ".")
    { start -= 1 }
    guard sign - start >= 2, bytes[start].isAlphanumeric else { return nil }
    return start..<end
  }

  private static let names = ["discord", "dc:", "дискорд", "디스코드", "디코", "ディスコード", "ديسكورد"].map(Folding.fold)

  private static func namesDiscord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let window = bytes.windowStart(before: range.lowerBound, limit: 48)..<min(bytes.count, range.upperBound + 24)
    return window.contains { index in names.contains { bytes.matches($0, at: index) } }
  }
}
