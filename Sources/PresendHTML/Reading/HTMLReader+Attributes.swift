internal import PresendText

extension HTMLReader {
  /// Takes in the texts and addresses of the attributes of a tag, and what they say about style.
  mutating func readAttributes(_ element: HTMLElement, _ token: HTMLToken) {
    if element == .center { content.facts.append(StyleFact(.centered, token.range, text: "center")) }
    guard !attributes.values.isEmpty else { return }
    for (name, attribute) in attributes.values {
      if let kind = name.kind(in: element), !attribute.value.isEmpty { addText(kind, name, attribute, element, token) }
      addFact(name, attribute, element)
    }
    if element == .html || element == .body, content.language == nil {
      content.language = (attributes[.lang] ?? attributes[.xmlLang]).flatMap(language)
    }
  }

  private mutating func addText(
    _ kind: HTMLAttribute.Kind, _ name: HTMLAttributeName, _ attribute: HTMLTokenAttribute, _ element: HTMLElement,
    _ token: HTMLToken
  ) {
    let decoded = HTMLText.decodeAttribute(bytes, attribute.value)
    let text = kind == .link ? LinkTarget.readable(decoded) : decoded
    content.attributes.append(
      HTMLAttribute(
        kind: kind, element: element == .other ? self.name(at: token.content) : element.rawValue, name: name.rawValue,
        text: text, range: attribute.value))
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
    case .src where element.isImage, .background, .poster: ImageAddress.addFacts(bytes, attribute, to: &content.facts)
    default: break
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

/// Addresses of links as a reader understands them.
enum LinkTarget {
  private static let schemes = ["mailto:", "tel:", "sms:", "smsto:", "callto:"].map { Array($0.utf8) }

  /// The address without what browsers pass over, and with percent signs read where it names somebody to write to.
  static func readable(_ text: TextView) -> TextView {
    let isNoisy = text.bytes.contains { $0 <= 0x20 || $0 == UInt8(ascii: "%") }
    guard isNoisy else { return text }
    var result: [UInt8] = []
    var builder = OffsetMap.Builder()
    let range = text.bytes.trimmingSpace(0..<text.bytes.count)
    var decodes = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.bytes[index]
      if byte == 0x09 || byte == 0x0A || byte == 0x0D {
        builder.begin(.disguised, at: result.count, source: index)
        index += 1
        continue
      }
      if byte == UInt8(ascii: ":"), !decodes, result.count < 8 {
        decodes = schemes.contains {
          $0.count == result.count + 1 && (result + [byte]).matchesIgnoringCase($0, at: 0, before: $0.count)
        }
      }
      let escape = decodes ? percent(text.bytes, index, range.upperBound) : nil
      builder.begin(escape == nil ? .copied : .disguised, at: result.count, source: index)
      result.append(escape ?? byte)
      index += escape == nil ? 1 : 3
    }
    let length = result.count
    let view = TextView(bytes: result, map: builder.finish(length: length, sourceEnd: range.upperBound))
    return TextView(bytes: view.bytes, map: view.map.followed(by: text.map))
  }

  /// The printable character of ASCII that `%40` stands for.
  private static func percent(_ bytes: [UInt8], _ index: Int, _ end: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < end, let high = bytes[index + 1].hexadecimalValue,
      let low = bytes[index + 2].hexadecimalValue
    else { return nil }
    let value = UInt8(high << 4 | low)
    return value >= 0x20 && value < 0x7F ? value : nil
  }
}
