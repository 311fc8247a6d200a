internal import PresendText

extension MailWalker {
  /// Reads what stands before the first and behind the last part of what holds parts. Few programs show it, all send it.
  func readMargins(of index: Int, isQuoted: Bool, into sink: inout MailSink) {
    guard let boundary = nodes[index].boundary, !boundary.isEmpty else { return }
    let outer = MailBoundaries.ancestors(of: index, nodes)
    let first = lines(from: bodyStart(of: index), before: outer.union([Array(boundary.utf8)]))
    addMargin(first, isQuoted: isQuoted, into: &sink)
    guard !boundaries.unclosed.contains(index) else { return }
    addMargin(lines(from: boundaries.ends[index], before: outer), isQuoted: isQuoted, into: &sink)
  }

  /// The first line below the headers of a node and of the message whose body it is.
  private func bodyStart(of index: Int) -> Int {
    let parent = nodes[index].parent.map { nodes[$0] }
    let outer = parent?.kind == .message ? parent?.headers ?? [] : []
    var start = (outer + nodes[index].headers).compactMap { $0.value?.upperBound }.max() ?? 0
    // What is left of the last header.
    while start < source.mail.count, source.mail[start] != 0x0A { start += 1 }
    return min(start + 1, source.mail.count)
  }

  /// The lines from a place on, before one that parts them from others.
  private func lines(from first: Int, before boundaries: Set<[UInt8]>) -> Range<Int> {
    let mail = source.mail
    var start = first
    while start < mail.count {
      let end = mail[start...].firstIndex(of: 0x0A) ?? mail.count
      if mail.matches([0x2D, 0x2D], at: start), boundaries.contains(Array(mail[(start + 2)..<end].prefix { $0 > 0x20 }))
      {
        return first..<start
      }
      start = end + 1
    }
    return min(first, mail.count)..<mail.count
  }

  private func addMargin(_ range: Range<Int>, isQuoted: Bool, into sink: inout MailSink) {
    guard let first = range.first(where: { source.mail[$0] > 0x20 }),
      let last = range.last(where: { source.mail[$0] > 0x20 }),
      !MailMargin.isUsual(source.mail[first...last])
    else { return }
    let name = sink.nextName(Part.Kind.body.rawValue)
    let text = MailText(source.mail, first..<last + 1, encoding: "", charset: nil, name: name)
    var part = Part(kind: .body, name: name, bytes: text.bytes, origin: text.map.followed(by: source.outer))
    part.isQuoted = isQuoted
    sink.margins.append(part)
    text.problems.forEach { sink.report($0) }
  }
}

/// What programs write before the first part, for readers of mail that know no parts.
private enum MailMargin {
  private static let usual: Set<[UInt8]> = Set(
    [
      "This is a multi-part message in MIME format.", "This is a multipart message in MIME format.",
      "This is a message in Mime Format. If you see this, your mail reader does not support this format.",
      "This is a MIME-encapsulated message.", "This is a MIME-formatted message.", "This is a MIME message.",
      "This message is in MIME format.", "This is a message with multiple parts in MIME format.",
      "This is a cryptographically signed message in MIME format.",
      "This is an S/MIME signed message.", "This is an OpenPGP/MIME signed message (RFC 4880 and 3156).",
      "This is an OpenPGP/MIME signed message (RFC 2440 and 3156).",
      "This message is in MIME format. Since your mail reader does not understand this format, some or all of this message may not be legible.",
      "If you are reading this, your mail reader does not support MIME.",
    ].map { letters(of: $0.utf8) })

  /// True for one of these sentences and nothing else: it is no text of the seller's.
  static func isUsual(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < 400 && usual.contains(letters(of: text))
  }

  /// The text as the sentences are compared: `- -`, blanks and marks at the edges do not count.
  private static func letters(of text: some Sequence<UInt8>) -> [UInt8] {
    text.filter { $0 > 0x20 && ![UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ",")].contains($0) }
      .map(\.asciiLowercased)
  }
}
