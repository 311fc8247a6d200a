import Presend
import PresendDrafts
import TestSupport
import Testing

/// A file in which the marks show what is found: where it stands on disk, and what stands there in its part.
struct PlaceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let format: InputFormat
  /// The file, with line breaks as they are; `\xE4` is the byte E4.
  let file: String
  let part: String
  /// The part's own bytes from `start` to `end`.
  let text: String
  /// Where the place begins in the file.
  let line: Int
  let column: Int

  var testDescription: String { "\(format.rawValue): \(name)" }

  private static func html(_ name: String, _ file: String, _ text: String, _ line: Int, _ column: Int) -> PlaceCase {
    PlaceCase(name: name, format: .html, file: file, part: "html", text: text, line: line, column: column)
  }

  static let html: [PlaceCase] = [
    html("an entity", "<p>Hi,\n<p>«leave a revi&#101;w» now", "leave a revi&#101;w", 2, 4),
    html("a blank that does not break", "<p>«leave&nbsp;a&#160;review» now", "leave&nbsp;a&#160;review", 1, 4),
    html("a split tag", "<p>«leave a <b>rev</b>iew» now", "leave a <b>rev</b>iew", 1, 4),
    html("a comment inside a word", "<p>«leave a re<!-- x -->view» now", "leave a re<!-- x -->view", 1, 4),
    html("a soft hyphen", "<p>«leave a re&shy;view» now", "leave a re&shy;view", 1, 4),
    html("an attribute", "<p>\n<img alt=\"so «leave a r&eacute;view»\" src=a.png>", "leave a r&eacute;view", 2, 14),
    html("letters of two bytes before", "<p>Grüße «leave a <i>review»</i>", "leave a <i>review", 1, 10),
  ]

  /// A text in UTF-16 behind its byte order mark, in the escapes of `file`; marks stay what they are.
  private static func wide(_ text: String, isBigEndian: Bool) -> String {
    ("\u{FEFF}" + text).utf16.map { unit in
      if unit == 0xAB || unit == 0xBB { return unit == 0xAB ? "«" : "»" }
      let bytes = isBigEndian ? [unit >> 8, unit & 0xFF] : [unit & 0xFF, unit >> 8]
      return bytes.map { ($0 < 16 ? "\\x0" : "\\x") + String($0, radix: 16) }.joined()
    }.joined()
  }

  static let encodedFiles: [PlaceCase] = [
    html(
      "UTF-16, little endian", wide("<p>é\n<p>«leave a <b>revie</b>w»", isBigEndian: false),
      "leave a <b>revie</b>w", 2, 4),
    html("UTF-16, big endian", wide("<p>«leave a re&shy;view»", isBigEndian: true), "leave a re&shy;view", 1, 4),
    html(
      "UTF-8 behind its byte order mark", "\\xEF\\xBB\\xBF<p>é «leave a re<!-- x -->view»", "leave a re<!-- x -->view",
      1, 6),
    html(
      "windows-1251, declared", "<meta charset=windows-1251>\n<p>\\xED\\xE0 «\\xEE\\xF2<b>\\xE7</b>\\xFB\\xE2»",
      "от<b>з</b>ыв", 2, 7),
    html(
      "windows-1251, an entity inside a word",
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>\n<p>«\\xEE\\xF2&#1079;\\xFB\\xE2»",
      "от&#1079;ыв", 2, 4),
    html(
      "GB18030, declared", "<meta charset=gb18030>\n<p>\\xC4\\xFA«\\xC6\\xC0<i>\\xC2\\xDB»</i>", "评<i>论", 2, 5),
    html(
      "GB18030, a soft hyphen inside a word", "<meta charset=gbk>\n<p>«\\xC6\\xC0&shy;\\xC2\\xDB»", "评&shy;论", 2, 4),
    html("ISO-2022-JP, declared", "<meta charset=iso-2022-jp>\n<p>\\x1B$B«%l%S%e!<»\\x1B(B", "レビュー", 2, 4),
    PlaceCase(
      name: "UTF-16, byte order mark", format: .text,
      file:
        "\\xFF\\xFEH\\x00i\\x00\n\\x00«l\\x00e\\x00a\\x00v\\x00e\\x00 \\x00a\\x00 \\x00r\\x00e\\x00v\\x00i\\x00e\\x00w\\x00»!\\x00",
      part: "body", text: "leave a review", line: 2, column: 1),
    PlaceCase(
      name: "windows-1252, declared", format: .html,
      file: "<meta charset=windows-1252>\n<p>\\xE9 «leave a review»", part: "html", text: "leave a review", line: 2,
      column: 6),
  ]

  private static let plain = "From: s@shop.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset="
  private static func mail(
    _ name: String, _ file: String, part: String = "body", _ text: String, _ line: Int, _ column: Int
  ) -> PlaceCase {
    PlaceCase(name: name, format: .eml, file: file, part: part, text: text, line: line, column: column)
  }

  static let mail: [PlaceCase] = [
    mail(
      "a soft break inside a word",
      "\(plain)utf-8\nContent-Transfer-Encoding: quoted-printable\n\nSch=C3=B6n, «leave a rev=\niew» now\n",
      "leave a review", 6, 13),
    mail(
      "base64", "\(plain)utf-8\nContent-Transfer-Encoding: base64\n\nc28g«bGVhdmUgYSBy\nZXZpZXc=»\n", "leave a review",
      6, 5),
    mail(
      "two encoded words", "From: s@shop.example\nSubject: =?utf-8?Q?so_«leave_a_re?=\n =?utf-8?B?dmlldw==»?=\n\nx\n",
      part: "subject", "leave a review", 2, 23),
    mail(
      "two encoded words in windows-1251",
      "From: s@shop.example\nSubject: =?windows-1251?Q?«=EE=F2?=\n =?windows-1251?B?5/vi»?=\n\nx\n", part: "subject",
      "отзыв", 2, 27),
    mail(
      "two encoded words in ISO-2022-JP",
      "From: s@shop.example\nSubject: =?iso-2022-jp?B?GyRC«JWwlUxsoQg==?=\n =?iso-2022-jp?Q?=1B$B%e!<»=1B(B?=\n\nx\n",
      part: "subject", "レビュー", 2, 30),
    mail(
      "two encoded words in GB18030",
      "From: s@shop.example\nSubject: =?gb18030?Q?«=C6=C0?=\n =?gb18030?Q?=C2=DB»?=\n\nx\n", part: "subject", "评论", 2,
      22),
    mail(
      "windows-1251 in base64", "\(plain)windows-1251\nContent-Transfer-Encoding: base64\n\n«7vLn\n++I=»\n", "отзыв", 6,
      1),
    mail(
      "HTML in quoted-printable: a soft break within a split word",
      "From: s@shop.example\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>«leave a <b>re=\nvie</b>w»",
      part: "html", "leave a <b>revie</b>w", 5, 4),
    mail(
      "UTF-16", "\(plain)utf-16le\nContent-Transfer-Encoding: base64\n\n«bABlAGEAdgBlACAAYQAgAHIAZQB2AGkAZQB3ACEA»\n",
      "leave a review", 6, 1),
    mail(
      "a soft hyphen and a blank that does not break",
      "\(plain)utf-8\nContent-Transfer-Encoding: quoted-printable\n\n«leave a=C2=A0re=C2=ADview»\n",
      "leave a\u{A0}re\u{AD}view", 6, 1),
    mail(
      "HTML in UTF-16",
      "From: s@shop.example\nContent-Type: text/html; charset=utf-16le\nContent-Transfer-Encoding: base64\n\nPABwAD4A«bABlAGEAdgBlACAAYQAgAHIAZQB2ACYAIwAxADAANQA7AGUAdwA=»\n",
      part: "html", "leave a rev&#105;ew", 5, 9),
    mail(
      "HTML in windows-1251: a split tag",
      "From: s@shop.example\nContent-Type: text/html; charset=windows-1251\n\n<p>«\\xEE\\xF2<b>\\xE7</b>\\xFB\\xE2»",
      part: "html", "от<b>з</b>ыв", 4, 4),
    mail(
      "HTML in ISO-2022-JP",
      "From: s@shop.example\nContent-Type: text/html; charset=iso-2022-jp\n\n<p>\\x1B$B«%l%S%e!<»\\x1B(B", part: "html",
      "レビュー", 4, 7),
    mail(
      "HTML with a blank that does not break and a soft hyphen",
      "From: s@shop.example\nContent-Type: text/html; charset=utf-8\n\n<p>«leave&nbsp;a re&shy;view»", part: "html",
      "leave&nbsp;a re&shy;view", 4, 4),
    mail("ISO-2022-JP", "\(plain)iso-2022-jp\n\na \\x1B$B«%l%S%e!<»\\x1B(B b", "レビュー", 5, 6),
    mail("GB18030", "\(plain)gb18030\n\n\\xC4\\xFA«\\xC6\\xC0\\xC2\\xDB»!", "评论", 5, 3),
    mail("windows-1251", "\(plain)windows-1251\n\n\\xED\\xE0 «\\xEE\\xF2\\xE7\\xFB\\xE2»", "отзыв", 5, 4),
    mail(
      "windows-1251 in quoted-printable with a soft break",
      "\(plain)windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n«=EE=F2=E7=\n=FB=E2»", "отзыв", 6, 1),
    mail(
      "HTML in quoted-printable: an entity and a soft break",
      "From: s@shop.example\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p class=3D\"x\">«leave a revi&#1=\n01;w»",
      part: "html", "leave a revi&#101;w", 5, 16),
    mail(
      "HTML in base64: a split tag",
      "From: s@shop.example\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n«bGVhdmUgYSA8Yj5yZXZpPC9iPmV3»\n",
      part: "html", "leave a <b>revi</b>ew", 5, 1),
    mail(
      "HTML in GB18030: a comment inside a word",
      "From: s@shop.example\nContent-Type: text/html; charset=gb18030\n\n<p>«\\xC6\\xC0<!-- x -->\\xC2\\xDB»",
      part: "html",
      "评<!-- x -->论", 4, 4),
  ]
}

