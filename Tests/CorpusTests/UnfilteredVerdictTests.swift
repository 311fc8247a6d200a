import Foundation
import Presend
import PresendDrafts
import PresendRules
import Testing

/// Most rules, phrases and patterns are never tried on a draft, because something that they need is not there. Drafts
/// must be judged as if all were tried.
@Suite struct UnfilteredVerdictTests {
  private static let rules = RuleLoader.load(ShippedRules.files()).rules

  /// The drafts to generate: a few thousand, or as many as `PRESEND_GENERATED_DRAFTS` says.
  private static let generatedCount =
    ProcessInfo.processInfo.environment["PRESEND_GENERATED_DRAFTS"].flatMap { Int($0) } ?? 1_500

  /// The labelled drafts.
  private static let corpus: [Draft] = {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/corpus"
    let parser = DraftParser()
    return InputWalker().walk([folder]).inputs.flatMap { input in
      var reader = RecordReader(input)
      var drafts: [Draft] = []
      while let record = reader.next() { drafts += parser.drafts(from: record) }
      return drafts
    }
  }()

  private static let examples = rules.rules.flatMap { $0.examples.map(\.draft) }

  private static func linter(usesFilters: Bool) -> Linter {
    let day = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)
    var options = LinterOptions(today: day)
    options.usesFilters = usesFilters
    // What is tried in vain costs steps.
    options.maximumSteps = 1_000_000_000
    return Linter(rules: rules, options: options)
  }

  /// Judges drafts in both ways; returns the number of findings.
  private func compare(_ drafts: some Sequence<Draft>) -> Int {
    let filtered = Self.linter(usesFilters: true)
    let unfiltered = Self.linter(usesFilters: false)
    var found = 0
    for draft in drafts {
      let verdict = filtered.check(draft)
      let other = unfiltered.check(draft)
      found += verdict.findings.count
      let isSame =
        verdict.findings == other.findings && verdict.notChecked == other.notChecked
        && verdict.problems == other.problems && verdict.setAside == other.setAside
        && verdict.decision == other.decision && verdict.important == other.important
      if isSame { continue }
      let texts = draft.parts.map { "\($0.name): \(String(decoding: $0.bytes, as: UTF8.self).debugDescription)" }
      let names = [verdict, other].map { $0.findings.map(\.rule.description) + $0.notChecked.map { "(\($0.rule))" } }
      Issue.record(
        "with filters \(names[0]), without \(names[1]), \(verdict.platform.rawValue), \(texts.joined(separator: ", "))")
    }
    return found
  }

  @Test func `labelled drafts are judged the same with filters and without`() {
    #expect(compare(Self.corpus) > 300)
  }

  /// Every fourth; their sentences are all among those of the generated drafts.
  @Test func `examples of rules are judged the same with filters and without`() {
    let drafts = stride(from: 0, to: Self.examples.count, by: 4).lazy.map { Self.examples[$0] }
    #expect(compare(drafts) > 300)
  }

  @Test func `generated drafts are judged the same with filters and without`() {
    let sources = Self.corpus + Self.examples
    let texts = sources.flatMap { $0.parts }.filter { $0.html == nil }
    let sentences = texts.flatMap { part in
      String(decoding: part.bytes, as: UTF8.self).split(whereSeparator: { ".!?。！？\n".contains($0) }).map(String.init)
    }
    var mutator = DraftMutator(sentences: sentences, seed: 5)
    let drafts = (0..<Self.generatedCount).lazy.map { _ in mutator.draft(platforms: Self.rules.platforms) }
    #expect(compare(drafts) > Self.generatedCount / 10)
  }
}
