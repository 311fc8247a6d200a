internal import PresendText

extension HTMLReader {
  mutating func readStartTag(_ token: HTMLToken) {
    let key = nameHash(bytes, token.content)
    var entry = HTMLElement.entry(bytes, token.content, hash: key)
    let isRead = spend(1 + tokenizer.attributes.count)
    attributes.read(isRead ? tokenizer.attributes : [], in: bytes)
    leaveForeign(entry, token.range)
    let isForeign = isForeignChild(entry.element)
    if isForeign, entry.element != .svg, entry.element != .math { entry.traits = foreignTraits(entry) }
    if !isForeign { closeImplied(by: entry, token.range) }
    var own = OwnStyle()
    let hasOwn = readStyle(&own, entry.element, key)
    readAttributes(entry.element, token)
    if entry.traits.contains(.void) || (isForeign && token.isSelfClosing) {
      return readVoid(entry.element, entry.traits, hasOwn ? own : nil, token)
    }
    push(entry, key, hasOwn ? own : nil, isForeign: isForeign, token)
  }

  private mutating func push(
    _ entry: HTMLElement.Entry, _ key: UInt64, _ own: OwnStyle?, isForeign: Bool, _ token: HTMLToken
  ) {
    guard open.count < limits.depth else {
      content.limits.insert(.depth)
      unopened += 1
      enterRawText(entry.element, token, isForeign)
      return
    }
    var own = own
    if entry.traits.contains(.preformatted), own?.whiteSpace == nil {
      own = own ?? OwnStyle()
      own?.whiteSpace = .preserved
    }
    let style = childStyle(own, entry.element)
    var opened = OpenElement(
      element: entry.element, traits: entry.traits, key: key, style: style, tag: token.range)
    opened.isForeign = isForeign
    opened.isCode = isCode(entry) || open.last?.isCode == true
    opened.pieces = visible.pieces
    let breaks = lineBreaks(entry, own)
    opened.breaksAfter = breaks.after
    opened.isCell = breaks.isCell
    wantBreaks(breaks.before, token.range, style)
    open.push(opened, own: own)
    tokenizer.allowsCDATA = isForeign
    beginLink(entry.element)
    enterRawText(entry.element, token, isForeign)
  }

  private func isCode(_ entry: HTMLElement.Entry) -> Bool {
    entry.element == .script || entry.element == .style || entry.element == .title
  }

  private func childStyle(_ own: OwnStyle?, _ element: HTMLElement) -> ComputedStyle {
    let parent = open.style
    switch element {
    case .template, .iframe, .noembed, .noframes, .video, .desc:
      var own = own ?? OwnStyle()
      own.isUnshown = true
      return parent.child(own, element)
    case .dialog where !attributes.contains(.open):
      var own = own ?? OwnStyle()
      own.display = own.display ?? OwnStyle.Display.none
      return parent.child(own, element)
    case .a, .h1, .h2, .h3, .h4, .h5, .h6, .small, .big, .sub, .sup:
      return parent.child(own ?? OwnStyle(), element)
    default:
      guard let own else { return parent }
      return parent.child(own, element)
    }
  }

  /// The line breaks that an element asks for.
  private func lineBreaks(
    _ entry: HTMLElement.Entry, _ own: OwnStyle?
  ) -> (before: Int, after: Int, isCell: Bool) {
    let traits = entry.traits
    var isBlock = traits.contains(.block)
    var isCell = traits.contains(.cell)
    switch own?.display {
    case .block, .row: (isBlock, isCell) = (true, false)
    case .inline: (isBlock, isCell) = (false, false)
    case .cell: (isBlock, isCell) = (false, true)
    default: break
    }
    guard isBlock else { return (0, 0, isCell) }
    var isSpaced = traits.contains(.spaced)
    if traits.contains(.list), open.elements.contains(where: { $0.traits.contains(.list) }) { isSpaced = false }
    func breaks(_ margin: Double?) -> Int { margin.map { $0 >= 8 ? 2 : 1 } ?? (isSpaced ? 2 : 1) }
    return (breaks(own?.marginTop), breaks(own?.marginBottom), false)
  }

  /// Asks for line breaks in the text to which an element belongs.
  mutating func wantBreaks(_ count: Int, _ range: Range<Int>, _ style: ComputedStyle) {
    guard count > 0 else { return }
    if style.isDisplayed { visible.wantBreaks(count, range) }
    if style.hiddenReason != nil { hidden.wantBreaks(1, range) }
  }

  private mutating func readVoid(
    _ element: HTMLElement, _ traits: HTMLElement.Traits, _ own: OwnStyle?, _ token: HTMLToken
  ) {
    let style = own.map { open.style.child($0, element) } ?? open.style
    switch element {
    case .br:
      if style.isDisplayed { visible.breakLine(token.range) } else { hidden.breakLine(token.range) }
    case .hr: wantBreaks(2, token.range, style)
    case .img, .image: readImage(own, style, token)
    case .input where isHiddenInput: break
    default: if traits.contains(.object), style.hiddenReason == nil { visible.addObject() }
    }
  }

  private var isHiddenInput: Bool {
    guard let type = attributes[.type] else { return false }
    return bytes.matchesIgnoringCase(Array("hidden".utf8), at: type.value.lowerBound, before: type.value.upperBound)
  }

  /// Elements whose content is no markup.
  mutating func enterRawText(_ element: HTMLElement, _ token: HTMLToken, _ isForeign: Bool) {
    if element == .pre || element == .listing || element == .textarea { ignoreNewline(at: token.range.upperBound) }
    guard !isForeign, let mode = element.rawTextMode else { return }
    tokenizer.enter(mode, until: token.content)
  }
}

extension HTMLElement {
  /// How the content of an element is read where it is no markup.
  var rawTextMode: HTMLTextMode? {
    switch self {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: .rawText
    case .script: .script
    case .plaintext: .plaintext
    default: nil
    }
  }
}
