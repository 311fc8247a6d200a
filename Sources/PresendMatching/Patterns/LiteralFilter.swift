internal import PresendContacts

/// Says which texts cannot hold a match of a pattern, because they hold none of the literals that every match needs.
package struct LiteralFilter: Sendable, Equatable {
  /// Literals of which one stands in every match; empty where none need stand.
  package let literals: [[UInt8]]
  /// The fewest ASCII digits that a match holds, and the longest run of them that it must hold.
  package let fewestDigits: Int
  package let digitRun: Int
  /// The three-byte pieces of each, as `TextPieces` numbers them.
  private let pieces: [[UInt16]]
  /// For each byte, true where it is one of the literals, if all of these are marks.
  private let bytes: [Bool]

  /// Nil where a match needs no literal, or the pattern uses notation that is not understood here.
  package init?(pattern: String) {
    var reader = LiteralReader(Array(pattern.utf8))
    guard let needs = reader.needs(), !needs.literals.isEmpty || needs.digits > 0 else { return nil }
    self.init(literals: needs.literals, fewestDigits: needs.digits, digitRun: needs.digitRun)
  }

  init(literals: [[UInt8]], fewestDigits: Int, digitRun: Int) {
    self.literals = literals
    self.fewestDigits = fewestDigits
    self.digitRun = digitRun
    pieces = literals.map { TextPieces.pieces(of: $0) }
    let single = literals.filter { $0.count == 1 }.map { $0[0] }
    let isOfMarks = single.count == literals.count && !single.isEmpty && single.allSatisfy(LiteralFilter.isMark)
    bytes = isOfMarks ? (0..<256).map { single.contains(UInt8($0)) } : []
    var marks = ASCIIMarks()
    for byte in single { marks.insert(byte) }
    self.marks = marks
  }

  /// The same as a set.
  let marks: ASCIIMarks

  /// True where only marks are looked for, which needs no pieces.
  var isOfBytes: Bool { !bytes.isEmpty }

  /// Letters may have another case in the text as given, and blanks are not noted.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && (byte | 0x20) &- 0x61 >= 26 && byte &- 0x30 >= 10
  }

  /// False where the text holds none of the single bytes.
  func admits(_ text: [UInt8]) -> Bool {
    let text = text.span
    let wanted = bytes.span
    for index in text.indices where wanted[Int(text[index])] { return true }
    return false
  }

  /// False where the text cannot hold a match.
  func admits(_ text: TextPieces) -> Bool {
    literals.indices.contains { index in
      pieces[index].isEmpty
        ? literals[index].allSatisfy { text.contains(byte: $0) } : pieces[index].allSatisfy { text.contains($0) }
    }
  }
}

/// Which bytes and three-byte pieces a text holds. Several pieces share a place: what is not here is not in the text.
package struct TextPieces: Sendable {
  private var bits = [UInt64](repeating: 0, count: 256)
  private var bytes = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))

  package init(_ text: [UInt8]) {
    var rolling: UInt32 = 0
    let text = text.span
    var pieces = bits.mutableSpan
    for index in text.indices {
      rolling = (rolling << 8 | UInt32(text[index])) & 0xFF_FFFF
      let piece = TextPieces.place(rolling)
      pieces[Int(piece >> 6)] |= 1 << UInt64(piece & 63)
    }
    for index in text.indices { add(text[index]) }
  }

  static func pieces(of literal: [UInt8]) -> [UInt16] {
    guard literal.count >= 3 else { return [] }
    return (0...literal.count - 3).map { index in
      place(UInt32(literal[index]) << 16 | UInt32(literal[index + 1]) << 8 | UInt32(literal[index + 2]))
    }
  }

  /// One of 16,384 places, by multiplication (Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func place(_ piece: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: (piece &* 0x9E37_79B1) >> 18) }

  func contains(_ piece: UInt16) -> Bool { bits[Int(piece >> 6)] >> UInt64(piece & 63) & 1 != 0 }

  func contains(byte: UInt8) -> Bool {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: return bytes.0 & bit != 0
    case 1: return bytes.1 & bit != 0
    case 2: return bytes.2 & bit != 0
    default: return bytes.3 & bit != 0
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bytes.0 |= bit
    case 1: bytes.1 |= bit
    case 2: bytes.2 |= bit
    default: bytes.3 |= bit
    }
  }
}
