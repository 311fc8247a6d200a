/// The ranges that are taken, in order of their starts, so that one place holds one thing.
struct Occupied {
  private(set) var ranges: [Range<Int>] = []

  /// Ranges in any order.
  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Nothing.
  init() {}

  /// Adds ranges, all at once, because each addition sorts.
  mutating func insert(_ more: [Range<Int>]) {
    guard !more.isEmpty else { return }
    if ranges.isEmpty { ranges = more } else { ranges += more }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The taken range that overlaps another one.
  func overlap(_ range: Range<Int>) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    // Ranges may lie inside one another, but only a few deep.
    for index in stride(from: low - 1, through: max(0, low - 8), by: -1) where ranges[index].overlaps(range) {
      return ranges[index]
    }
    return nil
  }
}
