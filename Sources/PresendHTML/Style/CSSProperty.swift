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

  /// Hands out the declarations of a stretch of CSS in their order.
  static func each(_ bytes: [UInt8], _ range: Range<Int>, _ body: (CSSDeclaration) -> Void) {
    var scanner = CSSScanner(bytes, range)
    while true {
      scanner.skipSpace()
      guard !scanner.isAtEnd else { return }
      let start = scanner.index
      scanner.skipName()
      let name = start..<scanner.index
      scanner.skipSpace()
      guard !name.isEmpty, !scanner.isAtEnd, bytes[scanner.index] == UInt8(ascii: ":") else {
        // What is no declaration is passed over up to the next semicolon.
        scanner.skip { $0 == UInt8(ascii: ";") }
        if !scanner.isAtEnd { scanner.index += 1 }
        continue
      }
      scanner.index += 1
      scanner.skipSpace()
      let valueStart = scanner.index
      scanner.skip { $0 == UInt8(ascii: ";") }
      var value = bytes.trimmingSpace(valueStart..<max(valueStart, scanner.index))
      let isImportant = trimImportant(bytes, &value)
      body(CSSDeclaration(property: property(bytes, name), name: name, value: value, isImportant: isImportant))
      if !scanner.isAtEnd { scanner.index += 1 }
    }
  }

  private static func property(_ bytes: [UInt8], _ name: Range<Int>) -> CSSProperty? {
    guard bytes[name].contains(UInt8(ascii: "\\")) else { return CSSProperty.table.value(bytes, name) }
    let plain = CSSText.unescaped(bytes, name)
    return CSSProperty.table.value(plain, 0..<plain.count)
  }

  private static let important = Array("important".utf8)

  private static func trimImportant(_ bytes: [UInt8], _ value: inout Range<Int>) -> Bool {
    let start = value.upperBound - important.count
    guard start > value.lowerBound, bytes.matchesIgnoringCase(important, at: start, before: value.upperBound) else {
      return false
    }
    let before = bytes.trimmingSpace(value.lowerBound..<start)
    guard let last = before.last, bytes[last] == UInt8(ascii: "!") else { return false }
    value = bytes.trimmingSpace(before.lowerBound..<last)
    return true
  }
}
