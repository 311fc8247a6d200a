internal import PresendText

/// Messages of PGP within texts, which only the one to whom they are written can read.
enum EncryptedText {
  private static let mark = Array("-----BEGIN PGP MESSAGE-----".utf8)

  /// True where a line begins as an encrypted message does, blanks before it not counted.
  static func isPresent(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // Five hyphens in a row always hold every fifth byte.
    var index = range.lowerBound + 4
    while index < range.upperBound {
      if bytes[index] == mark[0], begins(near: index, in: bytes, range) { return true }
      index += 5
    }
    return false
  }

  private static func begins(near index: Int, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for start in index - 4...index where start + mark.count <= range.upperBound && bytes.matches(mark, at: start) {
      var before = start - 1
      while before >= range.lowerBound, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
      if before < range.lowerBound || bytes[before] == 0x0A || bytes[before] == 0x0D { return true }
    }
    return false
  }
}

extension Draft {
  /// Reports parts whose text is encrypted, whatever format the draft came in.
  mutating func reportEncrypted() {
    for part in parts {
      let isFound =
        part.visible.map { EncryptedText.isPresent(in: $0.bytes, 0..<$0.bytes.count) }
        ?? EncryptedText.isPresent(in: part.bytes, part.content)
      guard isFound else { continue }
      let message = "\(part.name): the text is encrypted (PGP) and was not read"
      problems.append(Problem(code: "encrypted", part: part.name, message: message))
    }
  }

  /// Reports a file that is called a text and is something else, such as a PDF.
  mutating func reportNoText(_ bytes: [UInt8]) {
    guard let type = FileType.ofNoText(bytes) else { return }
    let message = "the file is no text (\(type)); what it shows was not read. Save the message as text, HTML or mail"
    problems.append(Problem(code: "format", message: message))
  }
}
