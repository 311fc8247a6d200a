extension OwnStyle {
  /// Takes in a declaration; a later one wins over an earlier one.
  mutating func apply(_ property: CSSProperty, _ values: [CSSValue]) {
    guard let first = values.first else { return }
    switch property {
    case .display: display = OwnStyle.display(first) ?? display
    case .visibility: isVisible = first.keyword.map { $0 != "hidden" && $0 != "collapse" } ?? isVisible
    case .opacity: opacity = OwnStyle.opacity(first) ?? opacity
    case .font: applyFont(values)
    case .fontSize: fontSize = OwnStyle.fontSize(first) ?? fontSize
    case .color, .textFillColor: color = first.color ?? color
    case .background, .backgroundColor, .backgroundImage: applyBackground(property, values)
    case .textIndent: textIndent = first.pixels ?? textIndent
    case .msoHide: isMsoHidden = first.keyword == "all" || first.keyword == "screen"
    case .whiteSpace: whiteSpace = first.keyword.map(OwnStyle.whiteSpace)
    case .margin, .marginTop, .marginBottom, .marginLeft, .marginRight: applyMargin(property, values)
    default: applyBox(property, values)
    }
  }

  /// Where the box stands and what of it is shown.
  private mutating func applyBox(_ property: CSSProperty, _ values: [CSSValue]) {
    let first = values[0]
    switch property {
    case .width: width = first.length ?? width
    case .height: height = first.length ?? height
    case .maxWidth: maximumWidth = first.length ?? maximumWidth
    case .maxHeight: maximumHeight = first.length ?? maximumHeight
    case .overflow:
      let last = values[values.count - 1]
      clipsWidth = first.isClipping
      clipsHeight = last.isClipping
    case .overflowX: clipsWidth = first.isClipping
    case .overflowY: clipsHeight = first.isClipping
    case .position: isPositioned = first.keyword.map { $0 == "absolute" || $0 == "fixed" || $0 == "relative" }
    case .left, .top: if let pixels = first.pixels { shift = min(shift ?? 0, pixels) }
    // A large distance from the right edge is a place far to the left.
    case .right: if let pixels = first.pixels, pixels >= 999 { shift = min(shift ?? 0, -pixels) }
    case .clip, .clipPath: isClippedAway = OwnStyle.clipsAll(property, values)
    case .transform: isScaledToNothing = values.contains(where: OwnStyle.scalesToNothing)
    default: break
    }
  }

  private mutating func applyFont(_ values: [CSSValue]) {
    // The size is the first length or size word; weights are plain numbers.
    for value in values {
      if case .number(_, "") = value { continue }
      if let size = OwnStyle.fontSize(value) {
        fontSize = size
        return
      }
    }
  }

  private mutating func applyBackground(_ property: CSSProperty, _ values: [CSSValue]) {
    var found: CSSColor?
    var hasImage = false
    for value in values {
      switch value {
      case .color(let color): found = color
      case .url, .function: hasImage = true
      case .word("none") where property != .backgroundImage: found = found ?? CSSColor(name: "transparent")
      default: break
      }
    }
    if hasImage { background = .some(nil) } else if let found { background = .some(found) }
  }

  private mutating func applyMargin(_ property: CSSProperty, _ values: [CSSValue]) {
    let pixels = values.prefix(4).map(\.pixels)
    switch property {
    case .margin:
      marginTop = pixels[0] ?? marginTop
      marginBottom = (pixels.count > 2 ? pixels[2] : pixels[0]) ?? marginBottom
    case .marginTop: marginTop = pixels[0] ?? marginTop
    case .marginBottom: marginBottom = pixels[0] ?? marginBottom
    // A box moved out by a margin is as far away as a positioned one.
    default:
      if let value = pixels[0], value <= -999 {
        shift = min(shift ?? 0, value)
        isPositioned = true
      }
    }
    if property == .margin, pixels.contains(where: { ($0 ?? 0) <= -999 }) {
      shift = -9999
      isPositioned = true
    }
  }

  private static func display(_ value: CSSValue) -> Display? {
    switch value.keyword {
    case "none": Display.none
    case "inline", "contents", "inline-flex", "inline-grid", "inline-table", "inline-block", "ruby": .inline
    case "block", "flex", "grid", "table", "list-item", "flow-root": .block
    case "table-cell": .cell
    case "table-row": .row
    default: nil
    }
  }

  private static func opacity(_ value: CSSValue) -> Double? {
    guard case .number(let number, let unit) = value else { return nil }
    return unit == "%" ? number / 100 : number
  }

  private static func whiteSpace(_ keyword: String) -> TextAssembler.WhiteSpace {
    switch keyword {
    case "pre", "pre-wrap", "break-spaces": .preserved
    case "pre-line": .preservedLines
    default: .collapsed
    }
  }

  static func fontSize(_ value: CSSValue) -> Length? {
    switch value {
    case .number: return value.length
    case .word(let word):
      switch word {
      case "xx-small": return .pixels(9)
      case "x-small": return .pixels(10)
      case "small": return .pixels(13)
      case "medium", "initial": return .pixels(16)
      case "large": return .pixels(18)
      case "x-large": return .pixels(24)
      case "xx-large": return .pixels(32)
      case "xxx-large": return .pixels(48)
      case "smaller": return .relative(0.8333)
      case "larger": return .relative(1.2)
      default: return nil
      }
    default: return nil
    }
  }

  private static func clipsAll(_ property: CSSProperty, _ values: [CSSValue]) -> Bool {
    guard case .function(let name, let numbers) = values[0], !numbers.isEmpty else { return false }
    switch name {
    case "rect": return numbers.allSatisfy { abs($0) <= 1 }
    case "inset": return numbers.allSatisfy { $0 >= 50 }
    case "circle": return numbers[0] <= 1
    default: return false
    }
  }

  private static func scalesToNothing(_ value: CSSValue) -> Bool {
    guard case .function(let name, let numbers) = value, name.hasPrefix("scale") else { return false }
    return numbers.contains { abs($0) < 0.05 }
  }
}

extension CSSValue {
  var keyword: String? {
    if case .word(let word) = self { return word }
    return nil
  }

  var color: CSSColor? {
    if case .color(let color) = self { return color }
    return nil
  }

  var isClipping: Bool { keyword == "hidden" || keyword == "clip" || keyword == "scroll" || keyword == "auto" }

  /// A length in pixels; nil for percent and for what is no length.
  var pixels: Double? {
    switch length {
    case .pixels(let pixels): pixels
    case .relative(let factor): factor * 16
    default: nil
    }
  }

  /// A length; `relative` is a factor of the font size.
  var length: OwnStyle.Length? {
    guard case .number(let number, let unit) = self else { return nil }
    switch unit {
    // A bare number is pixels to the mail programs that read it at all.
    case "px", "": return .pixels(number)
    case "%": return .percent(number)
    case "em": return .relative(number)
    case "ex", "ch": return .relative(number / 2)
    case "rem": return .pixels(number * 16)
    case "pt": return .pixels(number * 4 / 3)
    case "pc": return .pixels(number * 16)
    case "in": return .pixels(number * 96)
    case "cm": return .pixels(number * 96 / 2.54)
    case "mm": return .pixels(number * 96 / 25.4)
    case "q": return .pixels(number * 96 / 101.6)
    // The width of a message is taken to be 600 pixels.
    case "vw", "vh", "vmin", "vmax": return .pixels(number * 6)
    default: return nil
    }
  }
}
