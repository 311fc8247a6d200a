/// Text as HTML may hold it.
enum HTMLEscape {
  /// One line, fit for content and attributes.
  static func line(_ text: String) -> String { escaped(VisibleText.line(text)) }

  /// Lines as they are, with visible signs for what would hide.
  static func lines(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text {
      result += character.isNewline ? "\n" : character == "\t" ? "\t" : escaped(VisibleText.form(of: character))
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22].contains($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
