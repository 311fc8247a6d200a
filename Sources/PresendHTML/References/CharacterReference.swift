/// A character reference in a source: `&amp;`, `&#64;`, `&#x40;`.
struct CharacterReference: Equatable {
  /// How many bytes it takes, with `&` and semicolon.
  var length: Int
  /// The scalar that it stands for.
  var first: UInt32
  /// A second scalar, for the few named references that are two; else zero.
  var second: UInt32 = 0

  /// Reads the reference that the `&` at `start` begins; nil where it is a mere ampersand.
  ///
  /// - Parameters:
  ///   - end: where the text ends
  ///   - isInAttribute: a name without semicolon before `=`, a letter or a digit is text, as in `?a=1&copy=2`
  init?(_ bytes: [UInt8], at start: Int, before end: Int, isInAttribute: Bool) {
    guard start + 1 < end else { return nil }
    let reference =
      bytes[start + 1] == UInt8(ascii: "#")
      ? CharacterReference.numeric(bytes, start, end)
      : CharacterReference.named(bytes, start, end, isInAttribute: isInAttribute)
    guard let reference else { return nil }
    self = reference
  }

  private init(length: Int, first: UInt32, second: UInt32) {
    self.length = length
    self.first = first
    self.second = second
  }

  private static func named(
    _ bytes: [UInt8], _ start: Int, _ end: Int, isInAttribute: Bool
  ) -> CharacterReference? {
    let nameStart = start + 1
    var nameEnd = nameStart
    let limit = min(end, nameStart + NamedReferences.maximumLength + 1)
    while nameEnd < limit, bytes[nameEnd].isASCIIAlphanumeric { nameEnd += 1 }
    guard nameEnd > nameStart else { return nil }
    if nameEnd < end, bytes[nameEnd] == UInt8(ascii: ";"),
      let value = NamedReferences.shared.value(of: bytes, nameStart..<nameEnd)
    {
      return CharacterReference(length: nameEnd + 1 - start, first: value.first, second: value.second)
    }
    nameEnd = min(nameEnd, nameStart + NamedReferences.maximumLegacyLength)
    while nameEnd > nameStart + 1 {
      if let value = NamedReferences.shared.value(of: bytes, nameStart..<nameEnd), value.isLegacy {
        let isText =
          isInAttribute && nameEnd < end
          && (bytes[nameEnd] == UInt8(ascii: "=") || bytes[nameEnd].isASCIIAlphanumeric)
        if isText { return nil }
        return CharacterReference(length: nameEnd - start, first: value.first, second: value.second)
      }
      nameEnd -= 1
    }
    return nil
  }

  private static func numeric(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CharacterReference? {
    var index = start + 2
    let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = bytes[index].hexadecimalValue, isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    return CharacterReference(length: index - start, first: replaced(value), second: 0)
  }

  /// What a number stands for: no NUL, no surrogate, nothing above Unicode, and Windows-1252 where it names controls.
  private static func replaced(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: windows1252[Int(value) - 0x80]
    default: value
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
