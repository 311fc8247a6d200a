internal import PresendText

/// A number that goes on from line to line: `612`, `345`, `678` below one another.
enum StackedDigits {
  /// The rows of at least three lines that hold nothing but one short group of digits each.
  static func find(in bytes: [UInt8], signs: TextSigns) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    var index = 0
    for place in signs.places where place.byte.isDigit && place.offset >= index {
      guard beginsLine(bytes, place.offset), let first = group(in: bytes, from: place.offset) else { continue }
      var groups = [first.digits]
      var end = first.digits.upperBound
      var position = first.next
      while let next = group(in: bytes, from: position) {
        groups.append(next.digits)
        end = next.digits.upperBound
        position = next.next
      }
      if groups.count >= 3, let rewrite = reading(of: groups, in: bytes) { rewrites.append(rewrite) }
      index = end
    }
    return rewrites
  }

  /// True where nothing but spaces stands before the offset in its line.
  private static func beginsLine(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A
  }

  /// A line of one group of digits, and where the line after it begins.
  private static func group(in bytes: [UInt8], from start: Int) -> (digits: Range<Int>, next: Int)? {
    var first = start
    while bytes.byte(first) == 0x20 { first += 1 }
    var end = first
    while end < bytes.count, end - first < 6, bytes[end].isDigit { end += 1 }
    guard end > first, end - first < 6 else { return nil }
    var next = end
    while bytes.byte(next) == 0x20 || bytes.byte(next) == 0x0D { next += 1 }
    guard next >= bytes.count || bytes[next] == 0x0A else { return nil }
    return (first..<end, next + 1)
  }

  private static func reading(of groups: [Range<Int>], in bytes: [UInt8]) -> Rewrite? {
    let digits = groups.flatMap { bytes[$0] }
    guard (8...13).contains(digits.count), let first = groups.first, let last = groups.last else { return nil }
    let values = groups.map { bytes[$0].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    // Rising or falling columns of one width, or with even steps, are tables.
    let isSorted = values == values.sorted() || values == values.sorted(by: >)
    let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
    guard steps.count > 1, !isSorted || Set(groups.map(\.count)).count > 1 else { return nil }
    return Rewrite(range: first.lowerBound..<last.upperBound, reading: digits)
  }
}
