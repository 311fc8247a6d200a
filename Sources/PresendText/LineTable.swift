/// Byte offsets of a text as lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. Lines and columns count from 1; columns count Unicode scalars, and a byte that
/// is no valid UTF-8 counts as one.
public struct LineTable: Sendable {
  private let lineStarts: [Int]
  /// The scalars that begin before each stretch of the text, since a line may be a megabyte long.
  private let scalarCounts: [Int]
  private static let stretch = 1024

  /// Finds the lines of a text.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r") {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        starts.append(index)
      } else if byte == UInt8(ascii: "\n") {
        starts.append(index)
      }
    }
    lineStarts = starts
    var counts = [0]
    counts.reserveCapacity(bytes.count / LineTable.stretch + 1)
    for start in stride(from: 0, to: bytes.count - LineTable.stretch, by: LineTable.stretch) {
      counts.append(counts[counts.count - 1] + LineTable.scalars(in: bytes, start..<start + LineTable.stretch))
    }
    scalarCounts = counts
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var count: Int { lineStarts.count }

  /// The line and column of a byte offset in the text that the table was made from.
  public func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let end = min(offset, bytes.count)
    return (low, max(1 + scalars(before: end, in: bytes) - scalars(before: lineStarts[low - 1], in: bytes), 1))
  }

  private func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let stretch = min(offset / LineTable.stretch, scalarCounts.count - 1)
    return scalarCounts[stretch] + LineTable.scalars(in: bytes, stretch * LineTable.stretch..<offset)
  }

  private static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = bytes.span
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte offset at which a line begins.
  public func start(ofLine line: Int) -> Int { lineStarts[line - 1] }

  /// The bytes of a line, without its line break.
  public func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
