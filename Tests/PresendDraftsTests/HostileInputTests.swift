import PresendDrafts
import TestSupport
import Testing

/// A file that cannot be read as what it is called, and what is told of it.
struct HostileFile: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  let format: InputFormat
  let codes: [String]

  init(_ name: String, _ format: InputFormat, _ file: String, _ codes: String...) {
    self.name = name
    self.format = format
    self.file = file
    self.codes = codes
  }

  var testDescription: String { "\(format.rawValue): \(name)" }

  private static let pgp = "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"

  static let encrypted: [HostileFile] = [
    HostileFile("PGP", .text, "Hello\n  \(pgp)", "encrypted"),
    HostileFile("PGP", .html, "<pre>\n\(pgp)</pre>", "encrypted"),
    HostileFile("PGP", .json, #"{"body":"Hello\n-----BEGIN PGP MESSAGE-----\n\nhQ"}"#, "encrypted"),
    HostileFile("PGP", .yaml, "body: |\n  -----BEGIN PGP MESSAGE-----\n  hQ\n", "encrypted"),
    HostileFile("PGP in HTML", .eml, "Subject: s\nContent-Type: text/html\n\n<p>\(pgp)", "encrypted"),
    HostileFile("a word about PGP", .text, "Write -----BEGIN PGP MESSAGE----- first. ----- -----"),
    HostileFile("the start of a key", .text, "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nhello"),
  ]

  static let misnamed: [HostileFile] = [
    HostileFile("a PDF", .text, "%PDF-1.4\n1 0 obj\n", "format"),
    HostileFile("RTF", .text, "{\\rtf1 hello}", "format"),
    HostileFile("a PDF", .html, "%PDF-1.4\n1 0 obj\n", "format"),
    HostileFile("a GIF", .text, "GIF89a hello", "format"),
    HostileFile("a text that begins as a bitmap does", .text, "BMW parts"),
    HostileFile("a packed file", .text, "\\x1F\\x8B\\x08\\x00\\x01", "charset", "nul", "format"),
    HostileFile("UTF-32", .text, "a\\x00\\x00\\x00b\\x00\\x00\\x00", "nul"),
    HostileFile("a spreadsheet", .csv, "\\xD0\\xCF\\x11\\xE0\\xA1\\xB1\\x1A\\xE1\nx", "csv"),
  ]

  private static let plain = "Subject: s\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "

  static let mails: [HostileFile] = [
    HostileFile("base64 without its padding", .eml, "\(plain)base64\n\nSGVsbG8gd29ybGQ", "encoding"),
    HostileFile("base64 cut between groups", .eml, "\(plain)base64\n\nSGVsbG8gd29y"),
    HostileFile(
      "an attachment in base64 that breaks off", .eml,
      multipart(
        "mixed",
        ["\nhello", "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0"]),
      "encoding"),
    HostileFile("quoted-printable cut in a letter", .eml, "\(plain)quoted-printable\n\nGr=C3=BC=C3", "charset"),
    HostileFile("RTF as the text", .eml, "Subject: s\nContent-Type: text/rtf\n\n{\\rtf1 hello}", "mime"),
    HostileFile(
      "a date beside the text", .eml,
      multipart("alternative", ["\nhello", "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nDESCRIPTION:x\n"]), "mime"),
  ]

  static let cut: [HostileFile] = [
    HostileFile("a value that is never closed", .html, "<p>hello <a title=\"leave a review", "truncated"),
    HostileFile("a tag that is never closed", .html, "<p>hello</p", "truncated"),
    HostileFile("a smaller-than sign at the end", .html, "<p>hello <"),
    HostileFile("a comment that is never closed", .html, "<p>hello <!-- leave a review"),
    HostileFile("HTML in a mail", .eml, "Subject: s\nContent-Type: text/html\n\n<p>hello <b", "truncated"),
    HostileFile("HTML in JSON", .json, #"{"html":"<p>hello <b"}"#, "truncated"),
  ]

  static let nested: [HostileFile] = [
    HostileFile("200,000 elements", .html, String(repeating: "<div>", count: 200_000) + "hello", "limit"),
    HostileFile("100,000 arrays", .json, "{\"body\":\"x\",\"a\":" + String(repeating: "[", count: 100_000), "json"),
    HostileFile("100,000 sequences", .yaml, "a: " + String(repeating: "[", count: 100_000), "yaml"),
  ]

  static let empty: [HostileFile] = [
    HostileFile("empty", .text, "", "empty"), HostileFile("empty", .html, "", "empty"),
    HostileFile("empty", .eml, "", "mail"), HostileFile("empty", .json, "", "empty"),
    HostileFile("empty", .yaml, "", "empty"), HostileFile("blank", .csv, "\n", "empty"),
  ]
}

@Suite struct HostileInputTests {
  @Test(
    arguments: HostileFile.encrypted + HostileFile.misnamed + HostileFile.mails + HostileFile.cut + HostileFile.nested
      + HostileFile.empty)
  func `nothing that is not read passes in silence`(_ example: HostileFile) {
    let raw = RawMail(example.file, lineBreak: example.format == .eml ? "\r\n" : "\n")
    let record = RawRecord(bytes: raw.bytes, source: "f", format: example.format)
    let found = DraftParser().drafts(from: record)
    #expect(found.flatMap(\.problemCodes) == example.codes, "\(found.flatMap { $0.problems.map(\.message) })")
  }
}
