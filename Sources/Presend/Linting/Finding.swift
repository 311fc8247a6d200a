internal import PresendDrafts
public import PresendRules

/// Something in a draft that a rule forbids, or that it misses.
public struct Finding: Sendable, Equatable {
  /// The rule that says so.
  public var rule: RuleID
  /// What the finding is about.
  public var category: Category
  /// How much it weighs.
  public var severity: Severity
  /// What is wrong.
  public var message: String
  /// What to do.
  public var remedy: String
  /// Where it stands; nil for what has no place.
  public var place: Place?
  /// The same text in other parts.
  public var also: [Place]
  /// True where the text was disguised.
  public var isEvasion: Bool
  /// The address where the policy can be read; nil for what is only inferred.
  public var source: String?
  /// How sure it is that the platform asks for this.
  public var evidence: Evidence
  /// What could stand there instead.
  public var fix: Rule.Fix?

  /// A place in a part of a draft.
  public struct Place: Sendable, Equatable {
    /// The part, such as `body`.
    public var part: String
    /// UTF-8 bytes of the part.
    public var range: Range<Int>
    /// Exactly what stands there; nil where it must not be shown.
    public var text: String?
    /// Bytes of the file; nil where the part does not stand in it.
    public var source: Range<Int>?
    /// The line in the file, from 1.
    public var line: Int?
    /// The column in Unicode scalars, from 1.
    public var column: Int?
  }
}

/// What a draft deserves, the worst of its findings and problems.
public enum Decision: String, Sendable, CaseIterable {
  /// Nothing was found.
  case pass
  /// Something was found below the blocking severity.
  case review
  /// The draft could not be read or checked whole.
  case incomplete
  /// Something blocks the draft.
  case block
}

/// A rule that could not be asked, and what it would have needed.
public struct NotChecked: Sendable, Equatable {
  /// The rule.
  public var rule: RuleID
  /// Fields of the context by their names in a draft, `language:fi`, `attachment:NAME` for a file that
  /// nobody reads, `library:zbar` where QR codes cannot be looked for.
  public var needs: [String]
}

/// A finding that does not count, and why.
public struct SetAside: Sendable, Equatable {
  /// What set the finding aside.
  public enum Means: String, Sendable, CaseIterable {
    /// The rule's level.
    case shadow
    /// Somebody who gave a reason, in the draft or in the configuration.
    case suppression
    /// It was found before.
    case baseline
  }
  /// The rule of the finding.
  public var rule: RuleID
  /// What set it aside.
  public var means: Means
  /// The reason that was given.
  public var reason: String
  /// Where the configuration says so, as `FILE:LINE:COLUMN`; nil where the draft itself does.
  public var place: String?

  init(rule: RuleID, means: Means, reason: String) {
    self.rule = rule
    self.means = means
    self.reason = reason
  }

  init(rule: RuleID, _ suppression: Suppression) {
    self.init(rule: rule, means: .suppression, reason: suppression.reason)
    if case .configuration(let place) = suppression.origin { self.place = place }
  }
}
