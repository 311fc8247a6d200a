internal import PresendText

/// Where a host name begins and ends.
enum HostScan {
  /// The position after `user:password@`; nil where there is none.
  static func userInfoEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 256 {
      switch bytes[index] {
      case UInt8(ascii: "@"): return index > start ? index + 1 : nil
      case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x80...:
        return nil
      default: index += 1
      }
    }
    return nil
  }

  /// The host name from `start` on. A strict one, which no scheme announces, ends where the script changes to an unspaced
  /// one; any ends where such text follows an ending.
  static func host(in bytes: [UInt8], from start: Int, isStrict: Bool) -> Range<Int>? {
    if !isStrict, let end = bracketed(in: bytes, from: start) { return start..<end }
    var index = start
    var labelStart = start
    while index < bytes.count, index - start < 1024 {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        guard index > labelStart else { break }
        labelStart = index + 1
        index += 1
      } else if byte < 0x80 {
        guard byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { break }
        index += 1
      } else {
        let (scalar, length) = bytes.scalar(at: index)
        guard isHostScalar(scalar) else { break }
        if ScalarClass.of(scalar) == .unspaced, index > labelStart, bytes[index - 1] < 0x80, labelStart > start {
          let label = bytes.lowercased(labelStart..<index)
          if isStrict || TopLevels.isKnown(label) { break }
        }
        index += length
      }
    }
    while index > start, bytes[index - 1] == UInt8(ascii: ".") || bytes[index - 1] == UInt8(ascii: "-") { index -= 1 }
    return index > start ? start..<index : nil
  }

  /// `[2001:db8::1]`.
  private static func bracketed(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < bytes.count, index - start < 48 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "]") { return index > start + 2 ? index + 1 : nil }
      let isHex = byte.isDigit || (byte | 0x20) &- 0x61 < 6
      guard isHex || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") else { return nil }
      index += 1
    }
    return nil
  }

  /// The start of the bare name around a dot.
  static func start(in bytes: [UInt8], before dot: Int, after limit: Int) -> Int {
    var start = dot
    let isUnspacedLabel = bytes.scalarClass(before: dot) == .unspaced
    while start > limit, dot - start < 256 {
      let byte = bytes[start - 1]
      if byte < 0x80 {
        guard byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        else { break }
        if isUnspacedLabel { break }
        start -= 1
      } else {
        let (scalar, length) = bytes.scalar(before: start)
        let isUnspaced = ScalarClass.of(scalar) == .unspaced
        guard isHostScalar(scalar), isUnspaced == isUnspacedLabel else { break }
        start -= length
      }
    }
    // A label of an unspaced script counts only where a blank tells where it begins.
    if isUnspacedLabel, start > 0, !bytes[start - 1].isBlank { return dot }
    while start < dot, !bytes[start].isAlphanumeric, bytes[start] < 0x80 { start += 1 }
    return start
  }

  /// False where what stands before shows that the name is part of a path, a mail address or a variable.
  static func mayStandBefore(_ bytes: [UInt8], _ start: Int) -> Bool {
    switch bytes.byte(start - 1) {
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "."):
      false
    case UInt8(ascii: "-"), UInt8(ascii: "_"): false
    default: true
    }
  }

  /// Letters, digits, marks and symbols; no punctuation, no blanks.
  static func isHostScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2190...0x2BFF, 0x1F000...0x1FFFF, 0xB7, 0x200C, 0x200D: return true
    case 0xFF5C, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return false
    default:
      let kind = ScalarClass.of(scalar)
      return kind == .word || kind == .unspaced
    }
  }
}
