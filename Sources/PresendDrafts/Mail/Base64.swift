internal import PresendText

/// Base64 (RFC 2045, section 6.8). Four characters stand for three bytes, which have one place together.
enum Base64 {
  private static let skipped: UInt8 = 0xFE
  private static let padding: UInt8 = 0xFD
  private static let foreign: UInt8 = 0xFF

  private static let values: [UInt8] = {
    var table = [UInt8](repeating: foreign, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, letter) in letters.utf8.enumerated() { table[Int(letter)] = UInt8(value) }
    for blank in [0x20, 0x09, 0x0A, 0x0D] { table[blank] = skipped }
    table[Int(UInt8(ascii: "="))] = padding
    return table
  }()

  /// Decodes a stretch. Padding does not end it, so that nothing can hide behind; characters that do not belong there
  /// are passed over and make the content damaged, as a lone last character does.
  ///
  /// - Parameter isWhole: the content ends with its padding, and is damaged where that is missing
  static func decode(
    _ mail: [UInt8], _ range: Range<Int>, isMapped: Bool = true, isWhole: Bool = false
  ) -> DecodedContent {
    var result: [UInt8] = []
    result.reserveCapacity(range.count / 4 * 3 + 3)
    var builder = OffsetMap.Builder()
    if isMapped { builder.reserveCapacity(range.count / 4 + 8) }
    var isDamaged = false
    var group: UInt32 = 0
    var count = 0
    var start = range.lowerBound
    var afterGroup = range.lowerBound
    let table = values
    /// Writes the bytes that the group holds.
    func flush(at end: Int) {
      guard count > 1 else {
        if count == 1 { isDamaged = true }
        count = 0
        return
      }
      if isMapped {
        // Line breaks between groups belong to neither.
        if afterGroup < start { builder.begin(.folded, at: result.count, source: afterGroup) }
        builder.begin(.folded, at: result.count, source: start)
      }
      let bits = group << UInt32(6 * (4 - count))
      result.append(UInt8(truncatingIfNeeded: bits >> 16))
      if count > 2 { result.append(UInt8(truncatingIfNeeded: bits >> 8)) }
      if count > 3 { result.append(UInt8(truncatingIfNeeded: bits)) }
      afterGroup = end
      group = 0
      count = 0
    }
    var lastEnd = range.lowerBound
    for index in range {
      let value = table[Int(mail[index])]
      if value < 64 {
        if count == 0 { start = index }
        group = group << 6 | UInt32(value)
        count += 1
        lastEnd = index + 1
        if count == 4 { flush(at: index + 1) }
      } else if value == padding {
        if count > 0 { flush(at: index + 1) } else { afterGroup = index + 1 }
      } else if value == foreign {
        isDamaged = true
      }
    }
    if isWhole, count > 0 { isDamaged = true }
    flush(at: lastEnd)
    let map = isMapped ? builder.finish(length: result.count, sourceEnd: afterGroup) : .identity(length: 0)
    return DecodedContent(bytes: result, map: map, isDamaged: isDamaged)
  }
}
