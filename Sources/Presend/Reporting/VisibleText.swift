/// Makes characters visible that a terminal would obey or hide.
enum VisibleText {
  /// A text that stays on its line and cannot move the cursor.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value >= 0x7F }) else { return text }
    var result = ""
    for character in text {
      if character.isNewline || character == "\t" {
        result += " "
      } else {
        result += form(of: character)
      }
    }
    return result
  }

  /// The character, or what stands for it.
  static func form(of character: Character) -> String {
    let scalars = character.unicodeScalars
    guard scalars.contains(where: isHidden) else { return String(character) }
    // Joiners and selectors between emoji are part of their writing.
    if scalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }),
      !scalars.contains(where: { isControl($0) })
    {
      return String(character)
    }
    return scalars.map(form(of:)).joined()
  }

  private static func form(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
    case 0x7F: return "\u{2421}"
    default:
      guard isHidden(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits + ">"
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x2066...0x2069).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    return isControl(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029
      || (scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .nonspacingMark)
      || scalar.value == 0xFE0F
  }
}
