/// A text whose marks `«` and `»` show where something is expected.
public struct MarkedText: Sendable, CustomStringConvertible {
  /// The text without its marks.
  public let text: String
  /// The marked places, in UTF-8 bytes of `text`, in the order of their opening marks.
  public let ranges: [Range<Int>]

  /// Reads a marked text. Marks may stand inside one another.
  public init(_ marked: String) {
    var text = ""
    var length = 0
    var open: [(Int, Int)] = []
    var found: [(Int, Range<Int>)] = []
    var order = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append((order, length))
        order += 1
      case "»":
        if let (rank, start) = open.popLast() { found.append((rank, start..<length)) }
      default:
        text.unicodeScalars.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    self.text = text
    ranges = found.sorted { $0.0 < $1.0 }.map { $0.1 }
  }

  /// The marked pieces of the text.
  public var pieces: [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The text without its marks.
  public var description: String { text }
}
