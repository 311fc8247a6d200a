/// Keeps from GMime what would cost it far more than its length: it has no limits of its own.
struct MailGuard {
  /// The most levels of groups in an address header, each of which GMime answers with a call within a call.
  private static let colonsInHeader = 400
  /// The most bytes of a header that are read: in some, GMime looks to the end again and again.
  static let headerLength = 1 << 16
  /// The most bytes of all headers.
  private static let headersLength = 1 << 22

  /// What may be parsed, where that is not the mail as it is: a start of it, with what is too much in its headers
  /// replaced by blanks. Offsets stay.
  private(set) var bytes: [UInt8]?
  /// Something was left out, so that what GMime tells is not all.
  private(set) var isCut = false

  private let mail: [UInt8]
  private var marksLeft: Int
  private var headersLeft: Int
  private var bytesLeft = MailGuard.headersLength
  private var isInHeaders = true
  private var holdsMessage = false
  /// Of the header at hand, with its continuations.
  private var length = 0
  private var colons = 0

  init(_ mail: [UInt8], limits: MailLimits) {
    self.mail = mail
    marksLeft = 50 * limits.parts
    headersLeft = 20 * limits.parts + 2000
    var start = 0
    while start < mail.count {
      let end = mail[start...].firstIndex(of: 0x0A) ?? mail.count
      guard pass(start..<end) else {
        bytes = Array((bytes ?? mail)[..<start])
        isCut = true
        return
      }
      start = end + 1
    }
  }

  /// Looks at one line; false where the mail has more lines that may part it, or more headers, than it can need.
  ///
  /// Every line that may be a boundary is taken for the start of headers, so that none are missed.
  private mutating func pass(_ line: Range<Int>) -> Bool {
    let start = line.lowerBound
    if line.count > 1, mail[start] == UInt8(ascii: "-"), mail[start + 1] == UInt8(ascii: "-") {
      marksLeft -= 1
      isInHeaders = true
      holdsMessage = false
    } else if isInHeaders {
      if line.isEmpty || (line.count == 1 && mail[start] == 0x0D) {
        // The headers of a message that a part holds come after those of the part.
        isInHeaders = holdsMessage
        holdsMessage = false
      } else {
        passHeader(line)
      }
    }
    return marksLeft >= 0 && headersLeft >= 0 && bytesLeft >= 0
  }

  private mutating func passHeader(_ line: Range<Int>) {
    headersLeft -= 1
    bytesLeft -= min(line.count, MailGuard.headerLength)
    holdsMessage = holdsMessage || containsMessageType(line)
    let isContinued = mail[line.lowerBound] == 0x20 || mail[line.lowerBound] == 0x09
    if !isContinued {
      length = 0
      colons = 0
    }
    let room = max(MailGuard.headerLength - length, 0)
    if line.count > room, isContinued || isHeader(line) {
      blank((line.lowerBound + room)..<line.upperBound)
      isCut = true
    }
    length += line.count
    for index in line.prefix(room) where mail[index] == UInt8(ascii: ":") {
      colons += 1
      if colons > MailGuard.colonsInHeader { blank(index..<index + 1) }
    }
  }

  private mutating func blank(_ range: Range<Int>) {
    if bytes == nil { bytes = mail }
    for index in range where mail[index] != 0x0D { bytes?[index] = 0x20 }
  }

  /// True for a line that begins with a name and a colon.
  private func isHeader(_ line: Range<Int>) -> Bool {
    mail[line].prefix(100).first { $0 <= 0x20 || $0 == UInt8(ascii: ":") } == UInt8(ascii: ":")
  }

  private func containsMessageType(_ line: Range<Int>) -> Bool {
    let wanted = Array("message/".utf8)
    for index in line where mail[index] | 0x20 == wanted[0] && index + wanted.count <= line.upperBound {
      if wanted.indices.allSatisfy({ mail[index + $0].asciiLowercased == wanted[$0] }) { return true }
    }
    return false
  }
}
