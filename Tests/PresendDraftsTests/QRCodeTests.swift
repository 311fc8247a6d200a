import PresendDrafts
import Testing

/// Images with QR codes, for machines that have libzbar and libgd, as those that run the tests do.
@Suite struct QRCodeTests {
  /// A QR code that says `https://my-shop.com/win?x=1`.
  static let image =
    "iVBORw0KGgoAAAANSUhEUgAAAGMAAABjAQMAAAC19SzWAAAABlBMVEUAAAD///+l2Z/dAAAAAnRSTlP//8i138cAAAAJcEhZcwAACxIAAAsSAdLdfvwAAADwSURBVDiNzdQxroMwDAZgRwxszQUi5RpsuRK5QNNeoFwpW66B9C5ANg9W/Qyt+rqAM7xK9cSHZPHHGIDfC75YC8DYO5PBaKpMY8+1yIWm7GKmWCA2aBxm06bE1CSmiB3/JduVnC8WifM67a6k7kEe8prgrpYACZ3F2WiqxV96dwrdpImRDALAnDTdQ3fNcsNZXTIwmdwjy5Eq+ordlf2kicscEWyGpMsvg0vPLEdagM7AF3j0HUlK+iJ71iTvNuE6Y1XbvlDkt83a07qtW3eDzoMEJ9OglMGWn0mVfH/B3wawmta9znQKZDR9/t/zH/oFr32r3IGn3N0AAAAASUVORK5CYII="

  private static func mail(_ encoded: String, name: String = "a.png") -> Draft {
    mailDraft(
      multipart(
        "mixed",
        [
          "\nhello",
          "Content-Type: image/png; name=\(name)\nContent-Transfer-Encoding: base64\n\n\(encoded)",
        ]))
  }

  @Test func `what a code says is a part`() throws {
    let draft = Self.mail(Self.image)
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
    var encoded = Array(Self.image)
    encoded.replaceSubrange(20..<24, with: Array("AH//"))
    #expect(!Self.mail(String(encoded)).parts.contains { $0.kind == .image })
  }
}
