/// What is known about a message beside its words. Nil means unknown.
public struct Context: Sendable, Equatable {
  /// Where the message is sent: `amazon`, `aliexpress`, `generic`.
  public var platform: Platform?
  /// The marketplace, such as `amazon.de`.
  public var marketplace: String?
  /// The way by which the message travels.
  public var channel: Channel?
  /// The action of Amazon's Selling Partner API that carries the message.
  public var spAPIAction: String?
  /// Who speaks first.
  public var kind: Kind?
  /// How far the order has come.
  public var stage: Stage?
  /// The declared reason for writing.
  public var reason: String?
  /// The language of the message, a BCP 47 tag.
  public var language: String?
  /// The sender's address.
  public var sender: String?
  /// The recipient's address.
  public var recipient: String?
  /// The buyer's locale, a BCP 47 tag; `und-US` gives a region alone.
  public var buyerLocale: String?
  /// True where the buyer does not want proactive messages.
  public var buyerOptedOut: Bool?
  /// The order id.
  public var orderID: String?
  /// The products of the order.
  public var asins: [String]?
  /// The day on which the order was placed.
  public var orderPlaced: CalendarDate?
  /// The day on which the order was completed.
  public var orderCompleted: CalendarDate?
  /// The day on which the order was delivered.
  public var orderDelivered: CalendarDate?
  /// When the buyer wrote last.
  public var lastBuyerMessage: LastMessage?
  /// How many times a review was asked for already.
  public var reviewRequestsSent: Int?
  /// The UTC day on which the message is sent.
  public var sentAt: CalendarDate?

  /// A context of which nothing is known.
  public init() {}

  /// When the buyer wrote last, if ever.
  public enum LastMessage: Sendable, Equatable {
    /// The buyer never wrote.
    case never
    /// The UTC day of the buyer's last message.
    case on(CalendarDate)
  }

  /// The way by which a message travels.
  public enum Channel: String, Sendable, CaseIterable {
    case email, sellerCentral = "seller-central", spAPI = "sp-api", im, autoReply = "auto-reply",
      quickReply = "quick-reply", template
  }

  /// Who speaks first.
  public enum Kind: String, Sendable, CaseIterable {
    case reply, proactive, autoReply = "auto-reply", quickReply = "quick-reply"
  }

  /// How far an order has come.
  public enum Stage: String, Sendable, CaseIterable {
    case preSale = "pre-sale", orderOpen = "order-open", delivered, completed, closed
  }
}

/// A marketplace operator with rules of its own, by its lower-case name.
public struct Platform: RawRepresentable, Hashable, Sendable {
  /// The lower-case name.
  public let rawValue: String

  /// A platform by name; packs say which names exist.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// No platform in particular.
  public static let generic = Platform(rawValue: "generic")
  /// Amazon's stores.
  public static let amazon = Platform(rawValue: "amazon")
  /// AliExpress.
  public static let aliexpress = Platform(rawValue: "aliexpress")
}
