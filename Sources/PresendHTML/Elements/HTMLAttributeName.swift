/// The attributes that are read.
enum HTMLAttributeName: String, CaseIterable, Sendable {
  case href, src, alt, title, placeholder, value, style, `class`, id, align, width, height, color, face, size, bgcolor
  case background, hidden, dir, lang, type, text, action, poster, srcset, label, summary, open, data, cite, vspace,
    hspace
  case ariaLabel = "aria-label", ariaDescription = "aria-description", formAction = "formaction"
  case xlinkHref = "xlink:href", xmlLang = "xml:lang", longdesc, content, charset, httpEquiv = "http-equiv", border

  static let table = NameTable(allCases.map { ($0.rawValue, $0) })

  /// What the value is to a reader; nil where it is nothing to be read.
  func kind(in element: HTMLElement) -> HTMLAttribute.Kind? {
    switch self {
    case .href, .xlinkHref: element == .link ? .source : .link
    case .action, .formAction, .cite, .longdesc: .link
    case .src, .background, .poster, .srcset: .source
    case .data: element == .object ? .source : nil
    case .alt, .title, .placeholder, .ariaLabel, .ariaDescription, .label, .summary: .text
    case .value: element == .input || element == .button ? .text : nil
    default: nil
    }
  }
}

/// The attributes of one tag, each name once: the first of its name counts.
struct TagAttributes {
  private(set) var values: [(name: HTMLAttributeName, attribute: HTMLTokenAttribute)] = []
  private var seen: UInt64 = 0

  mutating func read(_ attributes: [HTMLTokenAttribute], in bytes: [UInt8]) {
    values.removeAll(keepingCapacity: true)
    seen = 0
    for attribute in attributes {
      guard let name = HTMLAttributeName.table.value(bytes, attribute.name) else { continue }
      let bit = UInt64(1) << UInt64(name.ordinal)
      guard seen & bit == 0 else { continue }
      seen |= bit
      values.append((name, attribute))
    }
  }

  func contains(_ name: HTMLAttributeName) -> Bool { seen & (UInt64(1) << UInt64(name.ordinal)) != 0 }

  subscript(_ name: HTMLAttributeName) -> HTMLTokenAttribute? {
    guard contains(name) else { return nil }
    return values.first { $0.name == name }?.attribute
  }
}

extension HTMLAttributeName {
  private static let ordinals: [HTMLAttributeName: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  fileprivate var ordinal: Int { HTMLAttributeName.ordinals[self] ?? 63 }
}
