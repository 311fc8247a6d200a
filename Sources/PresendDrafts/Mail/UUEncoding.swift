internal import PresendText

/// The encoding of the old program uuencode: lines that begin with their length, between `begin` and `end`.
enum UUEncoding {
  /// Decodes a stretch. What stands outside `begin` and `end` is not part of it.
  static func decode(_ mail: [UInt8], _ range: Range<Int>) -> DecodedContent {
    var content = DecodedContent(bytes: [], map: .identity(length: 0))
    var builder = OffsetMap.Builder()
    var isInside = false
    var hasEnd = false
    var start = range.lowerBound
    while start < range.upperBound, !hasEnd {
      let newline = mail[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = start..<(newline > start && mail[newline - 1] == 0x0D ? newline - 1 : newline)
      if !isInside {
        isInside = mail[line].starts(with: Array("begin ".utf8))
      } else if mail[line].elementsEqual("end".utf8) {
        hasEnd = true
      } else if !line.isEmpty, !decodeLine(mail, line, into: &content.bytes, &builder) {
        content.isDamaged = true
      }
      start = newline + 1
    }
    content.isDamaged = content.isDamaged || !hasEnd
    content.map = builder.finish(length: content.bytes.count, sourceEnd: min(start, range.upperBound))
    return content
  }

  /// True for a text in which a file stands, as programs before MIME sent them: `begin 644 NAME` and a line of its content.
  static func holdsFile(_ text: [UInt8]) -> Bool {
    let begin = Array("begin ".utf8)
    var start = 0
    while start < text.count {
      let next = (text[start...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
      if text.matches(begin, at: start), isHeader(text[start..<next]), next < text.count {
        var scratch: [UInt8] = []
        var builder = OffsetMap.Builder()
        var end = text[next...].firstIndex(of: 0x0A) ?? text.count
        if end > next, text[end - 1] == 0x0D { end -= 1 }
        if end > next, decodeLine(text, next..<end, into: &scratch, &builder), !scratch.isEmpty { return true }
      }
      start = next
    }
    return false
  }

  /// `begin`, the rights of the file in three or four octal digits, its name.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let rights = line.dropFirst("begin ".utf8.count).prefix { (0x30...0x37).contains($0) }
    return (3...4).contains(rights.count) && line[rights.endIndex...].first == 0x20
  }

  /// Decodes a line; false where it is shorter than it says or has characters that do not belong there.
  private static func decodeLine(
    _ mail: [UInt8], _ line: Range<Int>, into result: inout [UInt8], _ builder: inout OffsetMap.Builder
  ) -> Bool {
    var left = Int((mail[line.lowerBound] &- 0x20) & 0x3F)
    var index = line.lowerBound + 1
    while left > 0 {
      guard index < line.upperBound else { return false }
      builder.begin(.folded, at: result.count, source: index)
      var bits: UInt32 = 0
      for step in 0..<4 {
        // Blanks at the end of a line may have been lost on the way.
        let byte = index + step < line.upperBound ? mail[index + step] : 0x20
        guard (0x20...0x60).contains(byte) else { return false }
        bits = bits << 6 | UInt32((byte &- 0x20) & 0x3F)
      }
      let triple = [bits >> 16, bits >> 8, bits].map { UInt8(truncatingIfNeeded: $0) }
      result += triple.prefix(left)
      left -= 3
      index += 4
    }
    // What follows up to the next line belongs to none of its bytes.
    builder.begin(.folded, at: result.count, source: min(index, line.upperBound))
    return true
  }
}
