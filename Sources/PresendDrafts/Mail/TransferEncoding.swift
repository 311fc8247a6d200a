internal import PresendText

/// How the content of a part is written into a mail.
enum TransferEncoding: Equatable {
  case identity, quotedPrintable, base64, uuencode

  /// The encoding that a Content-Transfer-Encoding names; nil where it is none that is known.
  init?(header: String) {
    switch header.lowercased() {
    case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits": self = .identity
    case "quoted-printable", "quoted_printable": self = .quotedPrintable
    case "base64", "base-64": self = .base64
    case "x-uuencode", "uuencode", "x-uue": self = .uuencode
    default: return nil
    }
  }

  /// Decodes a stretch of a mail. `isMapped` is false where nobody asks for places, which is faster.
  func decode(_ mail: [UInt8], _ range: Range<Int>, isMapped: Bool = true) -> DecodedContent {
    switch self {
    case .identity:
      return DecodedContent(
        bytes: Array(mail[range]), map: .identity(length: range.count, base: range.lowerBound))
    case .quotedPrintable: return QuotedPrintable.decode(mail, range)
    case .base64: return Base64.decode(mail, range, isMapped: isMapped, isWhole: true)
    case .uuencode: return UUEncoding.decode(mail, range)
    }
  }
}

/// A content as it was before it was written into a mail.
struct DecodedContent: Sendable {
  var bytes: [UInt8]
  /// From the content to the bytes of the mail.
  var map: OffsetMap
  /// What stands there is not written as the encoding demands, so that programs read it in different ways.
  var isDamaged = false
}
