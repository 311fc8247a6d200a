internal import PresendText

/// Goes through the parts of one mail.
struct MailWalker {
  let source: MailSource
  let nodes: [MailNode]
  private let children: [[Int]]
  let boundaries: MailBoundaries
  let limits: MailLimits
  /// How many encoded messages this one stands in.
  let level: Int
  /// Parts were left out, so that what is missing at the end says nothing.
  private let isCut: Bool

  /// Takes a mail apart and reports what is wrong with it as a whole; nil where it cannot be taken apart.
  init?(_ source: MailSource, limits: MailLimits, level: Int = 0, into sink: inout MailSink) {
    let safe = MailGuard(source.mail, limits: limits)
    guard let tree = MailTree(source.mail, parsed: safe.bytes, limits: limits),
      tree.nodes.prefix(2).contains(where: { !$0.headers.isEmpty })
    else { return nil }
    self.source = source
    self.limits = limits
    self.level = level
    nodes = tree.nodes
    var children = [[Int]](repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
    }
    self.children = children
    boundaries = MailBoundaries(nodes, in: source.mail)
    isCut = safe.isCut || !tree.faults.isDisjoint(with: [.tooDeep, .tooMany])
    tree.faults.report(isCut: safe.isCut, limits: limits, into: &sink)
  }

  /// Why a mail could not be taken apart.
  static func unreadable(_ source: MailSource) -> Problem {
    if !MailTree.isAvailable {
      return Problem(code: "unreadable", message: "mails cannot be read: libgmime 3 is not installed")
    }
    return Problem(code: "mail", message: "this is no mail: it does not begin with headers")
  }

  /// The message itself.
  var message: MailNode { nodes[0] }

  /// The values of a header of the message, of a name in lower case.
  func headers(_ name: String) -> [HeaderText] { headers(name, of: 0) }

  /// The first value of a header of the message.
  func header(_ name: String) -> HeaderText? { headers(name).first }

  /// The headers of a message and of its body, which stand together.
  private func headers(_ name: String, of index: Int) -> [HeaderText] {
    var found = nodes[index].headers(name)
    if nodes[index].kind == .message, let body = children[index].first { found += nodes[body].headers(name) }
    return found.compactMap { header in header.value.map { text($0) } }
  }

  func text(_ value: Range<Int>) -> HeaderText {
    var text = HeaderText(source.mail, value)
    text.map = text.map.followed(by: source.outer)
    return text
  }

  /// Reads all parts.
  func walk(isQuoted: Bool = false, into sink: inout MailSink) {
    for subject in headers("subject") { sink.addSubject(subject, isQuoted: isQuoted) }
    for child in children[0] { walk(child, isQuoted: isQuoted, into: &sink) }
  }

  private func walk(_ index: Int, isQuoted: Bool, into sink: inout MailSink) {
    let node = nodes[index]
    switch node.kind {
    case .multipart: walkMultipart(index, isQuoted: isQuoted, into: &sink)
    case .attached: walkAttached(index, isQuoted: isQuoted, into: &sink)
    case .message: children[index].forEach { walk($0, isQuoted: isQuoted, into: &sink) }
    case .part: readPart(index, isQuoted: isQuoted, into: &sink)
    }
  }

  private func walkMultipart(_ index: Int, isQuoted: Bool, into sink: inout MailSink) {
    let node = nodes[index]
    if node.type == "multipart/encrypted" {
      return sink.report("encrypted", "a part of the mail is encrypted and was not read")
    }
    if children[index].isEmpty, !isCut {
      sink.report("mime", "a part that should hold others (\(node.type)) holds none; its text was read as it stands")
      return addRemains(of: index, isQuoted: isQuoted, into: &sink)
    }
    if boundaries.unclosed.contains(index), !isCut, !children[index].isEmpty {
      sink.report("truncated", "the mail is cut off: the last boundary of a part (\(node.type)) is missing")
    }
    let known = sink.texts.count
    children[index].forEach { walk($0, isQuoted: isQuoted, into: &sink) }
    let names = sink.texts[known...].map(\.name)
    if node.type == "multipart/alternative", names.count > 1 { sink.alternatives.append(names) }
    readMargins(of: index, isQuoted: isQuoted, into: &sink)
  }

  /// True where an attached message has the sender of the mail itself.
  func isOwn(_ attached: MailNode) -> Bool {
    guard let sender = attached.sender else { return false }
    return sender.lowercased() == message.sender?.lowercased()
  }

  private func walkAttached(_ index: Int, isQuoted: Bool, into sink: inout MailSink) {
    let node = nodes[index]
    guard let child = children[index].first else {
      if !isCut { sink.report("mime", "an attached message cannot be read") }
      return
    }
    var attachment = Attachment()
    attachment.name = node.fileName
    attachment.type = node.type
    attachment.isInline = node.disposition == "inline"
    let start = nodes[child...].lazy.flatMap(\.headers).compactMap(\.start).first
    attachment.bytes = start.map { max(boundaries.ends[index] - $0, 0) }
    sink.attachments.append(attachment)
    addName(of: node, into: &sink)
    let isForeign = isQuoted || !isOwn(nodes[child])
    for subject in headers("subject", of: child) { sink.addSubject(subject, isQuoted: isForeign) }
    walk(child, isQuoted: isForeign, into: &sink)
  }
}
