internal import PresendDrafts
internal import PresendMatching
internal import PresendRules
internal import PresendText

/// Puts candidates into words, with their places in the draft and in its file. A class, since it is passed around and its
/// options hold many references.
final class FindingWriter {
  /// The scan and not its draft, of which a copy would count many references.
  let scan: DraftScan
  let rules: RuleSet
  let options: LinterOptions
  /// The lines of the draft's file, found when the first place asks for them: most drafts have none.
  private lazy var lines = OriginLines(scan.draft.origin)

  init(_ scan: DraftScan, rules: RuleSet, options: LinterOptions) {
    self.scan = scan
    self.rules = rules
    self.options = options
  }

  func finding(_ candidate: RuleEvaluation.Candidate) -> Finding {
    let rule = rules.rules[candidate.ruleIndex]
    let place = candidate.match.map { self.place($0) }
    let source = rule.bestSource
    return Finding(
      rule: rule.id, category: rule.category, severity: candidate.severity,
      message: filled(rule.message.text(in: options.language), place?.text, candidate.match?.match.detail),
      remedy: filled(rule.remedy.text(in: options.language), place?.text, candidate.match?.match.detail), place: place,
      also: [], isEvasion: candidate.match?.match.isEvasion ?? false, source: source?.address,
      evidence: source.map { Evidence.lesser(of: $0.evidence, rule.evidence) } ?? rule.evidence,
      fix: candidate.match.flatMap { placed in
        let part = scan.draft.parts[scan.owners[placed.part]]
        return rule.fix.flatMap {
          FixText.fix($0, for: part.bytes[placed.match.range], in: placed.match.language.description, of: part)
        }
      })
  }

  /// The index of the part in which a match stands.
  func partIndex(of placed: PlacedMatch) -> Int { scan.owners[placed.part] }

  /// The place of a match, with its text unless texts must not be shown.
  func place(_ placed: PlacedMatch) -> Finding.Place { place(placed.match.range, inPart: scan.owners[placed.part]) }

  /// A stretch of the part of that name.
  func place(_ range: Range<Int>, in name: String) -> Finding.Place? {
    scan.draft.parts.firstIndex { $0.name == name }.map { place(range, inPart: $0) }
  }

  private func place(_ range: Range<Int>, inPart index: Int) -> Finding.Place {
    let part = scan.draft.parts[index]
    var place = Finding.Place(
      part: options.isRedacted ? redactedName(of: index) : part.name, range: range,
      text: options.isRedacted ? nil : String(decoding: part.bytes[range], as: UTF8.self))
    if let origin = part.origin {
      let source = origin.source(of: range)
      let position = lines.place(of: source.lowerBound)
      place.source = source.lowerBound + scan.draft.origin.offset..<source.upperBound + scan.draft.origin.offset
      place.line = position.line
      place.column = position.column
    }
    return place
  }

  /// Attachments by number, since their names may say something.
  private func redactedName(of index: Int) -> String {
    let kind = scan.draft.parts[index].kind
    guard kind == .attachment || kind == .image else { return scan.draft.parts[index].name }
    let number = scan.draft.parts[...index].count { $0.kind == kind }
    return kind == .image ? "image:\(number)/qr" : "attachment:\(number)"
  }

  private func filled(_ template: String, _ text: String?, _ detail: String?) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    let hidden = "…"
    let values = [
      ("{text}", options.isRedacted ? hidden : text.map(FindingWriter.shortened) ?? hidden),
      ("{detail}", options.isRedacted ? hidden : detail ?? text.map(FindingWriter.shortened) ?? hidden),
    ]
    return values.reduce(template) { $0.replacing($1.0, with: $1.1) }
  }

  /// A text of one line that fits into a message.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}

extension String {
  /// The text with each occurrence of `target` replaced.
  fileprivate func replacing(_ target: String, with replacement: String) -> String {
    let bytes = Array(utf8)
    let needle = Array(target.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes.matches(needle, at: index) {
        result += Array(replacement.utf8)
        index += needle.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
