/// Byte offsets of a text as lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. Lines and columns count from 1; columns count Unicode scalars, and a byte that
/// is no valid UTF-8 counts as one.
public struct LineTable: Sendable {
  private let lineStarts: [Int]

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
    let start = lineStarts[low - 1]
    var column = 1
    var index = start
    while index < min(offset, bytes.count) {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return (low, column)
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
