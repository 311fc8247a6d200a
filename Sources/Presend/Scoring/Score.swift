internal import PresendRules

/// Precision and recall on labelled drafts.
public struct Score: Sendable {
  /// A line of the score: a category, a language, or all.
  public struct Row: Sendable, Equatable {
    /// The category, `important`, the language, or `all`.
    public var name: String
    /// Its counts.
    public var counts: ScoreCounts
    /// The same by language; empty for languages.
    public var languages: [Row] = []
  }

  /// A draft that was judged otherwise than its labels say.
  public struct Mistake: Sendable, Equatable {
    /// The draft's id.
    public var id: String
    /// Where it came from.
    public var source: String
    /// The draft's language.
    public var language: String
    /// The category concerned, or `important`.
    public var category: String
    /// The rules that reported it, or what was expected and found.
    public var detail: String
  }

  /// Drafts that were judged by their labels.
  public var drafts = 0
  /// Drafts without labels, which were passed over.
  public var unlabelled = 0
  /// Drafts that could not be checked whole.
  public var incomplete = 0
  /// Labels that were not reported.
  public var misses: [Mistake] = []
  /// Reports that no label asks for.
  public var falseReports: [Mistake] = []

  var counts: [Key: ScoreCounts] = [:]

  struct Key: Hashable {
    var category: String
    var language: String
  }

  /// The name of the row for the verdicts of the tag `[Important]`.
  static let important = "important"

  /// A score over no drafts.
  public init() {}

  /// One row a category, in the order of the list of categories; the verdict of the tag comes last.
  public var categories: [Row] {
    (Category.allCases.map(\.rawValue) + [Score.important]).compactMap { name in
      let own = counts.filter { $0.key.category == name }
      guard !own.isEmpty else { return nil }
      let languages = own.map { Row(name: $0.key.language, counts: $0.value) }.sorted { $0.name < $1.name }
      return Row(name: name, counts: Score.sum(own.values), languages: languages)
    }
  }

  /// One row a language, over all categories.
  public var languages: [Row] {
    let judged = counts.filter { $0.key.category != Score.important }
    return Set(judged.keys.map(\.language)).sorted().map { language in
      Row(name: language, counts: Score.sum(judged.filter { $0.key.language == language }.values))
    }
  }

  /// Everything but the verdicts of the tag.
  public var total: Row {
    Row(name: "all", counts: Score.sum(counts.filter { $0.key.category != Score.important }.values))
  }

  /// The row of that name.
  public func row(_ name: String) -> Row? {
    name == "all" ? total : categories.first { $0.name == name } ?? languages.first { $0.name == name }
  }

  private static func sum(_ counts: some Sequence<ScoreCounts>) -> ScoreCounts {
    counts.reduce(into: ScoreCounts()) { $0 += $1 }
  }
}
