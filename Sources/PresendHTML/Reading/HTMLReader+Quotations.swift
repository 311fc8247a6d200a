/// Earlier messages that a reply repeats.
extension HTMLReader {
  private static let cite = Array("cite".utf8)
  private static let classes = [
    "gmail_quote", "yahoo_quoted", "protonmail_quote", "zmail_extra", "moz-forward-container",
  ]
  .map { Array($0.utf8) }

  /// Begins a quotation where the current element is one and stands in no other; true where it does.
  mutating func beginQuotation(_ element: HTMLElement) -> Bool {
    guard openQuotation == nil, element == .blockquote || element == .div, isQuotation(element) else { return false }
    openQuotation = visible.bytes.count
    return true
  }

  /// A `blockquote` alone is a way to set text in; mail programs say that it cites.
  private func isQuotation(_ element: HTMLElement) -> Bool {
    if element == .blockquote, let type = attributes[.type] {
      return type.value.count == HTMLReader.cite.count
        && bytes.matchesIgnoringCase(HTMLReader.cite, at: type.value.lowerBound, before: type.value.upperBound)
    }
    guard let names = attributes[.class] else { return false }
    return bytes[names.value].split(whereSeparator: \.isHTMLSpace).contains { name in
      HTMLReader.classes.contains { $0.elementsEqual(name) }
    }
  }

  mutating func endQuotation() {
    guard let start = openQuotation else { return }
    openQuotation = nil
    let range = visible.bytes.trimmingSpace(start..<visible.bytes.count)
    if !range.isEmpty { content.quoted.append(range) }
  }

  /// Where nothing stands outside of quotations, nobody is quoted: the marks would keep the message from being checked.
  mutating func dropQuotationsWithoutReply() {
    var start = 0
    for range in content.quoted {
      if visible.bytes[start..<range.lowerBound].contains(where: { $0 > 0x20 }) { return }
      start = range.upperBound
    }
    if !visible.bytes[start...].contains(where: { $0 > 0x20 }) { content.quoted = [] }
  }
}
