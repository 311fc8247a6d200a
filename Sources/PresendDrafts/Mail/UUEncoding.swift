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
