/// Texts that are not valid UTF-8, made readable without losing a place.
package enum UTF8Repair {
  /// True where the bytes are valid UTF-8 without a NUL.
  package static func isClean(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        if bytes[index] == 0 { return false }
        index += 1
      } else if let length = validLength(bytes, at: index) {
        index += length
      } else {
        return false
      }
    }
    return true
  }

  /// The text with U+FFFD for every byte that is no UTF-8 and for NUL, the map back, and the offset of the first such
  /// byte of each sort.
  package static func repair(_ bytes: [UInt8]) -> (view: TextView, firstInvalid: Int?, firstNUL: Int?) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var builder = OffsetMap.Builder()
    var firstInvalid: Int?
    var firstNUL: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index] != 0, let length = bytes[index] < 0x80 ? 1 : validLength(bytes, at: index) {
        builder.begin(.copied, at: result.count, source: index)
        result.append(contentsOf: bytes[index..<index + length])
        index += length
      } else {
        if bytes[index] == 0 { firstNUL = firstNUL ?? index } else { firstInvalid = firstInvalid ?? index }
        builder.begin(.folded, at: result.count, source: index)
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += 1
      }
    }
    let map = builder.finish(length: result.count, sourceEnd: bytes.count)
    return (TextView(bytes: result, map: map), firstInvalid, firstNUL)
  }

  /// The length of the well-formed sequence at `index`, which must not be ASCII (Unicode Standard, table 3-7).
  private static func validLength(_ bytes: [UInt8], at index: Int) -> Int? {
    func isTail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return isTail(1) ? 2 : nil
    case 0xE0: return isTail(1, 0xA0...0xBF) && isTail(2) ? 3 : nil
    case 0xED: return isTail(1, 0x80...0x9F) && isTail(2) ? 3 : nil
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : nil
    case 0xF0: return isTail(1, 0x90...0xBF) && isTail(2) && isTail(3) ? 4 : nil
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : nil
    case 0xF4: return isTail(1, 0x80...0x8F) && isTail(2) && isTail(3) ? 4 : nil
    default: return nil
    }
  }
}
