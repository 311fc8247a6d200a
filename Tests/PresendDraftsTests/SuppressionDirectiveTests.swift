import PresendHTML
import Testing

@testable import PresendDrafts

/// What comments and headers say about findings to be set aside.
struct SuppressionDirectiveTests {
  @Test func `everything that can be said is read`() throws {
    let directive = try SuppressionDirective(
      comment: "allow\tamazon/emoji  reason=\"agreed; for \u{00E9}\" until=2026-12-31; owner=anna text=\"a b\"")
    #expect(directive.kind == .allow)
    #expect(directive.suppression.rule == "amazon/emoji" && directive.suppression.reason == "agreed; for \u{00E9}")
    #expect(directive.suppression.until == CalendarDate("2026-12-31"))
    #expect(directive.suppression.owner == "anna" && directive.suppression.text == "a b")
  }

  @Test func `an end needs no reason, a header no word before the rule`() throws {
    #expect(try SuppressionDirective(comment: "end emoji").kind == .end)
    #expect(try SuppressionDirective(header: " emoji;reason=agreed").suppression.reason == "agreed")
  }

  @Test(arguments: [
    "", "alow emoji reason=x", "allow", "allow emoji", "allow emoji reason=\"\"", "allow emoji reason=\" \"",
    "allow emoji reason=\"open", "allow emoji reason", "allow * reason=x", "allow em?ji reason=x",
    "allow emoji reason=x until=soon", "allow emoji reason=x whom=me", "allow emoji =x", "begin emoji",
  ])
  func `what cannot be read is a mistake`(text: String) {
    #expect(throws: SuppressionDirective.Mistake.self) { try SuppressionDirective(comment: text[...]) }
  }

  /// The comment, the range that it means, and nothing for the buyer.
  @Test func `comments of HTML are no hidden text`() {
    let html = "<p>a</p><!-- presend begin emoji reason=x --><p>b</p><!-- presend end emoji --><!-- presends -->"
    let record = RawRecord(bytes: Array(html.utf8), source: "a.html", format: .html)
    let draft = DraftParser().drafts(from: record)[0]
    #expect(draft.problems.isEmpty && draft.suppressions.count == 1)
    let range = draft.suppressions.first?.range?.bytes ?? 0..<0
    #expect(String(decoding: draft.parts[0].bytes[range], as: UTF8.self) == "<p>b</p>")
    #expect(draft.parts[0].html?.hidden.count == 1)
  }
}
