import Presend
import PresendRules
import Testing

/// Rules that have no words for the language of a draft did not look, and say so.
@Suite struct LanguageCoverageTests {
  private static let english = RulePackFixture.rule("english", "match: { phrase: { en: [follow us] } }")
  private static let german = RulePackFixture.rule(
    "both", "match: { phrase: { en: [follow us], de: [folgen Sie uns] } }")
  private static let wordless = RulePackFixture.rule("wordless", "match: { emoji: any }")

  /// The rules that were not checked, with what they would have needed, in their order.
  private func notChecked(_ fields: String) -> [String] {
    RulePackFixture.check("{\(fields)}", [Self.english, Self.german, Self.wordless]).notChecked.map {
      "\($0.rule.name): \($0.needs.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    (#""body":"Pakettisi on lähetetty tänään ja se saapuu perille.""#, ["both: language:fi", "english: language:fi"]),
    (#""body":"Η παραγγελία σας θα φτάσει αύριο το πρωί.""#, ["both: language:el", "english: language:el"]),
    (#""body":"ההזמנה שלך תגיע מחר בבוקר בשעה עשר.""#, ["both: language:he", "english: language:he"]),
    (#""body":"आपका ऑर्डर कल सुबह दस बजे पहुँच जाएगा।""#, ["both: language:hi", "english: language:hi"]),
    (#""body":"A rendelése holnap reggel tíz órakor érkezik meg.""#, ["both: language:hu", "english: language:hu"]),
    (#""body":"Ihre Bestellung wurde heute verschickt und kommt bald.""#, ["english: language:de"]),
    (#""body":"Your order was shipped today and will arrive soon.""#, []),
    (
      #""html":"<p>Din beställning har skickats idag och kommer fram.</p>""#,
      ["both: language:sv", "english: language:sv"]
    ),
  ])
  func `the language is that of the text`(_ fields: String, _ expected: [String]) {
    #expect(notChecked(fields) == expected)
  }

  @Test(arguments: [
    #""body":"Hei""#, #""body":"Kiitos!""#, #""body":"302-1234567-1234567 DHL""#, #""subject":"Moi""#,
    #""body":"OK""#, #""body":"XL / 42""#, #""body":"Danke 5""#,
  ])
  func `a short text has no language and no rule lacks it`(_ fields: String) { #expect(notChecked(fields) == []) }

  @Test func `what the draft says of its language counts before what it looks like`() {
    let text = "Pakettisi on lähetetty tänään ja se saapuu perille."
    #expect(notChecked("\"lang\":\"en\",\"body\":\"\(text)\"") == [])
    #expect(notChecked("\"lang\":\"und\",\"body\":\"\(text)\"") == ["both: language:fi", "english: language:fi"])
    #expect(notChecked(#""lang":"sw","body":"x""#) == ["both: language:sw", "english: language:sw"])
    #expect(notChecked(#""lang":"no-NO","body":"x""#) == ["both: language:nb", "english: language:nb"])
  }

  @Test func `every part counts`() {
    let fields = """
      "subject":"Ihre Bestellung wurde heute verschickt und kommt bald an",
      "body":"Pakettisi on lähetetty tänään ja se saapuu perille."
      """
    #expect(notChecked(fields) == ["both: language:fi", "english: language:de, language:fi"])
  }

  @Test func `a rule that found something has looked`() {
    let fields = #""body":"Pakettisi on lähetetty tänään ja se saapuu perille. Follow us!""#
    #expect(notChecked(fields) == [])
  }
}
