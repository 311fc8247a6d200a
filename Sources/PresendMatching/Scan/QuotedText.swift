package import PresendText

/// The stretches of a message that repeat what somebody else wrote: lines that begin with `>`, everything below a reply
/// header, and quotations that the message ascribes to the buyer.
package enum QuotedText {
  /// The quoted stretches of a folded text, in order. `attributions` are the places of words like "you wrote", which are
  /// looked for only where a mark calls for it.
  package static func ranges(
    in text: [UInt8], signs: TextSigns, attributions search: () -> [Range<Int>]
  ) -> [Range<Int>] {
    guard signs.marks.intersects(beginnings) else { return [] }
    let attributions = mayAscribe(text, signs) ? search() : []
    var ranges = mayQuoteLines(of: text, signs, attributions) ? quotedLines(in: text, attributions) : []
    ranges += attributions.compactMap { quotation(in: text, after: $0) }
    if ranges.count > 1 { ranges.sort { $0.lowerBound < $1.lowerBound } }
    return ranges
  }

  /// The marks without one of which nothing is quoted.
  private static let beginnings = ASCIIMarks(">-:\"")

  /// False where no line has a mark of a quotation or a label of a reply header.
  private static func mayQuoteLines(of text: [UInt8], _ signs: TextSigns, _ attributions: [Range<Int>]) -> Bool {
    var line = 0
    for place in signs.places {
      switch place.byte {
      case 0x0A: line = place.offset + 1
      case UInt8(ascii: ">"): return true
      case UInt8(ascii: "-") where text.matches(dashes, at: place.offset): return true
      case UInt8(ascii: ":") where !attributions.isEmpty || ReplyBlock.isSender(text, line..<place.offset + 1):
        return true
      default: break
      }
    }
    return false
  }

  private static let dashes = Array("-----".utf8)

  /// The lines that repeat what somebody else wrote, and everything below a reply header.
  private static func quotedLines(in text: [UInt8], _ attributions: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    // Where nothing stands outside of quotations, nobody is quoted: the marks would keep the message from being checked.
    var hasOwnLine = false
    var start = 0
    while start < text.count {
      let end = lineEnd(in: text, from: start)
      let line = start..<end
      if isReplyHeader(text, line, attributions: attributions) || ReplyBlock.begins(text, at: line) {
        ranges.append(start..<text.count)
        break
      }
      if isQuoteLine(text, line) {
        ranges.append(line)
      } else if !hasOwnLine {
        hasOwnLine = text[line].contains { $0 > 0x20 }
      }
      start = end + 1
    }
    return hasOwnLine ? ranges : []
  }

  /// False where an attribution would say nothing: no quotation mark, and no line that ends with a colon.
  private static func mayAscribe(_ text: [UInt8], _ signs: TextSigns) -> Bool {
    if signs.marks.contains(UInt8(ascii: "\"")) { return true }
    guard signs.marks.contains(UInt8(ascii: ":")) else { return false }
    return signs.places.contains { $0.byte == UInt8(ascii: ":") && endsLine(text.span, after: $0.offset) }
  }

  /// True where nothing but blanks follows in the line.
  private static func endsLine(_ text: Span<UInt8>, after offset: Int) -> Bool {
    var index = offset + 1
    while index < text.count, text[index] != 0x0A, text[index] <= 0x20 { index += 1 }
    return index >= text.count || text[index] == 0x0A
  }

  private static func lineEnd(in text: [UInt8], from start: Int) -> Int {
    let bytes = text.span
    var index = start
    while index < bytes.count {
      let breaks = ByteLanes.equal(bytes.eightBytes(at: index), to: 0x0A)
      if breaks != 0 { return index + ByteLanes.countBeforeFirst(breaks) }
      index += 8
    }
    return bytes.count
  }

  private static func isQuoteLine(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = line.first(where: { text[$0] != 0x20 && text[$0] != 0x09 }) else { return false }
    return text[first] == UInt8(ascii: ">")
  }

  /// `-----Original Message-----`, and `On 3 May 2026, Ann wrote:`: an attribution at the end of a line with digits.
  private static func isReplyHeader(_ text: [UInt8], _ line: Range<Int>, attributions: [Range<Int>]) -> Bool {
    let bytes = text.span
    let content = trimmed(bytes, line)
    guard !content.isEmpty else { return false }
    if content.count > 12, text.matches(dashes, at: content.lowerBound),
      areDashes(bytes, content.upperBound - 3..<content.upperBound)
    {
      return text[content].contains { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    }
    guard !attributions.isEmpty, bytes[content.upperBound - 1] == UInt8(ascii: ":"),
      text[content].contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    return attributions.contains { line.contains($0.lowerBound) }
  }

  private static func areDashes(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] != UInt8(ascii: "-") { return false }
    return true
  }

  /// The line without blanks at its edges.
  private static func trimmed(_ text: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text between quotes that begins right after an attribution, or the rest of the paragraph after `you wrote:` and
  /// a line break.
  private static func quotation(in text: [UInt8], after attribution: Range<Int>) -> Range<Int>? {
    var index = attribution.upperBound
    let limit = min(index + 24, text.count)
    while index < limit, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\n") { index += 1 }
    guard index < limit, text[index] == UInt8(ascii: "\"") else { return nil }
    let end = text[(index + 1)...].prefix(2000).firstIndex(of: UInt8(ascii: "\""))
    return end.map { index..<$0 + 1 }
  }
}
