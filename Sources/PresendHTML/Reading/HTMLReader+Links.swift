internal import PresendText

extension HTMLReader {
  /// Begins a link where the current tag is one.
  mutating func beginLink() {
    guard let href = attributes[.href], let tag = open.last?.tag else { return }
    let target = textOfTag(tag, at: href.value) ?? TextView(verbatim: [])
    openLink = content.links.count
    linkHasLabel = [.ariaLabel, .title].contains {
      attributes[$0].map { !bytes.trimmingSpace($0.value).isEmpty } ?? false
    }
    let start = visible.bytes.count
    content.links.append(HTMLLink(href: target, range: nil, view: start..<start, tag: tag))
  }

  /// Goes on with a link behind the end of the paragraph in which it began.
  mutating func continueLink(_ element: OpenElement) {
    guard let index = content.links.lastIndex(where: { $0.tag == element.tag }) else { return }
    openLink = content.links.count
    linkHasLabel = true
    let start = visible.bytes.count
    content.links.append(HTMLLink(href: content.links[index].href, range: nil, view: start..<start, tag: element.tag))
  }

  /// The text of an attribute that was read with the current tag; nil for an empty one.
  private func textOfTag(_ tag: Range<Int>, at range: Range<Int>) -> TextView? {
    for attribute in content.attributes.reversed() {
      if attribute.range == range { return attribute.text }
      if attribute.range.lowerBound < tag.lowerBound { return nil }
    }
    return nil
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
    if start == end, linkHasLabel, index > 0, content.links[index - 1].tag == element.tag {
      // Nothing followed behind the paragraph.
      content.links.removeLast()
      return
    }
    if start == end, !linkHasLabel, element.style.hiddenReason == nil {
      content.facts.append(StyleFact(.emptyLink, element.tag))
    }
  }

  /// Reads an image: its width, its text, and whether anybody sees it.
  mutating func readImage(_ style: ComputedStyle, _ token: HTMLToken) {
    if style.hiddenReason == nil { visible.addObject() }
    if let alt = attributes[.alt] {
      if !bytes.trimmingSpace(alt.value).isEmpty { linkHasLabel = true }
    } else if !isPixel {
      content.facts.append(StyleFact(.missingAlt, token.range))
    }
    let isSeen = style.isDisplayed && style.subtreeReason == nil
    if isPixel || !isSeen { content.facts.append(StyleFact(.trackingPixel, token.range)) }
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
  private var isPixel: Bool {
    guard hasOwn, case .pixels(let width)? = own.width, case .pixels(let height)? = own.height else { return false }
    return width <= 3 && height <= 3
  }
}
