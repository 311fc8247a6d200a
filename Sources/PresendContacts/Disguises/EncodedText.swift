internal import PresendText

/// Text in an encoding that a reader has to undo: percent signs, entities, escapes, Base64 and hexadecimal digits.
struct EncodedText {
  let views: TextViews
  private(set) var rewrites: [Rewrite] = []
  private let bytes: [UInt8]

  init(views: TextViews) {
    self.views = views
    bytes = views.folded.bytes
  }

  /// The marks that may hide characters.
  static let marks = ASCIIMarks("%&\\=")

  /// Looks at every token that may be encoded.
  mutating func run(_ signs: TextSigns) {
    if signs.marks.intersects(EncodedText.marks) { decodeMarked(signs) } else { decodeLong() }
  }

  /// Looks at every token of a text in which marks may hide characters.
  private mutating func decodeMarked(_ signs: TextSigns) {
    let bytes = bytes
    let text = bytes.span
    var marks = signs.places[...]
    var index = 0
    while index < text.count {
      let start = index
      index = EncodedText.tokenEnd(in: text, from: start)
      while let mark = marks.first,
        mark.offset < start || mark.offset < index && !EncodedText.marks.contains(mark.byte)
      { marks.removeFirst() }
      if let mark = marks.first, mark.offset < index, index - start < 4096 { decodeEscapes(start..<index) }
      if index - start >= EncodedText.shortest, index - start < EncodedText.longest { decodeToken(start..<index) }
      index += 1
    }
  }

  /// Looks at the tokens that are long enough to hold an address.
  private mutating func decodeLong() {
    let bytes = bytes
    let text = bytes.span
    // Before it stands the end of a token.
    var start = 0
    while start <= text.count - EncodedText.shortest {
      let second = ByteLanes.tokenEnds(text.eightBytes(at: start + 8))
      let first = ByteLanes.tokenEnds(text.eightBytes(at: start))
      if second != 0 {
        start += 8 + ByteLanes.countThroughLast(second)
      } else if first != 0 {
        start += ByteLanes.countThroughLast(first)
      } else {
        let end = EncodedText.tokenEnd(in: text, from: start + EncodedText.shortest)
        if end - start < EncodedText.longest { decodeToken(start..<end) }
        start = end + 1
      }
    }
  }

  /// The fewest bytes of a token that is decoded as a whole, and a bound above the most.
  private static let shortest = 16
  private static let longest = 512

  /// The first blank or character beyond ASCII from `start` on.
  private static func tokenEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let length = ByteLanes.countBeforeFirst(ByteLanes.tokenEnds(text.eightBytes(at: index)))
      if length < 8 { return min(index + length, text.count) }
      index += 8
    }
    return text.count
  }

  // MARK: - Escapes

  private mutating func decodeEscapes(_ token: Range<Int>) {
    var index = token.lowerBound
    while index < token.upperBound {
      if let escape = escape(at: index) {
        rewrites.append(Rewrite(range: index..<escape.end, reading: [escape.byte], isCertain: false))
        index = escape.end
      } else {
        index += 1
      }
    }
  }

  private func escape(at index: Int) -> (byte: UInt8, end: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "%"): return hex(from: index + 1, digits: 2)
    case UInt8(ascii: "="):
      // Quoted-printable writes only some signs so; anything else is a value after an equals sign.
      guard let escape = hex(from: index + 1, digits: 2), !escape.byte.isAlphanumeric else { return nil }
      return escape
    case UInt8(ascii: "\\"):
      if bytes.byte(index + 1) == UInt8(ascii: "u") { return hex(from: index + 2, digits: 4) }
      return bytes.byte(index + 1) == UInt8(ascii: "x") ? hex(from: index + 2, digits: 2) : nil
    case UInt8(ascii: "&"): return entity(at: index)
    default: return nil
    }
  }

  private func hex(from start: Int, digits: Int) -> (byte: UInt8, end: Int)? {
    var value = 0
    for offset in 0..<digits {
      guard let digit = Self.hexValue(bytes.byte(start + offset)) else { return nil }
      value = value * 16 + digit
    }
    return value >= 0x20 && value < 0x7F ? (UInt8(value).lowercased, start + digits) : nil
  }

  private func entity(at start: Int) -> (byte: UInt8, end: Int)? {
    for (name, byte) in [
      ("commat;", UInt8(ascii: "@")), ("period;", UInt8(ascii: ".")), ("colon;", UInt8(ascii: ":")),
      ("sol;", UInt8(ascii: "/")),
    ]
    where bytes.hasPrefix(name, at: start + 1) {
      return (byte, start + 1 + name.utf8.count)
    }
    guard bytes.byte(start + 1) == UInt8(ascii: "#") else { return nil }
    let isHex = bytes.byte(start + 2) == UInt8(ascii: "x")
    var index = start + (isHex ? 3 : 2)
    var value = 0
    while index < bytes.count, index - start < 10, let digit = Self.hexValue(bytes[index]), isHex || digit < 10 {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard value > 0x20, value < 0x7F else { return nil }
    return (UInt8(value).lowercased, bytes.byte(index) == UInt8(ascii: ";") ? index + 1 : index)
  }

  private static func hexValue(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte - 0x30) }
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x66 ? Int(letter - 0x61) + 10 : nil
  }

  // MARK: - Whole tokens

  private mutating func decodeToken(_ token: Range<Int>) {
    var range = token
    while let last = bytes[range].last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: ")")
    { range = range.lowerBound..<range.upperBound - 1 }
    guard range.count >= EncodedText.shortest else { return }
    let given = Array(views.given[views.folded.map.source(of: range)])
    guard let decoded = Self.base64(given) ?? Self.hexText(given),
      decoded.contains(UInt8(ascii: ".")) || decoded.filter(\.isDigit).count >= 7
    else { return }
    rewrites.append(Rewrite(range: range, reading: decoded.map(\.lowercased), isCertain: true))
  }

  /// The text behind Base64; nil where it is none or not plain ASCII.
  static func base64(_ token: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in token {
      if byte == UInt8(ascii: "=") { break }
      guard let value = base64Value(byte) else { return nil }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(buffer >> UInt32(bits) & 0xFF))
      }
    }
    return result.count >= 8 && result.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? result : nil
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  private static func hexText(_ token: [UInt8]) -> [UInt8]? {
    let digits = token.starts(with: [0x30, 0x78]) ? Array(token[2...]) : token
    guard digits.count % 2 == 0, digits.count >= 16 else { return nil }
    var result: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else { return nil }
      result.append(UInt8(high * 16 + low))
    }
    return result.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && result.contains(where: \.isLetter) ? result : nil
  }
}
