/// The lines of a text that is at hand as a whole, as `LineSource` gives those of a file.
struct LineFeeds: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var start = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> LineSource.Line? {
    guard start < bytes.count else { return nil }
    let end = InputFile.newline(in: bytes, start..<bytes.count).map { $0 + 1 } ?? bytes.count
    number += 1
    defer { start = end }
    return LineSource.Line(bytes: Array(bytes[start..<end]), offset: start, number: number)
  }
}
