/// Where the choices of a table stand in a text, found by one scan.
struct ChoiceHits {
  struct Hit {
    let choice: Int32
    let start: Int32
    let end: Int32
  }

  /// By choice, start and end.
  private let byStart: [Hit]
  /// By choice, end and start.
  private let byEnd: [Hit]

  init(_ hits: [Hit]) {
    var sorted = hits.sorted { ($0.choice, $0.start, $0.end) < ($1.choice, $1.start, $1.end) }
    ChoiceHits.removeRepeated(&sorted)
    byStart = sorted
    byEnd = sorted.sorted { ($0.choice, $0.end, $0.start) < ($1.choice, $1.end, $1.start) }
  }

  private static func removeRepeated(_ hits: inout [Hit]) {
    var kept = 0
    for index in hits.indices {
      let hit = hits[index]
      if kept > 0, hits[kept - 1].choice == hit.choice, hits[kept - 1].start == hit.start, hits[kept - 1].end == hit.end {
        continue
      }
      hits[kept] = hit
      kept += 1
    }
    hits.removeLast(hits.count - kept)
  }

  /// All hits, those of one choice together.
  var all: [Hit] { byStart }

  /// The hits of the choice that begin at `start`, as indices for `end(at:)`.
  func indices(of choice: Int, startingAt start: Int) -> Range<Int> {
    let first = byStart.partitioningIndex { ($0.choice, $0.start) >= (Int32(choice), Int32(start)) }
    var last = first
    while last < byStart.count, byStart[last].choice == choice, byStart[last].start == start { last += 1 }
    return first..<last
  }

  func end(at index: Int) -> Int { Int(byStart[index].end) }

  /// The hits of the choice that end at `end`, as indices for `start(at:)`.
  func indices(of choice: Int, endingAt end: Int) -> Range<Int> {
    let first = byEnd.partitioningIndex { ($0.choice, $0.end) >= (Int32(choice), Int32(end)) }
    var last = first
    while last < byEnd.count, byEnd[last].choice == choice, byEnd[last].end == end { last += 1 }
    return first..<last
  }

  func start(at index: Int) -> Int { Int(byEnd[index].start) }
}
