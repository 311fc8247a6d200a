import Presend
import PresendDrafts
import PresendRules
import Testing

/// Every rule that travels with the program, by its own examples.
@Suite struct RuleExampleTests {
  private static let loaded = RuleLoader.load(ShippedRules.files())
  private static let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)

  static let ids = loaded.rules.rules.map(\.id.description)

  @Test func `the shipped files have no mistakes`() {
    #expect(Self.loaded.problems.isEmpty, "\(Self.loaded.problems.map(\.description).joined())")
    #expect(Self.loaded.rules.rules.count > 20)
  }

  @Test(arguments: ids)
  func `each example is judged as its rule says, and the examples reach all of it`(_ id: String) throws {
    let rule = try #require(Self.loaded.rules.rule(id))
    let report = RuleTester(rules: Self.loaded.rules, today: Self.today).run(rule)
    #expect(report.exampleCount > 0)
    #expect(report.problems.isEmpty, "\(report.problems.map(\.description).joined())")
  }

  /// What the packs promise: each rule shows itself in three languages, three times on either side.
  @Test(arguments: ids)
  func `each rule has three flagged and three clean examples in English, Spanish and Chinese`(_ id: String) throws {
    let rule = try #require(Self.loaded.rules.rule(id))
    for language in ["en", "es", "zh"] {
      let examples = rule.examples.filter { $0.draft.context.language?.hasPrefix(language) == true }
      #expect(examples.count { $0.expectation == .flagged } >= 3, "flagged in \(language)")
      #expect(examples.count { $0.expectation == .clean } >= 3, "clean in \(language)")
    }
  }
}
