internal import PresendText

/// The properties of CSS that say something about what a reader sees.
enum CSSProperty: String, CaseIterable, Sendable {
  case background, color, content, direction, display, font, height, left, margin, opacity, overflow, padding, position
  case right, top, transform, visibility, width, clip
  case backgroundColor = "background-color", backgroundImage = "background-image", clipPath = "clip-path"
  case fontFamily = "font-family", fontSize = "font-size", lineHeight = "line-height"
  case marginBottom = "margin-bottom", marginLeft = "margin-left", marginRight = "margin-right", marginTop =
    "margin-top"
  case maxHeight = "max-height", maxWidth = "max-width", msoHide = "mso-hide"
  case overflowX = "overflow-x", overflowY = "overflow-y"
  case paddingLeft = "padding-left", paddingRight = "padding-right"
  case textAlign = "text-align", textIndent = "text-indent", textFillColor = "-webkit-text-fill-color"
  case unicodeBidi = "unicode-bidi", whiteSpace = "white-space"

  static let table = NameTable(allCases.map { ($0.rawValue, $0) })
}

/// `name: value` in a style.
struct CSSDeclaration {
  /// The property, where it is one that matters.
  var property: CSSProperty?
  var name: Range<Int>
  /// The value without `!important` and blanks at its edges.
  var value: Range<Int>
  var isImportant: Bool

  /// The whole declaration.
  var range: Range<Int> { name.lowerBound..<value.upperBound }
}

/// The declarations of a stretch of CSS, in their order.
struct CSSDeclarations {
  private var scanner: CSSScanner

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    scanner = CSSScanner(bytes, range)
  }

  /// The next declaration; nil at the end. What is no declaration is passed over up to the next semicolon.
  mutating func next() -> CSSDeclaration? {
    while true {
      scanner.skipSpace()
      guard !scanner.isAtEnd else { return nil }
      let start = scanner.index
      scanner.skipName()
      let name = start..<scanner.index
      scanner.skipSpace()
      guard !name.isEmpty, !scanner.isAtEnd, scanner.bytes[scanner.index] == UInt8(ascii: ":") else {
        skipSemicolon()
        continue
      }
      scanner.index += 1
      scanner.skipSpace()
      let valueStart = scanner.index
      scanner.skip { $0 == UInt8(ascii: ";") }
      var value = scanner.bytes.trimmingSpace(valueStart..<max(valueStart, scanner.index))
      skipSemicolon()
      let isImportant = trimImportant(&value)
      return CSSDeclaration(property: property(name), name: name, value: value, isImportant: isImportant)
    }
  }

  private mutating func skipSemicolon() {
    scanner.skip { $0 == UInt8(ascii: ";") }
    if !scanner.isAtEnd { scanner.index += 1 }
  }

  private func property(_ name: Range<Int>) -> CSSProperty? {
    guard scanner.bytes[name].contains(UInt8(ascii: "\\")) else { return CSSProperty.table.value(scanner.bytes, name) }
    let plain = CSSText.unescaped(scanner.bytes, name)
    return CSSProperty.table.value(plain, 0..<plain.count)
  }

  private static let important = Array("important".utf8)

  private func trimImportant(_ value: inout Range<Int>) -> Bool {
    let bytes = scanner.bytes
    let word = CSSDeclarations.important
    let start = value.upperBound - word.count
    guard start > value.lowerBound, bytes.matchesIgnoringCase(word, at: start, before: value.upperBound) else {
      return false
    }
    let before = bytes.trimmingSpace(value.lowerBound..<start)
    guard let last = before.last, bytes[last] == UInt8(ascii: "!") else { return false }
    value = bytes.trimmingSpace(before.lowerBound..<last)
    return true
  }
}
