internal import PresendText

extension HTMLReader {
  /// Begins a link where the current tag is one.
  mutating func beginLink(_ element: HTMLElement) {
    guard element == .a, let href = attributes[.href], let tag = open.last?.tag else { return }
    let target = LinkTarget.readable(HTMLText.decodeAttribute(bytes, href.value))
    openLink = content.links.count
    linkHasLabel = [.ariaLabel, .title].contains {
      attributes[$0].map { !bytes.trimmingSpace($0.value).isEmpty } ?? false
    }
    let start = visible.bytes.count
    content.links.append(HTMLLink(href: target, range: nil, view: start..<start, tag: tag))
  }

  /// Ends the link that an element is.
  mutating func endLink(_ element: OpenElement) {
    guard let index = openLink, content.links[index].tag == element.tag else { return }
    openLink = nil
    var start = content.links[index].view.lowerBound
    var end = visible.bytes.count
    while start < end, visible.bytes[start].isHTMLSpace { start += 1 }
    while end > start, visible.bytes[end - 1].isHTMLSpace { end -= 1 }
    content.links[index].view = start..<end
    if start == end, !linkHasLabel, element.style.hiddenReason == nil {
      content.facts.append(StyleFact(.emptyLink, element.tag))
    }
  }

  /// Reads an image: its width, its text, and whether anybody sees it.
  mutating func readImage(_ own: OwnStyle?, _ style: ComputedStyle, _ token: HTMLToken) {
    if style.hiddenReason == nil { visible.addObject() }
    if let alt = attributes[.alt] {
      if !bytes.trimmingSpace(alt.value).isEmpty { linkHasLabel = true }
    } else if !isPixel(own) {
      content.facts.append(StyleFact(.missingAlt, token.range))
    }
    let isSeen = style.isDisplayed && style.subtreeReason == nil
    if isPixel(own) || !isSeen { content.facts.append(StyleFact(.trackingPixel, token.range)) }
    guard let width = attributes[.width] else { return }
    let range = width.name.lowerBound..<width.value.upperBound
    var scanner = CSSScanner(bytes, bytes.trimmingSpace(width.value))
    guard !scanner.isAtEnd else { return }
    switch CSSValue.number(&scanner)?.length {
    case .percent(let percent): content.facts.append(StyleFact(.imageWidthPercent, range, value: percent))
    case .pixels(let pixels): content.facts.append(StyleFact(.imageWidthPixels, range, value: pixels))
    default: break
    }
  }

  /// True for an image of at most three pixels each way.
  private func isPixel(_ own: OwnStyle?) -> Bool {
    guard case .pixels(let width)? = own?.width, case .pixels(let height)? = own?.height else { return false }
    return width <= 3 && height <= 3
  }
}
