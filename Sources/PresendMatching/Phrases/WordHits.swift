/// Where the words and groups of a table stand in a text, for look-ups from either end.
///
/// Hits are chained by the edges of cells at which they begin and end, the longest first. Those of words are noted first and
/// chained only where a phrase is tried; those of groups are added while phrases are tried.
struct WordHits {
  struct Hit {
    /// The number of a word, or of a group behind all words.
    let term: Int32
    /// The edges at which it begins and ends.
    let start: Int32
    let end: Int32
    fileprivate var nextAtStart: Int32 = -1
    fileprivate var nextAtEnd: Int32 = -1
  }

  /// What begins, or ends, at an edge.
  private struct Edge {
    var first: Int32 = -1
    var last: Int32 = -1
    /// The terms that begin here, as bits that several share.
    var starting: UInt64 = 0
    var ending: UInt64 = 0
  }

  private var edges: [Edge]
  private var hits: [Hit] = []

  /// No hits yet, in a text of `count` cells.
  init(cells count: Int) {
    edges = [Edge](repeating: Edge(), count: count + 1)
    hits.reserveCapacity(count)
  }

  var count: Int { hits.count }

  subscript(index: Int) -> Hit { hits[index] }

  /// The bit of a term.
  @inline(__always)
  static func bit(_ term: Int32) -> UInt64 { 1 << UInt64(term & 63) }

  /// Notes a hit, which look-ups do not find before it is chained.
  @inline(__always)
  mutating func note(_ term: Int32, from start: Int, to end: Int) {
    hits.append(Hit(term: term, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end)))
  }

  /// Adds a hit that look-ups find.
  mutating func append(_ term: Int32, from start: Int, to end: Int) {
    note(term, from: start, to: end)
    let last = hits.count - 1
    WordHits.chain(last..<last + 1, &hits, &edges) { _ in true }
  }

  /// Lets look-ups find the hits that were noted first, as far as they stand in the given sentences.
  mutating func chain(_ count: Int, in isWanted: [Bool], of cells: TextCells) {
    WordHits.chain(0..<count, &hits, &edges) { isWanted[cells.sentence(of: $0)] }
  }

  @inline(__always)
  private static func chain(
    _ range: Range<Int>, _ hits: inout [Hit], _ edges: inout [Edge], where startsInWanted: (Int) -> Bool
  ) {
    var hits = hits.mutableSpan
    var edges = edges.mutableSpan
    for index in range where startsInWanted(Int(hits[index].start)) { chain(index, &hits, &edges) }
  }

  private static func chain(_ index: Int, _ hits: inout MutableSpan<Hit>, _ edges: inout MutableSpan<Edge>) {
    let hit = hits[index]
    let number = Int32(truncatingIfNeeded: index)
    let bit = WordHits.bit(hit.term)
    var start = edges[Int(hit.start)]
    start.starting |= bit
    // Words come from the short to the long.
    if start.first < 0 || hits[Int(start.first)].end <= hit.end {
      hits[index].nextAtStart = start.first
      start.first = number
    } else {
      insertAtStart(number, hit, behind: Int(start.first), &hits)
    }
    edges[Int(hit.start)] = start
    var end = edges[Int(hit.end)]
    end.ending |= bit
    if end.last < 0 || hits[Int(end.last)].start > hit.start {
      hits[index].nextAtEnd = end.last
      end.last = number
    } else {
      insertAtEnd(number, hit, behind: Int(end.last), &hits)
    }
    edges[Int(hit.end)] = end
  }

  private static func insertAtStart(
    _ number: Int32, _ hit: Hit, behind first: Int, _ hits: inout MutableSpan<Hit>
  ) {
    var previous = first
    while hits[previous].nextAtStart >= 0, hits[Int(hits[previous].nextAtStart)].end > hit.end {
      previous = Int(hits[previous].nextAtStart)
    }
    hits[Int(number)].nextAtStart = hits[previous].nextAtStart
    hits[previous].nextAtStart = number
  }

  private static func insertAtEnd(_ number: Int32, _ hit: Hit, behind first: Int, _ hits: inout MutableSpan<Hit>) {
    var previous = first
    while hits[previous].nextAtEnd >= 0, hits[Int(hits[previous].nextAtEnd)].start <= hit.start {
      previous = Int(hits[previous].nextAtEnd)
    }
    hits[Int(number)].nextAtEnd = hits[previous].nextAtEnd
    hits[previous].nextAtEnd = number
  }

  /// True where the hit is known already.
  func contains(_ term: Int32, from start: Int, to end: Int) -> Bool {
    guard edges[start].starting & WordHits.bit(term) != 0 else { return false }
    var index = edges[start].first
    while index >= 0 {
      let hit = hits[Int(index)]
      if hit.term == term, hit.end == end { return true }
      index = hit.nextAtStart
    }
    return false
  }

  /// The first hit that begins at an edge, if one of the given terms may be among those that do; else negative.
  @inline(__always)
  func first(at edge: Int, of terms: UInt64) -> Int32 {
    edges[edge].starting & terms != 0 ? edges[edge].first : -1
  }

  /// The first hit that ends at an edge, in the same way.
  @inline(__always)
  func last(at edge: Int, of terms: UInt64) -> Int32 { edges[edge].ending & terms != 0 ? edges[edge].last : -1 }

  /// The next hit that begins where the given one begins; negative for none.
  @inline(__always)
  func next(atStartOf hit: Int32) -> Int32 { hits[Int(hit)].nextAtStart }

  @inline(__always)
  func next(atEndOf hit: Int32) -> Int32 { hits[Int(hit)].nextAtEnd }
}
