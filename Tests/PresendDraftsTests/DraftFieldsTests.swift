import PresendDrafts
import Testing
import TestSupport

@Suite struct DraftFieldsTests {
  static let whole = #"""
    {"id": "m-1", "lang": "de", "platform": "Amazon", "marketplace": "amazon.de", "channel": "sp-api",
     "sp_api_action": "confirmDeliveryDetails", "kind": "proactive", "stage": "order-open", "reason": "address",
     "from": "me@shop.example", "to": "b@marketplace.amazon.de", "subject": "Hallo", "body": "Text", "html": "<p>Text</p>",
     "attachments": [{"name": "a.gif", "type": "image/gif", "bytes": 12345, "width": 800, "height": 600, "animated": true,
       "purpose": "invoice"}],
     "actions": [{"title": "Time", "type": "text", "content": "Soon"}],
     "buyer": {"locale": "de_DE", "opted_out": false},
     "order": {"id": "302-1", "asins": ["B01", "B02"], "placed": "2026-11-01", "completed": "2026-11-03",
       "delivered": "2026-11-05T23:30:00-02:00"},
     "conversation": {"last_buyer_message": "2026-11-20T10:00:00Z", "review_requests_sent": 2},
     "sent_at": "2026-11-22T09:00:00Z", "allow": [{"rule": "amazon/emoji", "reason": "brand name", "until": "2026-12-31"}],
     "labels": ["emoji"], "ignore": ["style"], "important": "absent", "note": "n", "neutral": true, "shop": {"x": [1]}}
    """#

  @Test func `every field of a draft is read`() throws {
    let draft = try #require(drafts(DraftFieldsTests.whole).first)
    #expect(draft.problems.isEmpty)
    #expect(draft.id == "m-1" && draft.source == "drafts")
    var expected = Context()
    expected.platform = .amazon
    expected.marketplace = "amazon.de"
    expected.channel = .spAPI
    expected.spAPIAction = "confirmDeliveryDetails"
    expected.kind = .proactive
    expected.stage = .orderOpen
    expected.reason = "address"
    expected.language = "de"
    expected.sender = "me@shop.example"
    expected.recipient = "b@marketplace.amazon.de"
    expected.buyerLocale = "de-DE"
    expected.buyerOptedOut = false
    expected.orderID = "302-1"
    expected.asins = ["B01", "B02"]
    expected.orderPlaced = CalendarDate("2026-11-01")
    expected.orderCompleted = CalendarDate("2026-11-03")
    expected.orderDelivered = CalendarDate("2026-11-06")
    expected.lastBuyerMessage = CalendarDate("2026-11-20").map { .on($0) }
    expected.reviewRequestsSent = 2
    expected.sentAt = CalendarDate("2026-11-22")
    #expect(draft.context == expected)
    #expect(
      draft.parts.map(\.name) == [
        "subject", "body", "html", "headers:From", "headers:To", "attachment:a.gif", "action:1/title",
        "action:1/content",
      ])
    #expect(
      draft.suppressions == [Suppression(rule: "amazon/emoji", reason: "brand name", until: CalendarDate("2026-12-31"))]
    )
    #expect(
      draft.labels?.labels == ["emoji"] && draft.labels?.ignore == ["style"] && draft.labels?.important == "absent")
    let attachment = try #require(draft.attachments?.first)
    #expect(attachment.bytes == 12345 && attachment.width == 800 && attachment.height == 600)
    #expect(attachment.isAnimated == true && attachment.type == "image/gif" && attachment.purpose == "invoice")
    #expect(draft.actions?.first?.type == "text")
  }

  @Test(arguments: [
    (#"{"subject":"a «word»"}"#, "subject", "word"), (#"{"body":"line\n«word»"}"#, "body", "word"),
    (#"{"bo\u0064y":"a «word»"}"#, "body", "word"), (#"{"body":"lost","body":"the «word»"}"#, "body", "word"),
    (#"{"html":"<a href=\"«http:\/\/x»\">"}"#, "html", "http://x"),
    (#"{"body":"","to":"«word»@x"}"#, "headers:To", "word"),
    (#"{"attachments":[{"name":"«word».gif"}]}"#, "attachment:word.gif", "word"),
    (#"{"actions":[{},{"content":"t\u00e4 «word»"}]}"#, "action:2/content", "word"),
  ])
  func `every part leads back to its bytes in the file`(_ text: String, _ part: String, _ word: String) throws {
    let marked = MarkedText(text)
    let draft = try #require(drafts(marked.text).first)
    #expect(draft.sourceRange(of: word, in: part) == marked.ranges[0])
  }

  static let faults: [(String, String)] = [
    (#""platform":7"#, "`platform` is a number, expected a string"),
    (
      #""channel":"e-mail""#,
      "`channel` has an unknown value, expected email, seller-central, sp-api, im, auto-reply, quick-reply, template; "
        + "did you mean `email`?"
    ),
    (#""kind":"zzz""#, "`kind` has an unknown value, expected reply, proactive, auto-reply, quick-reply"),
    (#""order":[]"#, "`order` is an array, expected an object"),
    (
      #""order":{"completed":"2026-02-30"}"#,
      "`order.completed` is no date of the calendar, expected a date such as 2026-11-24 or a time such as "
        + "2026-11-24T09:00:00Z"
    ),
    (
      #""order":{"completed":20261103}"#,
      "`order.completed` is a number, expected a date such as 2026-11-24 or a time such as 2026-11-24T09:00:00Z"
    ),
    (#""order":{"asins":["B0",2]}"#, "`order.asins[2]` is a number, expected a string"),
    (#""order":{"asins":"B0"}"#, "`order.asins` is a string, expected an array of strings"),
    (#""buyer":{"opted_out":"no"}"#, "`buyer.opted_out` is a string, expected true or false"),
    (
      #""buyer":{"locale":"german language"}"#,
      "`buyer.locale` is no language tag, expected one such as de or pt-BR (BCP 47)"
    ),
    (
      #""conversation":{"review_requests_sent":-1}"#,
      "`conversation.review_requests_sent` is a number out of range, expected a whole number from 0 on"
    ),
    (
      #""attachments":[{"width":1.5}]"#,
      "`attachments[1].width` is a number out of range, expected a whole number from 0 on"
    ),
    (#""attachments":["a.gif"]"#, "`attachments[1]` is a string, expected an object"),
    (#""attachments":{"name":"a.gif"}"#, "`attachments` is an object, expected an array of objects"),
    (
      #""actions":[{"type":"txt"}]"#,
      "`actions[1].type` has an unknown value, expected text, image, coupon; did you mean `text`?"
    ),
    (#""allow":[{"rule":"emoji"}]"#, "`allow[1].reason` is missing: why the finding is accepted"),
    (#""allow":[{"reason":"because"}]"#, "`allow[1].rule` is missing: the rule whose finding is accepted"),
    (#""allow":[{"rule":"emoji","reason":" "}]"#, "`allow[1].reason` is missing: why the finding is accepted"),
    (#""reason":"a","reason":"b""#, "`reason` is given twice; the last value counts"),
    (#""subject":"\ud800""#, "`subject` has half of a surrogate pair; it was read as U+FFFD"),
    (#""subject":"\u0000""#, "`subject` contains a NUL character; it was read as U+FFFD"),
  ]

  @Test(arguments: faults)
  func `a field of the wrong type or value is a problem and the rest is kept`(_ field: String, _ message: String) throws
  {
    let draft = try #require(drafts("{\"id\":\"m\",\(field),\"body\":\"kept\"}").first)
    #expect(draft.problems.map(\.message) == [message])
    #expect(draft.text(of: "body") == "kept")
  }

  @Test func `null says as little as an absent field, except that a buyer never wrote`() throws {
    let draft = try #require(
      drafts(#"{"body":"x","subject":null,"order":null,"lang":null,"conversation":{"last_buyer_message":null}}"#).first)
    #expect(draft.problems.isEmpty)
    var expected = Context()
    expected.lastBuyerMessage = .never
    #expect(draft.context == expected)
  }

  @Test(arguments: [
    (#"{"body":"x","sentAt":""}"#, "`sentAt` is no known field; did you mean `sent_at`?"),
    (
      #"{"body":"x","order":{"compleeted":1}}"#,
      "`order.compleeted` is no known field; did you mean `order.completed`?"
    ),
    (
      #"{"body":"x","attachments":[{"nmae":"a"}]}"#,
      "`attachments[1].nmae` is no known field; did you mean `attachments[1].name`?"
    ),
    (#"{"body":"x","warehouse":1}"#, "`warehouse` is no known field"),
    (#"{"body":"x","Dear Ms Example":1}"#, "a field of the draft is no known field"),
  ])
  func `strict input names unknown fields`(_ text: String, _ message: String) {
    #expect(messages(text).isEmpty)
    #expect(messages(text, isStrict: true) == [message])
  }

  @Test(arguments: [
    "{}", #"{"body":""}"#, #"{"body":" \n"}"#, #"{"from":"a@b.example"}"#, #"{"attachments":[{"name":"a.gif"}]}"#,
    #"{"actions":[]}"#, "", "  \n",
  ])
  func `a draft without text is a problem`(_ text: String) {
    #expect(drafts(text).flatMap { $0.problems.map(\.code) } == ["empty"])
  }

  @Test func `a label set alone is no draft`() {
    let parsed = DraftParser().parse(record(#"{"label_set":["emoji","phone-number"]}"#, .jsonl))
    #expect(parsed.drafts.isEmpty)
    #expect(parsed.labelSet == ["emoji", "phone-number"])
    #expect(drafts(#"{"label_set":["emoji"],"body":"x"}"#).count == 1)
  }
}
