public import PresendDrafts

/// Everything that presend has to say about one draft.
public struct Verdict: Sendable {
  /// The draft's id.
  public var id: String
  /// Where the draft came from.
  public var source: String
  /// The platform by whose rules it was judged.
  public var platform: Platform
  /// The day by whose policy it was judged.
  public var day: CalendarDate
  /// The packs that were asked, as `name@version`.
  public var packs: [String]
  /// What the draft deserves.
  public var decision: Decision
  /// In the order of part, start and rule.
  public var findings: [Finding]
  /// The judgement of the tag for critical messages.
  public var important: Important
  /// Rules that lacked context.
  public var notChecked: [NotChecked]
  /// What could not be read or finished.
  public var problems: [Problem]
  /// Findings that do not count.
  public var setAside: [SetAside]

  /// The judgement of a tag such as `[Important]`.
  public struct Important: Sendable, Equatable {
    /// The tag's content, whatever the day.
    public enum Judgement: String, Sendable, CaseIterable {
      /// The subject has no tag.
      case absent
      /// The message asks for what the order needs.
      case justified
      /// The message asks for nothing that the order needs.
      case unjustified
      /// It asks for that, and for more.
      case mixed
      /// It says too little, or in no language that is known.
      case undetermined
    }
    /// The tag as it stands in the subject.
    public var tag: String?
    /// Whether the message may carry it.
    public var judgement: Judgement
    /// True on days on which the platform no longer offers the tag.
    public var isObsolete: Bool
    /// Where the tag stands.
    public var place: Finding.Place?
    /// The reason that justifies it.
    public var reason: String?
    /// The words that show the reason.
    public var evidence: [Finding.Place]
    /// The words that speak against it.
    public var contrary: [Finding.Place]
    /// Where to go instead of tagging the subject.
    public var instead: String?

    /// No tag.
    public static let absent = Important(
      tag: nil, judgement: .absent, isObsolete: false, place: nil, reason: nil, evidence: [], contrary: [], instead: nil
    )
  }
}
