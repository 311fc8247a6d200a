public import PresendDrafts
package import PresendMatching

/// A rule as meant: what it forbids or asks for, why, and what to do instead.
public final class Rule: Sendable {
  /// The rule's name.
  public let id: RuleID
  /// Names that the rule had before; they still select and suppress it.
  public let aliases: [String]
  /// What its findings are about.
  public let category: Category
  /// How much its findings weigh, unless a level says otherwise.
  public let severity: Severity
  /// Other weights in certain contexts; the first that fits counts.
  package let levels: [Level]
  /// What is wrong, in a few words.
  public let title: LocalizedText
  /// What a finding says; `{text}` and `{detail}` stand for what was found.
  public let message: LocalizedText
  /// Why it matters.
  public let why: LocalizedText
  /// What to do.
  public let remedy: LocalizedText
  /// What could stand there instead.
  public let fix: Fix?
  /// Where the platform, or somebody who retells it, says so.
  public let sources: [PolicySource]
  /// How sure it is that the platform asks for this.
  public let evidence: Evidence
  /// The days on which the rule holds; nil where it is open.
  public let effectiveFrom: CalendarDate?
  /// The last day on which the rule holds.
  public let effectiveTo: CalendarDate?
  /// What must be true of the context, in three values.
  package let applies: Condition?
  /// The parts that the rule looks at.
  package let lookIn: [PartSelector]
  /// What it looks for.
  package let condition: Condition
  /// What excuses a match in the same sentence, or the message where it has no place.
  package let unless: Condition?
  /// True where denied words count all the same.
  package let ignoresNegation: Bool
  /// Whether each match is a finding of its own, or the first stands for all.
  package let reportsFirstOnly: Bool
  /// False where a pack forbids setting the rule's findings aside.
  public let isSuppressible: Bool
  /// Languages in which the rule has words; empty where it needs none.
  public let languages: Set<String>
  /// The sets without which the condition cannot hold; nil where it must always be asked.
  package let triggers: [Trigger]?
  /// All conditions of the rule: on the context, on the words, on excuses and weights.
  package var conditions: [Condition] {
    [condition] + [applies, unless].compactMap(\.self) + levels.compactMap(\.condition)
  }

  /// Texts that show what the rule is meant to do.
  package let examples: [RuleExample]
  /// The stretches of its words and conditions that examples must reach.
  package let branches: [RuleBranch]
  /// The file, for messages about the rule.
  public let path: String

  /// A weight for a context.
  package struct Level: Sendable {
    package let condition: Condition?
    package let needsEvasion: Bool
    package let severity: Severity
  }

  /// What could stand in the place of a finding.
  public struct Fix: Sendable, Equatable {
    /// Whether the replacement can be made without a look.
    public enum Safety: String, Sendable, CaseIterable {
      /// The message says the same afterwards.
      case safe
      /// Somebody has to read it again.
      case needsReview = "needs-review"
    }
    /// Whether the replacement can be made without a look.
    public let safety: Safety
    /// The text that replaces the finding.
    public let replacement: String
    /// How the replacement is made of what was found, where it depends on it.
    public let change: Change?
    /// Other words for what was found, where the replacement is made of them.
    public let rewording: Rewording?
    /// The replacement as the rule has it, before it takes the form of a part, such as that of HTML.
    package let plain: String

    /// A change of what was found.
    public enum Change: String, Sendable, CaseIterable {
      /// `http://` becomes `https://`.
      case https
      /// Letters in a style of their own become plain ones.
      case plainLetters = "plain-letters"
      /// The word of a tag is set in plain square brackets.
      case brackets
    }

    /// A replacement.
    public init(safety: Safety, replacement: String, change: Change? = nil) {
      self.init(safety: safety, replacement: replacement, change: change, rewording: nil, plain: replacement)
    }

    /// A replacement in the form of a part, with what it was made of.
    package init(safety: Safety, replacement: String, change: Change?, rewording: Rewording?, plain: String) {
      self.safety = safety
      self.replacement = replacement
      self.change = change
      self.rewording = rewording
      self.plain = plain
    }
  }

  /// Where a policy can be read.
  public struct PolicySource: Sendable, Equatable {
    /// The address of the page.
    public let address: String
    /// What the page is to the policy.
    public let evidence: Evidence
    /// What to know about the page.
    public let note: String?
  }

