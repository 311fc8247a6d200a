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
  }

  private func mentionsStyle() -> Bool {
    var index = tokenizer.position
    while index < end {
      if bytes[index] == .lessThan, bytes.matchesIgnoringCase(HTMLReader.styleTag, at: index, before: end) {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func readSheetBlock(_ block: Range<Int>) {
    var facts = DeclarationFacts(bytes: bytes, map: nil, element: "style")
    CSSDeclaration.each(bytes, block) { facts.read($0, CSSValue.pieces(bytes, $0.value)) }
    take(facts)
  }

  private mutating func take(_ facts: DeclarationFacts) {
    guard spend(facts.facts.count + facts.attributes.count) else { return }
    content.facts += facts.facts
    content.attributes += facts.attributes
  }

  // MARK: - The style of an element

  /// What an element says about its style; false where that is nothing.
  mutating func readStyle(_ own: inout OwnStyle, _ element: HTMLElement, _ key: UInt64) -> Bool {
    guard !attributes.values.isEmpty || !sheet.isEmpty || element == .center else { return false }
    var hasOwn = readPresentation(&own, element)
    let rules = sheet.isEmpty ? [] : matchingRules(key)
    for rule in rules where !rule.selector.isUncertain { apply(rule, isImportant: false, to: &own) }
    for rule in rules where rule.selector.isUncertain { applyUncertain(rule, to: &own) }
    hasOwn = hasOwn || !rules.isEmpty
    var important: [(CSSProperty, [CSSValue])] = []
    if let style = attributes[.style], !style.value.isEmpty {
      important = readInline(style, element, &own)
      hasOwn = true
    }
    for rule in rules where !rule.selector.isUncertain { apply(rule, isImportant: true, to: &own) }
    for (property, values) in important { own.apply(property, values) }
    return hasOwn
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

  private func apply(_ rule: StyleSheet.Rule, isImportant: Bool, to own: inout OwnStyle) {
    for declaration in sheet.declarations[rule.declarations] where declaration.isImportant == isImportant {
      own.apply(declaration.property, declaration.values)
    }
  }

  /// A rule that may or may not concern the element makes its colours unknown.
  private func applyUncertain(_ rule: StyleSheet.Rule, to own: inout OwnStyle) {
    for declaration in sheet.declarations[rule.declarations] {
      switch declaration.property {
      case .background, .backgroundColor, .backgroundImage, .color: own.hasUncertainColors = true
      default: break
      }
    }
  }

  /// Reads a `style` attribute and gives its important declarations, which win over those of rules.
  private mutating func readInline(
    _ attribute: HTMLTokenAttribute, _ element: HTMLElement, _ own: inout OwnStyle
  ) -> [(CSSProperty, [CSSValue])] {
    let isPlain = HTMLText.isPlain(bytes, attribute.value)
    let decoded = isPlain ? nil : HTMLText.decodeAttribute(bytes, attribute.value)
    let css = decoded?.bytes ?? bytes
    let range = decoded.map { 0..<$0.bytes.count } ?? attribute.value
    var important: [(CSSProperty, [CSSValue])] = []
    var facts = DeclarationFacts(bytes: css, map: decoded?.map, element: element.rawValue)
    facts.isImage = element == .img || element == .image
    var collected = own
    CSSDeclaration.each(css, range) { declaration in
      let values = CSSValue.pieces(css, declaration.value)
      facts.read(declaration, values)
      guard let property = declaration.property else { return }
      if declaration.isImportant { important.append((property, values)) } else { collected.apply(property, values) }
    }
    own = collected
    take(facts)
    return important
  }

  /// Style in attributes of its own: `color`, `bgcolor`, `hidden`, `size`.
  private func readPresentation(_ own: inout OwnStyle, _ element: HTMLElement) -> Bool {
    var isFound = false
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
      isFound = true
    }
    return isFound
  }

  private func dimension(_ range: Range<Int>) -> OwnStyle.Length? {
    let trimmed = bytes.trimmingSpace(range)
    guard !trimmed.isEmpty else { return nil }
    var scanner = CSSScanner(bytes, trimmed)
    return CSSValue.number(&scanner)?.length
  }
}
