/// The attributes that are read.
enum HTMLAttributeName: String, CaseIterable, Sendable {
  case href, src, alt, title, placeholder, value, style, `class`, id, align, width, height, color, face, size, bgcolor
  case background, hidden, dir, lang, type, text, action, poster, srcset, label, summary, open, data, cite, vspace,
    hspace
  case ariaLabel = "aria-label", ariaDescription = "aria-description", formAction = "formaction"
  case ariaRole = "aria-roledescription", ariaValue = "aria-valuetext", ariaPlaceholder = "aria-placeholder"
  case abbr, ping, srcdoc, rel
  case xlinkHref = "xlink:href", xmlLang = "xml:lang", longdesc, content, charset, httpEquiv = "http-equiv", border

  /// A name with its number among all.
  struct Entry: Sendable {
    var name: HTMLAttributeName
    var ordinal: UInt8
  }

  static let table = NameTable(
    allCases.enumerated().map { ($1.rawValue, Entry(name: $1, ordinal: UInt8($0))) })

  /// What the value is to a reader; nil where it is nothing to be read.
  func kind(in element: HTMLElement) -> HTMLAttribute.Kind? {
    switch self {
    case .href, .xlinkHref: element == .link ? .source : .link
    case .action, .formAction, .cite, .longdesc, .ping: .link
    // A page within the page is one that the buyer sees, as behind a link.
    case .src where element == .iframe || element == .frame || element == .embed: .link
    case .src, .background, .poster, .srcset: .source
    case .data: element == .object ? .link : nil
    case .alt, .title, .placeholder, .ariaLabel, .ariaDescription, .ariaRole, .ariaValue, .ariaPlaceholder, .label,
      .summary, .abbr, .srcdoc:
      .text
    case .value: [.input, .button, .option, .param].contains(element) ? .text : nil
    // What search and previews show, or where a page goes on to.
    case .content: element == .meta ? .text : nil
    default: nil
    }
  }
}

/// The attributes of one tag, each name once: the first of its name counts.
struct TagAttributes {
  private(set) var values: [(name: HTMLAttributeName, attribute: HTMLTokenAttribute)] = []
  /// Attributes that hold a script: `onclick`.
  private(set) var handlers: [HTMLTokenAttribute] = []
  /// `data-…`, which CSS can show.
  private(set) var data: [HTMLTokenAttribute] = []
  private var seen: UInt64 = 0
  private let table = HTMLAttributeName.table

  mutating func clear() {
    values.removeAll(keepingCapacity: true)
    handlers.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
  }

  mutating func read(_ attributes: [HTMLTokenAttribute], in bytes: [UInt8]) {
    clear()
    seen = 0
    for attribute in attributes {
      guard let entry = table.value(bytes, attribute.name) else {
        addUnknown(attribute, in: bytes)
        continue
      }
      let bit = UInt64(1) << UInt64(entry.ordinal)
      guard seen & bit == 0 else { continue }
      seen |= bit
      values.append((entry.name, attribute))
    }
  }

  private static let handler = Array("on".utf8)
  private static let data = Array("data-".utf8)

  private mutating func addUnknown(_ attribute: HTMLTokenAttribute, in bytes: [UInt8]) {
    let name = attribute.name
    guard !attribute.value.isEmpty else { return }
    if bytes.matchesIgnoringCase(TagAttributes.handler, at: name.lowerBound, before: name.upperBound), name.count > 4,
      bytes[name].allSatisfy(\.isASCIILetter)
    {
      handlers.append(attribute)
    } else if bytes.matchesIgnoringCase(TagAttributes.data, at: name.lowerBound, before: name.upperBound) {
      data.append(attribute)
    }
  }

  func contains(_ name: HTMLAttributeName) -> Bool { self[name] != nil }

  subscript(_ name: HTMLAttributeName) -> HTMLTokenAttribute? {
    for value in values where value.name == name { return value.attribute }
    return nil
  }
}
