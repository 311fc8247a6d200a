internal import PresendText

/// The stretches of a message that repeat what somebody else wrote: lines that begin with `>`, everything below a reply
/// header, and quotations that the message ascribes to the buyer.
package enum QuotedText {
  /// The quoted stretches of a folded text, in order. `attributions` are the places of words like "you wrote", which are
  /// looked for only where a mark calls for it.
  package static func ranges(in text: [UInt8], attributions search: () -> [Range<Int>]) -> [Range<Int>] {
    guard mayQuote(text) else { return [] }
    let attributions = mayAscribe(text) ? search() : []
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
    if !hasOwnLine { ranges = [] }
    ranges += attributions.compactMap { quotation(in: text, after: $0) }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// False where no line can begin a quotation, and no mark either.
  private static func mayQuote(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "\""): return true
      default: break
      }
    }
    return false
  }

  /// False where an attribution would say nothing: no quotation mark, and no line that ends with a colon.
  private static func mayAscribe(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == 0x0A && last == UInt8(ascii: ":") { return true }
      if byte > 0x20 { last = byte }
    }
    return last == UInt8(ascii: ":")
  }

  private static func lineEnd(in text: [UInt8], from start: Int) -> Int {
    let bytes = text.span
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  private static func isQuoteLine(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = line.first(where: { text[$0] != 0x20 && text[$0] != 0x09 }) else { return false }
    return text[first] == UInt8(ascii: ">")
  }

  /// `-----Original Message-----`, and `On 3 May 2026, Ann wrote:`: an attribution at the end of a line with digits.
  private static func isReplyHeader(_ text: [UInt8], _ line: Range<Int>, attributions: [Range<Int>]) -> Bool {
    let content = text[line].trimmingBlanks()
    guard !content.isEmpty else { return false }
    if content.starts(with: Array("-----".utf8)), content.count > 12, content.reversed().starts(with: Array("---".utf8))
    {
      return content.contains { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    }
    guard content.last == UInt8(ascii: ":"), content.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    return attributions.contains { line.contains($0.lowerBound) }
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

extension ArraySlice where Element == UInt8 {
  /// The slice without blanks at its edges.
  fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first == 0x20 || first == 0x09 || first == 0x0D { slice = slice.dropFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0D { slice = slice.dropLast() }
    return slice
  }
}
