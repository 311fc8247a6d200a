/// How often a category was rightly reported, missed, or reported without cause.
public struct ScoreCounts: Sendable, Equatable {
  /// Labelled and reported.
  public var found = 0
  /// Labelled and not reported.
  public var missed = 0
  /// Reported as warning or error and not labelled.
  public var wrong = 0

  /// No draft has been counted.
  public init() {}

  /// The share of reports that are right; nil where nothing was reported.
  public var precision: Double? { ratio(found, found + wrong) }

  /// The share of labels that were found; nil where nothing is labelled.
  public var recall: Double? { ratio(found, found + missed) }

  /// The harmonic mean of precision and recall; nil where nothing is labelled or reported.
  public var f1: Double? { ratio(2 * found, 2 * found + missed + wrong) }

  private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  static func += (sum: inout ScoreCounts, other: ScoreCounts) {
    sum.found += other.found
    sum.missed += other.missed
    sum.wrong += other.wrong
  }
}
