/// Where the scanned groups of a table stand in a text, found by one scan.
struct GroupHits {
  struct Hit {
    let group: Int32
    let start: Int32
    let end: Int32
  }

  /// By group, start and end.
  private let byStart: [Hit]
  /// By group, end and start.
  private let byEnd: [Hit]

  /// The number of hits that it was made of.
  let count: Int

  init(_ hits: [Hit]) {
    count = hits.count
    var sorted = hits.sorted { ($0.group, $0.start, $0.end) < ($1.group, $1.start, $1.end) }
    GroupHits.removeRepeated(&sorted)
    byStart = sorted
    byEnd = sorted.sorted { ($0.group, $0.end, $0.start) < ($1.group, $1.end, $1.start) }
  }

  private static func removeRepeated(_ hits: inout [Hit]) {
    var kept = 0
    for index in hits.indices {
      let hit = hits[index]
      if kept > 0, hits[kept - 1].group == hit.group, hits[kept - 1].start == hit.start, hits[kept - 1].end == hit.end {
        continue
      }
      hits[kept] = hit
      kept += 1
    }
    hits.removeLast(hits.count - kept)
  }

  /// The number of different hits.
  var distinctCount: Int { byStart.count }

  /// A hit by its number; those of one group stand together.
  func hit(at number: Int) -> Hit { byStart[number] }

  /// The hits of the group that begin at `start`, as indices for `end(at:)`.
  func indices(of group: Int32, startingAt start: Int) -> Range<Int> {
    let first = byStart.partitioningIndex { ($0.group, $0.start) >= (group, Int32(start)) }
    var last = first
    while last < byStart.count, byStart[last].group == group, byStart[last].start == start { last += 1 }
    return first..<last
  }

  func end(at index: Int) -> Int { Int(byStart[index].end) }

  /// The hits of the group that end at `end`, as indices for `start(at:)`.
  func indices(of group: Int32, endingAt end: Int) -> Range<Int> {
    let first = byEnd.partitioningIndex { ($0.group, $0.end) >= (group, Int32(end)) }
    var last = first
    while last < byEnd.count, byEnd[last].group == group, byEnd[last].end == end { last += 1 }
    return first..<last
  }

  func start(at index: Int) -> Int { Int(byEnd[index].start) }
}
