/// A line of a text with marks under a place in it.
struct SourceExcerpt {
  /// The number of the line in the text, from 1.
  let line: Int
  /// The line, cut around the place where it is long.
  let text: String
  /// Carets under exactly what stands in the place.
  let marks: String
  /// The line on which the place ends, where that is another one.
  let lastLine: Int?

  /// A character of the line as it is shown.
  private struct Cell {
    var form: String
    var width: Int
    var isMarked: Bool
  }

  /// The excerpt for a place; `width` is how many columns the line may take.
  init(of bytes: [UInt8], at range: Range<Int>, width: Int) {
    let start = min(range.lowerBound, bytes.count)
    let lineStart = bytes[..<start].lastIndex(where: SourceExcerpt.isBreak).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(where: SourceExcerpt.isBreak) ?? bytes.count
    line = SourceExcerpt.breaks(in: bytes, 0..<lineStart) + 1
    let breaks = SourceExcerpt.breaks(in: bytes, lineEnd..<max(lineEnd, min(range.upperBound, bytes.count) - 1))
    lastLine = breaks > 0 ? line + breaks : nil
    let shown = SourceExcerpt.window(bytes, max(lineStart, start - width * 4)..<min(lineEnd, start + width * 8))
    let cells = SourceExcerpt.cells(of: bytes, shown, marking: range)
    (text, marks) = SourceExcerpt.cut(
      cells, width: width, isCutBefore: shown.lowerBound > lineStart, isCutAfter: shown.upperBound < lineEnd)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// Line breaks, of which CRLF is one.
  private static func breaks(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    range.count { index in
      bytes[index] == UInt8(ascii: "\n")
        || (bytes[index] == UInt8(ascii: "\r")
          && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")))
    }
  }

  /// The stretch without half characters at its edges.
  private static func window(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private static func cells(of bytes: [UInt8], _ shown: Range<Int>, marking range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var offset = shown.lowerBound
    var column = 0
    for character in String(decoding: bytes[shown], as: UTF8.self) {
      let end = offset + character.utf8.count
      let isMarked = range.isEmpty ? (offset..<end).contains(range.lowerBound) : range.overlaps(offset..<end)
      let form = character == "\t" ? String(repeating: " ", count: 4 - column % 4) : VisibleText.form(of: character)
      let width = DisplayWidth.of(form)
      cells.append(Cell(form: form, width: width, isMarked: isMarked))
      column += width
      offset = end
    }
    if !cells.contains(where: \.isMarked) { cells.append(Cell(form: " ", width: 1, isMarked: true)) }
    return cells
  }

  /// The cells that fit, a third of the room before the place and the rest from there on.
  private static func cut(
    _ cells: [Cell], width: Int, isCutBefore: Bool, isCutAfter: Bool
  ) -> (text: String, marks: String) {
    let first = cells.firstIndex(where: \.isMarked) ?? 0
    let total = cells.reduce(0) { $0 + $1.width }
    var start = 0
    if isCutBefore || isCutAfter || total > width {
      var room = width / 3
      start = first
      while start > 0, room >= cells[start - 1].width {
        start -= 1
        room -= cells[start].width
      }
    }
    var end = start
    var room = width - 2
    while end < cells.count, room >= cells[end].width || total <= width {
      room -= cells[end].width
      end += 1
    }
    let lead = start > 0 || isCutBefore ? "…" : ""
    let trail = end < cells.count || isCutAfter ? "…" : ""
    let text = lead + cells[start..<end].map(\.form).joined() + trail
    var marks = lead.isEmpty ? "" : " "
    for cell in cells[start..<end] {
      marks += String(repeating: cell.isMarked ? "^" : " ", count: cell.isMarked ? max(cell.width, 1) : cell.width)
    }
    while marks.last == " " { marks.removeLast() }
    return (text, marks)
  }
}
