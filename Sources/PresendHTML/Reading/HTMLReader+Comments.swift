internal import PresendText

extension HTMLReader {
  private static let condition = Array("[if".utf8)
  private static let conditionEnd = Array("<![endif]".utf8)

  /// Reads a comment: what it says is hidden from every reader, or from all but those of Outlook.
  mutating func readComment(_ token: HTMLToken) {
    visible.leaveOut(token.range)
    // Each comment is a text of its own.
    hidden.visiblePieces = -1
    var range = bytes.trimmingSpace(token.content)
    guard !range.isEmpty else { return }
    if readDirective(range, token.range) { return }
    let isBogus = token.content.lowerBound - token.range.lowerBound < 4
    let isConditional = bytes.matchesIgnoringCase(HTMLReader.condition, at: range.lowerBound, before: range.upperBound)
    if isConditional {
      range = insideOfCondition(range)
    } else if isBogus, !isMarkedSection(range) {
      return hide(HTMLToken(kind: .text, mode: .rawText, range: range, content: range), .comment)
    } else if isBogus {
      return
    }
    read(range, isConditional ? .conditionalComment : .comment)
  }

  /// Takes in a comment that speaks to presend; false for any other.
  private mutating func readDirective(_ range: Range<Int>, _ comment: Range<Int>) -> Bool {
    let isDirective = HTMLReader.directives.contains { word in
      guard bytes.matches(word, at: range.lowerBound), range.count >= word.count else { return false }
      let end = range.lowerBound + word.count
      return end == range.upperBound || bytes[end] <= 0x20
    }
    guard isDirective else { return false }
    let content = bytes.trimmingSpace(range.lowerBound + HTMLReader.directiveStart..<range.upperBound)
    self.content.directives.append(CommentDirective(comment: comment, content: content))
    return true
  }

  private static let directives = ["allow", "begin", "end"].map { Array("presend \($0)".utf8) }
  private static let directiveStart = "presend ".utf8.count

  private static let sections = ["[if", "[endif", "[else", "?xml"].map { Array($0.utf8) }

  /// `<![if …]>`, `<![endif]>`, `<?xml …>`: marks for programs. `<![CDATA[…]]>` is none outside of SVG.
  private func isMarkedSection(_ range: Range<Int>) -> Bool {
    HTMLReader.sections.contains {
      bytes.matchesIgnoringCase($0, at: range.lowerBound, before: range.upperBound)
    }
  }

  private func insideOfCondition(_ range: Range<Int>) -> Range<Int> {
    guard let bracket = bytes[range].firstIndex(of: .greaterThan) else { return range.upperBound..<range.upperBound }
    let endLength = HTMLReader.conditionEnd.count
    let start = bracket + 1
    let stop = range.upperBound - endLength
    let isClosed =
      stop >= start && bytes.matchesIgnoringCase(HTMLReader.conditionEnd, at: stop, before: range.upperBound)
    return start..<(isClosed ? stop : max(start, range.upperBound))
  }

  /// Reads what stands in a comment for itself, as markup.
  private mutating func read(_ range: Range<Int>, _ reason: HiddenText.Reason) {
    var inner = HTMLTokenizer(bytes, range)
    var isCode = false
    while let token = inner.next() {
      switch token.kind {
      case .text: if !isCode { hide(token, reason) }
      case .startTag:
        let entry = HTMLElement.entry(bytes, token.content, hash: nameHash(bytes, token.content))
        isCode = entry.traits.contains(.unseen)
        if let mode = entry.element.rawTextMode { inner.enter(mode, until: token.content) }
        if entry.traits.contains(.block) || entry.element == .br { hidden.wantBreaks(1, token.range) }
        // What Outlook alone shows has addresses too.
        guard reason == .conditionalComment, spend(1 + inner.attributes.count) else { continue }
        attributes.read(inner.attributes, in: bytes)
        readAttributes(entry.element, token)
      case .endTag: isCode = false
      default: break
      }
    }
  }

  private mutating func hide(_ token: HTMLToken, _ reason: HiddenText.Reason) {
    guard token.content.contains(where: { bytes[$0] >= 0x80 || bytes[$0].isASCIIAlphanumeric }) else { return }
    let isContinued = hidden.visiblePieces == visible.pieces
    if hidden.append(bytes, token.content, mode: token.mode, reason: reason, isContinued: isContinued) {
      hidden.visiblePieces = visible.pieces
    }
  }
}
