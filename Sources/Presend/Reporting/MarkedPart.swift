internal import PresendDrafts
internal import PresendHTML
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
  /// Where the text begins that the buyer does not see; the length of the text where there is none.
  let hiddenStart: Int

  /// Longer stretches without a mark are cut: a report is no copy of the drafts.
  private static let longestPlain = 1_200
  /// What stays of them on each side.
  private static let kept = 500

  /// Nil where there is nothing to show.
  init?(_ part: Part, findings: [(number: Int, finding: Finding)]) {
    let view = part.text
    text = view.bytes
    hiddenStart = min(part.html?.hiddenStart ?? text.count, text.count)
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

  /// A stretch in which no mark begins or ends.
  struct Piece {
    /// Bytes of the text that is shown.
    var range: Range<Int>
    /// The worst of what is marked here; nil where nothing is.
    var severity: Severity?
    /// Nothing but blanks is marked, which needs signs to be seen.
    var isBlank: Bool
    /// The numbers of the findings that begin here, and of those that end here.
    var beginning: [Int]
    var ending: [Int]
  }

  /// The text in stretches that findings share; none of them crosses the edge between what is read and what is hidden.
  var pieces: [Piece] {
    let ends = [0, hiddenStart, text.count]
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + ends).sorted()
    return zip(edges, edges.dropFirst()).map { start, end in
      let here = marks.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
      return Piece(
        range: start..<end, severity: here.map(\.severity).max(),
        isBlank: !here.isEmpty && here.allSatisfy { text[$0.range].allSatisfy { $0 <= 0x20 } },
        beginning: here.filter { $0.range.lowerBound == start }.map(\.number),
        ending: here.filter { $0.range.upperBound == end }.map(\.number))
    }
  }

  /// A stretch of the text; where only blanks are marked, in signs, since nobody would see the mark.
  func words(of piece: Piece) -> String {
    let words = String(decoding: text[piece.range], as: UTF8.self)
    guard piece.isBlank else { return words }
    return words.map { $0.isNewline ? "↵\n" : $0 == " " ? "·" : String($0) }.joined()
  }

  /// The stretch in two, with what stands between them cut, where it is long and bears no mark: a report is no copy of
  /// the drafts. Nil where it is shown whole.
  func cut(_ piece: Piece) -> (left: Range<Int>, right: Range<Int>)? {
    let range = piece.range
    guard piece.severity == nil, range.count > MarkedPart.longestPlain else { return nil }
    var first = range.lowerBound + (range.lowerBound == 0 ? 200 : MarkedPart.kept)
    var last = range.upperBound - (range.upperBound == text.count ? 200 : MarkedPart.kept)
    while first > range.lowerBound, text[first] & 0xC0 == 0x80 { first -= 1 }
    while last < range.upperBound, text[last] & 0xC0 == 0x80 { last += 1 }
    return (range.lowerBound..<first, last..<range.upperBound)
  }

  /// Bytes of the text as text.
  func plain(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
