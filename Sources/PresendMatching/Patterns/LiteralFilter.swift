/// Says which texts cannot hold a match of a pattern, and where one can begin, by the literals and digits that every match
/// needs.
package struct LiteralFilter: Sendable, Equatable {
  /// What stands in every match; nil where nothing does that is looked for.
  let anchor: Anchor?
  /// How many bytes of a match stand before the anchor, beside those of the lead; nil where there is no bound.
  package let before: ClosedRange<Int>?
  /// The bytes of which a match may begin with any number before that.
  let lead: ByteSet?
  /// What may stand right before the anchor and right behind it.
  let ahead: ByteSet
  let behind: ByteSet
  /// What a match needs besides.
  let rest: Rest

  /// What is known of a text without looking for words.
  struct Rest: Sendable, Equatable {
    /// The fewest ASCII digits that a match holds, and the longest run of them that it must hold.
    let fewestDigits: Int
    let digitRun: Int
    /// True where a match holds a character beyond ASCII.
    let isWide: Bool
  }

  /// Literals of which one stands in every match; empty where none need stand.
  package var literals: [[UInt8]] { if case .literals(let texts) = anchor { texts } else { [] } }

  /// The fewest ASCII digits that a match holds.
  package var fewestDigits: Int { rest.fewestDigits }

  /// Nil where a match needs nothing, or the pattern uses notation that is not understood here.
  package init?(pattern: String) {
    guard let node = PatternReader.read(Array(pattern.utf8)) else { return nil }
    let reader = AnchorReader(node)
    let best = reader.best()
    let digits = node.digits
    let rest = Rest(fewestDigits: digits.count, digitRun: digits.run, isWide: node.isWide)
    guard best != nil || rest.fewestDigits > 0 || rest.isWide else { return nil }
    let width = best?.before
    self.init(
      anchor: best?.anchor, before: width.flatMap { width in width.most.map { width.least...$0 } },
      lead: reader.lead, ahead: best?.ahead ?? .all, behind: best?.behind ?? .all, rest: rest)
  }

  init(anchor: Anchor?, before: ClosedRange<Int>?, lead: ByteSet?, ahead: ByteSet, behind: ByteSet, rest: Rest) {
    self.anchor = anchor
    self.before = before
    self.lead = lead
    self.ahead = ahead
    self.behind = behind
    self.rest = rest
  }

  /// True where the anchor can be found in one reading of a text.
  var isListed: Bool {
    switch anchor {
    case .literals(let texts): texts.allSatisfy { $0.count > 2 || LiteralFilter.rarestByte(of: $0) != nil }
    case .digits, .echo: true
    case nil: false
    }
  }

  /// The place of the byte by which a short literal is found; nil where none of its bytes is rare.
  static func rarestByte(of literal: [UInt8]) -> Int? {
    let place = literal.indices.min { ByteFrequency.of(literal[$0]) < ByteFrequency.of(literal[$1]) }
    return place.flatMap { ByteFrequency.of(literal[$0]) <= 100 && literal[$0] < 0x80 ? $0 : nil }
  }
}
