import Presend
import PresendDrafts
import PresendRules
import TestSupport
import Testing

/// What a linter makes of a draft, rule by rule.
@Suite struct LinterTests {
  private static let follow = RulePackFixture.rule("follow-request", "match: { phrase: { en: [follow us] } }")

  @Test func `a finding points at the bytes of the part and of the file, through escapes`() throws {
    let verdict = RulePackFixture.check(#"{"body":"\u00e9 please\tFollow us"}"#, [Self.follow])
    let place = try #require(verdict.findings.first?.place)
    #expect(place.part == "body")
    #expect(place.range == 10..<19)
    #expect(place.text == "Follow us")
    #expect(place.source == 24..<33)
    #expect(place.line == 1)
    #expect(place.column == 25)
    #expect(verdict.findings.first?.message == "Found \"Follow us\".")
    #expect(verdict.decision == .block)
  }

  @Test(arguments: [
    ("evidence: inferred\n", "https://b.example", Evidence.inferred), ("", "https://b.example", .sourced),
    ("evidence: sourced\n", "https://b.example", .sourced),
  ])
  func `the evidence is no surer than the source that is given`(_ example: (String, String, Evidence)) {
    var rule = Self.follow
    let sources = """
      sources:
        - { url: https://a.example, evidence: secondary }
        - { url: https://b.example, evidence: sourced }

      """
    rule.text = rule.text.split(separator: "evidence: inferred\n").joined(separator: example.0 + sources)
    let finding = RulePackFixture.check(#"{"body":"follow us"}"#, [rule]).findings.first
    #expect(finding?.source == example.1)
    #expect(finding?.evidence == example.2)
  }

  @Test func `without findings and problems a draft passes`() {
    let verdict = RulePackFixture.check(#"{"body":"It fits."}"#, [Self.follow])
    #expect(verdict.decision == .pass)
    #expect(verdict.findings.isEmpty)
  }

  @Test(arguments: [
    ("error", Severity.error, Decision.block), ("warning", .error, .review), ("warning", .warning, .block),
    ("info", .warning, .review),
  ])
  func `findings at or above fail-on block, others ask for a look`(_ example: (String, Severity, Decision)) {
    let rule = RulePackFixture.rule("follow-request", severity: example.0, "match: { phrase: { en: [follow us] } }")
    let verdict = RulePackFixture.check(#"{"body":"follow us"}"#, [rule]) { $0.failOn = example.1 }
    #expect(verdict.decision == example.2)
  }

  @Test(arguments: [
    ("We never ask you to follow us.", 0), ("Please don't forget to follow us!", 1),
    ("We do not sell it. Follow us!", 1),
    ("If it is not here, please follow us", 1), ("Noted.\n> follow us", 0), ("> follow us", 1),
    ("Hello\n\nOn 3 May 2026, Ann wrote:\nfollow us", 0), ("You wrote \"follow us\" yesterday", 0),
  ])
  func `denied and quoted words are nobody's statement`(_ example: (String, Int)) {
    let files = [
      Self.follow, RulePackFixture.list("negation-before", "{ en: [never, not, \"don't\"] }"),
      RulePackFixture.list("negation-excepted", "{ en: [\"don't forget\"] }"),
      RulePackFixture.list("clause-start", "{ en: [please] }"),
      RulePackFixture.list("attribution", "{ en: [wrote] }"),
    ]
    let body = example.0.replacingNewlines().replacingQuotes()
    let verdict = RulePackFixture.check("{\"body\":\"\(body)\"}", files)
    #expect(verdict.findings.count == example.1)
  }

  @Test func `a disguised word is found and said to be disguised`() {
    let verdict = RulePackFixture.check("{\"body\":\"fol\u{200B}low us, ｆｏｌｌｏｗ us, fоllow us\"}", [Self.follow])
    #expect(verdict.findings.map(\.isEvasion) == [true, true, true])
    #expect(verdict.findings.compactMap(\.place?.text) == ["fol\u{200B}low us", "ｆｏｌｌｏｗ us", "fоllow us"])
  }

  // MARK: Context

  private static let window = RulePackFixture.rule(
    "late-message", category: "timing",
    "applies: { kind: proactive }\nmatch: { window: { since: order.completed, days: 30 } }")

  @Test(arguments: [
    (#""kind":"proactive","order":{"completed":"2026-10-25"}"#, 0, 0),
    (#""kind":"proactive","order":{"completed":"2026-10-24"}"#, 1, 0),
    (#""kind":"reply","order":{"completed":"2026-01-01"}"#, 0, 0),
    (#""order":{"completed":"2026-01-01"}"#, 0, 1),
    (#""order":{"completed":"2026-11-01"}"#, 0, 0),
    (#""kind":"proactive""#, 0, 1),
  ])
  func `what the draft does not say is not checked, unless it does not matter`(_ example: (String, Int, Int)) {
    let verdict = RulePackFixture.check("{\"body\":\"x\",\(example.0)}", [Self.window])
    #expect(verdict.findings.count == example.1)
    #expect(verdict.notChecked.count == example.2)
    #expect(verdict.decision == (example.1 == 1 ? .block : .pass))
  }

  @Test func `with require-context a rule that lacks context makes the draft incomplete`() {
    let verdict = RulePackFixture.check(#"{"body":"x"}"#, [Self.window]) { $0.requiresContext = true }
    #expect(verdict.decision == .incomplete)
    #expect(verdict.notChecked.first?.needs == ["kind", "order.completed"])
  }

  @Test func `a rule without words for the language is not checked`() {
    let verdict = RulePackFixture.check(#"{"body":"Hei","lang":"fi"}"#, [Self.follow])
    #expect(verdict.notChecked.map(\.needs) == [["language:fi"]])
    #expect(verdict.decision == .pass)
  }

  @Test func `an unknown platform is a problem, and what is generic is checked`() {
    let verdict = RulePackFixture.check(
      #"{"body":"follow us","platform":"amazom"}"#,
      [
        RulePackFixture.pack("amazon", platform: "amazon"), Self.follow,
      ])
    #expect(verdict.problems.map(\.code) == ["platform"])
    #expect(verdict.problems.first?.message.contains("Did you mean amazon?") == true)
    #expect(verdict.decision == .block)
  }

  @Test func `a rule holds from its first day to its last`() {
    let rule = RulePackFixture.rule(
      "follow-request", "effective: { from: 2025-01-01, to: 2025-12-31 }\nmatch: { phrase: { en: [follow us] } }")
    for (day, count) in [("2024-12-31", 0), ("2025-01-01", 1), ("2025-12-31", 1), ("2026-01-01", 0)] {
      let verdict = RulePackFixture.check("{\"body\":\"follow us\",\"sent_at\":\"\(day)\"}", [rule])
      #expect(verdict.findings.count == count, "\(day)")
    }
  }

  // MARK: One thing, one finding

  @Test func `overlapping findings of one category count once, the heaviest`() {
    let long = RulePackFixture.rule("long", severity: "warning", "match: { phrase: { en: [please follow us] } }")
    let verdict = RulePackFixture.check(#"{"body":"please follow us"}"#, [long, Self.follow])
    #expect(verdict.findings.map(\.rule.name) == ["follow-request"])
  }

  @Test func `a platform's rule replaces generic's of the same category`() {
    let files = [
      RulePackFixture.pack("generic", platform: nil), RulePackFixture.pack("amazon", platform: "amazon"),
      RulePackFixture.rule("any-star", pack: "generic", "match: { phrase: { en: [star] } }"),
      RulePackFixture.rule("any-sun", pack: "generic", category: "conduct", "match: { phrase: { en: [sun] } }"),
      RulePackFixture.rule("moon", pack: "amazon", "match: { phrase: { en: [moon] } }"),
    ]
    let amazon = RulePackFixture.check(#"{"body":"sun moon star","platform":"amazon"}"#, files)
    #expect(amazon.findings.map(\.rule.description) == ["generic/any-sun", "amazon/moon"])
    let none = RulePackFixture.check(#"{"body":"sun moon star"}"#, files)
    #expect(none.findings.map(\.rule.description) == ["generic/any-sun", "generic/any-star"])
    #expect(none.platform == .generic)
  }

  @Test func `a link to a messenger is both a link and a handle, and a URL with an address in it only a link`() {
    let files = [
      RulePackFixture.rule("links", category: "external-link", "match: { link: any }"),
      RulePackFixture.rule("handles", category: "social-handle", "match: { handle: any }"),
      RulePackFixture.rule("mail", category: "email-address", "match: { email: any }"),
    ]
    let verdict = RulePackFixture.check(
      #"{"body":"https://t.me/lampshop and https://book.example.com/x@y.example.com"}"#, files)
    #expect(verdict.findings.map(\.category) == [.socialHandle, .externalLink, .externalLink])
  }

  // MARK: What configuration and drafts set aside

  @Test func `levels and selection`() {
    let draft = #"{"body":"follow us"}"#
    #expect(RulePackFixture.check(draft, [Self.follow]) { $0.levels = ["marketing": .off] }.findings.isEmpty)
    #expect(
      RulePackFixture.check(draft, [Self.follow]) { $0.levels = ["shop/follow-request": .info] }.decision == .review)
    let shadow = RulePackFixture.check(draft, [Self.follow]) { $0.levels = ["follow-request": .shadow] }
    #expect(shadow.findings.isEmpty && shadow.setAside.map(\.means) == [.shadow])
    for (selected, ignored, count) in [(["marketing"], [], 1), (["emoji"], [], 0), (["shop"], ["follow-*"], 0)] {
      let verdict = RulePackFixture.check(draft, [Self.follow]) {
        $0.selection = RuleSelection(selected: selected, ignored: ignored)
      }
      #expect(verdict.findings.count == count)
    }
  }

  @Test func `a suppression sets a finding aside; an expired or useless one is a finding itself`() {
    func verdict(_ allow: String) -> Verdict {
      RulePackFixture.check("{\"body\":\"follow us\",\"allow\":[\(allow)]}", [Self.follow])
    }
    let held = verdict(#"{"rule":"follow-request","reason":"agreed"}"#)
    #expect(held.decision == .pass && held.setAside.map(\.reason) == ["agreed"])
    let expired = verdict(#"{"rule":"follow-request","reason":"agreed","until":"2026-11-23"}"#)
    #expect(expired.findings.map(\.rule.name) == ["follow-request", "expired-suppression"])
    let twice = #"{"rule":"follow-request","reason":"agreed"},{"rule":"shop/follow-request","reason":"agreed"}"#
    #expect(verdict(twice).findings.map(\.rule.name) == ["unused-suppression"])
    for name in ["shop/other", "shop", "marketing"] {
      let unknown = verdict("{\"rule\":\"\(name)\",\"reason\":\"agreed\"}")
      #expect(unknown.findings.map(\.rule.name) == ["follow-request", "unknown-suppression"])
    }
  }

  @Test func `allowed hosts and numbers are no findings`() {
    let files = [
      RulePackFixture.rule("links", category: "external-link", "match: { link: any }"),
      RulePackFixture.rule("phones", category: "phone-number", "match: { phone: any }"),
    ]
    let verdict = RulePackFixture.check(
      #"{"body":"https://help.lamp.example.com +1 415 555 2671 https://lamp.example.com.evil.io"}"#, files
    ) {
      $0.brandDomains = ["lamp.example.com"]
      $0.allowedNumbers = ["(415) 555-2671"]
    }
    #expect(verdict.findings.compactMap(\.place?.text) == ["https://lamp.example.com.evil.io"])
  }

  @Test func `redacted findings hold no text`() throws {
    let verdict = RulePackFixture.check(#"{"body":"follow us"}"#, [Self.follow]) { $0.isRedacted = true }
    let finding = try #require(verdict.findings.first)
    #expect(finding.place?.text == nil)
    #expect(finding.message == "Found \"…\".")
  }

  // MARK: Budgets

  @Test func `a pattern that does not finish makes the draft incomplete and names the rule`() {
    let rule = RulePackFixture.rule("slow", "match: { pattern: '(a+)+$' }")
    let body = String(repeating: "a", count: 60) + "!"
    let verdict = RulePackFixture.check("{\"body\":\"\(body)\"}", [rule]) { $0.maximumPatternSteps = 10_000 }
    #expect(verdict.decision == .incomplete)
    #expect(verdict.problems.map(\.limit) == ["pattern-steps"])
    #expect(verdict.problems.first?.message.contains("shop/slow") == true)
  }

  @Test func `a draft that costs too many steps is incomplete`() {
    let rule = RulePackFixture.rule("gaps", "match: { phrase: { en: [a ...20 b ...20 c] } }")
    // Too far from the rest for any gap, and still in the sentence.
    let body = String(repeating: "a b ", count: 5_000) + String(repeating: "x ", count: 30) + "c"
    let verdict = RulePackFixture.check("{\"body\":\"\(body)\"}", [rule]) { $0.maximumSteps = 10_000 }
    #expect(verdict.decision == .incomplete)
    #expect(verdict.problems.map(\.option) == ["--max-steps"])
  }
}

extension String {
  fileprivate func replacingNewlines() -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }
  fileprivate func replacingQuotes() -> String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
  }
}

/// What concerns the whole of a draft: its two forms, and files that nobody reads.
struct WholeDraftTests {
  private static let files = [
    RulePackFixture.rule("differing", category: "obfuscation", "match: { differing-alternatives: any }"),
    RulePackFixture.rule("link", category: "external-link", "match: { link: any }"),
    RulePackFixture.pack("shop", platform: nil),
  ]

  private static func verdict(_ mail: String) throws -> Verdict {
    let linter = Linter(
      rules: RulePackFixture.rules(files), options: LinterOptions(today: RulePackFixture.today))
    let record = RawRecord(bytes: RawMail(mail).bytes, source: "a.eml", format: .eml)
    return linter.check(try #require(DraftParser().drafts(from: record).first))
  }

  private static func mail(_ subtype: String, _ parts: [String]) -> String {
    "Content-Type: multipart/\(subtype); boundary=b\n\n" + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n"
  }

  @Test(
    arguments: [
      (
        "Hello,\nyour lamp fits the socket\nof the photograph.",
        "<p>Hello,<p>your lamp <b>fi</b>ts the socket of the photograph.", nil
      ),
      (
        "Hello, your lamp fits.",
        "<p>Hello, your lamp fits.<p>Everybody who recommends us gets another lamp free tomorrow.",
        "html"
      ),
      (
        "Hello, your lamp fits.\nEverybody who recommends us gets another lamp free tomorrow.",
        "<p>Hello, your lamp fits.",
        "body"
      ),
      (
        "Hello, your lamp fits.\n> Everybody who recommends us gets another lamp free tomorrow.",
        "<p>Hello, your lamp fits.", nil
      ),
    ] as [(String, String, String?)])
  func `what one form of a mail says alone is found`(_ plain: String, _ html: String, _ part: String?) throws {
    let verdict = try Self.verdict(Self.mail("alternative", ["\n\(plain)", "Content-Type: text/html\n\n\(html)"]))
    #expect(verdict.findings.map { $0.place?.part } == (part.map { [$0] } ?? []))
  }

  @Test func `parts that are no forms of one message may differ`() throws {
    let parts = [
      "\nHello, your lamp fits.", "Content-Type: text/html\n\n<p>Everybody who recommends us gets another lamp free.",
    ]
    #expect(try Self.verdict(Self.mail("mixed", parts)).findings.isEmpty)
  }

  @Test func `files that nobody reads are not checked`() throws {
    let pdf = "Content-Type: application/pdf; name=a.pdf\n\n%PDF-1.4"
    let verdict = try Self.verdict(Self.mail("mixed", ["\nHello, your lamp fits.", pdf]))
    #expect(verdict.decision == .pass)
    #expect(verdict.notChecked.map(\.rule.description) == ["shop/link"])
    #expect(verdict.notChecked.map(\.needs) == [["attachment:a.pdf"]])
  }

  @Test func `a fix for text takes no markup away`() throws {
    let rule = RulePackFixture.rule(
      "breaks", category: "line-breaks",
      "fix: { safety: safe, replacement: '' }\nmatch: { line-breaks: { more-than: 2 } }")
    func fix(_ json: String) -> Rule.Fix? {
      RulePackFixture.check(json, [rule, RulePackFixture.pack("shop", platform: nil)]).findings.first?.fix
    }
    #expect(fix(#"{"body":"a\n\n\n\nb"}"#) != nil)
    #expect(fix(#"{"html":"a<br><br><br><br>b"}"#) == nil)
  }

  @Test func `a marketplace that is nearly known was mistyped`() {
    let pack = RuleFile(
      path: "rules/shop/pack.yaml",
      text:
        "pack: shop\nversion: 1.0.0\ntitle: t\nplatform: shop\nrecognised-by: { marketplaces: [amazon.], recipients: [] }\n"
    )
    func codes(_ marketplace: String) -> [String] {
      RulePackFixture.check(#"{"body":"a","marketplace":"\#(marketplace)"}"#, [pack]).problems.map(\.code)
    }
    #expect(codes("amzon.de") == ["marketplace"])
    #expect(codes("amazon.de").isEmpty && codes("ebay.com").isEmpty)
  }

  @Test(arguments: [
    ("Thank you\\n-- \\nAnn Example, Lamp Shop of the Old Town", true), ("Thank you\\n\\nSent from my iPhone", true),
    ("Thank you\\n\\nVon meinem iPhone gesendet", true), ("Thank you\\n\\n发自我的 iPhone", true),
    ("Thank you -- which day suits you?", false), ("Thank you\\n--\\n" + String(repeating: "a b\\n", count: 20), false),
  ])
  func `a signature says nothing to the buyer`(_ body: String, _ isFound: Bool) {
    let rule = RulePackFixture.rule(
      "thanks", category: "thank-you-only",
      "match: { only: { core: { phrase: { en: [thank you] } }, besides: [{ phrase: { en: [hello] } }], spare-words: 1 } }"
    )
    let pack = RulePackFixture.pack("shop", platform: nil)
    #expect(RulePackFixture.check(#"{"body":"\#(body)"}"#, [rule, pack]).findings.isEmpty == !isFound)
  }
}
