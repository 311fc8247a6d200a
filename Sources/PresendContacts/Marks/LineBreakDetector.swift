internal import PresendText

/// Finds line breaks in a row. CRLF is one; lines of blanks alone are empty.
enum LineBreakDetector {
  /// The runs of more than `limit` line breaks; without signs all of Unicode's are looked for.
  static func find(in bytes: [UInt8], signs: TextSigns?, limit: Int) -> [LineBreakRun] {
    guard let signs else { return find(in: bytes, limit: limit) }
    var runs: [LineBreakRun] = []
    var position = 0
    for place in signs.places where place.byte < 0x20 && place.offset >= position {
      let run = run(in: bytes, from: place.offset)
      if run.count > limit { runs.append(LineBreakRun(range: place.offset..<run.end, count: run.count)) }
      position = run.end
    }
    return runs
  }

  /// The same by a look at every character.
  static func find(in bytes: [UInt8], limit: Int) -> [LineBreakRun] {
    var runs: [LineBreakRun] = []
    let text = bytes.span
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x0E || byte >= 0xC2, breakEnd(in: bytes, at: index) != nil else {
        index += 1
        continue
      }
      let run = run(in: bytes, from: index)
      if run.count > limit { runs.append(LineBreakRun(range: index..<run.end, count: run.count)) }
      index = run.end
    }
    return runs
  }

  /// The number of line breaks from one on, and where the last one ends.
  private static func run(in bytes: [UInt8], from start: Int) -> (count: Int, end: Int) {
    var count = 0
    var end = start
    var position = start
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
    return (count, end)
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
