internal import PresendText

/// Finds mail addresses around an `@`.
struct MailDetector {
  let bytes: [UInt8]

  /// An address in the text of a detector.
  struct Address {
    let range: Range<Int>
    let local: Range<Int>
    let host: HostName
  }

  /// The address around the `@` at `at`, whose name must begin at `limit` or later.
  func address(around at: Int, after limit: Int) -> Address? {
    let start = localStart(before: at, after: limit)
    guard start < at, let host = host(after: at + 1) else { return nil }
    let name = HostName(bytes[host])
    var end = host.upperBound
    if bytes[host.lowerBound] == UInt8(ascii: "[") { end = host.upperBound }
    var first = start
    if start >= limit + 7, bytes.hasPrefix("mailto:", at: start - 7) { first = start - 7 }
    return Address(range: first..<end, local: start..<at, host: name)
  }

  private func localStart(before at: Int, after limit: Int) -> Int {
    var start = at
    let isUnspaced = bytes.scalarClass(before: at) == .unspaced
    while start > limit, at - start < 96 {
      let byte = bytes[start - 1]
      if byte == UInt8(ascii: "\"") {
        guard let opening = quotationStart(before: start - 1, after: limit) else { break }
        start = opening
      } else if byte < 0x80 {
        guard !isUnspaced, byte.isAlphanumeric || Self.isLocalMark(byte) else { break }
        if byte == UInt8(ascii: "."), bytes.byte(start) == UInt8(ascii: "."), start < at { break }
        start -= 1
      } else {
        let (scalar, length) = bytes.scalar(before: start)
        let kind = ScalarClass.of(scalar)
        guard kind == .word && !isUnspaced || kind == .unspaced && isUnspaced else { break }
        start -= length
      }
    }
    if isUnspaced, start > 0, !bytes[start - 1].isBlank { return at }
    while start < at, bytes[start] < 0x80, !bytes[start].isAlphanumeric, bytes[start] != UInt8(ascii: "\""),
      bytes[start] != UInt8(ascii: "_")
    {
      start += 1
    }
    return bytes[start..<at].contains { $0.isAlphanumeric || $0 >= 0x80 } ? start : at
  }

  /// `."foo".bar@`: a quotation is part of a name where a dot or the `@` follows it and it is not the first thing after a
  /// letter.
  private func quotationStart(before closing: Int, after limit: Int) -> Int? {
    guard bytes.byte(closing + 1) == UInt8(ascii: "@") || bytes.byte(closing + 1) == UInt8(ascii: ".") else {
      return nil
    }
    var index = closing - 1
    while index >= limit, closing - index < 64, bytes[index] != UInt8(ascii: "\""), bytes[index] >= 0x20 { index -= 1 }
    guard index >= limit, bytes.byte(index) == UInt8(ascii: "\""), index < closing - 1 else { return nil }
    return index
  }

  /// Marks that stand inside names of real addresses. Slashes, equals signs and the like part an address from a path or
  /// query before it.
  private static func isLocalMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"),
      UInt8(ascii: "'"),
      UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "^"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// The host after the `@`: a name with a known ending, or an IP address in brackets.
  private func host(after start: Int) -> Range<Int>? {
    if bytes.byte(start) == UInt8(ascii: "[") {
      guard let host = HostScan.host(in: bytes, from: start, isStrict: false), host.count > 6 else { return nil }
      return bytes[host.lowerBound] == UInt8(ascii: "[") ? host : nil
    }
    guard let host = HostScan.host(in: bytes, from: start, isStrict: true), bytes[start] != UInt8(ascii: "-") else {
      return nil
    }
    var end = host.upperBound
    // `a@b.com.Thanks`: leave off what is no ending, label by label.
    while let dot = bytes[start..<end].lastIndex(of: UInt8(ascii: ".")) {
      let label = HostName(bytes[dot + 1..<end]).ascii ?? []
      let isCapitalised =
        bytes[dot + 1].isUpper && bytes.byte(dot + 2).isLower && bytes[start..<dot].contains(UInt8(ascii: "."))
      if TopLevels.isKnown(label), !isCapitalised || !TopLevels.words.contains(String(decoding: label, as: UTF8.self)) {
        return isName(start..<dot) ? start..<end : nil
      }
      end = dot
    }
    return nil
  }

  private func isName(_ range: Range<Int>) -> Bool {
    range.count < 254 && !bytes[range].contains(UInt8(ascii: "_")) && bytes[range.upperBound - 1] != UInt8(ascii: "-")
  }
}
