extension Condition: Archived {
  /// What a condition is, as it is written. A new way to match needs a tag of its own, in both functions below.
  private enum Tag: UInt8 {
    case phrase, pattern, near, sentence, only
    case count, length
    case all, any, not, missing
    case contact, identifier, emoji, lineBreaks, styledLetters, invisible, hiddenText, style, fontSizes, linkText
    case alternatives
    case tag, justification, window, context, attachment, actions
  }

  package func write(to archive: inout ArchiveWriter) {
    func write(_ tag: Tag) { archive.write(byte: tag.rawValue) }
    func write(_ tag: Tag, _ value: some Archived) {
      archive.write(byte: tag.rawValue)
      archive.write(value)
    }
    switch self {
    case .phrase(let set): write(.phrase, set)
    case .pattern(let test): write(.pattern, test)
    case .near(let test): write(.near, test)
    case .sentence(let test): write(.sentence, test)
    case .only(let test): write(.only, test)
    case .count(let inner, let test):
      write(.count, inner)
      archive.write(test.minimum)
    case .length(let test): write(.length, test.maximum)
    case .all(let conditions): write(.all, conditions)
    case .any(let conditions): write(.any, conditions)
    case .not(let inner): write(.not, inner)
    case .missing(let inner): write(.missing, inner)
    case .contact(let test): write(.contact, test)
    case .identifier(let test): write(.identifier, test.kinds)
    case .emoji: write(.emoji)
    case .lineBreaks(let limit): write(.lineBreaks, limit)
    case .styledLetters: write(.styledLetters)
    case .invisible: write(.invisible)
    case .hiddenText(let test): write(.hiddenText, test.reasons)
    case .style(let test): write(.style, test)
    case .fontSizes(let limit): write(.fontSizes, limit)
    case .linkText: write(.linkText)
    case .alternatives: write(.alternatives)
    case .tag(let test): write(.tag, test)
    case .justification(let test): write(.justification, test)
    case .window(let test): write(.window, test)
    case .context(let test): write(.context, test)
    case .attachment(let test): write(.attachment, test)
    case .actions(let test): write(.actions, test)
    }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let tag = Tag(rawValue: try archive.byte()) else { throw .value }
    self =
      switch tag {
      case .phrase: .phrase(try archive.read())
      case .pattern: .pattern(try archive.read())
      case .near: .near(try archive.read())
      case .sentence: .sentence(try archive.read())
      case .only: .only(try archive.read())
      case .count: .count(try archive.read(), CountTest(minimum: try archive.read()))
      case .length: .length(LengthTest(maximum: try archive.read()))
      case .all: .all(try archive.read())
      case .any: .any(try archive.read())
      case .not: .not(try archive.read())
      case .missing: .missing(try archive.read())
      case .contact: .contact(try archive.read())
      case .identifier: .identifier(IdentifierTest(kinds: try archive.read()))
      case .emoji: .emoji
      case .lineBreaks: .lineBreaks(try archive.read())
      case .styledLetters: .styledLetters
      case .invisible: .invisible
      case .hiddenText: .hiddenText(HiddenTextTest(reasons: try archive.read()))
      case .style: .style(try archive.read())
      case .fontSizes: .fontSizes(try archive.read())
      case .linkText: .linkText
      case .alternatives: .alternatives
      case .tag: .tag(try archive.read())
      case .justification: .justification(try archive.read())
      case .window: .window(try archive.read())
      case .context: .context(try archive.read())
      case .attachment: .attachment(try archive.read())
      case .actions: .actions(try archive.read())
      }
  }
}
