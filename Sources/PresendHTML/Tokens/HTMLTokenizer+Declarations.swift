extension HTMLTokenizer {
  private static let doctype = Array("doctype".utf8)
  private static let cdata = Array("[CDATA[".utf8)

  /// Reads what `<!` begins: a comment, a DOCTYPE, a CDATA section, or something that is taken for a comment.
  mutating func readDeclaration() -> HTMLToken {
    let body = position + 2
    if body + 1 < end, bytes[body] == .hyphen, bytes[body + 1] == .hyphen { return readComment(from: body + 2) }
    if bytes.matchesIgnoringCase(HTMLTokenizer.doctype, at: body, before: end) {
      return readUpToBracket(.doctype, from: body + HTMLTokenizer.doctype.count)
    }
    if allowsCDATA, body + HTMLTokenizer.cdata.count <= end, isCDATA(at: body) {
      return readCDATA(from: body + HTMLTokenizer.cdata.count)
    }
    return readBogusComment(from: body)
  }

  private func isCDATA(at index: Int) -> Bool {
    HTMLTokenizer.cdata.indices.allSatisfy { bytes[index + $0] == HTMLTokenizer.cdata[$0] }
  }

  /// Reads something that the standard takes for a comment, up to the next `>`.
  mutating func readBogusComment(from start: Int) -> HTMLToken {
    readUpToBracket(.comment, from: start)
  }

  /// A DOCTYPE too ends at the first `>`, even inside of quotes.
  private mutating func readUpToBracket(_ kind: HTMLToken.Kind, from start: Int) -> HTMLToken {
    var index = start
    while index < end, bytes[index] != .greaterThan { index += 1 }
    let token = HTMLToken(kind: kind, range: position..<min(index + 1, end), content: start..<index)
    position = token.range.upperBound
    return token
  }

  /// Reads a comment: it ends at `-->` or `--!>`, and at once at `<!-->` and `<!--->`.
  private mutating func readComment(from start: Int) -> HTMLToken {
    var index = start
    // The two hyphens that open the comment may close it as well.
    var dashes = 2
    while index < end {
      switch bytes[index] {
      case .hyphen: dashes += 1
      case .greaterThan where dashes >= 2:
        return comment(start..<max(start, index - 2), through: index + 1)
      case UInt8(ascii: "!") where dashes >= 2 && index - 2 >= start:
        if index + 1 < end, bytes[index + 1] == .greaterThan { return comment(start..<index - 2, through: index + 2) }
        // At the end of the source the closing hyphens are no text.
        if index + 1 == end { return comment(start..<index - 2, through: end) }
        dashes = 0
      default: dashes = 0
      }
      index += 1
    }
    let closing = min(dashes, 2)
    return comment(start..<max(start, end - closing), through: end)
  }

  private mutating func comment(_ content: Range<Int>, through stop: Int) -> HTMLToken {
    let token = HTMLToken(kind: .comment, range: position..<stop, content: content)
    position = stop
    return token
  }

  private mutating func readCDATA(from start: Int) -> HTMLToken {
    var index = start
    while index < end {
      if bytes[index] == .greaterThan, index - 2 >= start, bytes[index - 1] == UInt8(ascii: "]"),
        bytes[index - 2] == UInt8(ascii: "]")
      {
        break
      }
      index += 1
    }
    let stop = index < end ? index - 2 : end
    let token = HTMLToken(kind: .text, mode: .cdata, range: position..<min(index + 1, end), content: start..<stop)
    position = token.range.upperBound
    return token
  }
}
