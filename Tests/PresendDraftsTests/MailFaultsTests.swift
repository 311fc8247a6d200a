import PresendDrafts
import Testing

/// A mail of which something cannot be read, and what is told of it.
struct BadMail: CustomTestStringConvertible, Sendable {
  let name: String
  let mail: String
  let codes: [String]
  /// What is read all the same.
  var body: String?

  var testDescription: String { name }

  static let plain = "Subject: s\nContent-Type: text/plain; charset="

  static let all: [BadMail] = [
    BadMail(name: "no mail", mail: "Dear customer\nhello", codes: ["mail"]),
    BadMail(name: "nothing at all", mail: "", codes: ["mail"]),
    BadMail(name: "headers alone", mail: "From: a@b.example\n", codes: ["empty"], body: ""),
    BadMail(
      name: "an unknown charset", mail: "\(plain)x-klingon\n\nGr\\xC3\\xBC\\xC3\\x9Fe", codes: ["charset"],
      body: "Grüße"),
    BadMail(
      name: "bytes that are no UTF-8", mail: "\(plain)utf-8\n\nGr\\xFC\\xDFe", codes: ["charset"],
      body: "Gr\u{FFFD}\u{FFFD}e"),
    BadMail(name: "bytes without a charset", mail: "Subject: s\n\nGr\\xFC\\xDFe", codes: ["charset"], body: "Grüße"),
    BadMail(name: "half a character", mail: "\(plain)shift_jis\n\na\\x83", codes: ["charset"], body: "a\u{FFFD}"),
    BadMail(name: "NUL", mail: "\(plain)utf-8\n\na\\x00b", codes: ["nul"], body: "a\u{FFFD}b"),
    BadMail(
      name: "an unknown transfer encoding", mail: "\(plain)utf-8\nContent-Transfer-Encoding: rot13\n\nhello",
      codes: ["encoding"], body: "hello"),
    BadMail(
      name: "an attachment in an unknown transfer encoding",
      mail: "Subject: s\nContent-Type: image/gif\nContent-Transfer-Encoding: rot13\n\nx", codes: ["encoding"]),
    BadMail(
      name: "base64 with other characters", mail: "\(plain)utf-8\nContent-Transfer-Encoding: base64\n\naGVs*bG8=",
      codes: ["encoding"], body: "hello"),
    BadMail(
      name: "base64 that breaks off", mail: "\(plain)utf-8\nContent-Transfer-Encoding: base64\n\naGVsb",
      codes: ["encoding"], body: "hel"),
    BadMail(
      name: "uuencode that breaks off",
      mail: "\(plain)utf-8\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#8V%T\n", codes: ["encoding"],
      body: "cat"),
    BadMail(
      name: "an unknown charset in the subject", mail: "Subject: =?x-no?Q?a?=\n\nx", codes: ["charset"], body: "x"),
    BadMail(
      name: "a missing last boundary", mail: multipart("mixed", ["Content-Type: text/plain\n\nhello"], isClosed: false),
      codes: ["truncated"], body: "hello\r\n"),
    BadMail(
      name: "a missing boundary within",
      mail: multipart(
        "mixed", [multipart("alternative", boundary: "b2", ["\nhello"], isClosed: false), "\nlast"]),
      codes: ["truncated"],
      body: "hello\r\n"),
    BadMail(
      name: "no parts", mail: "Content-Type: multipart/mixed; boundary=b\n\nhello", codes: ["mime"], body: "hello"),
    BadMail(
      name: "no boundary", mail: "Content-Type: multipart/mixed\n\nhello", codes: ["mime", "mime"], body: "hello"),
    BadMail(
      name: "PGP/MIME",
      mail: multipart(
        "mixed",
        ["\nhello", multipart("encrypted", boundary: "b2", ["Content-Type: application/pgp-encrypted\n\nVersion: 1"])]),
      codes: ["encrypted"], body: "hello"),
    BadMail(
      name: "S/MIME", mail: "Subject: s\nContent-Type: application/pkcs7-mime; name=smime.p7m\n\nMIAG",
      codes: ["encrypted"]),
    BadMail(
      name: "PGP in the text", mail: "Subject: s\n\n-----BEGIN PGP MESSAGE-----\n\nhQ\n", codes: ["encrypted"],
      body: "-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n"),
    BadMail(
      name: "a piece of a message", mail: "Subject: s\nContent-Type: message/partial; id=a; number=1\n\nx",
      codes: ["mime"]),
    BadMail(
      name: "a part kept elsewhere",
      mail: "Subject: s\nContent-Type: message/external-body; access-type=url\n\nContent-Type: text/plain\n\n",
      codes: ["mime"]),
    BadMail(
      name: "two types", mail: "Content-Type: text/plain\nContent-Type: text/html\n\nhello", codes: ["mime"]),
    BadMail(name: "a type that is none", mail: "Subject: s\nContent-Type: text\n\nhello", codes: [], body: "hello"),
    BadMail(
      name: "UTF-16 that is ASCII", mail: "\(plain)utf-16le\n\nhello!", codes: ["charset"], body: "敨汬Ⅿ"),
    BadMail(
      name: "a message of Outlook",
      mail: multipart("mixed", ["\nhello", "Content-Type: application/ms-tnef; name=winmail.dat\n\nx"]),
      codes: ["mime"],
      body: "hello"),
    BadMail(
      name: "a file within the text", mail: "\(plain)utf-8\n\nhello\n\nbegin 644 a\n#8V%T\n`\nend", codes: ["encoding"],
      body: "hello\r\n\r\nbegin 644 a\r\n#8V%T\r\n`\r\nend"),
    BadMail(
      name: "a sentence that begins so", mail: "\(plain)utf-8\n\nbegin 644 of them\nand send them\n", codes: [],
      body: "begin 644 of them\r\nand send them\r\n"),
    BadMail(name: "no date", mail: "Subject: s\nDate: yesterday\n\nhello", codes: ["field"], body: "hello"),
  ]
}

