import CGMime
import Glibc
import PresendDrafts
import TestSupport
import Testing

/// What is decoded with places is compared with what GMime decodes without them.
@Suite struct MailDecodingTests {
  private static let head = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "

  @Test(arguments: [
    "quoted-printable\n\nGr=C3=BC=C3=9Fe,=\n a=b =ZZ =\n\tend", "quoted-printable\n\n=3D=\n=3d  \nlast =",
    "base64\n\naGVsbG8g\nd29ybGQh\n\nIQ==", "base64\n\naGVs bG8=\n",
    "x-uuencode\n\nbegin 644 a\n#8V%T\n%:&5L;&\\\n`\nend\n", "8bit\n\nGr\\xC3\\xBC\\xC3\\x9Fe\n.\n", "7bit\n\n",
  ])
  func `a content is what GMime makes of it`(_ mail: String) {
    let bytes = RawMail(MailDecodingTests.head + mail).bytes
    #expect(mailDraft(bytes).text(of: "body") == String(decoding: MailDecodingTests.content(of: bytes), as: UTF8.self))
  }

  @Test(arguments: [
    "one\n two", "=?utf-8?Q?Gr=C3=BC?= =?utf-8?Q?=C3=9Fe?= x",
    "=?utf-8?Q?a_b?=\n\t=?iso-8859-1?Q?=FC?= c =?utf-8?B?IQ==?=",
    "=?iso-2022-jp?B?GyRCJWwlUyVlITwbKEI=?=", "=?gb2312?B?xsDC2w==?= 5 =?koi8-r?B?79TZ2dc=?=",
    "a =?utf-8?X?b?= =?utf-8?Q? c",
    "=?UTF-8*de?Q?=E2=82=AC?=",
  ])
  func `a subject is what GMime makes of it`(_ subject: String) {
    let bytes = RawMail("Subject: \(subject)\n\nx").bytes
    #expect(mailDraft(bytes).text(of: "subject") == MailDecodingTests.subject(of: bytes))
  }

  @Test func `many threads read mails at once`() async {
    let mail = RawMail("Subject: =?utf-8?Q?Gr=C3=BC?=\n" + multipart("mixed", ["\nhello", "\nyou"])).bytes
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<100).reduce(0) { count, _ in count + mailDraft(mail).parts.count } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 300, count: 8))
  }

  private static func content(of bytes: [UInt8]) -> [UInt8] {
    let mail = unsafe presend_mail_parse(bytes, bytes.count, 10, 10)
    defer { unsafe presend_mail_free(mail) }
    var length = 0
    guard let decoded = unsafe presend_mail_decoded(mail, 1, &length) else { return [] }
    defer { unsafe free(decoded) }
    return unsafe Array(UnsafeBufferPointer(start: decoded, count: length))
  }

  private static func subject(of bytes: [UInt8]) -> String? {
    let mail = unsafe presend_mail_parse(bytes, bytes.count, 10, 10)
    defer { unsafe presend_mail_free(mail) }
    guard let value = unsafe presend_mail_header_value(mail, 0, 0) else { return nil }
    defer { unsafe free(value) }
    return unsafe String(cString: value)
  }
}
