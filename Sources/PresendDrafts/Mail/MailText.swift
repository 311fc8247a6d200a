internal import PresendText

/// The text of one part of a mail, decoded and brought to UTF-8.
struct MailText {
  let bytes: [UInt8]
  /// From the text to the bytes of the mail.
  let map: OffsetMap
  private(set) var problems: [Problem] = []

  /// Reads the content of a part.
  ///
  /// - Parameters:
  ///   - encoding: the transfer encoding as declared
  ///   - name: the name of the part, for problems
  init(_ mail: [UInt8], _ body: Range<Int>, encoding: String, charset: String?, name: String) {
    let transfer = TransferEncoding(header: encoding)
    let content = (transfer ?? .identity).decode(mail, body)
    let result = DeclaredCharset.read(content.bytes, charset: charset)
    bytes = result.text.bytes
    map = result.text.map.followed(by: content.map)
    if transfer == nil {
      report("encoding", name, "the transfer encoding is none that is known; the part was read as it stands")
    }
    if content.isDamaged {
      report("encoding", name, "the content is not written as its transfer encoding demands; some of it may be lost")
    }
    if let unknown = result.unknown { problems.append(MailText.unknownCharset(unknown, part: name)) }
    if result.isGuessed {
      report("charset", name, "the part names no charset for its bytes; they were read as windows-1252")
    } else if let invalid = result.text.firstInvalid {
      let place = content.map.source(of: invalid..<invalid).lowerBound
      report(
        "charset", name,
        "byte \(place) of the mail: the text is not valid in its charset; such bytes were read as U+FFFD")
    }
    if result.unknown == nil, MailText.isNarrow(content.bytes, despite: charset) {
      report("charset", name, "the part says that it is UTF-16 or UTF-32, and its bytes are those of another charset")
    }
    if result.text.firstNUL != nil { report("nul", name, "NUL characters were read as U+FFFD") }
  }

  /// True for plain ASCII that is declared as UTF-16 or UTF-32: what programs make of it differs.
  private static func isNarrow(_ bytes: [UInt8], despite charset: String?) -> Bool {
    guard let name = charset?.lowercased(), name.hasPrefix("utf-16") || name.hasPrefix("utf-32"), !bytes.isEmpty else {
      return false
    }
    return bytes.allSatisfy { (0x09..<0x7F).contains($0) }
  }

  static func unknownCharset(_ charset: String, part: String) -> Problem {
    let isName = charset.utf8.count <= 40 && charset.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: ":") }
    let name = isName ? "the charset \(charset)" : "the charset"
    return Problem(
      code: "charset", part: part,
      message: "\(part): \(name) is not known; the text was read as UTF-8 or windows-1252 and may say something else")
  }

  private mutating func report(_ code: String, _ name: String, _ message: String) {
    problems.append(Problem(code: code, part: name, message: "\(name): \(message)"))
  }
}
