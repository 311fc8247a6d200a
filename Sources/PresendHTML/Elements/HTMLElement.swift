/// The elements that are read in a way of their own. All others are `other`.
package enum HTMLElement: String, CaseIterable, Sendable {
  case other = ""
  case a, abbr, address, annotationXML = "annotation-xml", applet, area, article, aside, b, base, basefont, bdo, bgsound
  case big, blockquote, body, br, button, caption, center, code, col, colgroup, dd, desc, details, dialog, dir, div, dl
  case dt, em, embed, fieldset, figcaption, figure, font, footer, foreignObject = "foreignobject", form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, image, input, label, legend, li, link
  case listing, main, marquee, math, menu, meta, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, p
  case param, plaintext, pre, s, script, search, section, select, small, source, span, strike, strong, style, sub
  case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, track, tt, u, ul, video,
    wbr
  case xmp

  /// What has to be known about an element while a text is read.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// It has no content and no end tag.
    static let void = Traits(rawValue: 1 << 0)
    /// It begins and ends on a line of its own.
    static let block = Traits(rawValue: 1 << 1)
    /// A blank line stands before and after it.
    static let spaced = Traits(rawValue: 1 << 2)
    /// A cell, parted from the next by a tab.
    static let cell = Traits(rawValue: 1 << 3)
    /// Nothing in it is shown.
    static let unseen = Traits(rawValue: 1 << 4)
    /// Its start tag ends an open paragraph.
    static let closesParagraph = Traits(rawValue: 1 << 5)
    /// It marks letters, and its end tag may stand in the wrong place.
    static let formatting = Traits(rawValue: 1 << 6)
    /// End tags of ordinary elements do not reach through it.
    static let special = Traits(rawValue: 1 << 7)
    /// No end tag from inside reaches through it.
    static let scope = Traits(rawValue: 1 << 8)
    /// It shows something that is no text.
    static let object = Traits(rawValue: 1 << 9)
    /// Blanks in it stand as they are.
    static let preformatted = Traits(rawValue: 1 << 10)
    /// It may stand in `head`.
    static let metadata = Traits(rawValue: 1 << 11)
    static let heading = Traits(rawValue: 1 << 12)
    static let list = Traits(rawValue: 1 << 13)
    static let tablePart = Traits(rawValue: 1 << 14)
  }

  /// An element with its traits.
  struct Entry: Sendable {
    var element: HTMLElement
    var traits: Traits
  }

  static let names = NameTable<Entry>(
    HTMLElement.allCases.filter { $0 != .other }.map { ($0.rawValue, Entry(element: $0, traits: $0.traits)) })

  /// The element with the name at a range.
  static func entry(_ bytes: [UInt8], _ name: Range<Int>, hash: UInt64) -> Entry {
    names.value(bytes, name, hash: hash) ?? Entry(element: .other, traits: [])
  }

  private var traits: Traits {
    switch self {
    case .area, .base, .basefont, .bgsound, .col, .link, .meta, .param, .source, .track, .wbr, .br, .frame:
      isMetadata ? [.void, .metadata] : .void
    case .embed, .img, .image, .input: [.void, .object]
    case .hr: [.void, .block, .spaced, .closesParagraph, .special]
    case .video, .iframe: [.object, .unseen, .special]
    case .p: [.block, .spaced, .closesParagraph, .special]
    case .h1, .h2, .h3, .h4, .h5, .h6: [.block, .spaced, .closesParagraph, .special, .heading]
    case .ul, .ol, .dir, .menu, .dl: [.block, .spaced, .closesParagraph, .special, .list]
    case .blockquote, .figure: [.block, .spaced, .closesParagraph, .special]
    case .pre, .listing, .xmp, .plaintext: [.block, .spaced, .closesParagraph, .special, .preformatted]
    case .textarea: [.block, .special, .preformatted]
    case .address, .article, .aside, .center, .details, .dialog, .div, .fieldset, .figcaption, .footer, .form, .header,
      .hgroup, .main, .nav, .search, .section, .summary, .li, .dd, .dt:
      [.block, .closesParagraph, .special]
    case .body, .legend, .optgroup, .option, .select: [.block, .special]
    case .html: [.special, .scope]
    case .table: [.block, .closesParagraph, .special, .scope, .tablePart]
    case .caption: [.block, .special, .scope, .tablePart]
    case .tr, .tbody, .thead, .tfoot, .colgroup: [.block, .special, .tablePart]
    case .td, .th: [.cell, .special, .scope, .tablePart]
    case .applet, .marquee, .object, .foreignObject: [.special, .scope]
    case .button: [.special]
    case .desc: [.unseen, .special, .scope]
    case .head: [.special]
    case .script, .style, .title, .noembed, .noframes: [.unseen, .special, .metadata]
    case .template: [.unseen, .special, .scope, .metadata]
    case .noscript: [.metadata]
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: .formatting
    default: []
    }
  }

  private var isMetadata: Bool {
    switch self {
    case .base, .basefont, .bgsound, .link, .meta: true
    default: false
    }
  }
}
