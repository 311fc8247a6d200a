package import PresendText

/// What an HTML source says and how it looks. All ranges are bytes of the source.
public struct HTMLContent: Sendable {
  /// What the buyer reads, and after it, as paragraphs of their own, what is hidden.
  ///
  /// The map leads from the text to the source. Since hidden text stands at the end whatever its place, the map cannot
  /// be read in the other direction.
  package var visible: TextView
  /// Where the hidden text begins in `visible`; its length where nothing is hidden.
  package var hiddenStart: Int
  /// What the buyer does not see, in the order of the source.
  package var hidden: [HiddenText] = []
  /// Where `visible` repeats an earlier message, as mail programs mark it.
  package var quoted: [Range<Int>] = []
  /// Texts and addresses in attributes and in CSS.
  package var attributes: [HTMLAttribute] = []
  /// The links, in the order of the source.
  package var links: [HTMLLink] = []
  /// What the rules on style need to know.
  package var facts: [StyleFact] = []
  /// The sizes of the visible text, each once, in the order of the source.
  package var fontSizes: [FontSize] = []
  /// The language that `<html lang>` names.
  package var language: String?
  /// Comments that speak to presend; they hide nothing from the buyer.
  package var directives: [CommentDirective] = []
  /// Limits that were reached.
  package var limits: Set<HTMLLimit> = []
  /// The source ends inside a tag or inside an element that shows nothing of what follows (`<style>`, `<title>`), so that
  /// the end of the message is missing.
  package var endsInTag = false
}

/// A comment that begins with `presend allow`, `presend begin` or `presend end`.
package struct CommentDirective: Sendable, Equatable {
  /// The whole comment, in bytes of the source.
  package var comment: Range<Int>
  /// What stands in it behind `presend`.
  package var content: Range<Int>
}

/// How much of an HTML source is read.
public struct HTMLLimits: Sendable {
  /// How deep elements may stand in one another; deeper ones have no say in how their text looks.
  public var depth = 512
  /// How many tags, attributes and applied style rules are taken in; behind it text is read, but nothing else.
  public var nodes = 1_000_000
  /// How many bytes are read.
  public var size = 64 << 20

  /// The default limits.
  public init() {}
}

/// A limit that was reached.
package enum HTMLLimit: String, Sendable, Comparable {
  case depth = "html-depth"
  case nodes = "html-nodes"
  case size = "html-size"

  package static func < (first: HTMLLimit, second: HTMLLimit) -> Bool { first.rawValue < second.rawValue }
}

/// A stretch of text that the buyer does not see.
package struct HiddenText: Sendable, Equatable {
  /// Why it is not seen.
  package enum Reason: String, Sendable, CaseIterable {
    case display, visibility, opacity, fontSize = "font-size", color, offScreen = "off-screen", clipped
    case attribute = "hidden-attribute"
    case msoHide = "mso-hide"
    case comment
    /// Shown by Outlook alone.
    case conditionalComment = "conditional-comment"
    /// In an element that shows nothing, such as `template`.
    case element
  }

  /// From the first to the last hidden character, in bytes of the source.
  package var range: Range<Int>
  /// Why it is not seen.
  package var reason: Reason
  /// Where the text stands in the visible view.
  package var view: Range<Int>
}

/// A text or an address in an attribute, or in a `content` or `url()` of CSS.
package struct HTMLAttribute: Sendable {
  /// What the value is.
  package enum Kind: String, Sendable {
    /// An address that the buyer may go to: `href`, `action`.
    case link
    /// An address that is loaded: `src`, `background`, `url()`.
    case source
    /// Words: `alt`, `title`, `aria-label`, `placeholder`, `value`, `content`; the text of `<title>`.
    case text
  }

  /// What the value is.
  package var kind: Kind
  /// The element in small letters; `style` for a style sheet.
  package var element: String
  /// The attribute, or the property of CSS, in small letters.
  package var name: String
  /// The value as it is meant, with the way back to the source. In `mailto:`, `tel:` and `sms:` the percent signs are
  /// read as well.
  package var text: TextView
  /// The value in the source, without its quotes.
  package var range: Range<Int>
}

/// A link with its text.
package struct HTMLLink: Sendable {
  /// The address, with the way back to the source.
  package var href: TextView
  /// The visible text, from its first to its last character, in bytes of the source; nil for a link without any.
  package var range: Range<Int>?
  /// Where the text stands in the visible view.
  package var view: Range<Int>
  /// The start tag.
  package var tag: Range<Int>
}

/// A size of visible text.
package struct FontSize: Sendable, Equatable {
  /// The size in CSS pixels.
  package var pixels: Double
  /// The first text of that size.
  package var range: Range<Int>
}

/// Something about the style of a message that a rule may forbid.
package struct StyleFact: Sendable, Equatable {
  /// What it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A margin or padding to the left or right; the value is in percent or CSS pixels.
    case marginPercent = "margin-percent", marginPixels = "margin-pixels"
    /// A space above or below; the value is in CSS pixels.
    case verticalMarginPixels = "vertical-margin-pixels"
    /// The width of an image; the value is in percent or CSS pixels.
    case imageWidthPercent = "image-width-percent", imageWidthPixels = "image-width-pixels"
    /// A line height, a font, a colour, an alignment that the message sets itself.
    case lineHeight = "line-height", fontFamily = "font-family", color
    /// A font size that the message sets itself; the value is in CSS pixels where it can be told.
    case fontSize = "font-size"
    /// Text aligned other than to the left: `right`, `justify`.
    case textAlign = "text-align"
    /// Something in the middle: the text is `table` for a table as a whole, else `center`.
    case centered
    /// An image that is loaded without encryption.
    case httpImage = "http-image"
    /// An image whose address ends in `.gif`, or GIF data.
    case gifImage = "gif-image"
    /// An image of at most 3 by 3 pixels or one that is hidden.
    case trackingPixel = "tracking-pixel"
    /// An image without a text for those who cannot see it.
    case missingAlt = "missing-alt"
    /// A link without text.
    case emptyLink = "empty-link"
    /// Letters are shown in reversed order.
    case reversed
    /// Something that is run or loaded and not read: a script, an address that holds one, a page within the page, a
    /// style sheet kept elsewhere.
    case activeContent = "active-content"
  }

  /// What it is.
  package var kind: Kind
  /// Where it stands, in bytes of the source.
  package var range: Range<Int>
  /// A number, in the unit that the kind names.
  package var value: Double?
  /// A keyword: the alignment.
  package var text: String?

  package init(_ kind: Kind, _ range: Range<Int>, value: Double? = nil, text: String? = nil) {
    self.kind = kind
    self.range = range
    self.value = value
    self.text = text
  }
}
