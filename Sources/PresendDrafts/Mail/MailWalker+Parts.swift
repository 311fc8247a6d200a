internal import PresendHTML
internal import PresendText

extension MailWalker {
  /// What is made of the content of a part.
  private enum Use {
    case body, html, attachment
    /// A signature, which no reader of mail shows.
    case nothing
    /// Cannot be read, and why.
    case unreadable(code: String, message: String)
  }

  /// Texts that programs show within a mail as they are.
  private static let plainTypes: Set<String> = ["text/plain", "text/markdown", "text/enriched", "text/richtext"]
  private static let htmlTypes: Set<String> = [
    "text/html", "application/xhtml+xml", "text/x-amp-html", "text/watch-html",
  ]
  /// Texts that programs show in their own way or as a file.
  private static let fileTypes: Set<String> = [
    "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/css", "text/javascript", "text/csv",
    "text/rfc822-headers", "text/xml", "text/rtf", "text/tab-separated-values",
  ]

  /// Texts that programs show in their own way, and that are not read.
  private static let shownTypes: Set<String> = ["text/calendar", "text/rtf", "application/rtf"]

  /// Files in which Outlook keeps the message as its readers see it.
  private static let wholeMessages: Set<String> = ["application/ms-tnef", "application/vnd.ms-tnef"]

  private func use(of node: MailNode) -> Use {
    switch node.type {
    case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature": return .nothing
    case "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted":
      return .unreadable(code: "encrypted", message: "a part of the mail is encrypted (S/MIME or PGP) and was not read")
    case "message/partial":
      return .unreadable(code: "mime", message: "the mail is a piece of another one (message/partial)")
    case "message/external-body":
      return .unreadable(code: "mime", message: "a part of the mail is kept elsewhere (message/external-body)")
    default: break
    }
    if hasInvalidType(node) { return .body }
    let isFile = node.disposition == "attachment" && node.fileName != nil
    if isFile { return .attachment }
    if MailWalker.htmlTypes.contains(node.type) { return .html }
    if MailWalker.plainTypes.contains(node.type) { return .body }
    let isText = node.type.hasPrefix("text/") && !MailWalker.fileTypes.contains(node.type)
    return isText && node.fileName == nil && node.disposition != "attachment" ? .body : .attachment
  }

  /// True where the declared type is none, so that GMime takes the part for unknown data and other programs for text.
  private func hasInvalidType(_ node: MailNode) -> Bool {
    guard node.type == "application/octet-stream", node.fileName == nil,
      let value = node.headers("content-type").first?.value
    else { return false }
    return !source.mail[value].contains(UInt8(ascii: "/"))
  }

  /// Reads a part that holds content.
  func readPart(_ index: Int, isQuoted: Bool, into sink: inout MailSink) {
    let node = nodes[index]
    if node.type == "message/rfc822" || node.type == "message/global" {
      return addEncodedMessage(node, isQuoted: isQuoted, into: &sink)
    }
    switch use(of: node) {
    case .nothing: return
    case .unreadable(let code, let message): sink.report(code, message)
    case .body: addText(node, kind: .body, isQuoted: isQuoted, into: &sink)
    case .html: addText(node, kind: .html, isQuoted: isQuoted, into: &sink)
    case .attachment: addAttachment(node, into: &sink)
    }
  }

  private func addText(_ node: MailNode, kind: Part.Kind, isQuoted: Bool, into sink: inout MailSink) {
    guard let body = node.body else { return }
    let name = sink.nextName(kind.rawValue)
    let text = MailText(source.mail, body, encoding: encoding(of: node), charset: node.charset, name: name)
    let origin = text.map.followed(by: source.outer)
    var part =
      kind == .html
      ? Part(html: text.bytes, name: name, origin: origin, limits: limits.html)
      : Part(kind: kind, name: name, bytes: text.bytes, origin: origin)
    part.isQuoted = isQuoted
    sink.addText(part)
    (text.problems + part.problems(limits: limits.html)).forEach { sink.report($0) }
    if kind == .body, UUEncoding.holdsFile(text.bytes) {
      sink.report("encoding", "a text of the mail holds a file in uuencode, which old programs show; it was not read")
    }
    // A text with a file name is shown, and can be saved as a file as well.
    if node.fileName != nil { addAttachment(node, isUnread: false, into: &sink) }
    addName(of: node, into: &sink)
  }

