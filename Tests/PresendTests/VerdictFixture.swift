import PresendDrafts
@testable import PresendRules
import Testing

@testable import Presend

/// Drafts with verdicts that hold everything a verdict can hold.
enum VerdictFixture {
  static func judged(isRedacted: Bool) -> [JudgedDraft] {
    [blocked, passed, incomplete].map { judged in
      var judged = judged
      guard isRedacted else { return judged }
      // As the linter leaves them out.
      for index in judged.verdict.findings.indices {
        judged.verdict.findings[index].place?.text = nil
        judged.verdict.findings[index].message = "Leads to …."
        judged.verdict.findings[index].also = []
        if judged.verdict.findings[index].place?.part == "attachment:invoice.pdf" {
          judged.verdict.findings[index].place?.part = "attachment:1"
        }
      }
      judged.verdict.important.tag = nil
      judged.verdict.important.place?.text = nil
      for index in judged.verdict.important.evidence.indices { judged.verdict.important.evidence[index].text = nil }
      return judged
    }
  }

  private static func draft(_ json: String, source: String) -> Draft {
    let record = RawRecord(bytes: Array(json.utf8), source: source, format: .jsonl, offset: 100, firstLine: 3)
    return DraftParser().drafts(from: record)[0]
  }

  private static func verdict(of draft: Draft, _ decision: Decision) -> Verdict {
    Verdict(
      id: draft.id, source: draft.source, platform: .amazon, day: CalendarDate(daysSinceEpoch: 20_781),
      packs: ["amazon@1.0.0", "generic@1.0.0"], decision: decision, findings: [], important: .absent, notChecked: [],
      problems: draft.problems, setAside: [])
  }

  /// The place of a text in a part.
  private static func place(_ text: String, in part: String, of draft: Draft, line: Int?) -> Finding.Place {
    let bytes = draft.parts.first { $0.name == part }?.bytes ?? []
    let needle = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
    return Finding.Place(
      part: part, range: start..<start + needle.count, text: text, source: line.map { _ in 140..<140 + needle.count },
      line: line, column: line.map { _ in 41 })
  }

  private static func finding(
    _ name: String, _ category: Category, _ severity: Severity, _ message: String, at place: Finding.Place?
  ) -> Finding {
    Finding(
      rule: RuleID(pack: "amazon", name: name), category: category, severity: severity, message: message,
      remedy: "Take it out.", place: place, also: [], isEvasion: false, source: nil, evidence: .inferred, fix: nil)
  }

  static var blocked: JudgedDraft {
    let json = #"""
      {"id": "m-1", "subject": "[Important] Order", "body": "Hello,\n\nplease\tsee my-shop . example and 给我们好评。\u001b[2J", \#
      "html": "<p>my-shop . example</p>", "attachments": [{"name": "invoice.pdf"}]}
      """#
    let draft = draft(json, source: "drafts.jsonl:3")
    var verdict = verdict(of: draft, .block)
    var link = finding(
      "external-link", .externalLink, .error, "Leads to my-shop.example.",
      at: place("my-shop . example", in: "body", of: draft, line: 3))
    link.isEvasion = true
    link.source = "https://example.com/policy"
    link.evidence = .sourced
    link.also = [place("my-shop . example", in: "html", of: draft, line: 3)]
    link.fix = Rule.Fix(safety: .needsReview, replacement: "your order page")
    verdict.findings = [
      link,
      finding(
        "review", .reviewSolicitation, .warning, "Asks: \"好评\".", at: place("好评", in: "body", of: draft, line: 3)),
      finding(
        "name", .attachment, .info, "A name\nof two lines.",
        at: place("invoice", in: "attachment:invoice.pdf", of: draft, line: nil)),
      finding("late", .timing, .error, "Sent too late.", at: nil),
    ]
    verdict.important = Verdict.Important(
      tag: "[Important]", judgement: .mixed, isObsolete: true,
      place: place("[Important]", in: "subject", of: draft, line: 3),
      reason: "address", evidence: [place("please", in: "body", of: draft, line: 3)],
      contrary: [place("Hello", in: "body", of: draft, line: 3)], instead: "Use the form for addresses.")
    verdict.notChecked = [
      NotChecked(rule: RuleID(pack: "amazon", name: "window"), needs: ["order.completed"]),
      NotChecked(rule: RuleID(pack: "amazon", name: "early"), needs: ["order.completed"]),
      NotChecked(rule: RuleID(pack: "amazon", name: "words"), needs: ["language:fi"]),
    ]
    verdict.setAside = [
      SetAside(rule: RuleID(pack: "amazon", name: "emoji"), means: .suppression, reason: "agreed with the platform")
    ]
    return JudgedDraft(verdict, of: draft, in: "drafts.jsonl")
  }

  static var passed: JudgedDraft {
    let record = RawRecord(bytes: Array("Your parcel is late.".utf8), source: "mail.txt", format: .text)
    let draft = DraftParser().drafts(from: record)[0]
    return JudgedDraft(verdict(of: draft, .pass), of: draft, in: "mail.txt")
  }

  static var incomplete: JudgedDraft {
    let draft = draft(#"{"subject": "Order", "body": 7, "attachments": [{"name": "invoice.pdf"}]}"#, source: "-:4")
    var verdict = verdict(of: draft, .incomplete)
    verdict.problems.append(
      Problem(code: "format", part: "attachment:invoice.pdf", message: "an attachment was not read"))
    verdict.problems.append(
      Problem(code: "budget", message: "the draft costs too much", limit: "steps", option: "--max-steps"))
    return JudgedDraft(verdict, of: draft, in: "-")
  }
}
