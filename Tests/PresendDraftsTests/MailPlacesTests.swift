import PresendDrafts
import PresendText
import Testing
import TestSupport

/// What a part of a mail says and where that stands in the file: the marks show the same stretch on both sides.
struct MailCase: CustomTestStringConvertible, Sendable {
  let name: String
  let mail: String
  var part = "body"
  let text: String

  var testDescription: String { name }

  static let plain = "From: s@shop.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset="

  static let contents: [MailCase] = [
    MailCase(
      name: "seven bits", mail: "\(plain)us-ascii\n\nPlease leave a «review».\n", text: "Please leave a «review».\r\n"),
    MailCase(
      name: "quoted-printable, a soft break inside a word",
      mail: "\(plain)utf-8\nContent-Transfer-Encoding: quoted-printable\n\nleave a «rev=\niew» =E2=9C=94\n",
      text: "leave a «review» ✔\r\n"),
    MailCase(
      name: "quoted-printable, letters of two bytes",
      mail: "\(plain)utf-8\nContent-Transfer-Encoding: quoted-printable\n\nsch=C3=B6ne «Gr=C3=BC=C3=9F»=\ne, a=b\n",
      text: "schöne «Grüß»e, a=b\r\n"),
    MailCase(
      name: "base64, four characters for three bytes",
      mail: "\(plain)utf-8\nContent-Transfer-Encoding: base64\n\nbGVhdmUg«YSByZX\nZpZXcg»bm93\n",
      text: "leave «a review »now"),
    MailCase(
      name: "base64, a letter cut by a line break",
      mail: "\(plain)windows-1251\nContent-Transfer-Encoding: base64\n\n«7vLn\n++Ig»YQ==\n", text: "«отзыв »a"),
    MailCase(
      name: "eight bits, windows-1251", mail: "\(plain)windows-1251\n\n\\xEE«\\xF2\\xE7»\\xFB\\xE2", text: "о«тз»ыв"),
    MailCase(
      name: "quoted-printable, windows-1251, a soft break after a letter",
      mail: "\(plain)windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n=EE«=F2»=\n=E7", text: "о«т»з"),
    MailCase(
      name: "ISO-2022-JP, escapes belong to no letter",
      mail: "\(plain)iso-2022-jp\n\na \\x1B$B«%l%S%e!<»\\x1B(B b", text: "a «レビュー» b"),
    MailCase(
      name: "GB18030, two and four bytes", mail: "\(plain)gb18030\n\n«\\xC6\\xC0\\xC2\\xDB»\\x81\\x30\\x84\\x36",
      text: "«评论»\u{A5}"),
    MailCase(
      name: "UTF-16 in base64", mail: "\(plain)utf-16le\nContent-Transfer-Encoding: base64\n\n«YwBhAGYA»6QA=",
      text: "«caf»é"),
    MailCase(
      name: "Latin-1 is what Windows makes of it", mail: "\(plain)iso-8859-1\n\n5 «\\x80», \\xE9", text: "5 «€», é"),
    MailCase(
      name: "the last letter of ISO-2022-JP in base64, in whose group an escape begins",
      mail: "\(plain)iso-2022-jp\nContent-Transfer-Encoding: base64\n\nGyRCJWwlUyVl«ITwb»KEI=",
      text: "レビュ«ー»"),
    MailCase(
      name: "uuencode", mail: "\(plain)utf-8\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#«8V%T»\n`\nend\n",
      text: "«cat»"),
  ]

  static let headers: [MailCase] = [
    MailCase(
      name: "a folded subject", mail: "Subject: one\n two «thr\n ee»\n\nx", part: "subject", text: "one two «thr ee»"),
    MailCase(
      name: "an encoded word with spaces", mail: "Subject: =?utf-8?Q?«Gr=C3=BC=C3=9Fe»_an?= Sie\n\nx", part: "subject",
      text: "«Grüße» an Sie"),
    MailCase(
      name: "two encoded words, a letter cut in two",
      mail: "Subject: =?utf-8?Q?Gr«=C3=BC=C3?=\n =?UTF-8?Q?=9F»e?= [x]\n\nx", part: "subject", text: "Gr«üß»e [x]"),
    MailCase(
      name: "two encoded words in base64",
      mail: "Subject: =?iso-2022-jp?B?GyRC«JWwlUyVl»GyhC?=\n =?utf-8?B?IQ==?=\n\nx",
      part: "subject", text: "«レビュ»!"),
    MailCase(name: "raw UTF-8", mail: "Subject: Gr«üß»e\n\nx", part: "subject", text: "Gr«üß»e"),
    MailCase(
      name: "the name beside an address", mail: "From: =?utf-8?Q?«J=C3=B6rg»?= <s@shop.example>\n\nx",
      part: "headers:From",
      text: "«Jörg» <s@shop.example>"),
    MailCase(
      name: "a file name in pieces (RFC 2231)",
      mail:
        "Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''«Gr%C3%BC;\n filename*1=nde»;\n filename*2=.pdf\n\nx",
      part: "attachment:Gründe.pdf", text: "«Gründe».pdf"),
    MailCase(
      name: "a file name in encoded words",
      mail: "Content-Type: application/pdf; name=\"=?utf-8?B?R3LDvG5k«ZS5w»ZGY=?=\"\n\nx",
      part: "attachment:Gründe.pdf",
      text: "Gründ«e.p»df"),
    MailCase(
      name: "a plain file name", mail: "Content-Type: image/gif; name=«a»-b.gif\n\nGIF89a", part: "attachment:a-b.gif",
      text: "«a»-b.gif"),
  ]
}

@Suite struct MailPlacesTests {
  @Test(arguments: MailCase.contents + MailCase.headers)
  func `a part leads to the bytes that spell it`(_ example: MailCase) throws {
    let raw = RawMail(example.mail)
    let marked = MarkedText(example.text)
    let draft = mailDraft(raw.bytes)
    let part = try #require(draft.parts.first { $0.name == example.part })
    #expect(String(decoding: part.bytes, as: UTF8.self) == marked.text)
    let range = try #require(part.origin).source(of: marked.ranges[0])
    #expect(range == raw.ranges[0])
    #expect(String(decoding: draft.origin.bytes[range], as: UTF8.self) == raw.pieces[0])
    #expect(draft.problems.filter { $0.code != "empty" } == [])
  }
}
