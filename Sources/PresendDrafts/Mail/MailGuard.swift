/// Keeps from GMime what would cost it far more than its length: it has no limits of its own.
enum MailGuard {
  /// The most levels of groups in an address header, each of which GMime answers with a call within a call.
  private static let colonsInHeader = 400

  /// What may be parsed: a start of the mail, with colons masked where one header has very many of them. Offsets stay.
  ///
  /// - Returns: nil bytes where the mail can be parsed as it is, and whether it was cut
  static func safe(_ mail: [UInt8], limits: MailLimits) -> (bytes: [UInt8]?, isCut: Bool) {
    let end = safeEnd(of: mail, limits: limits)
    let isCut = end < mail.count
    guard let masked = masked(isCut ? Array(mail[..<end]) : mail) else { return (isCut ? Array(mail[..<end]) : nil, isCut) }
    return (masked, isCut)
  }

  /// Where the mail has more lines that may part it, or more headers, than its limits can need.
  private static func safeEnd(of mail: [UInt8], limits: MailLimits) -> Int {
    var marksLeft = 50 * limits.parts
    var headersLeft = 20 * limits.parts + 2000
    var isInHeaders = true
    var holdsMessage = false
    var start = 0
    while start < mail.count {
      let end = mail[start...].firstIndex(of: 0x0A) ?? mail.count
      if start + 1 < end, mail[start] == UInt8(ascii: "-"), mail[start + 1] == UInt8(ascii: "-") {
        marksLeft -= 1
        isInHeaders = true
        holdsMessage = false
      } else if isInHeaders {
        if end == start || (end == start + 1 && mail[start] == 0x0D) {
          // The headers of a message that a part holds come after those of the part.
          isInHeaders = holdsMessage
          holdsMessage = false
        } else {
          headersLeft -= 1
          holdsMessage = holdsMessage || containsMessageType(mail, start..<end)
        }
      }
      if marksLeft < 0 || headersLeft < 0 { return start }
      start = end + 1
    }
    return mail.count
  }

  private static func containsMessageType(_ mail: [UInt8], _ line: Range<Int>) -> Bool {
    let wanted = Array("message/".utf8)
    for index in line where mail[index] | 0x20 == wanted[0] && index + wanted.count <= line.upperBound {
      if wanted.indices.allSatisfy({ mail[index + $0].asciiLowercased == wanted[$0] }) { return true }
    }
    return false
  }

  /// The mail without the colons that a line and those that continue it have too many of; nil where none has.
  private static func masked(_ mail: [UInt8]) -> [UInt8]? {
    var result: [UInt8]?
    var colons = 0
    for (index, byte) in mail.enumerated() where byte == 0x0A || byte == UInt8(ascii: ":") {
      if byte == 0x0A {
        let isFolded = index + 1 < mail.count && (mail[index + 1] == 0x20 || mail[index + 1] == 0x09)
        if !isFolded { colons = 0 }
        continue
      }
      colons += 1
      guard colons > colonsInHeader else { continue }
      if result == nil { result = mail }
      result?[index] = 0x20
    }
    return result
  }
}
