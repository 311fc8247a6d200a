internal import PresendText

/// Addresses of links as a reader understands them.
enum LinkTarget {
  private static let schemes = ["mailto:", "tel:", "sms:", "smsto:", "callto:"].map { Array($0.utf8) }

  private static let active = ["javascript:", "vbscript:", "livescript:", "data:"].map { Array($0.utf8) }

  /// True for an address that is itself what is run or shown.
  static func isActive(_ address: [UInt8]) -> Bool {
    active.contains { address.matchesIgnoringCase($0, at: 0, before: address.count) }
  }

  /// The address without what browsers pass over, with percent signs read where it names somebody to write to, and with
  /// the scheme and the slashes that browsers add.
  static func readable(_ text: TextView) -> TextView { absolute(withoutNoise(text)) }

  private static let webSchemes: [[UInt8]] = [Array("http:".utf8), Array("https:".utf8)]

  /// `//host` as `https://host`, and `http:\\host` or `https:host` with two slashes.
  private static func absolute(_ text: TextView) -> TextView {
    let bytes = text.bytes
    let scheme =
      webSchemes.first { bytes.matchesIgnoringCase($0, at: 0, before: bytes.count) }.map { bytes[..<$0.count] } ?? []
    var host = scheme.count
    while host < bytes.count, bytes[host] == .solidus || bytes[host] == UInt8(ascii: "\\") { host += 1 }
    let slashes = bytes[scheme.count..<host]
    guard host < bytes.count, scheme.isEmpty ? slashes.count >= 2 : !slashes.elementsEqual([.solidus, .solidus]) else {
      return text
    }
    var builder = OffsetMap.Builder()
    var result = Array(scheme)
    if !scheme.isEmpty { builder.begin(.copied, at: 0, source: 0) }
    builder.begin(.folded, at: result.count, source: scheme.count)
    if scheme.isEmpty { result += webSchemes[1] }
    result += [.solidus, .solidus]
    builder.begin(.copied, at: result.count, source: host)
    result += bytes[host...]
    let map = builder.finish(length: result.count, sourceEnd: bytes.count)
    return TextView(bytes: result, map: map.followed(by: text.map))
  }

  private static func withoutNoise(_ text: TextView) -> TextView {
    let isNoisy = text.bytes.contains { $0 <= 0x20 || $0 == UInt8(ascii: "%") }
    guard isNoisy else { return text }
    var result: [UInt8] = []
    var builder = OffsetMap.Builder()
    let range = text.bytes.trimmingSpace(0..<text.bytes.count)
    var decodes = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.bytes[index]
      if byte == 0x09 || byte == 0x0A || byte == 0x0D {
        builder.begin(.disguised, at: result.count, source: index)
        index += 1
        continue
      }
      if byte == UInt8(ascii: ":"), !decodes, result.count < 8 {
        decodes = schemes.contains {
          $0.count == result.count + 1 && (result + [byte]).matchesIgnoringCase($0, at: 0, before: $0.count)
        }
      }
      let escape = decodes ? percent(text.bytes, index, range.upperBound) : nil
      builder.begin(escape == nil ? .copied : .disguised, at: result.count, source: index)
      result.append(escape ?? byte)
      index += escape == nil ? 1 : 3
    }
    let length = result.count
    let view = TextView(bytes: result, map: builder.finish(length: length, sourceEnd: range.upperBound))
    return TextView(bytes: view.bytes, map: view.map.followed(by: text.map))
  }

  /// The printable character of ASCII that `%40` stands for.
  private static func percent(_ bytes: [UInt8], _ index: Int, _ end: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < end, let high = bytes[index + 1].hexadecimalValue,
      let low = bytes[index + 2].hexadecimalValue
    else { return nil }
    let value = UInt8(high << 4 | low)
    return value >= 0x20 && value < 0x7F ? value : nil
  }
}
