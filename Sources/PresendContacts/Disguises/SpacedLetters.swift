internal import PresendText

/// Letters that were pulled apart: `w h a t s a p p`, `g.m.a.i.l`, `j o h n @ x . c o m`.
enum SpacedLetters {
  /// The rows of single characters with what they read as.
  static func find(in bytes: [UInt8]) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    let text = bytes.span
    var index = 0
    // Between words there is no row.
    while index < text.count - 1 {
      guard isSeparator(text[index + 1]), isElement(text[index]), let end = rowEnd(in: bytes, from: index) else {
        index += 1
        continue
      }
      let separator = bytes[index + 1]
      let letters = stride(from: index, to: end, by: 2).map { bytes[$0] }
      if letters.count >= 5, letters.filter(\.isLetter).count >= 4, Set(letters).count >= 3 {
        let isPlain = separator == UInt8(ascii: ".") && isAbbreviation(letters)
        if !isPlain { rewrites.append(Rewrite(range: index..<end, reading: letters, isCertain: false)) }
      }
      index = max(end, index + 1)
    }
    return rewrites + beyondASCII(in: bytes)
  }

  /// `т е л е г р а м`: letters of other scripts, one by one.
  private static func beyondASCII(in bytes: [UInt8]) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80, bytes.isWordBoundary(at: index), bytes.scalarClass(at: index) == .word else {
        index += bytes.scalar(at: index).length
        continue
      }
      let start = index
      var letters: [UInt8] = []
      var end = index
      while index < bytes.count, bytes[index] >= 0x80, bytes.scalarClass(at: index) == .word {
        let next = index + bytes.scalar(at: index).length
        guard bytes.isWordBoundary(at: next) else { break }
        letters += bytes[index..<next]
        end = next
        index = bytes.byte(next) == 0x20 || bytes.byte(next) == UInt8(ascii: "-") ? next + 1 : next
        if index == next { break }
      }
      if letters.count >= 10 { rewrites.append(Rewrite(range: start..<end, reading: letters, isCertain: false)) }
      index = max(index, start + bytes.scalar(at: start).length)
    }
    return rewrites
  }

  /// Initials are few; names of messengers and hosts are longer.
  private static func isAbbreviation(_ letters: [UInt8]) -> Bool { letters.count < 5 }

  /// The end of the row of single characters that begins at `start`, all parted by the same mark.
  private static func rowEnd(in bytes: [UInt8], from start: Int) -> Int? {
    let before = bytes.byte(start - 1)
    let separator = bytes.byte(start + 1)
    guard !before.isAlphanumeric, before < 0x80, isSeparator(separator) else { return nil }
    if separator != 0x20, before == separator { return nil }
    var index = start
    while isElement(bytes.byte(index)), separator == 0x20 || bytes[index].isAlphanumeric,
      bytes.byte(index + 1) == separator
    { index += 2 }
    // The last one has no mark after it, unless a longer word follows, to which the mark belongs.
    let next = bytes.byte(index)
    let isLast = isElement(next) && !bytes.byte(index + 1).isAlphanumeric && bytes.byte(index + 1) < 0x80
    let end = isLast ? index + 1 : index - 1
    return end > start + 6 ? end : nil
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "*")
  }

  @inline(__always)
  private static func isElement(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: byte.isAlphanumeric
    }
  }
}