  init(
    id: RuleID,
    aliases: [String],
    category: Category,
    severity: Severity,
    levels: [Level],
    title: LocalizedText,
    message: LocalizedText,
    why: LocalizedText,
    remedy: LocalizedText,
    fix: Fix?,
    sources: [PolicySource],
    evidence: Evidence,
    effectiveFrom: CalendarDate?,
    effectiveTo: CalendarDate?,
    applies: Condition?,
    lookIn: [PartSelector],
    condition: Condition,
    unless: Condition?,
    ignoresNegation: Bool,
    reportsFirstOnly: Bool,
    isSuppressible: Bool,
    languages: Set<String>,
    triggers: [Trigger]?,
    examples: [RuleExample],
    branches: [RuleBranch],
    path: String
  ) {
    self.id = id
    self.aliases = aliases
    self.category = category
    self.severity = severity
    self.levels = levels
    self.title = title
    self.message = message
    self.why = why
    self.remedy = remedy
    self.fix = fix
    self.sources = sources
    self.evidence = evidence
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.applies = applies
    self.lookIn = lookIn
    self.condition = condition
    self.unless = unless
    self.ignoresNegation = ignoresNegation
    self.reportsFirstOnly = reportsFirstOnly
    self.isSuppressible = isSuppressible
    self.languages = languages
    self.triggers = triggers
    self.examples = examples
    self.branches = branches
    self.path = path
  }

  /// Every name by which the rule may be meant: with and without its pack, as it is called and as it was called before.
  public var names: [String] {
    [id.description, id.name] + aliases.flatMap { $0.contains("/") ? [$0] : [$0, "\(id.pack)/\($0)"] }
  }

  /// The source that says most surely what the platform asks for, the first of equals; nil without any.
  public var bestSource: PolicySource? {
    Evidence.bySurety.lazy.compactMap { level in self.sources.first { $0.evidence == level } }.first
  }

  /// True on days on which the rule holds.
  public func isEffective(on day: CalendarDate) -> Bool {
    (effectiveFrom.map { day >= $0 } ?? true) && (effectiveTo.map { day <= $0 } ?? true)
  }
}

/// A part or kind of part that a rule looks at.
package enum PartSelector: Sendable, Equatable {
  case kind(Part.Kind)
  /// A header by name, lower-case.
  case header(String)

  package func selects(_ part: Part) -> Bool {
    switch self {
    case .kind(let kind): part.kind == kind
    case .header(let name): part.kind == .header && part.name.lowercased() == "headers:\(name)"
    }
  }
}

/// Something without which a condition cannot hold.
package enum Trigger: Sendable, Hashable {
  /// A phrase of a set.
  case set(PhraseTable.SetID)
  /// What a pattern needs, by the number of the pattern.
  case pattern(Int)
  case sign(Sign)

  /// What a draft has, whatever it says.
  package enum Sign: Int, Sendable, CaseIterable {
    case contact, emoji, lineBreaks
    /// An order id, a placeholder or another number that is masked.
    case identifier
    /// Characters that may be styled or invisible.
    case symbols
    case subject, html
    /// The name of an attached file.
    case attachmentName
    /// The answers of an automatic reply.
    case actions
  }
}

/// A draft in a rule file that must or must not be flagged.
package struct RuleExample: Sendable {
  package enum Expectation: Sendable { case flagged, clean }
  package let expectation: Expectation
  package let draft: Draft
  /// The marked places, by part; empty where only the fact counts.
  package let places: [ExamplePlace]
  /// The day by which the example is judged, where it names one.
  package let day: CalendarDate?
  package let path: String
  package let line: Int
}

/// A marked place of an example, in bytes of the part.
package struct ExamplePlace: Sendable, Hashable {
  package let part: String
  package let range: Range<Int>

  package init(part: String, range: Range<Int>) {
    self.part = part
    self.range = range
  }
}

/// A stretch of a rule that its examples must reach.
package enum RuleBranch: Sendable {
  /// A condition that must be reached by words in a language.
  case words(Condition, Language)
  /// One of several ways for the rule to hold.
  case alternative(Condition, number: Int)
  /// A topic of a justification, which clean examples may reach too.
  case topic(Condition, name: String)
}
