internal import PresendText

/// Tells front matter that went wrong from text below a rule across the page, by its lines.
///
/// Who writes front matter names a platform in it; were a typing error enough to make it text, a draft would be judged by
/// the rules of no platform, and nobody would know.
struct FrontMatterLines {
  /// What is wrong, and where: from line and column 1 of the block on.
  struct Fault {
    let cause: String
    let line: Int
    let column: Int
  }

  /// The most lines of a block that are looked at.
  static let maximumLines = 50
  /// Fields with names that nobody begins a line of a letter with.
  private static let technical = [
    "platform", "marketplace", "channel", "sp_api_action", "kind", "stage", "lang", "sent_at",
  ]

  private let lines: [Line]

  /// The lines of a stretch of a text.
  init(_ bytes: [UInt8], _ block: Range<Int>) {
    lines = bytes[block].split(separator: 0x0A, omittingEmptySubsequences: false).prefix(Self.maximumLines)
      .map(Line.init)
  }

  /// What is wrong with a block that has a closing line but names no field; nil where it is text.
  var faultOfClosedBlock: Fault? {
    for (index, line) in lines.enumerated() {
      if let cause = line.meantField() ?? line.bareField(of: Self.technical) { return fault(cause, index, line) }
    }
    guard let first = lines.firstIndex(where: { !$0.isBlank }), lines[first].isPair else { return nil }
    return fault("the front matter names no field of a draft", first, lines[first])
  }

  /// What is wrong where no closing line follows; nil where the text below the rule is text.
  var faultOfOpenBlock: Fault? {
    let start = lines.firstIndex { !$0.isBlank } ?? lines.endIndex
    let paragraph = lines[start...].prefix { !$0.isBlank }
    guard let first = paragraph.first else { return nil }
    guard paragraph.contains(where: { $0.meantField() != nil }) || first.isPair else { return nil }
    return Fault(cause: "the front matter that begins here has no closing line ---", line: 0, column: 1)
  }

  private func fault(_ cause: String, _ index: Int, _ line: Line) -> Fault {
    Fault(cause: cause, line: index + 1, column: line.column)
  }
}

/// A line that may be one of front matter.
private struct Line {
  /// The column at which its name begins, and what stands before and after the colon.
  let column: Int
  let isBlank: Bool
  private let name: String
  private let isParted: Bool
  private let rest: ArraySlice<UInt8>
  private let hasColon: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    let blanks: [UInt8] = [0x20, 0x09, 0x0D]
    let start = bytes.firstIndex { !(blanks + Array("-{\"'".utf8)).contains($0) } ?? bytes.endIndex
    column = start - bytes.startIndex + 1
    isBlank = bytes.allSatisfy(blanks.contains) || bytes[start...].first == UInt8(ascii: "#")
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") || $0 >= 0x80 }
    let sign = end.map { Array(bytes[$0...].prefix(3)) } ?? []
    let isWide = sign == [0xEF, 0xBC, 0x9A]
    let marks = blanks + Array("\"'".utf8)
    let written = bytes[start..<(end ?? bytes.endIndex)].reversed().drop(while: marks.contains).reversed()
    name =
      written.count <= 24 && (end == nil || isWide || sign[0] < 0x80)
      ? String(decoding: Array(written), as: UTF8.self) : ""
    hasColon = sign.first == UInt8(ascii: ":")
    rest = end.map { bytes[($0 + (isWide ? 3 : 1))...] } ?? []
    isParted = end != nil
  }

  /// True for a word, a colon and a blank or nothing.
  var isPair: Bool {
    hasColon && rest.first.map { [0x20, 0x09, 0x0D].contains($0) } ?? hasColon && isWord
  }

  private var isWord: Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0.isNameByte }
  }

  /// What is wrong with a line that was meant to give a field; nil where it was not.
  func meantField() -> String? {
    guard isParted, let field = nearestField else { return nil }
    if hasColon, rest.first.map({ ![0x20, 0x09, 0x0D].contains($0) }) ?? false {
      guard rest.first != UInt8(ascii: "/") else { return nil }
      return "the front matter is no YAML: no blank stands behind the colon; did you mean `\(field): …`?"
    }
    return hasColon
      ? "the front matter names no field of a draft; did you mean `\(field)`?"
      : "the front matter is no YAML: a field is parted from its value by a colon and a blank; did you mean "
        + "`\(field): …`?"
  }

  /// What is wrong with a field and a value with only a blank between them.
  func bareField(of names: [String]) -> String? {
    let words = name.split(separator: " ")
    guard !isParted, words.count == 2, names.contains(words[0].lowercased()) else { return nil }
    return "the front matter is no YAML: no colon stands behind the field; did you mean `\(words[0].lowercased()): …`?"
  }

  /// The field that the name is or is near to; a name of several words must be one but for its blanks.
  private var nearestField: String? {
    guard !name.isEmpty else { return nil }
    if isWord { return Suggestion.nearest(to: name, among: DraftField.names) }
    let joined = name.lowercased().split(separator: " ").joined(separator: "_")
    return DraftField.names.contains(joined) ? joined : nil
  }
}
