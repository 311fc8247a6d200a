/// A mail as it lies on disk, with marks. Line breaks become CRLF, `\xE4` the byte E4, and `«…»` marks a place.
public struct RawMail: Sendable {
  /// The bytes.
  public private(set) var bytes: [UInt8] = []
  /// The marked places, in their order.
  public private(set) var ranges: [Range<Int>] = []

  /// Reads a marked text.
  public init(_ text: String, lineBreak: String = "\r\n") {
    var open: [Int] = []
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { ranges.append(start..<bytes.count) }
      case "\n": bytes += lineBreak.utf8
      case "\\" where scalars.first == "x":
        bytes.append(UInt8(String(String.UnicodeScalarView(scalars.dropFirst().prefix(2))), radix: 16) ?? 0)
        scalars = scalars.dropFirst(3)
      default: bytes += String(scalar).utf8
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The marked pieces as they lie on disk.
  public var pieces: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }
}
