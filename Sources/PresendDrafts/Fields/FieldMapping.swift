/// Which fields of a file's own making hold which fields of a draft: `body=Text`, `order.id=Bestellnummer`.
public struct FieldMapping: Sendable, Equatable {
  /// One field of a draft and where it is found.
  public struct Entry: Sendable, Equatable {
    /// The path of the field in a draft, such as `body` or `order.id`.
    public let target: String
    /// The name of the column, or the path of the field in the file.
    public let source: String
  }

  /// In the order in which they were given.
  public private(set) var entries: [Entry] = []

  /// Why an entry cannot be used.
  public enum Fault: Error, Equatable {
    /// It is not written `field=name`.
    case form
    /// Drafts have no such field; perhaps the nearest was meant.
    case unknownField(String, nearest: String?)
  }

  /// Nothing is mapped.
  public init() {}

  /// True where nothing is mapped.
  public var isEmpty: Bool { entries.isEmpty }

  /// Says where a field of drafts is found; the last that is said of a field counts.
  public mutating func add(target: String, source: String) throws(Fault) {
    guard !source.isEmpty else { throw .form }
    guard Self.targets.contains(target) else {
      throw .unknownField(target, nearest: Suggestion.nearest(to: target, among: Self.targets))
    }
    entries.removeAll { $0.target == target }
    entries.append(Entry(target: target, source: source))
  }

  /// Reads `field=name`.
  public mutating func add(_ text: String) throws(Fault) {
    guard let sign = text.firstIndex(of: "=") else { throw .form }
    try add(target: String(text[..<sign]), source: String(text[text.index(after: sign)...]))
  }

  /// All fields of a draft that can be mapped, those of its objects with a full stop.
  public static let targets: [String] =
    DraftField.names.filter { !["buyer", "order", "conversation", "label_set"].contains($0) }
    + BuyerField.names.map { "buyer.\($0)" } + OrderField.names.map { "order.\($0)" }
    + ConversationField.names.map { "conversation.\($0)" }

  /// Fields of which at least one must be there.
  static let texts: Set<String> = ["subject", "body", "html", "actions"]
  /// Fields that hold lists of words.
  static let lists: Set<String> = ["order.asins", "labels", "ignore"]

  /// The field that a column names by itself, in any case and with any sign between its words: `Sent at` is `sent_at`,
  /// `order_id` is `order.id`.
  static func target(named name: String) -> String? {
    let plain = plain(name)
    return targets.first { FieldMapping.plain($0) == plain }
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().map { " -.".contains($0) ? "_" : $0 })
  }
}
