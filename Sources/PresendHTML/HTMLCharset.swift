/// The encoding that an HTML source names for itself.
package enum HTMLCharset {
  /// How many bytes are looked at, as browsers do.
  private static let prefix = 1024

  /// The name in `<meta charset>` or `<meta http-equiv="Content-Type">`; nil where there is none.
  package static func declared(in bytes: [UInt8]) -> String? {
    var tokenizer = HTMLTokenizer(bytes, 0..<min(prefix, bytes.count))
    var attributes = TagAttributes()
    while let token = tokenizer.next() {
      guard token.kind == .startTag else { continue }
      let entry = HTMLElement.entry(bytes, token.content, hash: nameHash(bytes, token.content))
      if let mode = entry.element.rawTextMode { tokenizer.enter(mode, until: token.content) }
      guard entry.element == .meta else { continue }
      attributes.read(tokenizer.attributes, in: bytes)
      if let charset = attributes[.charset] { return name(bytes, charset.value) }
      if attributes.contains(.httpEquiv), let content = attributes[.content],
        let charset = charset(bytes, content.value)
      {
        return charset
      }
    }
    return nil
  }

  private static func name(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    let trimmed = bytes.trimmingSpace(range)
    return trimmed.isEmpty ? nil : String(decoding: bytes[trimmed], as: UTF8.self)
  }

  private static let key = Array("charset".utf8)

  /// What stands after `charset=`.
  private static func charset(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes.matchesIgnoringCase(key, at: index, before: range.upperBound) {
        let after = bytes.trimmingSpace(index + key.count..<range.upperBound)
        guard let first = after.first, bytes[first] == UInt8(ascii: "=") else {
          index += key.count
          continue
        }
        let value = bytes.trimmingSpace(first + 1..<range.upperBound)
        let stop = value.first { bytes[$0].isHTMLSpace || bytes[$0] == UInt8(ascii: ";") } ?? value.upperBound
        return name(bytes, value.lowerBound..<stop)
      }
      index += 1
    }
    return nil
  }
}
