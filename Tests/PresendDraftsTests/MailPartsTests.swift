import PresendDrafts
import TestSupport
import Testing

@Suite struct MailPartsTests {
  @Test func `each alternative is a part, in any depth`() {
    let related = multipart(
      "related", boundary: "b3",
      ["Content-Type: text/html\n\n<p>Hi", "Content-Type: image/gif\nContent-ID: <logo@x>\n\nGIF89a"])
    let alternative = multipart("alternative", boundary: "b2", ["Content-Type: text/plain\n\nHi", related])
    let draft = mailDraft("Subject: s\n" + multipart("mixed", [alternative, "\nfooter"]))
    #expect(draft.parts.map(\.name) == ["subject", "body", "html", "body:2"])
    #expect(draft.parts.map(\.kind) == [.subject, .body, .html, .body])
    #expect(draft.alternatives == [["body", "html"]])
    #expect(draft.text(of: "html") == "<p>Hi")
    #expect(draft.attachments?.map(\.contentID) == ["logo@x"])
    #expect(draft.attachments?.map(\.isInline) == [true])
    #expect(draft.problems.isEmpty)
  }

  @Test func `headers are parts with their names`() {
    let draft = mailDraft(
      "From: Ann <s@shop.example>\nTo: b@x.example, c@x.example\nReply-To: r@shop.example\nSubject: s\n\nx")
    #expect(
      draft.parts.map(\.name)
        == ["subject", "body", "headers:From", "headers:From", "headers:To", "headers:Reply-To"])
    #expect(draft.text(of: "headers:To") == "b@x.example, c@x.example")
    #expect(draft.context.sender == "s@shop.example")
    #expect(draft.context.recipient == "b@x.example")
    #expect(draft.context.channel == .email)
  }

  @Test(arguments: [
    ("Ann's Shop <s@shop.example>", ["Ann's Shop"]),
    (#""Shop, WhatsApp 0612" <s@shop.example>"#, ["Shop, WhatsApp 0612"]),
    (#""a <b@c.example>" <s@shop.example>"#, ["a <b@c.example"]),
    ("=?utf-8?Q?J=C3=B6rg?= <s@shop.example>", ["Jörg"]),
    ("S@shop.example <s@shop.example>", []),
    ("other@shop.example <s@shop.example>", ["other@shop.example"]),
    ("s@shop.example, t@shop.example", []),
    ("s@shop.example (Ann)", ["Ann"]),
    ("Ann <s@shop.example>, Bob <t@shop.example> (call 112)", ["Ann", "Bob", "call 112"]),
    ("Ann <s@shop.example", ["Ann <s@shop.example"]),
    ("Call 112 s@shop.example", ["Call 112 s@shop.example"]),
    ("<>", []),
  ])
  func `the names beside addresses are texts for the buyer`(_ header: String, _ names: [String]) {
    for name in ["From", "Reply-To", "Sender"] {
      let parts = mailDraft("\(name): \(header)\n\nx").parts.filter { $0.kind == .senderName }
      #expect(parts.map { String(decoding: $0.bytes[$0.content], as: UTF8.self) } == names)
      #expect(parts.allSatisfy { $0.name == "headers:\(name)" })
    }
    #expect(mailDraft("To: \(header)\n\nx").parts.allSatisfy { $0.kind != .senderName })
  }

  @Test func `what stands before the first and behind the last part is read as well`() throws {
    let inner = multipart("alternative", boundary: "b2", ["\nhello", "Content-Type: text/html\n\n<p>hello"])
    let mail = multipart("mixed", [inner + "inner end\n", "\nlast"])
      .replacing("\n\n--b1", with: "\n\nat  first\n\n--b1", maxReplacements: 1)
    let raw = RawMail("Subject: s\n\(mail)\nat last")
    let draft = mailDraft(raw.bytes)
    #expect(draft.parts.map(\.name) == ["subject", "body", "html", "body:3", "body:2", "body:4", "body:5"])
    #expect(["body:2", "body:4", "body:5"].map(draft.text) == ["inner end", "at  first", "at last"])
    #expect(draft.alternatives == [["body", "html"]])
    #expect(draft.problems.isEmpty)
    let range = try #require(draft.sourceRange(of: "last", in: "body:5"))
    #expect(range == raw.bytes.count - 4..<raw.bytes.count)
  }

  @Test(arguments: [
    "This is a multi-part message in MIME format.", "This is a multi-part message in MIME format.\n--------------",
    "\n  \n",
  ])
  func `what programs write before the first part is no text of the seller's`(_ text: String) {
    let mail = multipart("mixed", ["\nhello"])
      .replacing("\n\n--b1", with: "\n\n\(text)\n--b1", maxReplacements: 1)
    #expect(mailDraft("Subject: s\n\(mail)").parts.map(\.name) == ["subject", "body"])
  }

  @Test func `headers that stand twice are two parts`() {
    let draft = mailDraft("Subject: one\nSubject: two\n\nx")
    #expect(draft.text(of: "subject") == "one")
    #expect(draft.text(of: "subject:2") == "two")
    #expect(draft.problemCodes == ["mime"])
  }

  @Test(arguments: [("s@shop.example", false), ("S@Shop.example", false), ("buyer@x.example", true)])
  func `an attached message is read, and is quoted where somebody else wrote it`(_ sender: String, _ isQuoted: Bool) {
    let message = "From: \(sender)\nSubject: inner\n\ninner text"
    let attached = "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=m.eml\n\n\(message)"
    let draft = mailDraft("From: s@shop.example\nSubject: outer\n" + multipart("mixed", ["\nouter text", attached]))
    #expect(draft.text(of: "subject:2") == "inner")
    #expect(draft.text(of: "body:2") == "inner text")
    #expect(draft.parts.filter(\.isQuoted).map(\.name) == (isQuoted ? ["subject:2", "body:2"] : []))
    #expect(draft.attachments?.map(\.type) == ["message/rfc822"])
    #expect(draft.attachments?.map(\.bytes) == [RawMail(message).bytes.count])
    #expect(draft.attachments?.map(\.isUnread) == [false])
    #expect(draft.problems.isEmpty)
  }

  @Test func `an attached message in base64 is read as well`() throws {
    let attached =
      "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogaW5uZXIKCmhlbGxvIHlvdQ=="
    let raw = RawMail("Subject: outer\n" + multipart("mixed", ["\nouter text", attached]))
    let draft = mailDraft(raw.bytes)
    #expect(draft.text(of: "subject:2") == "inner")
    #expect(draft.text(of: "body:2") == "hello you")
    let range = try #require(draft.sourceRange(of: "you", in: "body:2"))
    #expect(String(decoding: raw.bytes[range], as: UTF8.self) == "IHlvdQ==")
    #expect(draft.problems.isEmpty)
  }

  @Test func `the text of a signed mail is read, the signature is nothing`() {
    let draft = mailDraft(
      multipart("signed", ["\nhello", "Content-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN"]))
    #expect(draft.parts.map(\.name) == ["body"])
    #expect(draft.attachments == [])
  }

  @Test(arguments: [
    ("Content-Type: text/plain", ["body"]), ("Content-Type: text/plain; name=a.txt", ["body", "attachment:a.txt"]),
    ("Content-Type: text/plain\nContent-Disposition: attachment", ["body"]),
    ("Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt", ["attachment:a.txt"]),
    ("Content-Type: text/calendar", []), ("Content-Type: text/strange", ["body"]),
    ("Content-Type: application/pdf", []),
  ])
  func `a text that programs show is a text of the message`(_ headers: String, _ parts: [String]) {
    #expect(mailDraft(headers + "\n\nhello").parts.map(\.name) == parts)
  }

  @Test(arguments: ["\u{FEFF}", "\n\n", "From a@b.example Tue Nov 24 10:00:00 2026\n", ">From a@b.example\n"])
  func `what stands before the first header does not count`(_ lead: String) {
    let draft = mailDraft(lead + "Subject: s\nTo: b@x.example\n\nhello")
    #expect(draft.parts.map(\.name) == ["subject", "body", "headers:To"])
    #expect(draft.problems.isEmpty)
  }

  @Test func `a mail in UTF-16 is read`() {
    let mail = "\u{FEFF}Subject: Grüße\nContent-Type: text/plain; charset=utf-8\n\nhello"
    let draft = mailDraft(TextEncodingTests.utf16(mail, isBigEndian: false))
    #expect(draft.text(of: "subject") == "Grüße")
    #expect(draft.sourceRange(of: "ü", in: "subject") == 24..<26)
    #expect(draft.problems.isEmpty)
  }
}
