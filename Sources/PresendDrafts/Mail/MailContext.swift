/// What the headers of a mail say about the message beside its words.
enum MailContext {
  /// Words before the subject of an answer, as the programs of many languages write them, in lower case. `RV`, `TR`,
  /// `WG`, `I`, `FW` are not among them: they stand before what is passed on.
  private static let replyPrefixes: Set<String> = [
    "re", "aw", "antw", "antwort", "sv", "vs", "r", "rif", "res", "resp", "odp", "ynt", "vá", "vb", "bls", "atb", "ref",
    "ответ", "отв", "απ", "σχετ", "רד", "תגובה", "השב", "رد", "回复", "回覆", "答复", "答覆", "返信", "답장", "회신", "ตอบกลับ",
  ]

  /// Who speaks first, as far as the headers tell: an answer refers to another message or has a subject that says so,
  /// and a program that answers by itself marks that (RFC 3834). Anything else is unknown.
  static func kind(subject: String?, refersToOther: Bool, autoSubmitted: String?) -> Context.Kind? {
    if let auto = autoSubmitted?.lowercased(), auto.hasPrefix("auto-replied") { return .autoReply }
    return refersToOther || subject.map(isReply) == true ? .reply : nil
  }

  /// True for `Re: …`, `AW: …`, `RE[2]: …`, `回复：…`.
  static func isReply(_ subject: String) -> Bool {
    guard let colon = subject.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let prefix = subject[..<colon]
    guard prefix.utf8.count <= 40 else { return false }
    let word = prefix.prefix { !"[(^ \u{A0}".contains($0) }
    let count = prefix.dropFirst(word.count).filter { !"[](){}^ \u{A0}".contains($0) }
    return replyPrefixes.contains(word.lowercased()) && count.utf8.allSatisfy(\.isDigit)
  }

  /// The first tag of Content-Language, nil where it is none.
  static func language(_ header: String) -> String? {
    let tag = String(header.prefix { $0 != "," && $0 != " " && $0 != ";" })
    return FieldReader.isLanguageTag(tag) ? tag : nil
  }

  /// The UTC day of a moment in seconds since 1970.
  static func day(_ seconds: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }
}
