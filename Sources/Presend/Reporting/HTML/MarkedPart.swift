internal import PresendDrafts
internal import PresendRules
internal import PresendText

/// A part of a draft as the buyer reads it, with the findings marked in it.
struct MarkedPart {
  /// A finding with the number that it has in the draft.
  struct Mark {
    var number: Int
    var severity: Severity
    /// Bytes of the text that is shown.
    var range: Range<Int>
  }

  private let text: [UInt8]
  private let marks: [Mark]

  /// Longer stretches without a mark are cut: a report is no copy of the drafts.
  private static let longestPlain = 1_200
  /// What stays of them on each side.
  private static let kept = 500

  /// Nil where there is nothing to show.
  init?(_ part: Part, findings: [(number: Int, finding: Finding)]) {
    let view = part.text
    text = view.bytes
    marks = findings.flatMap { number, finding in
      ([finding.place] + finding.also).compactMap { place in
        guard let place, place.part == part.name, let range = MarkedPart.shown(place.range, in: view) else {
          return nil
        }
        return Mark(number: number, severity: finding.severity, range: range)
      }
    }.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    if text.allSatisfy({ $0 <= 0x20 }) { return nil }
  }

  /// The place of a finding in the text that is shown; nil where it stands in markup alone.
  private static func shown(_ range: Range<Int>, in view: TextView) -> Range<Int>? {
    let start = view.map.derived(of: range.lowerBound)
    let end = view.map.derived(of: range.upperBound)
    guard start < end, view.map.source(of: start..<end).overlaps(range) else { return nil }
    return start..<min(end, view.bytes.count)
  }

  /// The text with a `mark` for each stretch that findings share, and their numbers behind the last one.
  var html: String {
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, text.count]).sorted()
    var html = ""
    for (start, end) in zip(edges, edges.dropFirst()) where start < end {
      let here = marks.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
      guard let worst = here.map(\.severity).max() else {
        html += plain(start..<end)
        continue
      }
      html += "<mark class=\"\(worst.rawValue)\">\(MarkedPart.shown(text[start..<end]))</mark>"
      let ending = here.filter { $0.range.upperBound == end }.map { String($0.number) }
      if !ending.isEmpty { html += "<sup class=\"\(worst.rawValue)\">\(ending.joined(separator: ","))</sup>" }
    }
    return html
  }

  /// Blanks and line breaks that are marked have signs of their own, since nobody would see the mark.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = HTMLEscape.lines(String(decoding: bytes, as: UTF8.self))
    guard text.allSatisfy(\.isWhitespace) else { return text }
    return text.map { $0 == "\n" ? "↵\n" : $0 == " " ? "·" : String($0) }.joined()
  }

  private func plain(_ range: Range<Int>) -> String {
    guard range.count > MarkedPart.longestPlain else {
      return HTMLEscape.lines(String(decoding: text[range], as: UTF8.self))
    }
    var first = range.lowerBound + (range.lowerBound == 0 ? 200 : MarkedPart.kept)
    var last = range.upperBound - (range.upperBound == text.count ? 200 : MarkedPart.kept)
    while first > range.lowerBound, text[first] & 0xC0 == 0x80 { first -= 1 }
    while last < range.upperBound, text[last] & 0xC0 == 0x80 { last += 1 }
    let left = HTMLEscape.lines(String(decoding: text[range.lowerBound..<first], as: UTF8.self))
    let right = HTMLEscape.lines(String(decoding: text[last..<range.upperBound], as: UTF8.self))
    return "\(left)<span class=\"cut\">… \(last - first) bytes …</span>\(right)"
  }
}
