internal import CICU

/// A text brought from a named charset to UTF-8, with the way back.
package struct CharsetText: Sendable {
  /// The text, valid UTF-8 without NUL.
  package var bytes: [UInt8]
  /// From the text to the bytes that it was read from.
  package var map: OffsetMap
  /// The offset of the first bytes that are no text in the charset; they were read as U+FFFD.
  package var firstInvalid: Int?
  /// The offset of the first NUL, which was read as U+FFFD too.
  package var firstNUL: Int?

  /// Takes UTF-8 as it is, with U+FFFD where it is none.
  package init(utf8 source: [UInt8]) {
    if UTF8Repair.isClean(source) {
      bytes = source
      map = .identity(length: source.count)
    } else {
      let (view, firstInvalid, firstNUL) = UTF8Repair.repair(source)
      bytes = view.bytes
      map = view.map
      self.firstInvalid = firstInvalid
      self.firstNUL = firstNUL
    }
  }

  /// Converts a text; nil where ICU does not know the charset.
  package init?(_ source: [UInt8], charset: String) {
    guard let units = ICUText.decode(source, charset: charset) else { return nil }
    let shiftsByEscapes = charset.lowercased().hasPrefix("iso-2022")
    self.init(units, of: source, shiftsByEscapes: shiftsByEscapes)
  }

  private init(_ decoded: ICUText.Decoded, of source: [UInt8], shiftsByEscapes: Bool) {
    var builder = OffsetMap.Builder()
    var result: [UInt8] = []
    result.reserveCapacity(decoded.units.count + decoded.units.count / 2)
    var index = 0
    while index < decoded.units.count {
      let start = Int(decoded.offsets[index])
      var scalar = UInt32(decoded.units[index])
      index += 1
      if scalar & 0xFC00 == 0xD800, index < decoded.units.count, decoded.units[index] & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (UInt32(decoded.units[index]) - 0xDC00)
        index += 1
      } else if scalar & 0xF800 == 0xD800 {
        scalar = 0xFFFD
      }
      if scalar == 0 { firstNUL = firstNUL ?? start }
      if scalar == 0xFFFD, decoded.hasInvalid { firstInvalid = firstInvalid ?? start }
      // A character that is two in Unicode has one place.
      let isContinued = index < decoded.units.count && Int(decoded.offsets[index]) == start
      let next = index < decoded.units.count ? Int(decoded.offsets[index]) : source.count
      let end = shiftsByEscapes ? CharsetText.shift(in: source, start + 1..<next) ?? next : next
      let isCopy = scalar < 0x80 && scalar != 0 && end - start == 1 && UInt32(source[start]) == scalar
      builder.extend(isCopy ? .copied : .folded, at: result.count, source: start)
      result.appendScalar(scalar == 0 ? 0xFFFD : scalar)
      if end < next, !isContinued { builder.begin(.folded, at: result.count, source: end) }
    }
    bytes = result
    map = builder.finish(length: result.count, sourceEnd: source.count)
  }

  /// Where an escape sequence or a shift between characters begins: it belongs to neither.
  private static func shift(in source: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return source[range].firstIndex { $0 == 0x1B || $0 == 0x0E || $0 == 0x0F }
  }
}
