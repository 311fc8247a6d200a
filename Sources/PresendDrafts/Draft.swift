public import PresendHTML
public import PresendText

/// A message that has not been sent yet: its parts, the context that it is judged in, and what could not be read of it.
public struct Draft: Sendable {
  /// The draft's own id, else its source.
  public var id: String
  /// Where it came from: `FILE`, `FILE:N` for the N-th record of a file, `-:N` for standard input.
  public var source: String
  /// The format that it was read from; nil where it was not read.
  public var format: InputFormat?
  /// What is known about the message beside its words.
  public var context: Context
  /// The texts of the message, in the order in which they are reported.
  public var parts: [Part]
  /// Files that go along with the message; nil where nothing is known of them.
  public var attachments: [Attachment]?
  /// Images came along that were not searched for QR codes, because the libraries for it are not installed.
  public var lacksQRReader = false
  /// Names of images that stand in HTML itself, of which only QR codes are read: `html/image:1`.
  public var unreadImages: [String] = []
  /// Names of parts that say the same in different forms, of which a reader sees one; from `multipart/alternative`.
  public var alternatives: [[String]] = []
  /// Answers that an automatic reply offers; nil where the draft is no such reply.
  public var actions: [Action]?
  /// Findings that the draft itself asks to set aside.
  public var suppressions: [Suppression]
  /// Comments that end a stretch for which something is set aside, by part and bytes.
  package var directiveEnds: [(part: String, bytes: Range<Int>)] = []
  /// What the draft is labelled with for scoring; nil where it is no labelled draft.
  public var labels: Labels?
  /// What could not be read; a draft with problems is incomplete.
  public var problems: [Problem]
  /// The bytes from which the draft was read.
  public var origin: Origin

  /// A draft without parts.
  public init(id: String, source: String, origin: Origin = Origin()) {
    self.id = id
    self.source = source
    self.origin = origin
    context = Context()
    parts = []
    attachments = nil
    actions = nil
    suppressions = []
    problems = []
  }

  /// What a draft is labelled with, for measuring how well the rules do.
  public struct Labels: Sendable, Equatable {
    /// The categories that must be reported.
    public var labels: [String]?
    /// Categories that are not judged.
    public var ignore: [String]?
    /// The verdict that the tag [Important] must get.
    public var important: String?

    /// No labels.
    public init() {}
  }

  /// True where some part that a buyer reads says something.
  package var hasText: Bool {
    parts.contains { part in
      ![.header, .senderName, .attachment, .image].contains(part.kind)
        && (part.visible.map { $0.bytes[...] } ?? part.bytes[part.content]).contains { $0 > 0x20 }
    }
  }
}

/// One text of a draft.
public struct Part: Sendable {
  /// What the text is to the message.
  public enum Kind: String, Sendable, CaseIterable {
    case subject, body, html, header, attachment, actionTitle = "action-title", actionContent = "action-content", image
    /// A header with an address, of which the content is what stands beside the address, for the buyer to read.
    case senderName = "sender-name"
  }

  /// What the text is to the message.
  public var kind: Kind
  /// The name by which findings point at it: `subject`, `body`, `body:2`, `headers:From`, `attachment:a.gif`,
  /// `action:1/title`, `attachment:a.png/qr`.
  public var name: String
  /// The text, valid UTF-8; findings count its bytes.
  public var bytes: [UInt8]
  /// From bytes of the text to bytes of the draft's origin; nil where the text does not stand there (a value made from
  /// several).
  public var origin: OffsetMap?
  /// The stretch of the text in which the seller speaks; front matter stands before it.
  public var content: Range<Int>
  /// Somebody else's words, such as those of a message that goes along as an attachment.
  public var isQuoted = false
  /// What the buyer reads, where that is not the bytes themselves (HTML), with the way back to them.
  public var visible: TextView?
  /// For HTML: what is hidden, attributes, links and style.
  public var html: HTMLContent?

  /// A part whose whole text is content.
  public init(kind: Kind, name: String, bytes: [UInt8], origin: OffsetMap?) {
    self.kind = kind
    self.name = name
    self.bytes = bytes
    self.origin = origin
    content = 0..<bytes.count
  }

  /// True for a stretch of another part of the same name: reports show that one.
  package var isExcerpt: Bool { kind == .senderName }

