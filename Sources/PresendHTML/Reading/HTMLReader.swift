internal import PresendText

/// Reads an HTML source in one pass: what is seen, what is hidden, addresses, links and facts of style.
///
/// There is no tree. A stack of open elements tells how text looks; end tags in the wrong place are handled as the HTML
/// Standard does for what a reader can see of it.
package struct HTMLReader {
  let bytes: [UInt8]
  let limits: HTMLLimits
  let end: Int
  var tokenizer: HTMLTokenizer
  var open = OpenElements()
  var visible = TextAssembler()
  var hidden = HiddenAssembler()
  var sheet = StyleSheet()
  var content = HTMLContent(visible: TextView(verbatim: []), hiddenStart: 0)
  var attributes = TagAttributes()
  /// A style sheet shows attributes as text: `content: attr(data-x)`.
  var showsData = false
  /// What the current element says about its style, if it says anything.
  var own = OwnStyle()
  var hasOwn = false
  /// Elements below the limit of depth that were not taken up.
  var unopened = 0
  private var nodes = 0
  /// The index of the link whose text is being read.
  var openLink: Int?
  /// The link has a text that is not seen, such as that of an image.
  var linkHasLabel = false
  /// Where the quotation that is being read begins in the visible text.
  var openQuotation: Int?
  /// Where a line feed is not to be read, right after `<pre>`.
  private var ignoredNewline = -1
  private var lastFontSize: Float = 0

  /// The content of a source, which must be valid UTF-8; by default all of the bytes.
  package static func read(
    _ bytes: [UInt8], _ range: Range<Int>? = nil, limits: HTMLLimits = HTMLLimits()
  ) -> HTMLContent {
    var reader = HTMLReader(bytes, range ?? 0..<bytes.count, limits: limits)
    reader.readStyleSheets()
    reader.readTokens()
    return reader.finish()
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, limits: HTMLLimits) {
    self.bytes = bytes
    self.limits = limits
    var end = range.upperBound
    if range.count > limits.size {
      end = range.lowerBound + limits.size
      // A character is not cut in two.
      while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      content.limits.insert(.size)
    }
    self.end = end
    tokenizer = HTMLTokenizer(bytes, range.lowerBound..<end)
  }

  private mutating func readTokens() {
    while let token = tokenizer.next() {
      switch token.kind {
      case .text: readText(token)
      case .startTag: readStartTag(token)
      case .endTag: readEndTag(token)
      case .comment: readComment(token)
      case .doctype: break
      }
    }
    content.endsInTag = tokenizer.endsInTag || tokenizer.endsInRawText
    closeAll(at: end..<end)
  }

  /// Takes up nodes of the budget; false where there is none left.
  mutating func spend(_ count: Int) -> Bool {
    nodes += count
    if nodes <= limits.nodes { return true }
    content.limits.insert(.nodes)
    return false
  }

  // MARK: - Text

  private mutating func readText(_ token: HTMLToken) {
    var range = token.content
    if range.lowerBound == ignoredNewline { range = withoutNewline(range) }
    if open.isInCode { return readTitle(token) }
    if open.lastElement == .head {
      guard range.contains(where: { !bytes[$0].isHTMLSpace }) else { return }
      closeInnermost(at: token.range.lowerBound..<token.range.lowerBound)
    }
    let style = open.style
    if let reason = style.hiddenReason {
      let isNew = hidden.append(
        bytes, range, mode: token.mode, reason: reason, isContinued: hidden.visiblePieces == visible.pieces,
        whiteSpace: style.whiteSpace)
      if isNew {
        hidden.visiblePieces = visible.pieces
        visible.leaveOut(token.range)
      }
      return
    }
    let pieces = visible.pieces
    visible.append(bytes, range, mode: token.mode, whiteSpace: style.whiteSpace)
    if visible.pieces != pieces, style.fontSize != lastFontSize { noteFontSize(style.fontSize, range) }
  }

  private func withoutNewline(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if start < range.upperBound, bytes[start] == .carriageReturn { start += 1 }
    if start < range.upperBound, bytes[start] == .newline { start += 1 }
    return start..<range.upperBound
  }

  /// How many pieces of text there are, seen or not.
  var pieces: Int32 { Int32(truncatingIfNeeded: visible.pieces &+ hidden.text.pieces) }

  mutating func ignoreNewline(at offset: Int) { ignoredNewline = offset }

  private mutating func noteFontSize(_ size: Float, _ range: Range<Int>) {
    lastFontSize = size
    // Half a pixel makes no difference to the eye.
    let isKnown = content.fontSizes.contains { abs($0.pixels - Double(size)) < 0.5 }
    guard !isKnown, content.fontSizes.count < 64 else { return }
    content.fontSizes.append(FontSize(pixels: (Double(size) * 100).rounded() / 100, range: bytes.trimmingSpace(range)))
  }

  // MARK: - The end

  private consuming func finish() -> HTMLContent {
    dropQuotationsWithoutReply()
    content.hiddenStart = visible.bytes.count
    visible.append(hidden.text)
    let start = visible.bytes.count - hidden.text.bytes.count
    content.hiddenStart = hidden.text.bytes.isEmpty ? visible.bytes.count : content.hiddenStart
    content.hidden = hidden.found.map { found in
      HiddenText(
        range: found.range, reason: found.reason,
        view: found.view.lowerBound + start..<found.view.upperBound + start)
    }
    content.visible = visible.finish(sourceEnd: end)
    for index in content.links.indices where !content.links[index].view.isEmpty {
      content.links[index].range = content.visible.map.source(of: content.links[index].view)
    }
    content.facts.sort { $0.range.lowerBound < $1.range.lowerBound }
    content.attributes.sort { $0.range.lowerBound < $1.range.lowerBound }
    return content
  }
}
