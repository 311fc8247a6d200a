import Foundation
import PresendDrafts
import Testing

/// Images with QR codes, for machines that have libzbar and libgd, as those that run the tests do.
@Suite struct QRCodeTests {
  /// A file of the folder beside: a QR code that says `https://my-shop.com/win?x=1`.
  private static func image(_ name: String) throws -> String {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("QRCodes/\(name)")
    return try Data(contentsOf: url).base64EncodedString()
  }

  private static func mail(_ encoded: String, name: String = "a.png") -> Draft {
    mailDraft(
      multipart(
        "mixed",
        [
          "\nhello",
          "Content-Type: image/png; name=\(name)\nContent-Transfer-Encoding: base64\n\n\(encoded)",
        ]))
  }

  @Test(arguments: ["code.png", "code.jpg", "code.gif", "lossless.webp", "lossy.webp"])
  func `what a code says is a part`(_ name: String) throws {
    let draft = Self.mail(try Self.image(name))
    #expect(!draft.lacksQRReader)
    #expect(draft.text(of: "attachment:a.png/qr") == "https://my-shop.com/win?x=1")
    let part = try #require(draft.parts.last)
    #expect(part.kind == .image && part.origin == nil)
    #expect(draft.attachments?.map(\.isUnread) == [true])
  }

  @Test(arguments: ["", "AAAA", "iVBORw0KGgo="])
  func `an image that is none has no codes`(_ encoded: String) {
    #expect(!Self.mail(encoded).parts.contains { $0.kind == .image })
  }

  @Test func `an image with too many pixels is not unpacked`() throws {
    // The width of the header is made 2^31 - 1: nobody may ask for so much memory.
    var encoded = Array(try Self.image("code.png"))
    encoded.replaceSubrange(20..<24, with: Array("AH//"))
    #expect(!Self.mail(String(encoded)).parts.contains { $0.kind == .image })
  }

  @Test(arguments: ["<img src=\"«»\" alt=x>", "<p style=\"background:url('«»')\">", "<td background=«»>"])
  func `an image within HTML is searched, and named as unread`(_ tag: String) throws {
    let address = "data:image/png;base64,\(try Self.image("code.png"))"
    let draft = drafts("<p>hello" + tag.replacingOccurrences(of: "«»", with: address), .html)[0]
    #expect(draft.unreadImages == ["html/image:1"])
    #expect(draft.text(of: "html/image:1/qr") == "https://my-shop.com/win?x=1")
    #expect(draft.parts.last?.kind == .image)
  }

  @Test(arguments: ["data:image/png;base64,iVBORw0KGgo=", "data:image/svg+xml,%3Csvg%3E", "DATA:image/png,x"])
  func `an image without a code is unread as well`(_ address: String) {
    let draft = drafts("<p>hello<img src='\(address)'>", .html)[0]
    #expect(draft.unreadImages == ["html/image:1"])
    #expect(draft.parts.map(\.name) == ["html"])
  }

  @Test func `an image elsewhere is none that came along`() {
    #expect(drafts("<p>hello<img src='https://x.example/a.png'>", .html)[0].unreadImages == [])
  }
}
