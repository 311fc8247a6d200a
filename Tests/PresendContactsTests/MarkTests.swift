import PresendContacts
import PresendText
import TestSupport
import Testing

@Suite struct MarkTests {
  private func report(_ text: String, limit: Int = 2) -> ContactReport {
    ContactDetector(hints: ContactHints(lineBreakLimit: limit)).report(on: TextViews(Array(text.utf8)))
  }

  @Test(arguments: [
    "Hi «😀» there", "«👨‍👩‍👧»«👍🏽»", "«🇪🇸»«🇩🇪»", "«1️⃣»«#️⃣»", "love «❤️»", "«☎️»", "«🏴󠁧󠁢󠁥󠁮󠁧󠁿»", "«©️»", "«⭐»«✨»", "a«🫨»b", "«\u{1FADF}»",
    "«👁️‍🗨️»",
  ])
  func `each emoji is one finding`(_ marked: String) {
    let text = MarkedText(marked)
    #expect(report(text.text).emoji == text.ranges)
  }

  @Test(arguments: [
    "© ® ™", "☎ ✉ ✔ ❤ ▶", "→ ★ ☆ ✓ • …", "# * 0-9", "😀\u{FE0E}", "①②③ Ⓜ", "№ ½ ℃", "你好【重要】", ":-)",
    "\u{1F0A1}\u{1FA00}",
  ])
  func `signs that are shown as text are no emoji`(_ text: String) {
    #expect(report(text).emoji == [])
  }

  @Test(arguments: [
    ("a«\n\n\n»b", 3), ("a«\r\n\r\n\r\n»b", 3), ("a«\n \n\t\n»b", 3), ("a«\u{2028}\u{2029}\u{85}»b", 3),
    ("«\r\r\r\r»", 4),
  ])
  func `line breaks in a row are counted`(_ marked: String, _ count: Int) {
    let text = MarkedText(marked)
    #expect(report(text.text).lineBreaks.map(\.range) == text.ranges)
    #expect(report(text.text).lineBreaks.map(\.count) == [count])
  }

  @Test(arguments: ["a\n\nb", "a\r\n\r\nb", "a\nb\nc\nd", "", "\n \n"])
  func `paragraphs are no run of line breaks`(_ text: String) {
    #expect(report(text).lineBreaks == [])
  }

  @Test(arguments: [
    (Identifier.Kind.orderID, "Order «123-1234567-1234567» is on its way"), (.date, "on «12.05.2024» we"),
    (.time, "at «18:30» sharp"), (.price, "$«20.50»"),
    (.ean, "EAN «4006381333931»"), (.iban, "«DE89 3704 0044 0532 0130 00»"), (.asin, "«B08N5WRWNW»"),
    (.tracking, "«RR123456785CN»"),
    (.placeholder, "Hi «{{buyer.name}}», «%%order%%»"), (.measure, "«20 cm»"),
  ])
  func `identifiers and placeholders are masked`(_ kind: Identifier.Kind, _ marked: String) {
    let text = MarkedText(marked)
    #expect(report(text.text).identifiers.filter { $0.kind == kind }.map(\.range) == text.ranges)
  }

  @Test func `what was let go is told with its reason when asked for`() {
    let views = TextViews(Array("see manual.pdf".utf8))
    #expect(ContactDetector().report(on: views).rejected == [])
    #expect(ContactDetector().report(on: views, tracing: true).rejected.map(\.reason) == [.unknownEnding])
  }
}
