internal import PresendText

/// The bytes of a file, or of one record of a file, from which a draft was read.
public struct Origin: Sendable {
  /// The bytes as they lie on disk.
  public var bytes: [UInt8]
  /// Where `bytes` begin in the file, in bytes.
  public var offset: Int
  /// The number of the line on which `bytes` begin, from 1.
  public var firstLine: Int
  /// The column at which `bytes` begin on that line, from 1, in Unicode scalars.
  public var firstColumn: Int
  /// The bytes as UTF-8, where they are in another encoding, with the way back to `bytes`.
  package var converted: FieldText?

  /// The bytes of a whole file, unless offset, line and column say otherwise.
  public init(bytes: [UInt8] = [], offset: Int = 0, firstLine: Int = 1, firstColumn: Int = 1) {
    self.bytes = bytes
    self.offset = offset
    self.firstLine = firstLine
    self.firstColumn = firstColumn
  }
}

/// Bytes of an origin as lines and columns of the file, whatever its encoding.
public struct OriginLines: Sendable {
  private let origin: Origin
  private let text: [UInt8]
  private let lines: LineTable

  /// Finds the lines of an origin.
  public init(_ origin: Origin) {
    self.origin = origin
    text = origin.converted?.bytes ?? origin.bytes
    lines = LineTable(text)
  }

  /// The line and the column, in Unicode scalars, of a byte offset in the origin's bytes; both count from 1 in the file.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    let place = lines.place(of: origin.converted?.map?.derived(of: offset) ?? offset, in: text)
    var column = place.line == 1 ? place.column + origin.firstColumn - 1 : place.column
    // Editors do not count the byte order mark.
    if place.line == 1, origin.offset == 0, column > 1, text.matches([0xEF, 0xBB, 0xBF], at: 0) { column -= 1 }
    return (place.line + origin.firstLine - 1, column)
  }

  /// The column of a byte offset in bytes of UTF-8, from 1; nil on a line whose beginning is not part of the origin.
  public func byteColumn(of offset: Int) -> Int? {
    let derived = origin.converted?.map?.derived(of: offset) ?? offset
    let line = lines.place(of: derived, in: text).line
    guard line > 1 || origin.firstColumn == 1 else { return nil }
    return derived - lines.start(ofLine: line) + 1
  }
}
