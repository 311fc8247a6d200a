internal import PresendText

/// One field of a row, where it stands and what it says.
struct CSVCell {
  /// The bytes of the field without its quotes, in the row.
  var range: Range<Int>
  /// The text with the way back to the row, where quotes are doubled in it or something stands behind them; nil where it
  /// is what stands there.
  var text: FieldText?
  /// Something stands between the closing quote and the delimiter.
  var hasRest = false

  /// The fields of a row.
  static func cells(of row: [UInt8], delimiter: CSVDelimiter) -> [CSVCell] {
    var cells: [CSVCell] = []
    var start = 0
    while true {
      let (cell, end) =
        start < row.count && row[start] == UInt8(ascii: "\"")
        ? quoted(row, from: start + 1, delimiter) : plain(row, from: start, delimiter)
      cells.append(cell)
      guard end < row.count else { return cells }
      start = end + 1
    }
  }

  private static func plain(_ row: [UInt8], from start: Int, _ delimiter: CSVDelimiter) -> (CSVCell, end: Int) {
    let end = row[start...].firstIndex(of: delimiter.rawValue) ?? row.count
    return (CSVCell(range: start..<end), end)
  }

  /// A field from behind its opening quote.
  private static func quoted(_ row: [UInt8], from start: Int, _ delimiter: CSVDelimiter) -> (CSVCell, end: Int) {
    var text: [UInt8] = []
    var builder = OffsetMap.Builder()
    var hasDoubled = false
    var index = start
    while true {
      let stop = row[index...].firstIndex(of: UInt8(ascii: "\"")) ?? row.count
      append(row, index..<stop, to: &text, &builder)
      guard stop + 1 < row.count, row[stop + 1] == UInt8(ascii: "\"") else {
        index = stop
        break
      }
      builder.begin(.folded, at: text.count, source: stop)
      text.append(UInt8(ascii: "\""))
      hasDoubled = true
      index = stop + 2
    }
    var cell = CSVCell(range: start..<index)
    let rest = min(index + 1, row.count)
    let end = row[rest...].firstIndex(of: delimiter.rawValue) ?? row.count
    cell.hasRest = row[rest..<end].contains { $0 != 0x20 && $0 != 0x0D }
    if cell.hasRest {
      // The closing quote belongs to no character of the text.
      builder.begin(.folded, at: text.count, source: index)
      append(row, rest..<end, to: &text, &builder)
      cell.range = start..<end
    }
    if hasDoubled || cell.hasRest {
      cell.text = FieldText(bytes: text, map: builder.finish(length: text.count, sourceEnd: cell.range.upperBound))
    }
    return (cell, end)
  }

  private static func append(
    _ row: [UInt8], _ range: Range<Int>, to text: inout [UInt8], _ builder: inout OffsetMap.Builder
  ) {
    guard !range.isEmpty else { return }
    builder.begin(.copied, at: text.count, source: range.lowerBound)
    text += row[range]
  }
}
