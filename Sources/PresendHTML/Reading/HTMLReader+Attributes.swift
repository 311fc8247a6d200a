internal import PresendText

extension HTMLReader {
  /// Takes in the texts and addresses of the attributes of a tag, and what they say about style.
  mutating func readAttributes(_ element: HTMLElement, _ token: HTMLToken) {
    if element == .center { content.facts.append(StyleFact(.centered, token.range, text: "center")) }
    if element == .script { content.facts.append(StyleFact(.activeContent, token.range)) }
    for handler in attributes.handlers {
      content.facts.append(StyleFact(.activeContent, handler.name.lowerBound..<handler.value.upperBound))
    }
    if showsData {
      for attribute in attributes.data { addText(.text, name(at: attribute.name), attribute, element, token) }
    }
    guard !attributes.values.isEmpty else { return }
    for (name, attribute) in attributes.values {
      if let kind = name.kind(in: element), !attribute.value.isEmpty {
        addText(kind, name.rawValue, attribute, element, token)
      }
      addFact(name, attribute, element)
    }
    if element == .html || element == .body, content.language == nil {
      content.language = (attributes[.lang] ?? attributes[.xmlLang]).flatMap(language)
    }
  }

  private mutating func addText(
    _ kind: HTMLAttribute.Kind, _ name: String, _ attribute: HTMLTokenAttribute, _ element: HTMLElement,
    _ token: HTMLToken
  ) {
    let decoded = HTMLText.decodeAttribute(bytes, attribute.value)
    let text = kind == .link ? LinkTarget.readable(decoded) : decoded
    if kind == .link, LinkTarget.isActive(text.bytes) {
      content.facts.append(StyleFact(.activeContent, attribute.value))
    }
    content.attributes.append(
      HTMLAttribute(
        kind: kind, element: element == .other ? self.name(at: token.content) : element.rawValue, name: name,
        text: text, range: attribute.value))
  }

  /// Takes in the text of `<title>`, which mail programs show at most in a window of its own; code is passed over.
  mutating func readTitle(_ token: HTMLToken) {
    guard open.lastElement == .title else { return }
    let range = bytes.trimmingSpace(token.content)
    guard !range.isEmpty, spend(1) else { return }
    let text = HTMLText.decode(
      bytes, HTMLToken(kind: .text, mode: token.mode, range: range, content: range))
    content.attributes.append(HTMLAttribute(kind: .text, element: "title", name: "title", text: text, range: range))
  }

  func name(at range: Range<Int>) -> String {
    String(decoding: bytes[range].map(\.lowercased), as: UTF8.self)
  }

  private func language(_ attribute: HTMLTokenAttribute) -> String? {
    let value = bytes[bytes.trimmingSpace(attribute.value)]
    guard let first = value.first, first.isASCIILetter, value.count <= 35,
      value.allSatisfy({ $0.isASCIIAlphanumeric || $0 == .hyphen })
    else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  // MARK: - Style in attributes

  private mutating func addFact(
    _ name: HTMLAttributeName, _ attribute: HTMLTokenAttribute, _ element: HTMLElement
  ) {
    let range = attribute.name.lowerBound..<max(attribute.name.upperBound, attribute.value.upperBound)
    switch name {
    case .align:
      let value = self.name(at: bytes.trimmingSpace(attribute.value))
      // Beside an image, `left` and `right` say where the image stands; and a table in the middle is no text there.
      if value == "center" || value == "middle" && element != .img {
        content.facts.append(StyleFact(.centered, range, text: element == .table ? "table" : "center"))
      } else if element != .img, value == "right" || value == "justify" {
        content.facts.append(StyleFact(.textAlign, range, text: value))
      }
    case .face where element == .font: content.facts.append(StyleFact(.fontFamily, range))
    case .color where element == .font: content.facts.append(StyleFact(.color, range))
    case .text where element == .body: content.facts.append(StyleFact(.color, range))
    case .size where element == .font:
      content.facts.append(StyleFact(.fontSize, range, value: fontTagSize(attribute.value)))
    case .dir where element == .bdo: content.facts.append(StyleFact(.reversed, range))
    case .src where element.isImage, .background, .poster, .srcset:
      ImageAddress.addFacts(bytes, attribute, to: &content.facts)
    case .href where element == .link && isStyleSheet:
      content.facts.append(StyleFact(.activeContent, attribute.value))
    case .srcdoc: content.facts.append(StyleFact(.activeContent, range))
    case .httpEquiv where self.name(at: bytes.trimmingSpace(attribute.value)) == "refresh":
      content.facts.append(StyleFact(.activeContent, range))
    default: break
    }
  }

  private static let styleSheet = Array("stylesheet".utf8)

  /// True for a `<link>` to a style sheet, which nobody reads here.
  private var isStyleSheet: Bool {
    guard let rel = attributes[.rel] else { return false }
    return HTMLText.decodeAttribute(bytes, rel.value).bytes.split(whereSeparator: \.isHTMLSpace).contains {
      $0.map(\.lowercased) == HTMLReader.styleSheet
    }
  }

  /// The size of `<font size>` in pixels: 1 to 7, or relative to 3.
  func fontTagSize(_ range: Range<Int>) -> Double? {
    let value = bytes[bytes.trimmingSpace(range)]
    let digits = value.drop { !$0.isASCIIDigit }
    guard let digit = digits.first, digit.isASCIIDigit else { return nil }
    var step = Int(digit - UInt8(ascii: "0"))
    if value.first == UInt8(ascii: "+") { step = 3 + step } else if value.first == .hyphen { step = 3 - step }
    let sizes: [Double] = [10, 13, 16, 18, 24, 32, 48]
    return sizes[max(1, min(7, step)) - 1]
  }
}

extension HTMLElement {
  /// Its `src` is an image.
  fileprivate var isImage: Bool { self == .img || self == .image || self == .input || self == .source }
}

/// Addresses of images.
enum ImageAddress {
  private static let http = Array("http:".utf8)
  private static let gifData = Array("data:image/gif".utf8)

  /// What the address of an image says: no encryption, or a GIF.
  static func addFacts(_ bytes: [UInt8], _ attribute: HTMLTokenAttribute, to facts: inout [StyleFact]) {
    let decoded = HTMLText.decodeAttribute(bytes, attribute.value)
    addFacts(decoded.bytes, 0..<decoded.bytes.count, at: attribute.value, to: &facts)
  }

  /// The same for an address in CSS, of which the place in the source is given.
  static func addFacts(_ bytes: [UInt8], _ range: Range<Int>, at place: Range<Int>, to facts: inout [StyleFact]) {
    let address = bytes.trimmingSpace(range)
    if bytes.matchesIgnoringCase(http, at: address.lowerBound, before: address.upperBound) {
      facts.append(StyleFact(.httpImage, place))
    }
    if isGIF(bytes, address) { facts.append(StyleFact(.gifImage, place)) }
  }

  private static func isGIF(_ bytes: [UInt8], _ address: Range<Int>) -> Bool {
    if bytes.matchesIgnoringCase(gifData, at: address.lowerBound, before: address.upperBound) { return true }
    let path = bytes[address].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let start = path.endIndex - 4
    return start >= address.lowerBound
      && bytes.matchesIgnoringCase([0x2E, 0x67, 0x69, 0x66], at: start, before: path.endIndex)
  }
}
