import Presend
import PresendDrafts
import PresendRules
import Testing

/// The labelled drafts, judged by the shipped rules. What they reach must not be lost.
@Suite struct CorpusTests {
  /// The score over all files of corpus/.
  private static let score: Score = {
    let rules = RuleLoader.load(ShippedRules.files()).rules
    let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)
    let linter = Linter(rules: rules, options: LinterOptions(today: today))
    var scorer = Scorer()
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/corpus"
    let parser = DraftParser()
    for input in InputWalker().walk([folder]).inputs {
      var reader = RecordReader(input)
      while let record = reader.next() {
        let parsed = parser.parse(record)
        if let names = parsed.labelSet { scorer.declare(labelSet: names, in: record.source) }
        for draft in parsed.drafts { scorer.add(linter.check(draft), of: draft) }
      }
      scorer.finishFile()
    }
    return scorer.score
  }()

  @Test func `there are labelled drafts, and all of them can be read`() {
    #expect(Self.score.drafts >= 300)
    #expect(Self.score.incomplete == 0)
  }

  @Test func `precision and recall over all categories hold`() throws {
    let total = Self.score.total.counts
    #expect(try #require(total.precision) >= 0.97)
    #expect(try #require(total.recall) >= 0.97)
  }

  @Test(arguments: ["en", "es", "zh"])
  func `precision and recall hold in each language`(_ language: String) throws {
    let row = try #require(Self.score.languages.first { $0.name == language })
    #expect(try #require(row.counts.precision) >= 0.95)
    #expect(try #require(row.counts.recall) >= 0.95)
  }

  @Test func `no category is lost`() throws {
    for row in Self.score.categories where row.counts.found + row.counts.missed >= 5 {
      #expect(try #require(row.counts.recall) >= 0.8, "recall of \(row.name)")
      #expect(try #require(row.counts.precision) >= 0.8, "precision of \(row.name)")
    }
  }
}
