internal import PresendDrafts
internal import PresendHTML
internal import PresendText

/// The plain and the HTML form of one message, one of which says something that the other does not: a reader sees one of
/// them, a check may look at the other.
///
/// Programs that make the plain text out of HTML break lines elsewhere, leave out images and repeat addresses of links, so
/// words are compared and not lines: a line counts only where most of its words are nowhere in the other form.
enum AlternativesTest {
  /// The fewest words of a line that are missing from the other form.
  private static let fewestWords = 8
  /// How many of four words of the line must be missing.
  private static let quarters = 3

  static func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      scan.draft.alternatives.flatMap { names -> [PlacedMatch] in
        let indices = scan.draft.parts.indices.filter { index in names.contains(scan.draft.parts[index].name) }
        guard Set(indices.map { scan.draft.parts[$0].kind }).count > 1 else { return [] }
        return indices.filter(parts.contains).flatMap { index in
          let others = indices.filter { scan.draft.parts[$0].kind != scan.draft.parts[index].kind }
          return differences(of: index, from: others, in: scan)
        }
      })
  }

  /// The lines of a part that no part of another kind says.
  private static func differences(of index: Int, from others: [Int], in scan: DraftScan) -> [PlacedMatch] {
    var known = Set<ArraySlice<UInt8>>()
    for (position, owner) in scan.owners.enumerated() where others.contains(owner) {
      let text = scan.parts[position].views.folded.bytes
      scan.spend(text.count / 16)
      for word in words(of: text, 0..<text.count) { known.insert(text[word]) }
    }
    let part = scan.parts[index]
    let text = part.views.folded.bytes
    let hidden = scan.draft.parts[index].html.map { part.views.folded.map.derived(of: $0.hiddenStart) } ?? text.count
    return lines(of: text, before: hidden).compactMap { line in
      let words = words(of: text, line)
      let missing = words.filter { !known.contains(text[$0]) }
      guard missing.count >= fewestWords, missing.count * 4 >= words.count * quarters, !part.isQuoted(line),
        let first = words.first, let last = words.last
      else { return nil }
      return PlacedMatch(
        part: index, match: part.match(given: part.views.folded.map.source(of: first.lowerBound..<last.upperBound)))
    }
  }

  private static func lines(of text: [UInt8], before end: Int) -> [Range<Int>] {
    text[..<end].split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
  }

  /// The words of a range; of scripts without blanks every two neighbours are one.
  private static func words(of text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let next = index + text.scalar(at: index).length
      switch text.scalarClass(at: index) {
      case .word:
        words.append(index..<Segmentation.wordEnd(in: text, from: index))
        index = words[words.count - 1].upperBound
      case .unspaced:
        if next < range.upperBound, text.scalarClass(at: next) == .unspaced {
          words.append(index..<next + text.scalar(at: next).length)
        }
        index = next
      default: index = next
      }
    }
    return words
  }
}
