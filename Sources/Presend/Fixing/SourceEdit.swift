internal import PresendDrafts
internal import PresendRules
internal import PresendText

/// A replacement in the bytes of a file.
public struct SourceEdit: Equatable, Sendable {
  /// Bytes of the file.
  public var range: Range<Int>
  /// What stands there instead, as the file writes it.
  public var replacement: [UInt8]
  /// False in mails, which are shown what would change and are never written: other programs sign and fold them.
  public var isWritable: Bool

  /// What a finding's fix changes in the file; nil where it has none, or where the file's way of writing the text
  /// (another charset, a transfer encoding, the escapes of a header) cannot be kept byte by byte.
  init?(for finding: Finding, in draft: Draft) {
    guard let fix = finding.fix, let place = finding.place,
      let part = draft.parts.first(where: { $0.name == place.part })
    else { return nil }
    self.init(replacing: place.range, of: part, by: fix, in: draft)
  }

  /// The replacement of a stretch of a part; of other words only those that are others, so that the rest stays as the
  /// file writes it.
  init?(replacing found: Range<Int>, of part: Part, by fix: Rule.Fix, in draft: Draft) {
    guard let origin = part.origin, draft.origin.converted == nil, found.upperBound <= part.bytes.count else {
      return nil
    }
    let (range, replacement) =
      fix.rewording == nil ? (found, fix.replacement) : FixText.changedBytes(part.bytes[found], fix.replacement)
    let source = origin.source(of: range)
    guard source.upperBound <= draft.origin.bytes.count,
      let written = SourceEdit.written(replacement, over: source, part.bytes[range], in: part, draft)
    else { return nil }
    self.range = written.range.lowerBound + draft.origin.offset..<written.range.upperBound + draft.origin.offset
    self.replacement = written.bytes
    isWritable = draft.format != .eml && draft.format != .mbox
  }

  /// All edits of a verdict's fixes, in the other parts that say the same too.
  public static func edits(for judged: JudgedDraft, includesUnsafe: Bool) -> [SourceEdit] {
    judged.verdict.findings.flatMap { finding -> [SourceEdit] in
      guard let fix = finding.fix, includesUnsafe || fix.safety == .safe,
        let edit = SourceEdit(for: finding, in: judged.draft)
      else { return [] }
      let others = finding.also.compactMap { place -> SourceEdit? in
        guard let part = judged.draft.parts.first(where: { $0.name == place.part }),
          let own = FixText.fix(fix, for: part.bytes[place.range], in: "any", of: part)
        else { return nil }
        return SourceEdit(replacing: place.range, of: part, by: own, in: judged.draft)
      }
      return [edit] + others
    }
  }

  /// The text as the file writes it, and the bytes that it stands instead of.
  private static func written(
    _ text: String, over range: Range<Int>, _ given: ArraySlice<UInt8>, in part: Part, _ draft: Draft
  ) -> (range: Range<Int>, bytes: [UInt8])? {
    let source = draft.origin.bytes[range]
    switch draft.format {
    case .json, .jsonl:
      var json = JSONWriter()
      json.string(text)
      return (range, Array(json.bytes.dropFirst().dropLast()))
    case .text, .html:
      if part.kind == .body || part.kind == .html { return (range, Array(text.utf8)) }
      return FrontMatterValue(of: part, in: draft)?.written(text, over: range)
    case .eml, .mbox:
      // What stands there as it is, or as quoted-printable alone, can be replaced by plain ASCII.
      let isQuoted = source.first == UInt8(ascii: "=") && source.count == given.count * 3
      guard source.elementsEqual(given) || isQuoted,
        text.utf8.allSatisfy({ $0 < 0x7F && $0 != UInt8(ascii: "=") })
      else { return nil }
      return (range, Array(text.utf8))
    case .csv, .yaml, nil:
      return nil
    }
  }
}
