/// Breaks sentences where a terminal has no more room, so that it does not break them within words.
struct WrappedText {
  /// Columns; nil where lines stay as long as they are.
  private let width: Int?

  init(_ options: ReporterOptions) { width = options.wraps ? options.width : nil }

  /// The text, whose further lines begin with `indent` blanks. Words that are longer than a line stay whole.
  func of(_ text: String, indent: Int) -> String {
    guard let width, WrappedText.columns(of: text) > width else { return text }
    let lead = text.prefix { $0 == " " }
    var line = String(lead)
    var room = width - lead.count
    var lines: [String] = []
    var isFirst = true
    for word in text.dropFirst(lead.count).split(separator: " ") {
      let columns = WrappedText.columns(of: word)
      if !isFirst, columns + 1 > room {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        room = width - indent
        isFirst = true
      }
      line += isFirst ? word : " \(word)"
      room -= isFirst ? columns : columns + 1
      isFirst = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The columns that a text takes; what a terminal obeys takes none (ECMA-48 CSI, and OSC up to its end).
  private static func columns(of text: some StringProtocol) -> Int {
    var columns = 0
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "\u{1B}" else {
        columns += DisplayWidth.of(character)
        continue
      }
      if rest.popFirst() == "[" {
        rest = rest.drop { !$0.isLetter }.dropFirst()
      } else {
        rest = rest.drop { $0 != "\u{1B}" }.dropFirst(2)
      }
    }
    return columns
  }
}
