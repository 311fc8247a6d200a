internal import PresendText

/// What was read of a mail so far.
struct MailSink {
  private(set) var subjects: [Part] = []
  private(set) var texts: [Part] = []
  /// Texts that stand outside of the parts.
  var margins: [Part] = []
  private(set) var headers: [Part] = []
  /// The names of attachments.
  private(set) var names: [Part] = []
  /// What QR codes in images say.
  private(set) var codes: [Part] = []
  var lacksQRReader = false
  var attachments: [Attachment] = []
  var alternatives: [[String]] = []
  private(set) var problems: [Problem] = []
  private var counts: [String: Int] = [:]

  /// `body` for the first, then `body:2` and so on.
  mutating func nextName(_ base: String) -> String {
    let count = counts[base, default: 0] + 1
    counts[base] = count
    return count == 1 ? base : "\(base):\(count)"
  }

  mutating func addSubject(_ text: HeaderText, isQuoted: Bool) {
    let name = nextName("subject")
    var part = Part(kind: .subject, name: name, bytes: text.bytes, origin: text.map)
    part.isQuoted = isQuoted
    subjects.append(part)
    report(text, part: name)
  }

  mutating func addHeader(_ text: HeaderText, named base: String) {
    let name = nextName(base)
    let header = Part(kind: .header, name: name, bytes: text.bytes, origin: text.map)
    headers.append(header)
    if base != "headers:To" { headers += header.senderNames }
    report(text, part: name)
  }

  mutating func addText(_ part: Part) { texts.append(part) }

  /// Adds the name of an attachment, with the way back where it stands in the mail as it is.
  mutating func addName(_ name: String, origin: OffsetMap?) {
    names.append(Part(kind: .attachment, name: "attachment:\(name)", bytes: Array(name.utf8), origin: origin))
  }

  /// Adds what QR codes in the last attachment say; they stand nowhere in the file as text.
  mutating func addCodes(_ texts: [[UInt8]]) {
    let name = nextName("attachment:\(attachments.last?.name ?? String(attachments.count))/qr")
    let joined = Array(texts.joined(separator: [0x0A]))
    guard !joined.isEmpty else { return }
    let text = FieldText(bytes: joined, map: nil).repaired()
    codes.append(Part(kind: .image, name: name, bytes: text.bytes, origin: nil))
  }

  /// Adds a problem once.
  mutating func report(_ problem: Problem) {
    if problems.count < 100, !problems.contains(problem) { problems.append(problem) }
  }

  mutating func report(_ code: String, part: String? = nil, _ message: String) {
    report(Problem(code: code, part: part, message: message))
  }

  private mutating func report(_ text: HeaderText, part: String) {
    if let charset = text.unknownCharset { report(MailText.unknownCharset(charset, part: part)) }
    if text.isDamaged {
      report("charset", part: part, "\(part): some bytes are no text in the charset that they are declared to be in")
    }
  }
}
