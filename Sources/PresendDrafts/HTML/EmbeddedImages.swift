internal import PresendHTML
internal import PresendText

extension Draft {
  /// Looks for QR codes in the images that stand in HTML as `data:` addresses, and notes those images as unread: what
  /// they show beside codes is known to nobody.
  mutating func readEmbeddedImages() {
    for part in parts {
      var number = 0
      for attribute in part.html?.attributes ?? [] where attribute.kind == .source {
        guard let content = DataAddress.image(attribute.text.bytes) else { continue }
        number += 1
        // The limit keeps a letter full of images from costing more than one of that many attachments.
        let name = "\(part.name)/image:\(number)"
        unreadImages.append(name)
        if number <= 100 { addCodes(of: content, named: name) }
      }
    }
  }

  private mutating func addCodes(of content: [UInt8], named name: String) {
    guard let image = ImageHeader(content) else { return }
    guard QRCodes.isAvailable else {
      lacksQRReader = true
      return
    }
    let joined = Array((QRCodes.texts(in: content, image) ?? []).joined(separator: [0x0A]))
    guard !joined.isEmpty else { return }
    let text = FieldText(bytes: joined, map: nil).repaired()
    parts.append(Part(kind: .image, name: "\(name)/qr", bytes: text.bytes, origin: nil))
  }
}

/// Addresses that are their own content (RFC 2397).
enum DataAddress {
  private static let start = Array("data:image/".utf8)
  private static let base64 = Array(";base64".utf8)

  /// The content of an image, empty where it is not written in Base64; nil where the address is none of an image.
  static func image(_ address: [UInt8]) -> [UInt8]? {
    let start = address.firstIndex { $0 > 0x20 } ?? 0
    guard address.matchesIgnoringCase(DataAddress.start, at: start, before: address.count) else { return nil }
    guard let comma = address[start...].firstIndex(of: UInt8(ascii: ",")),
      comma - start >= base64.count,
      address.matchesIgnoringCase(base64, at: comma - base64.count, before: comma)
    else { return [] }
    return Base64.decode(address, comma + 1..<address.count, isMapped: false).bytes
  }
}
