/// The bytes of one record, as they were read and before anything is made of them.
public struct RawRecord: Sendable {
  /// The bytes as they lie on disk, without the line break that ends a line of JSONL.
  public var bytes: [UInt8]
  /// `FILE` for a whole file, `FILE:N` for line N of the file, `-` for standard input.
  public var source: String
  /// Where `bytes` begin in the file, in bytes.
  public var offset: Int
  /// The number of the line on which `bytes` begin, from 1.
  public var firstLine: Int
  /// How the bytes are to be read.
  public var format: InputFormat
  /// Why there are no bytes, if there are none: the file could not be read, or the record is too large.
  public var problems: [Problem]
  /// The bytes hold a whole JSONL file, which could not be taken apart at its line breaks.
  var holdsLines = false
  /// Of a row of a table: what its columns hold.
  var table: CSVTable?
  /// What is wrong with bytes that can be read nevertheless.
  var remarks: [Problem] = []

  /// A whole file, unless offset and line say otherwise.
  public init(bytes: [UInt8], source: String, format: InputFormat, offset: Int = 0, firstLine: Int = 1) {
    self.bytes = bytes
    self.source = source
    self.offset = offset
    self.firstLine = firstLine
    self.format = format
    problems = []
  }

  /// A record that could not be read.
  public init(unreadable problem: Problem, source: String, format: InputFormat, offset: Int = 0, firstLine: Int = 1) {
    self.init(bytes: [], source: source, format: format, offset: offset, firstLine: firstLine)
    problems = [problem]
  }
}
