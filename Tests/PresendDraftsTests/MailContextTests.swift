import PresendDrafts
import Testing

@Suite struct MailContextTests {
  @Test(arguments: [
    "Subject: Re: x", "Subject: AW: x", "Subject: RE[2]: x", "Subject: Re (3): x", "Subject: 回复：x", "Subject: Odp: x",
    "Subject: =?utf-8?Q?YNT=3A_x?=", "Subject: R: x", "Subject: SV: x", "Subject: x\nIn-Reply-To: <a@b>",
    "Subject: x\nReferences: <a@b>",
  ])
  func `an answer says so`(_ headers: String) {
    #expect(mailDraft("\(headers)\n\nhello").context.kind == .reply)
  }

  @Test(arguments: [
    "Subject: x", "Subject: Regarding: x", "Subject: Your order: re", "Subject: FW: x", "Subject: x\nIn-Reply-To: ",
    "Subject: Re x",
  ])
  func `what does not say that it is an answer may be anything`(_ headers: String) {
    #expect(mailDraft("\(headers)\n\nhello").context.kind == nil)
  }

  @Test func `an answer that a program gives is an automatic one`() {
    #expect(mailDraft("Subject: Re: x\nAuto-Submitted: auto-replied\n\nx").context.kind == .autoReply)
  }

  @Test(arguments: [
    ("Tue, 24 Nov 2026 10:00:00 +0000", "2026-11-24"), ("Tue, 24 Nov 2026 23:30:00 -0100", "2026-11-25"),
    ("24 Nov 26 00:30 +0100", "2026-11-23"),
  ])
  func `the day is that in UTC`(_ date: String, _ day: String) {
    #expect(mailDraft("Date: \(date)\n\nx").context.sentAt?.description == day)
  }

  @Test(arguments: [("de", "de"), ("pt-BR, en", "pt-BR"), ("??", nil)] as [(String, String?)])
  func `the language is the first one named`(_ header: String, _ language: String?) {
    #expect(mailDraft("Subject: s\nContent-Language: \(header)\n\nx").context.language == language)
  }

  @Test(
    arguments: [
      ("a@x.example", "a@x.example"), ("\"Ann, B\" <a@x.example>, c@x.example", "a@x.example"),
      ("friends: a@x.example, b@x.example;", "a@x.example"), ("undisclosed-recipients:;", nil),
    ] as [(String, String?)])
  func `the recipient is the first address`(_ to: String, _ recipient: String?) {
    #expect(mailDraft("Subject: s\nTo: \(to)\n\nx").context.recipient == recipient)
  }
}