  /// What is to be checked: what the buyer reads, else the content, with the way back to the bytes of the part.
  package var text: TextView {
    if let visible { return visible }
    if content == 0..<bytes.count { return TextView(verbatim: bytes) }
    return TextView(bytes: Array(bytes[content]), map: .identity(length: content.count, base: content.lowerBound))
  }
}

/// A file that goes along with a message.
public struct Attachment: Sendable, Equatable {
  /// The file name, with its extension.
  public var name: String?
  /// The media type, such as `image/gif`: by content where there is one that can be told, else as declared.
  public var type: String?
  /// The media type that the mail declares, where it differs from that of the content.
  public var declaredType: String?
  /// The size in bytes.
  public var bytes: Int?
  /// The width of an image in pixels.
  public var width: Int?
  /// The height of an image in pixels.
  public var height: Int?
  /// True for an image that moves.
  public var isAnimated: Bool?
  /// What the file is for, such as `invoice`.
  public var purpose: String?
  /// The id by which HTML shows the file as an image (`cid:`), without angle brackets.
  public var contentID: String?
  /// True for a file that is shown within the message.
  public var isInline: Bool?
  /// True for a file that came with the draft and of which nobody reads the content; rules cannot know what it says.
  public var isUnread = false

  /// An attachment of which nothing is known.
  public init() {}
}

/// An answer that an automatic or quick reply offers.
public struct Action: Sendable, Equatable {
  /// What the buyer taps.
  public var title: String?
  /// `text`, `image` or `coupon`.
  public var type: String?
  /// What the buyer gets.
  public var content: String?

  /// An action of which nothing is known.
  public init() {}
}

/// A finding that is to be set aside, with the reason for it.
public struct Suppression: Sendable, Equatable {
  /// The rule, as `pack/id` or as short id.
  public var rule: String
  /// Why the finding is accepted.
  public var reason: String
  /// The last day on which the suppression holds.
  public var until: CalendarDate?
  /// Who answers for it.
  public var owner: String?
  /// The text of the one finding that is meant; nil for all findings of the rule.
  public var text: String?
  /// The stretch that is meant: the name of a part and its bytes; nil for the whole draft.
  public var range: (part: String, bytes: Range<Int>)?
  /// Where the suppression was written.
  public var origin = Origin.field
  /// The place of what asks for it, by part and bytes, where it stands in a part.
  public var place: (part: String, bytes: Range<Int>)?

  /// Where a suppression was written.
  public enum Origin: Sendable, Equatable {
    /// In `allow` of a JSON draft or of front matter.
    case field
    /// In a header of a mail.
    case header
    /// In a comment of an HTML part, which the buyer gets too.
    case comment
    /// In `presend.yml`; at `FILE:LINE:COLUMN`.
    case configuration(String)

    /// True for what travels with the draft.
    public var isInline: Bool {
      if case .configuration = self { return false }
      return true
    }
  }

  /// A suppression of one rule.
  public init(rule: String, reason: String, until: CalendarDate? = nil) {
    self.rule = rule
    self.reason = reason
    self.until = until
  }

  /// The same in every respect.
  public static func == (first: Suppression, second: Suppression) -> Bool {
    first.rule == second.rule && first.reason == second.reason && first.until == second.until
      && first.owner == second.owner && first.text == second.text && first.origin == second.origin
      && first.range?.part == second.range?.part && first.range?.bytes == second.range?.bytes
      && first.place?.part == second.place?.part && first.place?.bytes == second.place?.bytes
  }
}

/// Something of a draft that could not be read or finished.
public struct Problem: Sendable, Equatable {
  /// A short name for programs, such as `charset`, `empty`, `json`, `field`, `unreadable`, `budget`.
  public var code: String
  /// The part concerned, where it is one.
  public var part: String?
  /// What is wrong and what to do, without any text of the message.
  public var message: String
  /// The limit that was reached, such as `steps`.
  public var limit: String?
  /// The option that raises the limit.
  public var option: String?

  /// A problem that no option can mend, unless `limit` and `option` say so.
  public init(code: String, part: String? = nil, message: String, limit: String? = nil, option: String? = nil) {
    self.code = code
    self.part = part
    self.message = message
    self.limit = limit
    self.option = option
  }

  /// A file that should hold drafts and holds none.
  static let noDrafts = Problem(
    code: "empty",
    message: "the file holds no draft: no line, row or element of it says anything. --allow-empty lets it be"
  )
}
