internal import PresendText

/// A plain text or Markdown file: one message, with front matter above it where someone wrote some.
enum PlainText {
  static func draft(from record: RawRecord, options: DraftParser.Options) -> Draft {
    let text = ConvertedText(record.bytes, encoding: options.encoding)
    var origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    if let map = text.map { origin.converted = FieldText(bytes: text.bytes, map: map) }
    var draft = Draft(id: record.source, source: record.source, origin: origin)
    draft.problems = text.problems(in: record.bytes, firstLine: record.firstLine, part: "body")
    var contentStart = text.markLength
    if let frontMatter = FrontMatter(text.bytes, from: text.markLength) {
      contentStart = frontMatter.end
      frontMatter.apply(
        to: &draft, above: .body, outer: text.map, firstLine: record.firstLine, options: options)
    }
    var body = Part(
      kind: .body, name: "body", bytes: text.bytes, origin: text.map ?? .identity(length: text.bytes.count))
    body.content = contentStart..<text.bytes.count
    draft.parts.insert(body, at: draft.parts.first?.kind == .subject ? 1 : 0)
    return draft
  }
}
