/// Finds line breaks in a row. CRLF is one; lines of blanks alone are empty.
enum LineBreakDetector {
  /// The runs of more than `limit` line breaks.
  static func find(in bytes: [UInt8], limit: Int) -> [LineBreakRun] {
    var runs: [LineBreakRun] = []
    let text = bytes.span
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x0E || byte >= 0xC2, let first = breakEnd(in: bytes, at: index) else {
        index += 1
        continue
      }
      var count = 1
      var end = first
      var position = first
      while position < bytes.count {
        if let next = breakEnd(in: bytes, at: position) {
          count += 1
          end = next
          position = next
        } else if let next = blankEnd(in: bytes, at: position) {
          position = next
        } else {
          break
        }
      }
      if count > limit { runs.append(LineBreakRun(range: index..<end, count: count)) }
      index = position
    }
    return runs
  }

  @inline(__always)
  private static func breakEnd(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: index + 1
    case 0x0D: bytes.byte(index + 1) == 0x0A ? index + 2 : index + 1
    case 0xC2: bytes.byte(index + 1) == 0x85 ? index + 2 : nil
    case 0xE2: bytes.byte(index + 1) == 0x80 && (0xA8...0xA9).contains(bytes.byte(index + 2)) ? index + 3 : nil
    default: nil
    }
  }

  private static func blankEnd(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 0x20, 0x09: index + 1
    case 0xC2: bytes.byte(index + 1) == 0xA0 ? index + 2 : nil
    case 0xE3: bytes.byte(index + 1) == 0x80 && bytes.byte(index + 2) == 0x80 ? index + 3 : nil
    case 0xE2: bytes.byte(index + 1) == 0x80 && bytes.byte(index + 2) == 0x8B ? index + 3 : nil
    default: nil
    }
  }
}
