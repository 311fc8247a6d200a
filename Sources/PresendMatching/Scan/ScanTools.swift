internal import PresendContacts

/// What the parts of a draft are scanned with.
struct ScanTools {
  let phrases: PhraseTable
  let vocabulary: Vocabulary
  let literals: LiteralTable
  let detector: ContactDetector
  let budget: StepBudget
}

/// The steps that a draft may still cost. Belongs to one thread.
package final class StepBudget {
  /// Zero or below where something was not finished.
  package var left: Int

  package init(_ steps: Int) { left = steps }
}
