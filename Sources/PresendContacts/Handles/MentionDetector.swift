internal import PresendText

/// Finds names after an `@` that belong to no mail address.
struct MentionDetector {
  let bytes: [UInt8]

  /// The name at the `@` at `at`, with it.
  func mention(at sign: Int) -> Range<Int>? {
    guard mayBegin(at: sign) else { return nil }
    var end = nameEnd(from: sign + 1)
    let name = sign + 1..<end
    guard name.count >= 2, name.count <= 30, bytes[name].contains(where: \.isAlphanumeric), mayEnd(at: end) else {
      return nil
    }
    end = dottedEnd(from: end)
    guard end > name.upperBound || !isOrdinary(name) else { return nil }
    return sign..<listEnd(from: end)
  }

  /// `RT@name` is a mention; `a@b` is none, and neither is `f@@k`.
  private func mayBegin(at sign: Int) -> Bool {
    let before = bytes.byte(sign - 1)
    if before.isAlphanumeric {
      return bytes.hasPrefix("rt", at: sign - 2) && !bytes.byte(sign - 3).isAlphanumeric && bytes.byte(sign - 3) < 0x80
    }
    switch before {
    case UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      return false
    default:
      guard sign > 0, before >= 0x80 else { return true }
      let scalar = bytes.scalar(before: sign).value
      return ScalarClass.of(scalar) != .word
    }
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isAlphanumeric || bytes[end] == UInt8(ascii: "_") { end += 1 }
    return end
  }

  private func mayEnd(at end: Int) -> Bool {
    switch bytes.byte(end) {
    case UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: "{"): return false
    case UInt8(ascii: ":"): return bytes.byte(end + 1) != UInt8(ascii: "/") && !bytes.byte(end + 1).isDigit
    case 0x80...: return bytes.scalarClass(at: end) != .word
    default: return true
    }
  }

  /// Names with dots, as Instagram has them; `@shop.com` is a name before an ending.
  private func dottedEnd(from start: Int) -> Int {
    var end = start
    while bytes.byte(end) == UInt8(ascii: "."),
      bytes.byte(end + 1).isAlphanumeric || bytes.byte(end + 1) == UInt8(ascii: "_")
    {
      let next = nameEnd(from: end + 1)
      if bytes[end + 1].isUpper, bytes.byte(end + 2).isLower || next == end + 2 { return end }
      if TopLevels.plain.contains(String(decoding: bytes.lowercased(end + 1..<next), as: UTF8.self)) { return start }
      end = next
    }
    return end
  }

  private func listEnd(from end: Int) -> Int {
    guard bytes.byte(end) == UInt8(ascii: "/"), bytes.byte(end + 1).isLetter else { return end }
    var next = end + 1
    while next < bytes.count, next - end < 26,
      bytes[next].isAlphanumeric || bytes[next] == UInt8(ascii: "_") || bytes[next] == UInt8(ascii: "-")
    {
      next += 1
    }
    return next
  }

  /// Prices, times, rules of style sheets, and words after an `@` that stands for the word.
  private func isOrdinary(_ name: Range<Int>) -> Bool {
    let word = bytes.lowercased(name)
    if Self.words.contains(String(decoding: word, as: UTF8.self)) { return true }
    guard bytes[name.lowerBound].isDigit else { return false }
    let digits = word.prefix(while: \.isDigit).count
    if digits < word.count {
      return Self.units.contains(String(decoding: word[digits...], as: UTF8.self)) || digits == 1 && word.count < 4
    }
    // `3 @10`, `@ 5,99`, `@7.30`.
    let after = bytes.byte(name.upperBound)
    if digits <= 3
      || (after == UInt8(ascii: ",") || after == UInt8(ascii: ".")) && bytes.byte(name.upperBound + 1).isDigit
    {
      return true
    }
    var index = name.lowerBound - 2
    while index > 0, bytes[index] == 0x20 { index -= 1 }
    return index >= 0 && bytes[index].isDigit
  }

  private static let units: Set<String> = [
    "am", "b", "eur", "euro", "fps", "g", "ghz", "hz", "k", "kg", "kr", "m", "ma", "mah", "mhz", "ml", "mm", "pc",
    "pcs", "pm", "px", "rpm", "usd", "v", "w",
    "x", "yen", "zl",
  ]

  private static let words: Set<String> = [
    "a", "about", "all", "an", "charset", "container", "font", "here", "home", "import", "keyframes", "layer", "least",
    "media", "my",
    "namespace", "once", "our", "override", "page", "school", "supports", "that", "the", "this", "work", "you", "your",
  ]
}
