internal import PresendText

/// A mailbox: mails one after another, each behind a line that begins with `From `.
enum Mailbox {
  /// True for the line that parts mails: `From`, an address, a date with a time. Anything else that begins so is text.
  static func isSeparator(_ line: some Collection<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8) else { return false }
    let rest = line.dropFirst(5).prefix(200).prefix { $0 != 0x0A }
    guard let first = rest.first, first > 0x20 else { return false }
    let text = Array(rest)
    return text.indices.dropFirst(2).dropLast(2).contains { index in
      text[index] == UInt8(ascii: ":") && [-2, -1, 1, 2].allSatisfy { text[index + $0].isDigit }
    }
  }

  /// Where the mails of a mailbox stand, without the lines that part them; each with the number of its first line.
  static func mails(in bytes: [UInt8]) -> [(range: Range<Int>, line: Int)] {
    var found: [(range: Range<Int>, line: Int)] = []
    var start = 0
    var mailStart: (offset: Int, line: Int)?
    var line = 1
    var isAfterBlank = true
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      if isAfterBlank, bytes[start] == UInt8(ascii: "F"), isSeparator(bytes[start..<end]) {
        if let mail = mailStart { found.append((mail.offset..<start, mail.line)) }
        mailStart = (end, line + 1)
      } else if mailStart == nil {
        mailStart = (start, line)
      }
      isAfterBlank = isBlank(bytes[start..<end])
      line += 1
      start = end
    }
    if let mail = mailStart { found.append((mail.offset..<bytes.count, mail.line)) }
    return found
  }

  /// True for a line without anything on it.
  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x0A || $0 == 0x0D } }

  /// A mail as it was before it came into the mailbox: one `>` less before lines that would have parted it.
  static func unescaped(_ mail: [UInt8]) -> TextView? {
    var builder = OffsetMap.Builder()
    var result: [UInt8] = []
    var copied = 0
    var start = 0
    while start < mail.count {
      if mail[start] == UInt8(ascii: ">") {
        let marks = mail[start...].prefix { $0 == UInt8(ascii: ">") }
        if mail.matches(Array("From ".utf8), at: marks.endIndex) {
          if copied < start { builder.begin(.copied, at: result.count, source: copied) }
          result += mail[copied..<start]
          builder.begin(.folded, at: result.count, source: start)
          copied = start + 1
        }
      }
      start = mail[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? mail.count
    }
    if copied == 0 { return nil }
    builder.begin(.copied, at: result.count, source: copied)
    result += mail[copied...]
    return TextView(bytes: result, map: builder.finish(length: result.count, sourceEnd: mail.count))
  }
}