  /// Reads a message that is attached in an encoding, which GMime leaves as it is.
  private func addEncodedMessage(_ node: MailNode, isQuoted: Bool, into sink: inout MailSink) {
    addAttachment(node, into: &sink)
    guard level < 8, let body = node.body, let transfer = TransferEncoding(header: encoding(of: node)) else {
      return sink.report("mime", "an attached message cannot be read")
    }
    let content = transfer.decode(source.mail, body)
    let inner = MailSource(mail: content.bytes, outer: content.map.followed(by: source.outer)).headersFirst
    guard !content.isDamaged, let walker = MailWalker(inner, limits: limits, level: level + 1, into: &sink) else {
      return sink.report("mime", "an attached message cannot be read")
    }
    sink.attachments[sink.attachments.count - 1].isUnread = false
    walker.walk(isQuoted: isQuoted || !isOwn(walker.message), into: &sink)
  }

  /// True for a text that programs show within the mail, in a form that is not read.
  private func isShownUnread(_ node: MailNode) -> Bool {
    if MailWalker.wholeMessages.contains(node.type) { return true }
    return node.fileName == nil && node.disposition != "attachment" && MailWalker.shownTypes.contains(node.type)
  }

  private func shortType(_ node: MailNode) -> String {
    if MailWalker.wholeMessages.contains(node.type) { return "of Outlook alone (winmail.dat)" }
    return node.type.hasSuffix("rtf") ? "RTF" : "a date of a calendar"
  }

  private func addAttachment(_ node: MailNode, into sink: inout MailSink) {
    if isShownUnread(node) {
      sink.report("mime", "a text of the mail is \(shortType(node)), which is not read")
    }
    if TransferEncoding(header: encoding(of: node)) == nil {
      sink.report("encoding", "the transfer encoding of an attachment is none that is known; its type and size are not")
    }
    addAttachment(node, isUnread: true, into: &sink)
    addName(of: node, into: &sink)
  }

  private func addAttachment(_ node: MailNode, isUnread: Bool, into sink: inout MailSink) {
    var result = Attachment()
    result.name = node.fileName
    result.contentID = node.contentID
    result.isInline = node.disposition == "inline" || (node.disposition == nil && node.contentID != nil)
    result.isUnread = isUnread
    let transfer = TransferEncoding(header: encoding(of: node)) ?? .identity
    let decoded = node.body.map { transfer.decode(source.mail, $0, isMapped: false) }
    if decoded?.isDamaged == true {
      sink.report("encoding", "the content of an attachment is not written as its transfer encoding demands")
    }
    let content = decoded?.bytes ?? []
    result.describe(content, declaredType: node.type)
    sink.attachments.append(result)
    guard let image = ImageHeader(content) else { return }
    if QRCodes.isAvailable {
      sink.addCodes(QRCodes.texts(in: content, image) ?? [])
    } else {
      sink.lacksQRReader = true
    }
  }

  /// Adds what stands below the headers of a mail that should have parts, as programs show it that find none either.
  func addRemains(of index: Int, isQuoted: Bool, into sink: inout MailSink) {
    guard nodes[index].parent == 0 else { return }
    let mail = source.mail
    var start = (nodes[0].headers + nodes[index].headers).compactMap { $0.value?.upperBound }.max() ?? 0
    while start < mail.count, mail[start] == 0x0A || mail[start] == 0x0D { start += 1 }
    guard start < mail.count else { return }
    var node = nodes[index]
    node.body = start..<mail.count
    node.fileName = nil
    addText(node, kind: .body, isQuoted: isQuoted, into: &sink)
  }

  /// The transfer encoding as declared, without comments and parameters.
  private func encoding(of node: MailNode) -> String {
    guard let value = node.headers("content-transfer-encoding").first?.value else { return "" }
    return String(text(value).string.prefix { !" \t;(,".contains($0) })
  }

  /// Adds the file name of a part as a part of the draft.
  func addName(of node: MailNode, into sink: inout MailSink) {
    guard let name = node.fileName, !name.isEmpty else { return }
    for (header, parameter) in [("content-disposition", "filename"), ("content-type", "name")] {
      guard let value = node.headers(header).first?.value,
        let found = MailParameter.text(parameter, in: source.mail, value), found.bytes.elementsEqual(name.utf8)
      else { continue }
      return sink.addName(name, origin: found.map.followed(by: source.outer))
    }
    sink.addName(name, origin: nil)
  }
}
