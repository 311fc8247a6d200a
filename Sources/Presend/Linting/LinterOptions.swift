public import PresendDrafts
public import PresendRules

/// How drafts are judged.
public struct LinterOptions: Sendable {
  /// The day by whose policy every draft is judged; nil: the day on which each is sent, else `today`.
  public var day: CalendarDate?
  /// The day of drafts that name none. The library reads no clock.
  public var today: CalendarDate
  /// The rules that are asked.
  public var selection: RuleSelection
  /// Findings of this severity or above block a draft.
  public var failOn: Severity
  /// A rule that lacks context makes the draft incomplete.
  public var requiresContext: Bool
  /// Weights that replace those of rules, by rule id, short id, pack or category.
  public var levels: [String: RuleLevel]
  /// Hosts to which links and addresses may lead.
  public var brandDomains: [String]
  /// Phone numbers that may stand in messages.
  public var allowedNumbers: [String]
  /// Product names that are never contacts.
  public var productNames: [String]
  /// Texts in which nothing is found: what lies wholly within one is no finding, unless it is disguised.
  public var acceptedTexts: [String]
  /// Findings that are accepted whatever the draft says.
  public var suppressions: [Suppression]
  /// Whether drafts may ask to set findings aside.
  public var honoursInlineSuppressions: Bool
  /// No message text in findings.
  public var isRedacted: Bool
  /// The language of messages and remedies, a BCP 47 tag; nil for English.
  public var language: String?
  /// Steps of matching that a draft may cost. The same draft costs the same number everywhere.
  public var maximumSteps: Int
  /// Findings of a draft that are kept.
  public var maximumFindings: Int
  /// Backtracking steps that one search of one pattern may cost.
  public var maximumPatternSteps: Int
  /// False where every rule is asked, every pattern searched for and every phrase tried: the same verdicts, for tests.
  package var usesFilters = true

  /// Everything is asked, errors block.
  public init(today: CalendarDate) {
    self.today = today
    selection = RuleSelection()
    failOn = .error
    requiresContext = false
    levels = [:]
    brandDomains = []
    allowedNumbers = []
    productNames = []
    acceptedTexts = []
    suppressions = []
    honoursInlineSuppressions = true
    isRedacted = false
    maximumSteps = 4_000_000
    maximumFindings = 1_000
    maximumPatternSteps = 1_000_000
  }
}

/// A weight that replaces a rule's own.
public enum RuleLevel: String, Sendable, CaseIterable {
  /// The rule is not asked.
  case off
  /// The rule is asked and its findings are counted, but they do not count.
  case shadow
  /// Its findings are of this severity.
  case info, warning, error
}

/// Which rules are asked: those that are selected and not ignored.
public struct RuleSelection: Sendable, Equatable {
  /// Rule ids, short ids, packs, categories or globs; empty for all.
  public var selected: [String]
  /// The same, taken out again.
  public var ignored: [String]

  /// All rules, unless lists say otherwise.
  public init(selected: [String] = [], ignored: [String] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  /// True where the rule is to be asked.
  public func includes(_ rule: Rule) -> Bool {
    let isSelected = selected.isEmpty || selected.contains { RuleSelection.names(rule, by: $0) }
    return isSelected && !ignored.contains { RuleSelection.names(rule, by: $0) }
  }

  /// True where a name or glob stands for the rule.
  public static func names(_ rule: Rule, by pattern: String) -> Bool {
    let names = rule.names + [rule.id.pack, rule.category.rawValue]
    guard pattern.contains("*") || pattern.contains("?") else { return names.contains(pattern) }
    return names.contains { Glob.matches(Array($0.utf8), Array(pattern.utf8)) }
  }
}

/// Patterns with `*` for any text and `?` for one character.
enum Glob {
  static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    var textIndex = 0
    var patternIndex = 0
    var star: (pattern: Int, text: Int)?
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
        star = (patternIndex, textIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count,
        pattern[patternIndex] == UInt8(ascii: "?") || pattern[patternIndex] == text[textIndex]
      {
        textIndex += 1
        patternIndex += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        patternIndex = last.pattern + 1
        textIndex = last.text + 1
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
