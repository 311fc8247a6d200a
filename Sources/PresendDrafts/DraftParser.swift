public import PresendHTML
internal import PresendText

/// Turns records into drafts. A parser has no state, so that one serves any number of threads.
public struct DraftParser: Sendable {
  /// How records are read.
  public struct Options: Sendable {
    /// Unknown fields are problems, with the nearest known name.
    public var isStrict = false
    /// How the bytes are encoded; nil: by the byte order mark, else UTF-8.
    public var encoding: TextEncoding?
    /// How much of an HTML part is read.
    public var html = HTMLLimits()
    /// The most levels of parts within parts of a mail; deeper ones are not read, which is a problem.
    public var maximumMIMEDepth = 100
    /// The most parts of a mail; further ones are not read, which is a problem.
    public var maximumMIMEParts = 1000
    /// How tables are read, and which fields of JSON hold which fields of drafts.
    public var csv = CSVOptions()
    /// A file that holds no draft (`[]`, a table without rows) is no problem.
    public var allowsEmpty = false
    /// How deep elements of HTML may stand in one another.
    public var maximumHTMLDepth: Int {
      get { html.depth }
      set { html.depth = newValue }
    }
    /// How many tags and attributes of an HTML part are taken in.
    public var maximumHTMLNodes: Int {
      get { html.nodes }
      set { html.nodes = newValue }
    }

    /// Unknown fields are passed over, and the encoding is that of the byte order mark or UTF-8.
    public init() {}
  }

  /// How records are read.
  public var options: Options

  /// A parser with options.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The drafts of a record, in their order. What could not be read of a draft is among its problems.
  public func drafts(from record: RawRecord) -> [Draft] {
    parse(record).drafts
  }

  /// The drafts of a record, and the label set if it holds one.
  public func parse(_ record: RawRecord) -> ParsedRecord {
    var parsed = ParsedRecord()
    if !record.problems.isEmpty {
      parsed.drafts = [draft(without: record.problems, of: record)]
      return parsed
    }
    switch record.format {
    case .text:
      parsed.drafts = [PlainText.draft(from: record, options: options)]
    case .json, .jsonl:
      var reader = JSONDrafts(record, options: options)
      record.holdsLines ? reader.readLines() : reader.read()
      parsed = reader.result
      if parsed.drafts.isEmpty, parsed.labelSet == nil, !options.allowsEmpty {
        parsed.drafts = [draft(without: [.noDrafts], of: record)]
      }
    case .html:
      parsed.drafts = [HTMLDraft.draft(from: record, options: options)]
    case .eml, .mbox:
      parsed.drafts = MailDraft.drafts(from: record, options: options)
    case .csv:
      parsed.drafts = CSVDrafts.drafts(from: record, options: options)
      if parsed.drafts.isEmpty, !options.allowsEmpty { parsed.drafts = [draft(without: [.noDrafts], of: record)] }
    case .yaml:
      parsed.drafts = YAMLDrafts.drafts(from: record, options: options)
    }
    for index in parsed.drafts.indices {
      parsed.drafts[index].format = record.format
      parsed.drafts[index].readDirectives()
      parsed.drafts[index].readEmbeddedImages()
      parsed.drafts[index].reportEncrypted()
      if record.format == .text || record.format == .html { parsed.drafts[index].reportNoText(record.bytes) }
      parsed.drafts[index].problems.insert(contentsOf: record.remarks + parsed.problems, at: 0)
      reportEmpty(&parsed.drafts[index])
    }
    return parsed
  }

  private func draft(without problems: [Problem], of record: RawRecord) -> Draft {
    let origin = Origin(bytes: record.bytes, offset: record.offset, firstLine: record.firstLine)
    var draft = Draft(id: record.source, source: record.source, origin: origin)
    draft.problems = problems
    return draft
  }

  /// A draft without any text would pass every rule; where a mistake says already why there is none, that is enough.
  private func reportEmpty(_ draft: inout Draft) {
    guard !draft.hasText,
      !draft.problems.contains(where: { ["json", "format", "mail", "csv", "yaml", "empty"].contains($0.code) })
    else {
      return
    }
    let message = "the draft has no text: expected one of subject, body, html or actions that says something"
    draft.problems.append(Problem(code: "empty", message: message))
  }
}

/// What a record held.
public struct ParsedRecord: Sendable {
  /// The drafts in their order.
  public var drafts: [Draft] = []
  /// The categories that the drafts of this file are labelled for; nil where the record does not say.
  public var labelSet: [String]?
  /// Faults of the record that concern each of its drafts.
  var problems: [Problem] = []

  /// A record that holds nothing.
  public init() {}
}
