import Presend
import PresendDrafts
import PresendRules
import Testing

/// Rules that were compiled and kept judge as those that were read from their files.
@Suite struct ArchivedRulesTests {
  private static let read = RuleLoader.load(ShippedRules.files()).rules
  private static let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)

  /// The drafts of corpus/ and of all examples.
  private static var drafts: [Draft] {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/corpus"
    let parser = DraftParser()
    var drafts = read.rules.flatMap { $0.examples.map(\.draft) }
    for input in InputWalker().walk([folder]).inputs {
      var reader = RecordReader(input)
      while let record = reader.next() { drafts += parser.parse(record).drafts }
    }
    return drafts
  }

  @Test func `every draft has the same verdict`() throws {
    let kept = try RuleArchive.rules(from: RuleArchive.bytes(of: Self.read, key: "k"), key: "k")
    let linters = [Self.read, kept].map { Linter(rules: $0, options: LinterOptions(today: Self.today)) }
    let reporter = ReportFormat.jsonl.reporter(ReporterOptions())
    let drafts = Self.drafts
    #expect(drafts.count > 1_000)
    for draft in drafts {
      let verdicts = linters.map { linter in
        let judged = JudgedDraft(linter.check(draft), of: draft, in: draft.source)
        return String(decoding: reporter.entry(for: judged), as: UTF8.self)
      }
      #expect(verdicts[0] == verdicts[1])
    }
  }
}
