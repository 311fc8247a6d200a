import PresendDrafts
import PresendRules
import Testing

@testable import Presend

/// How verdicts are compared with labels.
struct ScorerTests {
  private func draft(_ labels: String, lang: String = "en") -> Draft {
    let json = "{\"id\": \"d\", \"lang\": \"\(lang)\", \"body\": \"x\", \(labels)}"
    return DraftParser().drafts(from: RawRecord(bytes: Array(json.utf8), source: "a.jsonl:1", format: .jsonl))[0]
  }

  private func verdict(_ draft: Draft, _ found: [(PresendRules.Category, Severity)], important: String = "absent")
    -> Verdict
  {
    var verdict = Verdict(
      id: draft.id, source: draft.source, platform: .amazon, day: CalendarDate(daysSinceEpoch: 20_000), packs: [],
      decision: .pass, findings: [], important: .absent, notChecked: [], problems: [], setAside: [])
    verdict.important.judgement = Verdict.Important.Judgement(rawValue: important) ?? .absent
    verdict.findings = found.map { category, severity in
      Finding(
        rule: RuleID(pack: "p", name: "r"), category: category, severity: severity, message: "", remedy: "", place: nil,
        also: [], isEvasion: false, source: nil, evidence: .inferred, fix: nil)
    }
    return verdict
  }

  private func score(
    _ labels: String, _ found: [(PresendRules.Category, Severity)], set: [String]? = ["emoji", "marketing"],
    important: String = "absent", kin: Bool = true
  ) -> Score {
    var options = Scorer.Options()
    options.countsKin = kin
    var scorer = Scorer(options)
    if let set { scorer.declare(labelSet: set, in: "a.jsonl") }
    let draft = draft(labels)
    scorer.add(verdict(draft, found, important: important), of: draft)
    scorer.finishFile()
    return scorer.score
  }

  private func counts(_ score: Score, _ name: String) -> [Int]? {
    score.row(name).map { [$0.counts.found, $0.counts.missed, $0.counts.wrong] }
  }

  @Test func `a label that is reported at any severity is found`() {
    #expect(counts(score(#""labels": ["emoji"]"#, [(.emoji, .info)]), "emoji") == [1, 0, 0])
  }

  @Test func `a label that is not reported is missed`() {
    let score = score(#""labels": ["emoji"]"#, [])
    #expect(counts(score, "emoji") == [0, 1, 0])
    #expect(score.misses.map(\.category) == ["emoji"])
  }

  @Test func `another category is wrong as warning and error, not as info`() {
    #expect(counts(score(#""labels": []"#, [(.emoji, .warning)]), "emoji") == [0, 0, 1])
    #expect(counts(score(#""labels": []"#, [(.emoji, .info)]), "emoji") == [0, 0, 0])
  }

  @Test func `what is ignored or outside of the label set is not judged`() {
    #expect(counts(score(#""labels": [], "ignore": ["emoji"]"#, [(.emoji, .error)]), "emoji") == nil)
    #expect(counts(score(#""labels": []"#, [(.length, .error)]), "length") == nil)
  }

  @Test func `without a declared set all labels of the file make it`() {
    #expect(counts(score(#""labels": ["emoji"]"#, [(.marketing, .error)], set: nil), "marketing") == nil)
  }

  @Test func `manipulation counts as solicitation where the set has only that`() {
    let labels = #""labels": ["review-solicitation"]"#
    let found: [(PresendRules.Category, Severity)] = [(.reviewManipulation, .error)]
    let one = ["review-solicitation"]
    let both = one + ["review-manipulation"]
    #expect(counts(score(labels, found, set: one), "review-solicitation") == [1, 0, 0])
    #expect(counts(score(labels, found, set: one, kin: false), "review-solicitation") == [0, 1, 0])
    #expect(counts(score(labels, found, set: both), "review-solicitation") == [0, 1, 0])
    #expect(counts(score(labels, found, set: both), "review-manipulation") == [0, 0, 1])
  }

  @Test func `the verdict of the tag is a row of its own`() {
    let expected = #""important": "justified""#
    #expect(counts(score(expected, [], important: "justified"), "important") == [1, 0, 0])
    #expect(counts(score(expected, [], important: "mixed"), "important") == [0, 1, 1])
    #expect(counts(score(expected, []), "important") == [0, 1, 0])
    #expect(counts(score(#""important": "absent""#, [], important: "mixed"), "important") == [0, 0, 1])
    #expect(counts(score(expected, [], important: "mixed"), "all") == [0, 0, 0])
  }

  @Test func `shares are nil where there is nothing to share`() {
    #expect(ScoreCounts().precision == nil && ScoreCounts().recall == nil && ScoreCounts().f1 == nil)
  }
}
