/// The fields of one kind of object, in the order in which they are read.
protocol FieldName: CaseIterable, RawRepresentable, Sendable where RawValue == UInt8 {
  /// The names as they are written, in the order of the cases.
  static var names: [String] { get }
  /// The names, ready to be looked up.
  static var table: KeyTable { get }
}

extension FieldName {
  /// The name as it is written.
  var name: String { Self.names[Int(rawValue)] }
}

/// The fields of a draft.
enum DraftField: UInt8, FieldName {
  case id, lang, platform, marketplace, channel, spAPIAction, kind, stage, reason, from, to, subject, body, html
  case attachments, actions, buyer, order, conversation, sentAt, allow, labels, ignore, important, labelSet, note,
    neutral

  static let names = [
    "id", "lang", "platform", "marketplace", "channel", "sp_api_action", "kind", "stage", "reason", "from", "to",
    "subject",
    "body", "html", "attachments", "actions", "buyer", "order", "conversation", "sent_at", "allow", "labels", "ignore",
    "important", "label_set", "note", "neutral",
  ]
  static let table = KeyTable(names)
}

/// The fields of `buyer`.
enum BuyerField: UInt8, FieldName {
  case locale, optedOut
  static let names = ["locale", "opted_out"]
  static let table = KeyTable(names)
}

/// The fields of `order`.
enum OrderField: UInt8, FieldName {
  case id, asins, placed, completed, delivered
  static let names = ["id", "asins", "placed", "completed", "delivered"]
  static let table = KeyTable(names)
}

/// The fields of `conversation`.
enum ConversationField: UInt8, FieldName {
  case lastBuyerMessage, reviewRequestsSent
  static let names = ["last_buyer_message", "review_requests_sent"]
  static let table = KeyTable(names)
}

/// The fields of an entry of `attachments`.
enum AttachmentField: UInt8, FieldName {
  case name, type, bytes, width, height, animated, purpose
  static let names = ["name", "type", "bytes", "width", "height", "animated", "purpose"]
  static let table = KeyTable(names)
}

/// The fields of an entry of `actions`.
enum ActionField: UInt8, FieldName {
  case title, type, content
  static let names = ["title", "type", "content"]
  static let table = KeyTable(names)
}

/// The fields of an entry of `allow`.
enum AllowField: UInt8, FieldName {
  case rule, reason, until, owner, text
  static let names = ["rule", "reason", "until", "owner", "text"]
  static let table = KeyTable(names)
}

/// Looks up field names as bytes.
struct KeyTable: Sendable {
  /// The names in their own order.
  let names: [String]
  private let entries: [(code: KeyCode, ordinal: UInt8)]

  /// A table of at most 32 names of at most 24 bytes each.
  init(_ names: [String]) {
    self.names = names
    entries = names.enumerated().map { ordinal, name in
      let bytes = Array(name.utf8)
      return (KeyCode(bytes, 0..<bytes.count) ?? KeyCode(), UInt8(ordinal))
    }.sorted { $0.code < $1.code }
  }

  /// The place of a name in `names`; nil where it is none of them.
  func ordinal(of bytes: [UInt8], _ range: Range<Int>) -> UInt8? {
    guard let code = KeyCode(bytes, range) else { return nil }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[middle]
      if entry.code == code { return entry.ordinal }
      if entry.code < code { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// A name of up to 24 bytes as three numbers, so that comparing it takes no loop.
private struct KeyCode: Comparable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0

  init() {}

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 24 else { return nil }
    for index in range {
      third = third << 8 | second >> 56
      second = second << 8 | first >> 56
      first = first << 8 | UInt64(bytes[index])
    }
  }

  static func < (one: KeyCode, other: KeyCode) -> Bool {
    if one.first != other.first { return one.first < other.first }
    if one.second != other.second { return one.second < other.second }
    return one.third < other.third
  }
}

/// Which node holds the value of which field of one object.
struct FieldSlots<Field: FieldName> {
  private var nodes = InlineArray<32, Int32>(repeating: -1)

  /// The index of the field's value on the tape; nil where the field is absent.
  subscript(field: Field) -> Int? {
    get {
      let node = nodes[Int(field.rawValue)]
      return node < 0 ? nil : Int(node)
    }
    set { nodes[Int(field.rawValue)] = Int32(newValue ?? -1) }
  }
}
