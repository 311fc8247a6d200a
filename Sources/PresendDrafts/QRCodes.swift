internal import CQRCodes

/// The QR codes in an image, where libzbar and libgd are installed.
enum QRCodes {
  /// The most pixels of an image that is looked at; a larger one stays unread.
  static let maximumPixels = 16 << 20

  /// True where codes can be looked for.
  static var isAvailable: Bool { presend_qr_is_available() != 0 }

  /// What the codes of an image say, UTF-8 or not; nil where the image was not looked at.
  static func texts(in content: [UInt8], _ header: ImageHeader) -> [[UInt8]]? {
    guard let packing = packing(of: content), let width = header.width, let height = header.height, width > 0,
      height > 0, header.unpackedPixels <= maximumPixels, let codes = Codes(content, packing, width, height)
    else { return nil }
    return codes.texts
  }

  private static func packing(of content: [UInt8]) -> Int32? {
    switch FileType.of(content) {
    case "image/png": Int32(PRESEND_IMAGE_PNG)
    case "image/jpeg": Int32(PRESEND_IMAGE_JPEG)
    case "image/gif": Int32(PRESEND_IMAGE_GIF)
    case "image/webp": Int32(PRESEND_IMAGE_WEBP)
    default: nil
    }
  }

  /// Owns what the C functions found.
  @safe private struct Codes: ~Copyable {
    private let handle: OpaquePointer

    init?(_ content: [UInt8], _ packing: Int32, _ width: Int, _ height: Int) {
      let found = unsafe content.withUnsafeBufferPointer { buffer in
        unsafe presend_qr_read(
          buffer.baseAddress, buffer.count, packing, Int32(clamping: width), Int32(clamping: height))
      }
      guard let found = unsafe found else { return nil }
      unsafe handle = found
    }

    deinit { unsafe presend_qr_free(handle) }

    var texts: [[UInt8]] {
      unsafe (0..<presend_qr_count(handle)).map { index in
        var length = 0
        guard let text = unsafe presend_qr_text(handle, index, &length) else { return [] }
        return unsafe UnsafeRawBufferPointer(start: text, count: length).map { $0 }
      }
    }
  }
}
