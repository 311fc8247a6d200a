import PresendDrafts
import PresendRules
import Testing

@testable import Presend

/// By what a finding is known again.
struct FingerprintTests {
  /// The first finding of a draft with an asked-for review, as reports name it.
  private func fingerprint(_ body: String, id: String? = nil, file: String = "a.txt", isRedacted: Bool = false)
    -> String
  {
    let record = RawRecord(bytes: Array(body.utf8), source: file, format: .text)
    var draft = DraftParser().drafts(from: record)[0]
    if let id { draft.id = id }
    let rules = RuleLoader.load(ShippedRules.files()).rules
    var options = LinterOptions(today: CalendarDate(daysSinceEpoch: 20_781))
    options.selection = RuleSelection(selected: ["generic/external-link"])
    options.isRedacted = isRedacted
    let verdict = Linter(rules: rules, options: options).check(draft)
    return Diagnostic.all(of: JudgedDraft(verdict, of: draft, in: file), isRedacted: isRedacted)[0].fingerprint
  }

  @Test func `a finding that moves is the same one`() {
    let moved = fingerprint("A line more.\n\nAnd  one more.\nSee  https://my-shop.example today")
    #expect(fingerprint("See https://my-shop.example") == moved)
  }

  @Test(arguments: [
    ("other text", "See https://your-shop.example", nil, "a.txt"),
    ("other draft", "See https://my-shop.example", "m-2", "a.txt"),
    ("other file", "See https://my-shop.example", nil, "b.txt"),
  ])
  func `anything else is another one`(_ what: String, body: String, id: String?, file: String) {
    #expect(fingerprint(body, id: id, file: file) != fingerprint("See https://my-shop.example"), "\(what)")
  }

  @Test func `a draft with an id is the same one in another file`() {
    let body = "See https://my-shop.example"
    #expect(fingerprint(body, id: "m-1", file: "b.txt") == fingerprint(body, id: "m-1"))
  }

  @Test func `what is redacted cannot be guessed from its fingerprint`() {
    let texts = ["See https://my-shop.example", "See https://your-shop.example"]
    #expect(Set(texts.map { fingerprint($0, isRedacted: true) }).count == 1)
  }

  /// Of nothing, the offset basis; fields do not run into one another.
  @Test func `the hash is FNV-1a`() {
    #expect(Fingerprint.hash([]) == "6c62272e07bb014262b821756295c58d")
    #expect(Fingerprint.hash(["a"]).count == 32 && Fingerprint.hash(["ab", "c"]) != Fingerprint.hash(["a", "bc"]))
  }
}
