/// Takes a mailbox apart, one mail after another, in memory that depends on the longest mail and not on the mailbox.
struct MailSplitter: ~Copyable {
  private var lines: LineSource
  private var waiting: [LineSource.Line]
  /// How many mails were read.
  private(set) var count = 0

  /// Reads on from some lines that were read already.
  init(_ lines: consuming LineSource, waiting: [LineSource.Line]) {
    self.lines = lines
    self.waiting = waiting.reversed()
  }

  /// The next mail without the line that parts it from others, as one line that begins where the mail does; nil after the
  /// last. A mailbox without any mail has one that is empty. Mails of more than `limit` bytes are passed over.
  mutating func next(limit: Int) throws(SystemError) -> LineSource.Line? {
    var mail: LineSource.Line?
    var isAfterBlank = true
    while let line = try nextLine() {
      let isBlank = !line.isTooLong && Mailbox.isBlank(line.bytes[...])
      if isAfterBlank, Mailbox.isSeparator(line.bytes) {
        if mail != nil {
          waiting.append(line)
          break
        }
        mail = LineSource.Line(bytes: [], offset: line.offset + line.bytes.count, number: line.number + 1)
      } else if mail != nil || !isBlank {
        MailSplitter.append(line, to: &mail, limit: limit)
      }
      isAfterBlank = isBlank
    }
    if mail == nil, count == 0 { mail = LineSource.Line(bytes: [], offset: 0, number: 1) }
    if mail != nil { count += 1 }
    return mail
  }

  private mutating func nextLine() throws(SystemError) -> LineSource.Line? {
    if let line = waiting.popLast() { return line }
    return try lines.next()
  }

  private static func append(_ line: LineSource.Line, to mail: inout LineSource.Line?, limit: Int) {
    guard mail != nil else {
      mail = line
      return
    }
    if line.isTooLong || mail?.isTooLong == true || (mail?.bytes.count ?? 0) + line.bytes.count > limit {
      mail?.bytes = []
      mail?.isTooLong = true
    } else {
      mail?.bytes += line.bytes
    }
  }
}
