import PresendDrafts
import PresendText
import TestSupport

/// A record of the given text.
func record(_ text: String, _ format: InputFormat = .json, source: String = "drafts") -> RawRecord {
  RawRecord(bytes: Array(text.utf8), source: source, format: format)
}

/// The drafts of a text.
func drafts(_ text: String, _ format: InputFormat = .json, isStrict: Bool = false) -> [Draft] {
  var options = DraftParser.Options()
  options.isStrict = isStrict
  return DraftParser(options: options).drafts(from: record(text, format))
}

/// The messages of all problems of the drafts of a text.
func messages(_ text: String, _ format: InputFormat = .json, isStrict: Bool = false) -> [String] {
  drafts(text, format, isStrict: isStrict).flatMap { $0.problems.map(\.message) }
}

extension Draft {
  /// The text of a part.
  func text(of name: String) -> String? {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The bytes of the origin from which a word of a part was read.
  func sourceRange(of word: String, in name: String) -> Range<Int>? {
    let needle = Array(word.utf8)
    guard let part = parts.first(where: { $0.name == name }),
      let start = part.bytes.indices.first(where: { part.bytes.matches(needle, at: $0) })
    else { return nil }
    return part.origin?.source(of: start..<start + needle.count)
  }
}
