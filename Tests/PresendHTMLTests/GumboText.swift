import CGumbo

/// The text of an HTML source as Gumbo reads it, an HTML5 parser by others; without any blanks.
enum GumboText {
  static func letters(of source: String) -> String {
    var text: [UInt8] = []
    var source = source
    source.withUTF8 { bytes in
      let count = bytes.count
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        var options = unsafe kGumboDefaultOptions
        guard let start = characters.baseAddress,
          let output = unsafe gumbo_parse_with_options(&options, start, count)
        else { return }
        unsafe collect(output.pointee.root, into: &text)
        unsafe gumbo_destroy_output(&options, output)
      }
    }
    return letters(of: text)
  }

  /// A text without blanks, soft hyphens and what stands for images.
  static func letters(of text: some Sequence<UInt8>) -> String {
    let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{AD}", "\u{200B}", "\u{FFFC}"]
    let scalars = String(decoding: Array(text), as: UTF8.self).unicodeScalars.filter {
      !$0.properties.isWhitespace && !blanks.contains($0)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let silent: [GumboTag] = [
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
  ]

  private static func collect(_ node: UnsafeMutablePointer<GumboNode>, into text: inout [UInt8]) {
    switch unsafe node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
      unsafe text += String(cString: node.pointee.v.text.text).utf8
    case GUMBO_NODE_ELEMENT:
      let element = unsafe node.pointee.v.element
      guard unsafe !silent.contains(element.tag) else { return }
      for index in unsafe 0..<Int(element.children.length) {
        guard let child = unsafe element.children.data[index] else { continue }
        unsafe collect(child.assumingMemoryBound(to: GumboNode.self), into: &text)
      }
    default: break
    }
  }
}
