internal import PresendText

/// What the header of an image says: PNG, JPEG, GIF, WebP.
struct ImageHeader: Equatable {
  /// In pixels; nil where the file breaks off before it says so.
  private(set) var width: Int?
  private(set) var height: Int?
  private(set) var isAnimated = false
  /// The pixels of the first picture of a GIF, which need not be those of the file.
  private var framePixels = 0

  /// How many pixels unpacking the image may make, at most.
  var unpackedPixels: Int { max((width ?? 0).multipliedReportingOverflow(by: height ?? 0).partialValue, framePixels) }

  /// Reads a header; nil where the content is no such image.
  init?(_ content: [UInt8]) {
    let file = ImageBytes(bytes: content)
    switch FileType.of(content) {
    case "image/png": readPNG(file)
    case "image/jpeg": readJPEG(file)
    case "image/gif": readGIF(file)
    case "image/webp": readWebP(file)
    default: return nil
    }
  }

  /// Chunks of length, name, data and checksum; `acTL` before the data says that the image moves (APNG).
  private mutating func readPNG(_ file: ImageBytes) {
    width = file.big(16, 4)
    height = file.big(20, 4)
    var index = 8
    while let length = file.big(index, 4), let name = file.name(index + 4) {
      if name == "acTL" { isAnimated = (file.big(index + 8, 4) ?? 0) > 1 }
      if name == "IDAT" || name == "IEND" { return }
      index += 12 + length
    }
  }

  /// Segments of marker and length up to the frame, which has the measures.
  private mutating func readJPEG(_ file: ImageBytes) {
    var index = 2
    while let byte = file.byte(index), byte == 0xFF, let marker = file.byte(index + 1) {
      switch marker {
      case 0xFF: index += 1
      case 0x01, 0xD0...0xD8: index += 2
      case 0xD9, 0xDA: return
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        height = file.big(index + 5, 2)
        width = file.big(index + 7, 2)
        return
      default:
        guard let length = file.big(index + 2, 2), length >= 2 else { return }
        index += 2 + length
      }
    }
  }

  /// Blocks after the screen; a second image means that it moves.
  private mutating func readGIF(_ file: ImageBytes) {
    width = file.little(6, 2)
    height = file.little(8, 2)
    guard let flags = file.byte(10) else { return }
    var index = 13 + ImageHeader.colorTable(flags)
    var images = 0
    while let block = file.byte(index) {
      switch block {
      case 0x21: index += 2
      case 0x2C:
        images += 1
        if images == 1 { framePixels = (file.little(index + 5, 2) ?? 0) * (file.little(index + 7, 2) ?? 0) }
        guard images < 2, let local = file.byte(index + 9) else {
          isAnimated = images > 1
          return
        }
        index += 11 + ImageHeader.colorTable(local)
      default: return
      }
      while let length = file.byte(index), length > 0 { index += 1 + length }
      index += 1
    }
  }

  private static func colorTable(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  /// One of three sorts of first chunk.
  private mutating func readWebP(_ file: ImageBytes) {
    switch file.name(12) {
    case "VP8X":
      width = file.little(24, 3).map { $0 + 1 }
      height = file.little(27, 3).map { $0 + 1 }
      isAnimated = (file.byte(20) ?? 0) & 0x02 != 0
    case "VP8L":
      guard let bits = file.little(21, 4) else { return }
      width = bits & 0x3FFF + 1
      height = bits >> 14 & 0x3FFF + 1
    case "VP8 ":
      width = file.little(26, 2).map { $0 & 0x3FFF }
      height = file.little(28, 2).map { $0 & 0x3FFF }
    default: return
    }
  }
}

/// Numbers of a file; nil behind its end.
private struct ImageBytes {
  let bytes: [UInt8]

  func byte(_ index: Int) -> Int? { index < bytes.count ? Int(bytes[index]) : nil }

  func big(_ index: Int, _ length: Int) -> Int? {
    guard index + length <= bytes.count else { return nil }
    return bytes[index..<index + length].reduce(0) { $0 << 8 | Int($1) }
  }

  func little(_ index: Int, _ length: Int) -> Int? {
    guard index + length <= bytes.count else { return nil }
    return bytes[index..<index + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func name(_ index: Int) -> String? {
    guard index + 4 <= bytes.count else { return nil }
    return String(decoding: bytes[index..<index + 4], as: UTF8.self)
  }
}
