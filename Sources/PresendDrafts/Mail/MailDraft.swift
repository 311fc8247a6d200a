internal import PresendHTML
internal import PresendText

/// The draft of a mail: parts for its subject, its texts, some headers and the names of its attachments.
///
/// An attached message is read too. Where it comes from the sender of the mail its texts are the seller's own, else
/// they are quoted: somebody else wrote them.
struct MailDraft {
  fileprivate var draft: Draft
  private var sink = MailSink()
  private let options: DraftParser.Options

  /// The drafts of a mail or of a mailbox; a file that begins as a mailbox does is one, whatever its name.
  static func drafts(from record: RawRecord, options: DraftParser.Options) -> [Draft] {
    guard record.format == .mbox || Mailbox.isSeparator(record.bytes.prefix(300)) else {
      return [draft(from: record, options: options)]
    }
    let mails = Mailbox.mails(in: record.bytes)
    if mails.isEmpty { return [draft(from: record, options: options)] }
    return mails.enumerated().map { number, mail in
      let source = mails.count == 1 ? record.source : "\(record.source):\(number + 1)"
      let one = RawRecord(
        bytes: Array(record.bytes[mail.range]), source: source, format: .mbox,
        offset: record.offset + mail.range.lowerBound, firstLine: record.firstLine + mail.line - 1)
      return draft(from: one, options: options)
    }
  }

  private static func draft(from record: RawRecord, options: DraftParser.Options) -> Draft {
    let origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    var reader = MailDraft(draft: Draft(id: record.source, source: record.source, origin: origin), options: options)
    reader.read(record)
    return reader.draft
  }

  private init(draft: Draft, options: DraftParser.Options) {
    self.draft = draft
    self.options = options
  }

  private mutating func read(_ record: RawRecord) {
    draft.context.channel = .email
    var mail = record.bytes
    var outer = OffsetMap.identity(length: mail.count)
    if let encoding = options.encoding ?? TextEncoding.byMark(mail), encoding.isWide {
      let text = ConvertedText(mail, encoding: encoding)
      mail = text.bytes
      if let map = text.map {
        outer = map
        draft.origin.converted = FieldText(bytes: mail, map: map)
      }
      draft.problems += text.problems(in: record.bytes, firstLine: record.firstLine, part: nil)
    } else if record.format == .mbox, let text = Mailbox.unescaped(mail) {
      mail = text.bytes
      outer = text.map
    }
    read(MailSource(mail: mail, outer: outer).headersFirst)
  }

  private mutating func read(_ source: MailSource) {
    let limits = MailLimits(
      depth: options.maximumMIMEDepth, parts: options.maximumMIMEParts, html: options.html)
    guard let walker = MailWalker(source, limits: limits, into: &sink) else {
      draft.problems.append(MailWalker.unreadable(source))
      return
    }
    readHeaders(of: walker)
    walker.walk(into: &sink)
    let languages = sink.texts.lazy.filter { !$0.isQuoted }.compactMap { $0.html?.language }
    draft.context.language = draft.context.language ?? languages.first
    draft.parts = sink.subjects + sink.texts + sink.margins + sink.headers + sink.names + sink.codes
    draft.lacksQRReader = sink.lacksQRReader
    draft.attachments = sink.attachments
    draft.alternatives = sink.alternatives
    draft.problems += sink.problems
  }

  private mutating func readHeaders(of walker: MailWalker) {
    let message = walker.message
    draft.context.sender = message.sender
    draft.context.recipient = message.recipient
    draft.context.sentAt = message.date.map(MailContext.day)
    if message.date == nil, !message.headers("date").isEmpty {
      draft.problems.append(Problem(code: "field", message: "the header Date is no date that can be read"))
    }
    draft.context.language = walker.header("content-language").flatMap { MailContext.language($0.string) }
    for name in ["From", "To", "Reply-To", "Sender"] {
      for text in walker.headers(name.lowercased()) { sink.addHeader(text, named: "headers:\(name)") }
    }
    for text in walker.headers("x-presend-allow") { readSuppression(text.string) }
    let subject = walker.header("subject")?.string
    let references = walker.headers("in-reply-to") + walker.headers("references")
    draft.context.kind = MailContext.kind(
      subject: subject, refersToOther: references.contains { $0.bytes.contains(UInt8(ascii: "<")) },
      autoSubmitted: walker.header("auto-submitted")?.string)
  }
}

extension MailDraft {
  /// `X-Presend-Allow: amazon/external-link; reason="agreed"`.
  fileprivate mutating func readSuppression(_ text: String) {
    do throws(SuppressionDirective.Mistake) {
      var suppression = try SuppressionDirective(header: text[...]).suppression
      suppression.origin = .header
      draft.suppressions.append(suppression)
    } catch {
      draft.problems.append(Problem(code: "suppression", message: "the header X-Presend-Allow: \(error.message)"))
    }
  }
}

/// The bytes of one mail, and the way from them to the bytes of the draft's origin.
struct MailSource {
  var mail: [UInt8]
  var outer: OffsetMap

  /// Without what some programs put before the first header: a byte order mark, blank lines, the `From ` line of a
  /// mailbox.
  var headersFirst: MailSource {
    var start = mail.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    while start < mail.count, mail[start] == 0x0A || mail[start] == 0x0D { start += 1 }
    if mail.matches(Array("From ".utf8), at: start) || mail.matches(Array(">From ".utf8), at: start) {
      start = mail[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? mail.count
    }
    if start == 0 { return self }
    let inner = OffsetMap.identity(length: mail.count - start, base: start)
    return MailSource(mail: Array(mail[start...]), outer: inner.followed(by: outer))
  }
}
