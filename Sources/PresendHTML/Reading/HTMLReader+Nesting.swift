extension HTMLReader {
  /// Closes the elements whose end tag may be left out before a start tag.
  mutating func closeImplied(by entry: HTMLElement.Entry, _ range: Range<Int>) {
    if open.lastElement == .head, !entry.traits.contains(.metadata), entry.element != .head {
      closeInnermost(at: range)
    }
    if entry.traits.contains(.closesParagraph) {
      close(range, .p) { $0.traits.contains(.scope) || $0.element == .button }
    }
    switch entry.element {
    case .li: closeItem(range) { $0 == .li }
    case .dd, .dt: closeItem(range) { $0 == .dd || $0 == .dt }
    case .option, .optgroup:
      if open.lastElement == .option { closeInnermost(at: range) }
      if entry.element == .optgroup, open.lastElement == .optgroup { closeInnermost(at: range) }
    case .td, .th: closeTableParts(range) { $0 == .td || $0 == .th }
    case .tr: closeTableParts(range) { $0 == .td || $0 == .th || $0 == .tr }
    case .tbody, .thead, .tfoot, .colgroup, .caption:
      closeTableParts(range) { $0 != .table && $0 != .other }
    case .a: closeLink(range)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if open.lastTraits.contains(.heading) { closeInnermost(at: range) }
    default: break
    }
  }

  /// Closes the innermost element of that name, with all inside of it.
  private mutating func close(_ range: Range<Int>, _ element: HTMLElement, stop: (OpenElement) -> Bool) {
    guard open.mayContain(element.key), let index = open.innermost({ $0.element == element }, stop: stop) else {
      return
    }
    closeInnermost(at: range, through: index)
  }

  /// List items end at the next item of the same list.
  private mutating func closeItem(_ range: Range<Int>, _ isItem: (HTMLElement) -> Bool) {
    let found = open.innermost({ isItem($0.element) }) { opened in
      opened.traits.contains(.special) && opened.element != .div && opened.element != .p && opened.element != .address
    }
    if let found { closeInnermost(at: range, through: found) }
  }

  /// Parts of the innermost table end where the next begin.
  private mutating func closeTableParts(_ range: Range<Int>, _ isPart: (HTMLElement) -> Bool) {
    guard open.mayContain(HTMLElement.table.key) else { return }
    while let index = open.innermost(
      { $0.traits.contains(.tablePart) && $0.element != .table && isPart($0.element) },
      stop: { $0.element == .table || $0.element == .template })
    {
      closeInnermost(at: range, through: index)
    }
  }

  /// A link ends where the next begins.
  private mutating func closeLink(_ range: Range<Int>) {
    guard open.mayContain(HTMLElement.a.key),
      let index = open.innermost({ $0.element == .a }, stop: { $0.traits.contains(.scope) })
    else { return }
    endFormatting(at: index, range)
  }

  // MARK: - End tags

  mutating func readEndTag(_ token: HTMLToken) {
    let key = nameHash(bytes, token.content)
    let entry = HTMLElement.entry(bytes, token.content, hash: key)
    guard spend(1) else { return readEndTagBeyondBudget(entry, key, token) }
    if entry.element == .br { return visible.breakLine(token.range) }
    if unopened > 0, !entry.traits.contains(.tablePart) {
      unopened -= 1
      return
    }
    endTag(entry, key, token)
  }

  /// The nesting is followed to the end, whatever the budget.
  private mutating func readEndTagBeyondBudget(_ entry: HTMLElement.Entry, _ key: UInt64, _ token: HTMLToken) {
    if unopened > 0 { unopened -= 1 } else { endTag(entry, key, token) }
  }

  private mutating func endTag(_ entry: HTMLElement.Entry, _ key: UInt64, _ token: HTMLToken) {
    guard open.mayContain(key), entry.element != .body, entry.element != .html else { return }
    let traits = entry.traits
    if traits.contains(.formatting) {
      if let index = open.innermost({ $0.key == key }, stop: { $0.traits.contains(.scope) }) {
        endFormatting(at: index, token.range)
      }
      return
    }
    let isHeading = traits.contains(.heading)
    let found = open.innermost({ $0.key == key || (isHeading && $0.traits.contains(.heading)) }) { opened in
      if traits.contains(.tablePart) { return opened.element == .table || opened.element == .template }
      return opened.traits.contains(traits.contains(.special) ? .scope : .special)
    }
    if let found { closeInnermost(at: token.range, through: found) }
  }

  /// Ends an element that marks letters: blocks inside of it go on, without its style.
  private mutating func endFormatting(at index: Int, _ range: Range<Int>) {
    let holdsBlock = open.elements[(index + 1)...].contains { $0.traits.contains(.special) }
    guard holdsBlock else { return closeInnermost(at: range, through: index) }
    didClose(open.remove(at: index), at: range)
  }

  // MARK: - Closing

  mutating func closeAll(at range: Range<Int>) {
    if open.count > 0 { closeInnermost(at: range, through: 0) }
  }

  /// Closes the innermost element, or all down to an index.
  mutating func closeInnermost(at range: Range<Int>, through index: Int? = nil) {
    let target = index ?? open.count - 1
    var unclosed: [(element: OpenElement, own: OwnStyle?)] = []
    while open.count > target {
      let own = open.lastOwnStyle
      guard let element = open.pop() else { break }
      didClose(element, at: range)
      if open.count > target, element.traits.contains(.formatting), !element.isForeign {
        unclosed.append((element, own))
      } else if element.traits.contains(.scope) {
        unclosed.removeAll()
      }
    }
    tokenizer.allowsCDATA = open.isForeign
    if !unclosed.isEmpty, !range.isEmpty { reopen(unclosed) }
  }

  /// How many elements go on behind the end of what they stand in.
  private static let maximumReopened = 8

  /// Elements that mark letters and whose end tag did not come yet go on, as in `<p><b>one<p>two</b>`.
  private mutating func reopen(_ unclosed: [(element: OpenElement, own: OwnStyle?)]) {
    for (element, own) in unclosed.prefix(HTMLReader.maximumReopened).reversed() {
      var element = element
      element.pieces = pieces
      open.reopen(element, own: own)
      if element.element == .a { continueLink(element) }
    }
  }

  private mutating func didClose(_ element: OpenElement, at range: Range<Int>) {
    if element.element == .a { endLink(element) }
    if element.isQuotation { endQuotation() }
    guard element.style.isDisplayed else {
      if element.breaksAfter > 0 { hidden.wantBreaks(1, range) }
      return
    }
    if element.element == .p, element.pieces == pieces,
      element.style.hiddenReason == nil, !element.isForeign
    {
      visible.addEmptyParagraph(element.tag.lowerBound..<max(element.tag.upperBound, range.upperBound))
    }
    wantBreaks(element.breaksAfter, range, element.style)
    if element.isCell { visible.wantTab(range) }
  }

  // MARK: - SVG and MathML

  /// True where an element inside of the current one is none of HTML.
  func isForeignChild(_ element: HTMLElement) -> Bool {
    if element == .svg || element == .math { return true }
    guard open.isForeign else { return false }
    let last = open.lastElement
    return last != .foreignObject && last != .desc && last != .title && last != .annotationXML
  }

  /// Elements of HTML that cannot stand in SVG or MathML end them.
  mutating func leaveForeign(_ entry: HTMLElement.Entry, _ range: Range<Int>) {
    guard open.isForeign, isForeignChild(entry.element) else { return }
    let breaksOut =
      entry.traits.contains(.block) || entry.traits.contains(.tablePart)
      || [.b, .big, .br, .code, .em, .i, .img, .nobr, .s, .small, .span, .strike, .strong, .sub, .sup, .tt, .u]
        .contains(entry.element)
    guard breaksOut else { return }
    while open.isForeign, isForeignChild(.other) { closeInnermost(at: range) }
  }

  /// What an element means where it is one of SVG or MathML.
  func foreignTraits(_ entry: HTMLElement.Entry) -> HTMLElement.Traits {
    switch entry.element {
    case .foreignObject, .desc, .title: [.special, .scope]
    default: []
    }
  }
}

extension HTMLElement {
  /// The hash of the element's name.
  var key: UInt64 {
    switch self {
    case .p: HTMLElement.paragraphKey
    case .table: HTMLElement.tableKey
    case .a: HTMLElement.linkKey
    default: nameHash(Array(rawValue.utf8), 0..<rawValue.utf8.count)
    }
  }

  private static let paragraphKey = nameHash([UInt8(ascii: "p")], 0..<1)
  private static let linkKey = nameHash([UInt8(ascii: "a")], 0..<1)
  private static let tableKey = nameHash(Array("table".utf8), 0..<5)
}