@Suite struct FindingPlacesTests {
  private static let files = [
    RulePackFixture.rule(
      "ask", "match: { phrase: { en: [leave a review], ja: [レビュー], zh: [评论], ru: [отзыв] } }"),
    RulePackFixture.pack("shop", platform: nil),
  ]

  @Test(arguments: PlaceCase.html + PlaceCase.encodedFiles + PlaceCase.mail)
  func `a finding says where it stands in its part and in the file`(_ example: PlaceCase) throws {
    let raw = RawMail(example.file, lineBreak: example.format == .eml ? "\r\n" : "\n")
    let linter = Linter(
      rules: RulePackFixture.rules(Self.files), options: LinterOptions(today: RulePackFixture.today))
    let record = RawRecord(bytes: raw.bytes, source: "f", format: example.format)
    let draft = try #require(DraftParser().drafts(from: record).first)
    let verdict = linter.check(draft)
    #expect(verdict.findings.count == 1 && verdict.problems == [])
    let place = try #require(verdict.findings.first?.place)
    let part = try #require(draft.parts.first { $0.name == example.part })
    #expect(place.part == example.part)
    #expect(place.text == example.text)
    #expect(String(decoding: part.bytes[place.range], as: UTF8.self) == example.text)
    #expect(place.source == raw.ranges[0])
    #expect([place.line, place.column] == [example.line, example.column])
  }
}
