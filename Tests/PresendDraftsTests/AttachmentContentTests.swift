import PresendDrafts
import TestSupport
import Testing

/// A file as its first bytes, and what is told of it.
struct FileSample: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let type: String
  var size: [Int]?
  var isAnimated: Bool?

  var testDescription: String { name }

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let measures = chunk("IHDR", [0, 0, 2, 0x58, 0, 0, 1, 0x90, 8, 6, 0, 0, 0])
  static let gif = Array("GIF89a".utf8) + [0x58, 0x02, 0x90, 0x01, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
  static let frame: [UInt8] = [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0]

  static let all: [FileSample] = [
    FileSample(
      name: "PNG", bytes: png + measures + chunk("IDAT", [0]), type: "image/png", size: [600, 400], isAnimated: false),
    FileSample(
      name: "APNG", bytes: png + measures + chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]) + chunk("IDAT", [0]),
      type: "image/png",
      size: [600, 400], isAnimated: true),
    FileSample(name: "a PNG that breaks off", bytes: png, type: "image/png", isAnimated: false),
    FileSample(
      name: "JPEG", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 1, 0x90, 2, 0x58, 3],
      type: "image/jpeg",
      size: [600, 400], isAnimated: false),
    FileSample(name: "GIF", bytes: gif + frame + [0x3B], type: "image/gif", size: [600, 400], isAnimated: false),
    FileSample(
      name: "a GIF that moves", bytes: gif + frame + frame + [0x3B], type: "image/gif", size: [600, 400],
      isAnimated: true),
    FileSample(
      name: "WebP, extended",
      bytes: Array("RIFFxxxxWEBPVP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0, 0x57, 2, 0, 0x8F, 1, 0],
      type: "image/webp", size: [600, 400], isAnimated: true),
    FileSample(
      name: "WebP, lossless", bytes: Array("RIFFxxxxWEBPVP8L".utf8) + [10, 0, 0, 0, 0x2F, 0x57, 0xC2, 0x63, 0],
      type: "image/webp", size: [600, 400], isAnimated: false),
    FileSample(
      name: "WebP, lossy",
      bytes: Array("RIFFxxxxWEBPVP8 ".utf8) + [10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x58, 2, 0x90, 1],
      type: "image/webp", size: [600, 400], isAnimated: false),
    FileSample(name: "PDF", bytes: Array("%PDF-1.4".utf8), type: "application/pdf"),
    FileSample(name: "a program", bytes: Array("MZ\u{1}".utf8), type: "application/vnd.microsoft.portable-executable"),
    FileSample(name: "a card", bytes: Array("BEGIN:VCARD\r\nTEL:1".utf8), type: "text/vcard"),
    FileSample(name: "a date", bytes: Array("\u{FEFF}BEGIN:VCALENDAR".utf8), type: "text/calendar"),
    FileSample(name: "a link", bytes: Array("[InternetShortcut]\nURL=".utf8), type: "application/x-url"),
    FileSample(name: "a page", bytes: Array("\n <!DOCTYPE html>".utf8), type: "text/html"),
    FileSample(
      name: "a letter",
      bytes: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + [13, 0, 0, 0] + Array("word/document".utf8),
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    FileSample(name: "anything", bytes: Array("hello".utf8), type: "application/x-thing"),
  ]
}

@Suite struct AttachmentContentTests {
  @Test(arguments: FileSample.all)
  func `the content of an attachment says what it is`(_ sample: FileSample) throws {
    let mail = "Content-Type: application/x-thing; name=\"a.dat\"\nContent-Transfer-Encoding: base64\n\n"
    let draft = mailDraft(RawMail(mail).bytes + Array(base64(sample.bytes).utf8))
    let attachment = try #require(draft.attachments?.first)
    #expect(attachment.name == "a.dat")
    #expect(attachment.type == sample.type)
    #expect(attachment.declaredType == (sample.name == "anything" ? nil : "application/x-thing"))
    #expect(attachment.bytes == sample.bytes.count)
    #expect([attachment.width, attachment.height].compactMap { $0 } == sample.size ?? [])
    #expect(attachment.isAnimated == sample.isAnimated)
    #expect(attachment.isUnread)
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for step in 0...group.count { result.append(letters[Int(bits >> UInt32(18 - 6 * step) & 0x3F)]) }
      result += String(repeating: "=", count: 3 - group.count)
    }
    return result
  }
}
