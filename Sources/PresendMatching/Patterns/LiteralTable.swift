/// The literals of all patterns of a rule set, found in one reading of a text.
///
/// Every literal is found by three neighbouring bytes of it, those that are the rarest in ordinary messages; a set of such
/// triples passes over the rest of the text (after Wu and Manber 1994, without the leaps). What the triples bring up is
/// compared byte by byte, so that a hit is a literal at its place.
package struct LiteralTable: Sendable {
  /// For each pattern by its number, what it needs besides, if its literals are in the table.
  private let listed: [LiteralFilter.Rest?]
  /// The patterns that are told by marks and digits alone.
  private let unlisted: [(pattern: Int, rest: LiteralFilter.Rest)]
  private var triples = ByteTriples()
  /// For each word of bits of the set how many are set before it.
  private var ranks = [Int32](repeating: 0, count: ByteTriples.count)
  /// For each place of the set, where its literals begin in `entries`.
  private let starts: [Int32]
  private let entries: [Entry]
  /// The literals, one behind the other.
  private let pool: [UInt8]

  private struct Entry: Sendable {
    let pattern: Int32
    /// Where the literal stands in the pool, and the place of its triple in it.
    let start: Int32
    let count: Int32
    let offset: Int32
  }

  /// A table of patterns, each with a number of its own.
  package init(_ patterns: [PatternTest]) {
    var listed = [LiteralFilter.Rest?](repeating: nil, count: (patterns.map(\.index).max() ?? -1) + 1)
    var pool: [UInt8] = []
    var entriesByPlace: [Int: [Entry]] = [:]
    var unlisted: [(pattern: Int, rest: LiteralFilter.Rest)] = []
    var known = Set<Int>()
    for pattern in patterns where known.insert(pattern.index).inserted {
      guard let filter = pattern.filter else { continue }
      guard filter.isOfWords else {
        unlisted.append((pattern.index, filter.rest))
        continue
      }
      listed[pattern.index] = filter.rest
      for literal in Set(filter.literals) {
        let offset = LiteralTable.rarestTriple(of: literal)
        let place = ByteTriples.place(ByteTriples.number(literal[offset..<offset + 3]))
        entriesByPlace[place, default: []].append(
          Entry(
            pattern: Int32(pattern.index), start: Int32(pool.count), count: Int32(literal.count), offset: Int32(offset))
        )
        pool += literal
        triples.insert(place)
      }
    }
    var rank: Int32 = 0
    for index in triples.bits.indices {
      ranks[index] = rank
      rank += Int32(triples.bits[index].nonzeroBitCount)
    }
    var starts: [Int32] = [0]
    var entries: [Entry] = []
    for (_, list) in entriesByPlace.sorted(by: { $0.key < $1.key }) {
      entries += list
      starts.append(Int32(entries.count))
    }
    self.listed = listed
    self.unlisted = unlisted
    self.starts = starts
    self.entries = entries
    self.pool = pool
  }

  /// True where the pattern is found by literals of the table.
  func lists(_ pattern: Int) -> Bool { listed[pattern] != nil }

  /// The patterns that need something and find it: literals among the hits, and what `hasRest` says of digits and marks.
  func patterns(of hits: LiteralHits, where hasRest: (LiteralFilter.Rest) -> Bool) -> [Int] {
    var found: [Int] = []
    for pattern in hits.patterns {
      if let rest = listed[pattern], hasRest(rest) { found.append(pattern) }
    }
    for (pattern, rest) in unlisted where hasRest(rest) { found.append(pattern) }
    return found
  }

  /// Every literal of the table in a folded text.
  func hits(in text: [UInt8]) -> LiteralHits {
    var hits = LiteralHits(patternCount: listed.count)
    guard !entries.isEmpty else { return hits }
    let text = text.span
    let set = triples.bits
    let bits = set.span
    var triple: UInt32 = 0
    for index in text.indices {
      triple = (triple << 8 | UInt32(text[index])) & 0xFF_FFFF
      let place = ByteTriples.place(triple)
      if bits.containsPlace(place) { meet(place, before: index + 1, in: text, &hits) }
    }
    return hits
  }

  /// Compares the literals of a triple that ends before `end`.
  private func meet(_ place: Int, before end: Int, in text: Span<UInt8>, _ hits: inout LiteralHits) {
    let below = triples.bits[place >> 6] & (1 << UInt64(place & 63) - 1)
    let list = Int(ranks[place >> 6]) + below.nonzeroBitCount
    for index in Int(starts[list])..<Int(starts[list + 1]) {
      let entry = entries[index]
      let start = end - 3 - Int(entry.offset)
      if matches(entry, text, at: start) { hits.append(Int(entry.pattern), at: start) }
    }
  }

  @inline(__always)
  private func matches(_ entry: Entry, _ text: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + Int(entry.count) <= text.count else { return false }
    let pool = pool.span
    var index = 0
    while index < Int(entry.count) {
      if pool[Int(entry.start) + index] != text[start + index] { return false }
      index += 1
    }
    return true
  }

  // MARK: Triples

  private static func rarestTriple(of literal: [UInt8]) -> Int {
    func frequency(at offset: Int) -> Int {
      literal[offset..<offset + 3].reduce(1) { $0 * LiteralTable.frequency($1) }
    }
    return (0...literal.count - 3).min { frequency(at: $0) < frequency(at: $1) } ?? 0
  }

  /// How often a byte stands in ten thousand bytes of ordinary messages, roughly.
  private static func frequency(_ byte: UInt8) -> Int {
    switch byte {
    case 0x20: 1600
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letters[Int(byte - UInt8(ascii: "a"))]
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 40
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "\n"): 100
    // The bytes that begin letters of other scripts, and those that go on.
    case 0xC0...: 600
    case 0x80...: 60
    default: 10
    }
  }

  private static let letters = [
    620, 120, 260, 300, 980, 160, 160, 320, 560, 20, 70, 340, 220, 560, 620, 170, 15, 500, 520, 740, 270, 90, 130, 20,
    160,
    20,
  ]
}

/// Where the literals of patterns stand in a text.
struct LiteralHits {
  /// For each pattern the last of its places in `places`, each with the one before it; negative for none.
  private var last: [Int32]
  private var places: [(start: Int32, previous: Int32)] = []
  /// The patterns of which literals were found.
  private(set) var patterns: [Int] = []

  init(patternCount: Int) { last = [Int32](repeating: -1, count: patternCount) }

  @inline(__always)
  mutating func append(_ pattern: Int, at start: Int) {
    if last[pattern] < 0 { patterns.append(pattern) }
    places.append((Int32(truncatingIfNeeded: start), last[pattern]))
    last[pattern] = Int32(truncatingIfNeeded: places.count - 1)
  }

  /// True where a literal of the pattern was found.
  func contains(_ pattern: Int) -> Bool { last[pattern] >= 0 }

  /// Where literals of the pattern begin, in order.
  func starts(of pattern: Int) -> [Int] {
    var starts: [Int] = []
    var index = last[pattern]
    while index >= 0 {
      starts.append(Int(places[Int(index)].start))
      index = places[Int(index)].previous
    }
    return starts.sorted()
  }
}
