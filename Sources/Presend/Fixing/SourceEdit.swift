internal import PresendDrafts
internal import PresendRules
internal import PresendText

/// A replacement in the bytes of a file.
struct SourceEdit: Equatable {
  /// Bytes of the draft's origin.
  var range: Range<Int>
  /// What stands there instead, as the file writes it.
  var replacement: [UInt8]

  /// What a finding's fix changes in the file; nil where it has none, or where the file's way of writing the text (a
  /// transfer encoding, another charset, the escapes of a header) cannot be kept byte by byte.
  init?(for finding: Finding, in draft: Draft) {
    guard let fix = finding.fix, let place = finding.place,
      let part = draft.parts.first(where: { $0.name == place.part })
    else { return nil }
    self.init(replacing: place.range, of: part, by: fix.replacement, in: draft)
  }

  /// The replacement of a stretch of a part.
  init?(replacing range: Range<Int>, of part: Part, by replacement: String, in draft: Draft) {
    guard let origin = part.origin, draft.origin.converted == nil, range.upperBound <= part.bytes.count,
      let written = SourceEdit.written(replacement, in: part, of: draft)
    else { return nil }
    let source = origin.source(of: range)
    guard source.upperBound <= draft.origin.bytes.count else { return nil }
    self.range = source
    self.replacement = written
  }

  /// The text as the file writes it.
  private static func written(_ text: String, in part: Part, of draft: Draft) -> [UInt8]? {
    switch draft.format {
    case .json, .jsonl:
      var json = JSONWriter()
      json.string(text)
      return Array(json.bytes.dropFirst().dropLast())
    case .text, .html:
      // Values of front matter are YAML, in which more than a few signs mean something.
      let isFrontMatter = part.kind != .body && part.kind != .html
      return isFrontMatter && !text.utf8.allSatisfy(isPlain) ? nil : Array(text.utf8)
    case .eml, .mbox, .csv, .yaml, nil:
      return nil
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x2E, 0x80...: true
    default: false
    }
  }
}
