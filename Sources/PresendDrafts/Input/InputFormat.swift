internal import PresendText

/// The formats in which drafts come.
public enum InputFormat: String, Sendable, CaseIterable {
  case text, html, eml, mbox, json, jsonl, csv, yaml

  /// The format that the extension of a file name stands for; nil where it says nothing.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "html", "htm": self = .html
    case "eml": self = .eml
    case "mbox": self = .mbox
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "csv", "tsv": self = .csv
    case "yml", "yaml": self = .yaml
    default: return nil
    }
  }

  /// The format that a content looks like; text where it looks like nothing else.
  ///
  /// `[Important] …` and `{{greeting}}` are text: JSON is only what begins as an object or an array of objects does.
  public init(content: [UInt8]) {
    let start = content.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    guard let first = InputFormat.nextVisible(content, from: start) else {
      self = .text
      return
    }
    switch content[first] {
    case UInt8(ascii: "{") where InputFormat.beginsObject(content, at: first):
      self = InputFormat.holdsWholeObject(content, from: first) ? .jsonl : .json
    case UInt8(ascii: "[") where InputFormat.beginsArrayOfObjects(content, at: first):
      self = .json
    case UInt8(ascii: "<") where InputFormat.beginsMarkup(content, at: first):
      self = .html
    default:
      self = MailShape.format(of: content, from: start)
    }
  }

  /// True where the first line that says something is one whole JSON object, so that more may follow line by line.
  static func isJSONLine(_ lead: [UInt8]) -> Bool {
    let start = lead.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    guard let first = nextVisible(lead, from: start), beginsObject(lead, at: first) else { return false }
    return holdsWholeObject(lead, from: first)
  }

  private static func nextVisible(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes[min(start, bytes.count)...].firstIndex { !$0.isJSONBlank }
  }

  private static func beginsObject(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let next = nextVisible(bytes, from: index + 1) else { return false }
    return bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "}")
  }

  private static func beginsArrayOfObjects(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let next = nextVisible(bytes, from: index + 1) else { return false }
    if bytes[next] == UInt8(ascii: "]") { return nextVisible(bytes, from: next + 1) == nil }
    return bytes[next] == UInt8(ascii: "{") && beginsObject(bytes, at: next)
  }

  /// True where the object that begins at `index` ends on the same line, with nothing after it there.
  private static func holdsWholeObject(_ bytes: [UInt8], from index: Int) -> Bool {
    let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
    var reader = JSONReader(bytes, index..<lineEnd)
    do { try reader.readValue() } catch { return false }
    return reader.peek() == nil
  }

  /// `<!doctype`, `<p>`, `</div>`, `<!--`; not `<3` or `<name@host>`.
  private static func beginsMarkup(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    let tag = bytes[(index + 1)..<end]
    guard let first = tag.first, first == UInt8(ascii: "!") || (first | 0x20) &- UInt8(ascii: "a") < 26 else {
      return false
    }
    let name = tag.prefix { !$0.isJSONBlank && $0 != UInt8(ascii: "/") }
    return !name.contains(UInt8(ascii: "@")) && !name.contains(UInt8(ascii: ":"))
  }
}

/// Tells mails from texts by their first lines.
private enum MailShape {
  /// Headers that a mail has and a letter to a buyer does not begin with.
  private static let marks: Set<String> = [
    "received", "return-path", "message-id", "mime-version", "date", "delivered-to", "content-type", "dkim-signature",
  ]
  private static let names: Set<String> = marks.union(["from", "to", "cc", "subject", "reply-to", "sender"])

  static func format(of content: [UInt8], from start: Int) -> InputFormat {
    let head = content[min(start, content.count)...].prefix(16_384)
    var lines = head.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false)[...]
    let isMbox = lines.first.map { $0.starts(with: Array("From ".utf8)) } ?? false
    if isMbox { lines = lines.dropFirst() }
    var found: Set<String> = []
    for line in lines {
      if line.isEmpty || line.first == 0x0D { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      found.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
    }
    let known = found.intersection(names)
    guard known.count >= 2, isMbox || !known.isDisjoint(with: marks) || known.contains("from") else { return .text }
    return isMbox ? .mbox : .eml
  }
}
