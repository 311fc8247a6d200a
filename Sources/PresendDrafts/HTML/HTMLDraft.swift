internal import PresendHTML
internal import PresendText

/// An HTML file: one message, with front matter above it where someone wrote some.
enum HTMLDraft {
  static func draft(from record: RawRecord, options: DraftParser.Options) -> Draft {
    var problems: [Problem] = []
    let text = converted(record.bytes, encoding: options.encoding, &problems)
    var origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    if let map = text.map { origin.converted = FieldText(bytes: text.bytes, map: map) }
    var draft = Draft(id: record.source, source: record.source, origin: origin)
    draft.problems = problems + text.problems(in: record.bytes, firstLine: record.firstLine, part: "html")
    var contentStart = text.markLength
    if let frontMatter = FrontMatter(text.bytes, from: text.markLength) {
      contentStart = frontMatter.end
      frontMatter.apply(
        to: &draft, above: .html, outer: text.map, firstLine: record.firstLine, options: options)
    }
    let part = Part(
      html: text.bytes, origin: text.map ?? .identity(length: text.bytes.count), limits: options.html,
      from: contentStart)
    let place = draft.parts.firstIndex { $0.kind != .subject && $0.kind != .body } ?? draft.parts.count
    draft.add(part, limits: options.html, at: place)
    return draft
  }

  /// The file as UTF-8: from the encoding given, that of its byte order mark, or the one that it names itself.
  private static func converted(
    _ bytes: [UInt8], encoding: TextEncoding?, _ problems: inout [Problem]
  ) -> ConvertedText {
    guard encoding == nil, TextEncoding.byMark(bytes) == nil, let name = HTMLCharset.declared(in: bytes) else {
      return ConvertedText(bytes, encoding: encoding)
    }
    switch name.lowercased() {
    // Who can read the declaration reads no UTF-16; and browsers take Latin-1 and ASCII for Windows-1252.
    case "utf-16", "utf-16le", "utf-16be", "utf-8", "utf8": return ConvertedText(bytes, encoding: .utf8)
    case "iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252":
      return ConvertedText(bytes, encoding: .windows1252)
    default: break
    }
    if let text = DeclaredCharset.read(html: bytes, charset: name) { return ConvertedText(text) }
    let message =
      "the file says that it is encoded in a way that cannot be read. "
      + "Convert it to UTF-8, or say what it is with --encoding: \(TextEncoding.expectation)"
    problems.append(Problem(code: "charset", part: "html", message: message, option: "--encoding"))
    return ConvertedText(bytes, encoding: nil)
  }
}

extension Draft {
  /// Adds a part of HTML, with the limits that it reached and the language that it names.
  mutating func add(_ part: Part, limits: HTMLLimits, at place: Int? = nil) {
    problems += part.problems(limits: limits)
    context.language = context.language ?? part.html?.language
    parts.insert(part, at: place ?? parts.count)
  }
}
