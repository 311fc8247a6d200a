import Presend
import PresendRules
import Testing

/// A contact whose pieces stand in the subject and in the body, or on both sides of markup.
@Suite struct SplitContactTests {
  private static let rules = ["email", "phone", "link"].map { kind in
    RulePackFixture.rule(
      kind, category: ["email": "email-address", "phone": "phone-number", "link": "external-link"][kind] ?? "",
      "match: { \(kind): any }")
  }

  /// The findings as `rule part "text"`, with an asterisk for a disguise.
  private func findings(_ fields: String) -> [String] {
    RulePackFixture.check("{\"buyer\":{\"locale\":\"und-ES\"},\(fields)}", Self.rules).findings.map {
      "\($0.rule.name)\($0.isEvasion ? "*" : "") \($0.place?.part ?? "") \"\($0.place?.text ?? "")\""
    }
  }

  @Test(arguments: [
    (#""subject":"Write to john.doe@","body":"gmail.com for help""#, #"email* body "gmail.com""#),
    (#""subject":"My address is foxking","body":"@gmail.com""#, #"email* body "@gmail.com""#),
    (#""subject":"Call 612 345","body":"678 any time""#, #"phone* subject "612 345""#),
    (#""subject":"See bluefox-crafts.","body":"com for more""#, #"link* subject "bluefox-crafts.""#),
    (#""subject":"See bluefox-crafts","html":"<p>.com for more</p>""#, #"link* subject "bluefox-crafts""#),
  ])
  func `subject and body are read one after the other`(_ fields: String, _ expected: String) {
    #expect(findings(fields) == [expected])
  }

  @Test(arguments: [
    #""subject":"Order 302-1234567-1234567","body":"2 pieces were shipped""#,
    #""subject":"Invoice 2026-000123","body":"12 pages are attached""#,
    #""subject":"Your parcel.","body":"Comes on Friday""#, #""subject":"Question @","body":"see the table""#,
    #""subject":"Sizes 36 37 38","body":"39 40 41 42 are in stock""#,
    #""subject":"Delivery on 12.05.","body":"2026 is our best year""#,
  ])
  func `a subject that ends and a body that begins by chance`(_ fields: String) { #expect(findings(fields) == []) }

  @Test(arguments: [
    (#""html":"<p>fox<b>king</b>@g<span>mail</span>.c<!-- x -->om</p>""#, "email"),
    (#""html":"<p>foxking&commat;gmail&period;com</p>""#, "email"),
    (#""html":"<p>612<wbr>345&#8203;678</p>""#, "phone"),
    (#""html":"<p title='foxking@gmail.com'>Hello</p>""#, "email"),
    (#""html":"<p>Hello</p><img alt='Tel. 612 345 678' src='cid:x'>""#, "phone"),
  ])
  func `tags, entities, comments and attributes hide nothing`(_ fields: String, _ rule: String) {
    #expect(findings(fields).map { $0.prefix { $0.isLetter } } == [Substring(rule)])
  }

  @Test(arguments: [
    #""html":"<p>3 &gt; 2 &amp; 1</p>""#, #""html":"<table><tr><td>36<td>37<td>38<td>39<td>40<td>41</table>""#,
    #""html":"<p class='x.com' data-id='612345678'>Hello</p>""#, #""html":"<p>gmail</p><p>com</p>""#,
  ])
  func `markup of ordinary messages`(_ fields: String) { #expect(findings(fields) == []) }
}
