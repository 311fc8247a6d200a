import PresendContacts
import PresendText
import Testing

@Suite struct EnduranceTests {
  @Test(
    arguments: [
      "@", "1", ".", "a.", "1 ", "+1 ", "{", "http://", "http://a.com/(", "one ", "①", "dot ", "whatsapp ", "а",
      "аa", "\u{200B}", "加", "\u{202E}", "a@", "%40", "x.com a@b.co ", "my gmail is johnny1 ", "x.com gmail ",
      "т е л ", "加v❤", "+14155552671 ", "415-555-2671 x.com ", "a[.]com ", "(", "john (at) gmail dot com ",
    ])
  func `a long row of one thing is read, and what is found stands in it`(_ piece: String) {
    let text = Array(String(repeating: piece, count: 5_000 / piece.utf8.count).utf8)
    let report = ContactDetector(hints: ContactHints(regions: ["US"])).report(on: TextViews(text))
    #expect(report.contacts.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count })
  }
}
