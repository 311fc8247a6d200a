import PresendDrafts
import Testing

/// A mail as it lies on disk, with marks. Line breaks become CRLF, `\xE4` the byte E4, and `«…»` marks a place.
struct RawMail {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []

  init(_ text: String, lineBreak: String = "\r\n") {
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
  var pieces: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }
}

/// The draft of a mail.
func mailDraft(_ bytes: [UInt8], _ options: DraftParser.Options = .init()) -> Draft {
  DraftParser(options: options).drafts(from: RawRecord(bytes: bytes, source: "a.eml", format: .eml))[0]
}

/// The draft of a mail written as text.
func mailDraft(_ text: String, _ options: DraftParser.Options = .init()) -> Draft {
  mailDraft(RawMail(text).bytes, options)
}

extension Draft {
  /// The codes of all problems.
  var problemCodes: [String] { problems.map(\.code) }
}

/// A multipart of the given parts, each with its headers and a blank line.
func multipart(_ subtype: String, boundary: String = "b1", _ parts: [String], isClosed: Bool = true) -> String {
  let body = parts.map { "--\(boundary)\n\($0)\n" }.joined()
  return "Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"\n\n\(body)\(isClosed ? "--\(boundary)--\n" : "")"
}
