/// Takes a file apart at its line feeds, in memory that depends on the longest line kept and not on the file.
struct LineSource: ~Copyable {
  /// One line with its line feed, and where it stands.
  struct Line {
    var bytes: [UInt8]
    /// Where the line begins in the file, in bytes.
    var offset: Int
    /// The number of the line, from 1.
    var number: Int
    /// The line is longer than allowed; its bytes were passed over.
    var isTooLong = false
  }

  private let file: InputFile
  private let limit: Int
  private let chunkSize: Int
  private var chunk: [UInt8]
  private var unread = 0..<0
  private var offset = 0
  private var number = 0

  /// The lines of a file; those of more than `limit` bytes are passed over.
  init(_ file: consuming InputFile, limit: Int, chunkSize: Int) {
    self.file = file
    self.limit = limit
    self.chunkSize = chunkSize
    // Most files are small, and memory costs more than to read them.
    chunk = [UInt8](repeating: 0, count: min(chunkSize, 1 << 14))
  }

  /// The next line; nil at the end of the file.
  mutating func next() throws(SystemError) -> Line? {
    var line = Line(bytes: [], offset: offset, number: number + 1)
    while true {
      if unread.isEmpty {
        try fill()
        if unread.isEmpty { break }
      }
      let newline = InputFile.newline(in: chunk, unread)
      let end = newline.map { $0 + 1 } ?? unread.upperBound
      take(unread.lowerBound..<end, into: &line, breakLength: newline == nil ? 0 : 1)
      if newline != nil { break }
    }
    guard offset > line.offset else { return nil }
    number += 1
    return line
  }

  /// Everything that is left, as one line.
  mutating func rest(after lead: consuming [UInt8]) throws(SystemError) -> Line {
    var line = Line(bytes: lead, offset: 0, number: 1)
    line.isTooLong = line.bytes.count > limit
    while true {
      if unread.isEmpty {
        try fill()
        if unread.isEmpty { return line }
      }
      take(unread, into: &line, breakLength: 0)
    }
  }

  /// Reads the next bytes of the file, more of them where the last ones filled the chunk.
  private mutating func fill() throws(SystemError) {
    if unread.upperBound == chunk.count, chunk.count < chunkSize { chunk = [UInt8](repeating: 0, count: chunkSize) }
    unread = 0..<(try file.read(into: &chunk))
  }

  private mutating func take(_ range: Range<Int>, into line: inout Line, breakLength: Int) {
    if line.isTooLong || line.bytes.count + range.count - breakLength > limit {
      line.isTooLong = true
      line.bytes = []
    } else {
      line.bytes += chunk[range]
    }
    offset += range.count
    unread = range.upperBound..<unread.upperBound
  }
}
