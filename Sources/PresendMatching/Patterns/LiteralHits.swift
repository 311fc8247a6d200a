/// Where the anchors of patterns stand in a text.
struct LiteralHits {
  /// A stretch of places at which an anchor stands, and the one noted before it for the same pattern.
  private struct Place {
    let first: Int32
    let last: Int32
    let previous: Int32
  }

  /// For each pattern the last of its places in `places`, each with the one before it; negative for none.
  private var last: [Int32]
  private var places: [Place] = []
  /// The patterns of which anchors were found.
  private(set) var patterns: [Int] = []
  /// The number of ASCII digits, and the length of their longest run.
  private(set) var digitCount = 0
  private(set) var longestDigitRun = 0

  init(patternCount: Int) { last = [Int32](repeating: -1, count: patternCount) }

  mutating func append(_ pattern: Int, at start: Int) { append(pattern, from: start, to: start) }

  mutating func append(_ pattern: Int, from first: Int, to last: Int) {
    let previous = self.last[pattern]
    if previous < 0 { patterns.append(pattern) }
    self.last[pattern] = Int32(truncatingIfNeeded: places.count)
    places.append(
      Place(first: Int32(truncatingIfNeeded: first), last: Int32(truncatingIfNeeded: last), previous: previous))
  }

  mutating func noteDigits(_ count: Int) {
    digitCount += count
    longestDigitRun = max(longestDigitRun, count)
  }

  /// True where an anchor of the pattern was found.
  func contains(_ pattern: Int) -> Bool { last[pattern] >= 0 }

  /// True where the text holds what a match needs besides.
  func holds(_ rest: LiteralFilter.Rest, isWide: Bool, mayHaveOtherDigits: Bool) -> Bool {
    (digitCount >= rest.fewestDigits && longestDigitRun >= rest.digitRun || mayHaveOtherDigits)
      && (isWide || !rest.isWide)
  }

  /// Where anchors of the pattern begin, in order.
  func places(of pattern: Int) -> [ClosedRange<Int>] {
    var starts: [ClosedRange<Int>] = []
    var index = last[pattern]
    while index >= 0 {
      let place = places[Int(index)]
      starts.append(Int(place.first)...Int(place.last))
      index = place.previous
    }
    if starts.count > 1 { starts.sort { $0.lowerBound < $1.lowerBound } }
    return starts
  }
}
