import PresendContacts
import PresendText
import TestSupport
import Testing

@Suite struct EnduranceTests {
  @Test(
    arguments: [
      "@", "1", ".", "a.", "1 ", "+1 ", "{", "http://", "http://a.com/(", "one ", "①", "dot ", "whatsapp ", "а",
      "аa", "\u{200B}", "加", "\u{202E}", "a@", "%40", "x.com a@b.co ", "my gmail is johnny1 ", "x.com gmail ",
      "т е л ", "加v❤", "+14155552671 ", "415-555-2671 x.com ", "a[.]com ", "(", "john (at) gmail dot com ",
    ])
  func `a long row of one thing is read in one go`(_ piece: String) {
    let (small, large) = (5_000, 40_000)
    let texts = [small, large].map { Array(String(repeating: piece, count: $0 / piece.utf8.count).utf8) }
    let detector = ContactDetector(hints: ContactHints(regions: ["US"]))
    let growth = Growth.factor(from: texts[0], to: texts[1]) { _ = detector.report(on: TextViews($0)) }
    // Eight times the text is eight times the work; a quadratic search does 64 times as much.
    #expect(growth < 28)
    let text = texts[1]
    let report = detector.report(on: TextViews(text))
    #expect(report.contacts.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count })
  }
}
