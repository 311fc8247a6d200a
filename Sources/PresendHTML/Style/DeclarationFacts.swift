internal import PresendText

/// What declarations say that the rules on style ask for, and the texts and addresses in them.
struct DeclarationFacts {
  let bytes: [UInt8]
  /// From `bytes` to the source; nil where they are the source.
  let map: OffsetMap?
  let element: String
  /// The declarations belong to an image.
  var isImage = false
  private(set) var facts: [StyleFact] = []
  private(set) var attributes: [HTMLAttribute] = []

  init(bytes: [UInt8], map: OffsetMap?, element: String) {
    self.bytes = bytes
    self.map = map
    self.element = element
  }

  private func place(_ range: Range<Int>) -> Range<Int> { map?.source(of: range) ?? range }

  private mutating func add(_ kind: StyleFact.Kind, _ range: Range<Int>, value: Double? = nil, text: String? = nil) {
    facts.append(StyleFact(kind, range, value: value, text: text))
  }

  /// Takes in one declaration.
  mutating func read(_ declaration: CSSDeclaration, _ values: [CSSValue]) {
    readAddresses(declaration, values)
    guard let property = declaration.property, let first = values.first, !isInherited(values) else { return }
    let range = place(declaration.range)
    switch property {
    case .lineHeight: add(.lineHeight, range, value: first.pixels)
    case .fontFamily: add(.fontFamily, range)
    case .color, .textFillColor: add(.color, range)
    case .fontSize: add(.fontSize, range, value: OwnStyle.fontSize(first).flatMap(DeclarationFacts.pixels))
    case .font: readFont(values, range)
    case .textAlign: readAlignment(first, range)
    case .margin, .marginLeft, .marginRight, .padding, .paddingLeft, .paddingRight, .marginTop, .marginBottom:
      readMargins(property, values, range)
    case .width, .maxWidth: if isImage { readImageWidth(first, range) }
    case .unicodeBidi:
      if first.keyword == "bidi-override" || first.keyword == "isolate-override" { add(.reversed, range) }
    default: break
    }
  }

  /// What is taken from the parent overrides nothing.
  private func isInherited(_ values: [CSSValue]) -> Bool {
    values.count == 1 && ["inherit", "initial", "unset", "revert", "currentcolor"].contains(values[0].keyword ?? "")
  }

  private static func pixels(_ length: OwnStyle.Length) -> Double? {
    switch length {
    case .pixels(let pixels): pixels
    case .percent(let percent): percent * 0.16
    case .relative(let factor): factor * 16
    }
  }

  /// `font: [style weight] size[/line-height] family`.
  private mutating func readFont(_ values: [CSSValue], _ range: Range<Int>) {
    let size = values.firstIndex { value in
      if case .number(_, "") = value { return false }
      return OwnStyle.fontSize(value) != nil
    }
    guard let size else { return }
    add(.fontSize, range, value: OwnStyle.fontSize(values[size]).flatMap(DeclarationFacts.pixels))
    var next = size + 1
    if next < values.count, values[next] == .solidus {
      if next + 1 < values.count { add(.lineHeight, range, value: values[next + 1].pixels) }
      next += 2
    }
    if next < values.count { add(.fontFamily, range) }
  }

  private mutating func readAlignment(_ value: CSSValue, _ range: Range<Int>) {
    switch value.keyword {
    case "center", "-webkit-center", "-moz-center": add(.centered, range, text: "center")
    case "right", "end", "justify": add(.textAlign, range, text: value.keyword)
    default: break
    }
  }

  private mutating func readMargins(_ property: CSSProperty, _ values: [CSSValue], _ range: Range<Int>) {
    var horizontal: [CSSValue] = []
    var vertical: [CSSValue] = []
    switch property {
    case .margin, .padding:
      let sides = Array(values.prefix(4))
      horizontal = sides.count == 1 ? sides : sides.count == 4 ? [sides[1], sides[3]] : [sides[1]]
      if property == .margin { vertical = sides.count > 2 ? [sides[0], sides[2]] : [sides[0]] }
    case .marginTop, .marginBottom: vertical = [values[0]]
    default: horizontal = [values[0]]
    }
    let percents = horizontal.compactMap { value -> Double? in
      if case .number(let number, "%") = value { return number }
      return nil
    }
    if let widest = percents.max(), widest > 0 { add(.marginPercent, range, value: widest) }
    if let widest = horizontal.compactMap(\.pixels).max(), widest > 0 { add(.marginPixels, range, value: widest) }
    if let highest = vertical.compactMap(\.pixels).max(), highest > 0 {
      add(.verticalMarginPixels, range, value: highest)
    }
  }

  private mutating func readImageWidth(_ value: CSSValue, _ range: Range<Int>) {
    switch value.length {
    case .percent(let percent): add(.imageWidthPercent, range, value: percent)
    case .pixels(let pixels): add(.imageWidthPixels, range, value: pixels)
    case .relative(let factor): add(.imageWidthPixels, range, value: factor * 16)
    case nil: break
    }
  }

  // MARK: - Texts and addresses

  private mutating func readAddresses(_ declaration: CSSDeclaration, _ values: [CSSValue]) {
    var shown: [Range<Int>] = []
    for value in values {
      switch value {
      case .url(let range):
        addAttribute(.source, declaration, [range])
        ImageAddress.addFacts(bytes, range, at: place(range), to: &facts)
      case .string(let range) where !range.isEmpty: shown.append(range)
      default: break
      }
    }
    if declaration.property == .content {
      // Its strings are shown without anything between them.
      addAttribute(.text, declaration, shown)
    } else if !shown.isEmpty, showsStrings(declaration) {
      for range in shown { addAttribute(.text, declaration, [range]) }
    }
  }

  private static let showing = NameTable(
    [
      "quotes", "list-style", "list-style-type", "symbols", "prefix", "suffix", "text-overflow",
      "text-emphasis", "text-emphasis-style", "hyphenate-character",
    ].map { ($0, true) })

  /// True where the strings of a property become text; those of `--x` may, wherever `var(--x)` stands.
  private func showsStrings(_ declaration: CSSDeclaration) -> Bool {
    DeclarationFacts.showing.value(bytes, declaration.name) == true
      || bytes[declaration.name].starts(with: [.hyphen, .hyphen])
  }

  private mutating func addAttribute(
    _ kind: HTMLAttribute.Kind, _ declaration: CSSDeclaration, _ ranges: [Range<Int>]
  ) {
    guard let first = ranges.first, let last = ranges.last, !first.isEmpty else { return }
    let range = first.lowerBound..<last.upperBound
    let view = CSSText.view(bytes, ranges)
    let text = map.map { TextView(bytes: view.bytes, map: view.map.followed(by: $0)) } ?? view
    let name = String(decoding: bytes[declaration.name].map(\.lowercased), as: UTF8.self)
    attributes.append(
      HTMLAttribute(kind: kind, element: element, name: name, text: text, range: place(range)))
  }
}