@Suite struct MailFaultsTests {
  @Test(arguments: BadMail.all)
  func `what cannot be read is told, and the rest is read`(_ example: BadMail) {
    let draft = mailDraft(example.mail)
    #expect(draft.problemCodes == example.codes, "\(draft.problems.map(\.message))")
    #expect(draft.text(of: "body") == example.body)
  }

  @Test func `parts within parts have a limit`() {
    var options = DraftParser.Options()
    options.maximumMIMEDepth = 3
    let inner = multipart("mixed", boundary: "b3", ["\ndeep"])
    let draft = mailDraft(
      multipart("mixed", ["\nhello", multipart("mixed", boundary: "b2", ["\nsecond", inner])]), options)
    #expect(draft.parts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["hello", "second"])
    #expect(draft.problems.map(\.limit) == ["mime-depth"])
    #expect(draft.problems.map(\.option) == ["--max-mime-depth"])
  }

  @Test(arguments: [1_000, 20_000])
  func `a bomb of nested parts is read as far as the limit`(_ levels: Int) {
    var mail = "Subject: s\n"
    for level in 0..<levels { mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(mailDraft(mail + "\nhello").problems.map(\.limit).contains("mime-depth"))
  }

  @Test func `parts have a limit, and those before it are read`() {
    var options = DraftParser.Options()
    options.maximumMIMEParts = 3
    let draft = mailDraft(multipart("mixed", ["\none", "\ntwo", "\nthree"]), options)
    #expect(draft.parts.map(\.name) == ["body", "body:2"])
    #expect(draft.problems.map(\.option) == ["--max-mime-parts"])
  }

  @Test(arguments: ["--b1\n\nx\n", "A: b\n", "B:\n --\n"])
  func `many parts or headers cost no more than a mail of that length`(_ line: String) {
    let mail = "Content-Type: multipart/mixed; boundary=b1\n\n--b1\n" + String(repeating: line, count: 200_000)
    #expect(mailDraft(mail).problems.contains { $0.limit == "mime-parts" })
  }

  @Test func `a header that has no end is read to its limit`() {
    let draft = mailDraft("Subject: \(String(repeating: "a ", count: 100_000))\n\nhello")
    #expect(draft.text(of: "body") == "hello")
    #expect(draft.problems.map(\.limit) == ["mime-parts"])
  }

  @Test func `groups within groups of addresses do not exhaust the stack`() {
    let draft = mailDraft("From: \(String(repeating: "a:", count: 200_000))\nSubject: s\n\nhello")
    #expect(draft.text(of: "body") == "hello")
  }
}
