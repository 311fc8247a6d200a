import Foundation
import Presend
import PresendDrafts
import PresendMatching
import PresendRules
import PresendText
import Testing

/// A phrase is tried only where its sentence may hold it. That must lose nothing.
@Suite struct PhraseFilterTests {
  private static let rules = RuleLoader.load(ShippedRules.files()).rules

  /// The texts of the labelled drafts and of all examples, as they are matched.
  private static func texts() throws -> [[UInt8]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus").standardized
    var texts: [[UInt8]] = []
    for file in ["en", "es", "zh"] {
      let lines = try String(contentsOf: folder.appending(path: "\(file).jsonl"), encoding: .utf8)
      texts += lines.split(separator: "\n").map { Array($0.utf8) }
    }
    for rule in rules.rules { texts += rule.examples.flatMap { $0.draft.parts.map(\.text.bytes) } }
    return texts.map { TextViews($0).folded.bytes }
  }

  @Test func `the same phrases are found with the filter and without`() throws {
    let filtered = try #require(Self.rules.writtenPhrases).finish()
    let unfiltered = try #require(Self.rules.writtenPhrases).finish(filteringBySentence: false)
    var found = 0
    for text in try Self.texts() {
      let (budget, other) = (StepBudget(10_000_000), StepBudget(10_000_000))
      let hits = filtered.hits(in: text, budget: budget)
      #expect(hits == unfiltered.hits(in: text, budget: other))
      found += hits.count
    }
    #expect(found > 10_000)
  }
}
