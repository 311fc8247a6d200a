internal import PresendText

extension HTMLReader {
  mutating func readStartTag(_ token: HTMLToken) {
    let key = nameHash(bytes, token.content)
    var entry = HTMLElement.entry(bytes, token.content, hash: key)
    let isRead = spend(1 + tokenizer.attributes.count)
    if isRead { attributes.read(tokenizer.attributes, in: bytes) } else { attributes.clear() }
    var isForeign = false
    if open.isForeign || entry.element == .svg || entry.element == .math {
      leaveForeign(entry, token.range)
      isForeign = isForeignChild(entry.element)
      if isForeign, entry.element != .svg, entry.element != .math { entry.traits = foreignTraits(entry) }
    }
    if !isForeign { closeImplied(by: entry, token.range) }
    if isRead { readStyle(entry.element, key) } else { forgetStyle() }
    readAttributes(entry.element, token)
    if entry.traits.contains(.void) || (isForeign && token.isSelfClosing) {
      return readVoid(entry.element, entry.traits, token)
    }
    guard open.count < limits.depth else {
      content.limits.insert(.depth)
      unopened += 1
      return enterRawText(entry.element, token, isForeign)
    }
    push(entry, key, isForeign: isForeign, token)
  }

  private mutating func push(_ entry: HTMLElement.Entry, _ key: UInt64, isForeign: Bool, _ token: HTMLToken) {
    addDefaultStyle(entry)
    let style = hasOwn ? open.style.child(own, entry.element) : plainChildStyle(entry.element)
    var opened = OpenElement(
      element: entry.element, traits: entry.traits, key: key, style: style,
      tagStart: Int32(token.range.lowerBound), tagEnd: Int32(token.range.upperBound))
    opened.isForeign = isForeign
    opened.isCode = isCode(entry) || open.isInCode
    opened.pieces = pieces
    let breaks = lineBreaks(entry.traits)
    opened.breaksAfter = breaks.after
    opened.isCell = breaks.isCell
    wantBreaks(breaks.before, token.range, style)
    opened.isQuotation = beginQuotation(entry.element)
    open.push(opened, own: own, hasOwn: hasOwn)
    tokenizer.allowsCDATA = isForeign
    if entry.element == .a { beginLink() }
    enterRawText(entry.element, token, isForeign)
  }

  private func isCode(_ entry: HTMLElement.Entry) -> Bool {
    entry.element == .script || entry.element == .style || entry.element == .title
  }

  /// What browsers say about the style of an element before the message does.
  private mutating func addDefaultStyle(_ entry: HTMLElement.Entry) {
    switch entry.element {
    case .pre, .listing, .xmp, .plaintext, .textarea:
      own.whiteSpace = own.whiteSpace ?? .preserved
      hasOwn = true
    case .template, .iframe, .noembed, .noframes, .video, .desc:
      own.isUnshown = true
      hasOwn = true
    case .dialog where !attributes.contains(.open):
      own.display = own.display ?? OwnStyle.Display.none
      hasOwn = true
    default: break
    }
  }

  private func plainChildStyle(_ element: HTMLElement) -> ComputedStyle {
    switch element {
    case .a, .h1, .h2, .h3, .h4, .h5, .h6, .small, .big, .sub, .sup: open.style.child(OwnStyle(), element)
    default: open.style
    }
  }

  /// The line breaks that an element asks for.
  private func lineBreaks(_ traits: HTMLElement.Traits) -> (before: Int8, after: Int8, isCell: Bool) {
    var isBlock = traits.contains(.block)
    var isCell = traits.contains(.cell)
    switch hasOwn ? own.display : nil {
    case .block, .row: (isBlock, isCell) = (true, false)
    case .inline: (isBlock, isCell) = (false, false)
    case .cell: (isBlock, isCell) = (false, true)
    default: break
    }
    guard isBlock else { return (0, 0, isCell) }
    var isSpaced = traits.contains(.spaced)
    if traits.contains(.list), open.elements.contains(where: { $0.traits.contains(.list) }) { isSpaced = false }
    let usual: Int8 = isSpaced ? 2 : 1
    guard hasOwn else { return (usual, usual, false) }
    func breaks(_ margin: Double?) -> Int8 { margin.map { $0 >= 8 ? 2 : 1 } ?? usual }
    return (breaks(own.marginTop), breaks(own.marginBottom), false)
  }

  /// Asks for line breaks in the text to which an element belongs.
  mutating func wantBreaks(_ count: Int8, _ range: Range<Int>, _ style: ComputedStyle) {
    guard count > 0 else { return }
    if style.isDisplayed { visible.wantBreaks(Int(count), range) }
    if style.hiddenReason != nil || hidden.visiblePieces == visible.pieces { hidden.wantBreaks(1, range) }
  }

  private mutating func readVoid(_ element: HTMLElement, _ traits: HTMLElement.Traits, _ token: HTMLToken) {
    let style = hasOwn ? open.style.child(own, element) : open.style
    switch element {
    case .br:
      if style.isDisplayed { visible.breakLine(token.range) } else { hidden.breakLine(token.range) }
    case .hr: wantBreaks(2, token.range, style)
    case .img, .image: readImage(style, token)
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
