/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Info is the least, error the most.
  public static func < (first: Severity, second: Severity) -> Bool { first.rank < second.rank }
}

/// What a finding is about. The list is closed: reports and pipelines rely on it.
public enum Category: String, Sendable, CaseIterable {
  case reviewSolicitation = "review-solicitation"
  case reviewIncentive = "review-incentive"
  case reviewManipulation = "review-manipulation"
  case externalLink = "external-link"
  case emailAddress = "email-address"
  case phoneNumber = "phone-number"
  case socialHandle = "social-handle"
  case offPlatform = "off-platform"
  case emoji
  case lineBreaks = "line-breaks"
  case style
  case image
  case attachment
  case accessibility
  case marketing
  case thankYouOnly = "thank-you-only"
  case orderNotification = "order-notification"
  case cancellation
  case importantTag = "important-tag"
  case language
  case spelling
  case grammar
  case requiredContent = "required-content"
  case timing
  case template
  case length
  case obfuscation
  case security
  case conduct
  case suppression
}

/// How sure it is that a platform asks for what a rule says.
public enum Evidence: String, Sendable, CaseIterable {
  /// The platform's own text.
  case sourced
  /// Somebody who quotes or retells the platform.
  case secondary
  /// Inferred from other rules or from practice.
  case inferred
  /// The documents that the project started from.
  case seed

  /// The most sure first.
  static let bySurety: [Evidence] = [.sourced, .secondary, .seed, .inferred]

  /// The one that claims less.
  public static func lesser(of first: Evidence, _ second: Evidence) -> Evidence {
    bySurety.last { $0 == first || $0 == second } ?? first
  }
}

/// The name of a rule: its pack and its own name, as in `amazon/external-link`.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The pack to which the rule belongs.
  public let pack: String
  /// The rule's name in its pack.
  public let name: String
  /// `pack/name`.
  public let description: String

  /// The rule `pack/name`.
  public init(pack: String, name: String) {
    self.pack = pack
    self.name = name
    description = "\(pack)/\(name)"
  }

  /// By pack, then by name, in the order of their bytes.
  public static func < (first: RuleID, second: RuleID) -> Bool {
    (first.pack, first.name) < (second.pack, second.name)
  }

  /// True where `text` names this rule: `pack/name`, or the name alone.
  public func answers(to text: String) -> Bool { text == name || text == description }
}
