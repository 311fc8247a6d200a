internal import PresendText

/// Says which texts cannot hold a match of a pattern, and where one can begin, by the literals and digits that every match
/// needs.
package struct LiteralFilter: Sendable, Equatable {
  /// Literals of which one stands in every match; empty where none need stand.
  package let literals: [[UInt8]]
  /// How many bytes of a match stand before such a literal; nil where there is no bound.
  package let before: ClosedRange<Int>?
  /// What a match needs besides.
  let rest: Rest

  /// What is known of a text without looking for words.
  struct Rest: Sendable, Equatable {
    /// The fewest ASCII digits that a match holds, and the longest run of them that it must hold.
    let fewestDigits: Int
    let digitRun: Int
    /// The literals, if all of them are single marks.
    let marks: ASCIIMarks?
    /// True where a match holds a character beyond ASCII.
    let isWide: Bool
  }

  /// The fewest ASCII digits that a match holds.
  package var fewestDigits: Int { rest.fewestDigits }

  /// Nil where a match needs no literal, or the pattern uses notation that is not understood here.
  package init?(pattern: String) {
    var reader = LiteralReader(Array(pattern.utf8))
    guard let needs = reader.needs(), !needs.literals.isEmpty || needs.digits > 0 || needs.isWide else { return nil }
    let before = needs.literals.dropFirst().reduce(needs.literals.first?.before) { $0?.union($1.before) }
    self.init(
      literals: needs.literals.map(\.bytes),
      before: before.flatMap { width in width.most.map { width.least...$0 } },
      fewestDigits: needs.digits, digitRun: needs.digitRun, isWide: needs.isWide)
  }

  init(literals: [[UInt8]], before: ClosedRange<Int>?, fewestDigits: Int, digitRun: Int, isWide: Bool) {
    self.literals = literals
    self.before = before
    var marks = ASCIIMarks()
    for literal in literals where literal.count == 1 { marks.insert(literal[0]) }
    let isOfMarks = !literals.isEmpty && literals.allSatisfy { $0.count == 1 && LiteralFilter.isMark($0[0]) }
    rest = Rest(fewestDigits: fewestDigits, digitRun: digitRun, marks: isOfMarks ? marks : nil, isWide: isWide)
  }

  /// True where the literals are long enough to be looked for by three of their bytes.
  var isOfWords: Bool { !literals.isEmpty && literals.allSatisfy { $0.count > 2 } }

  /// Letters may have another case in the text as given, and blanks are not noted.
  static func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && (byte | 0x20) &- 0x61 >= 26 && byte &- 0x30 >= 10
  }
}
