internal import PresendText

extension HTMLReader {
  private static let styleTag = Array("<style".utf8)

  /// Reads all style sheets first, since they concern elements that stand before them as well.
  mutating func readStyleSheets() {
    guard mentionsStyle() else { return }
    var scan = tokenizer
    var parser = StyleSheetParser(bytes)
    var isStyle = false
    while let token = scan.next() {
      switch token.kind {
      case .startTag:
        let entry = HTMLElement.entry(bytes, token.content, hash: nameHash(bytes, token.content))
        isStyle = entry.element == .style
        if let mode = entry.element.rawTextMode { scan.enter(mode, until: token.content) }
      case .text where isStyle:
        var blocks: [Range<Int>] = []
        parser.read(token.content) { blocks.append($0) }
        for block in blocks { readSheetBlock(block) }
      default: isStyle = false
      }
    }
    sheet = parser.sheet
    guard spend(parser.imports.count) else { return }
    content.facts += parser.imports.map { StyleFact(.activeContent, $0) }
  }

  private func mentionsStyle() -> Bool {
    var index = tokenizer.position
    while index + 1 < end {
      if bytes[index] == .lessThan, bytes[index + 1] | 0x20 == UInt8(ascii: "s"),
        bytes.matchesIgnoringCase(HTMLReader.styleTag, at: index, before: end)
      {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func readSheetBlock(_ block: Range<Int>) {
    var facts = DeclarationFacts(bytes: bytes, map: nil, element: "style")
    showsData = showsData || HTMLReader.mentionsAttribute(bytes, block)
    var declarations = CSSDeclarations(bytes, block)
    while let declaration = declarations.next() {
      facts.read(declaration, CSSValue.pieces(bytes, declaration.value))
    }
    take(facts)
  }

  private static let attributeFunction = Array("attr(".utf8)

  private static func mentionsAttribute(_ bytes: [UInt8], _ block: Range<Int>) -> Bool {
    block.contains {
      bytes[$0] | 0x20 == UInt8(ascii: "a")
        && bytes.matchesIgnoringCase(attributeFunction, at: $0, before: block.upperBound)
    }
  }

  private mutating func take(_ facts: DeclarationFacts) {
    guard spend(facts.facts.count + facts.attributes.count) else { return }
    content.facts += facts.facts
    content.attributes += facts.attributes
  }

  // MARK: - The style of an element

  mutating func forgetStyle() {
    guard hasOwn else { return }
    own = OwnStyle()
    hasOwn = false
  }

  /// Reads what an element says about its style into `own`.
  mutating func readStyle(_ element: HTMLElement, _ key: UInt64) {
    forgetStyle()
    if attributes.values.isEmpty, sheet.isEmpty { return }
    readPresentation(element)
    let rules = sheet.isEmpty ? [] : matchingRules(key)
    for rule in rules where !rule.selector.isUncertain { apply(rule, isImportant: false) }
    for rule in rules where rule.selector.isUncertain { applyUncertain(rule) }
    hasOwn = hasOwn || !rules.isEmpty
    var important: [(CSSProperty, [CSSValue])] = []
    if let style = attributes[.style], !style.value.isEmpty {
      important = readInline(style, element)
      hasOwn = true
    }
    for rule in rules where !rule.selector.isUncertain { apply(rule, isImportant: true) }
    for (property, values) in important { own.apply(property, values) }
  }

  private mutating func matchingRules(_ key: UInt64) -> [StyleSheet.Rule] {
    var classes: [[UInt8]] = []
    if let attribute = attributes[.class] {
      let text = HTMLText.decodeAttribute(bytes, attribute.value).bytes
      classes = text.split(maxSplits: 64, whereSeparator: \.isHTMLSpace).map(Array.init)
    }
    let id = attributes[.id].map { HTMLText.decodeAttribute(bytes, $0.value).bytes }
    let candidates = sheet.candidates(element: key, classes: classes, id: id)
    guard !candidates.isEmpty, spend(candidates.count) else { return [] }
    return sheet.matches(candidates, element: key, classes: classes, id: id)
  }

  private mutating func apply(_ rule: StyleSheet.Rule, isImportant: Bool) {
    for declaration in sheet.declarations[rule.declarations] where declaration.isImportant == isImportant {
      own.apply(declaration.property, declaration.values)
    }
  }

  /// A rule that may or may not concern the element makes its colours unknown.
  private mutating func applyUncertain(_ rule: StyleSheet.Rule) {
    for declaration in sheet.declarations[rule.declarations] {
      switch declaration.property {
      case .background, .backgroundColor, .backgroundImage, .color: own.hasUncertainColors = true
      default: break
      }
    }
  }

  /// Reads a `style` attribute and gives its important declarations, which win over those of rules.
  private mutating func readInline(
    _ attribute: HTMLTokenAttribute, _ element: HTMLElement
  ) -> [(CSSProperty, [CSSValue])] {
    let isPlain = HTMLText.isPlain(bytes, attribute.value)
    let decoded = isPlain ? nil : HTMLText.decodeAttribute(bytes, attribute.value)
    let css = decoded?.bytes ?? bytes
    let range = decoded.map { 0..<$0.bytes.count } ?? attribute.value
    var important: [(CSSProperty, [CSSValue])] = []
    var facts = DeclarationFacts(bytes: css, map: decoded?.map, element: element.rawValue)
    facts.isImage = element == .img || element == .image
    var declarations = CSSDeclarations(css, range)
    while let declaration = declarations.next() {
      let values = CSSValue.pieces(css, declaration.value)
      facts.read(declaration, values)
      guard let property = declaration.property else { continue }
      if declaration.isImportant { important.append((property, values)) } else { own.apply(property, values) }
    }
    take(facts)
    return important
  }

  /// Style in attributes of its own: `color`, `bgcolor`, `hidden`, `size`.
  private mutating func readPresentation(_ element: HTMLElement) {
    for (name, attribute) in attributes.values {
      switch (name, element) {
      case (.hidden, _):
        own.display = OwnStyle.Display.none
        own.hasHiddenAttribute = true
      case (.color, .font), (.text, .body): own.color = CSSColor(attribute: Array(bytes[attribute.value]))
      case (.bgcolor, _): own.background = CSSColor(attribute: Array(bytes[attribute.value])).map { .some($0) }
      case (.background, _): own.background = .some(nil)
      case (.size, .font): own.fontSize = fontTagSize(attribute.value).map { .pixels($0) }
      case (.width, .img): own.width = dimension(attribute.value)
      case (.height, .img): own.height = dimension(attribute.value)
      default: continue
      }
      hasOwn = true
    }
  }

  private func dimension(_ range: Range<Int>) -> OwnStyle.Length? {
    let trimmed = bytes.trimmingSpace(range)
    guard !trimmed.isEmpty else { return nil }
    var scanner = CSSScanner(bytes, trimmed)
    return CSSValue.number(&scanner)?.length
  }
}
