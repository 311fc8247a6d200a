/// The anchors of all patterns of a rule set, found in one reading of a text.
///
/// Every literal is found by three neighbouring bytes of it, those that are the rarest in ordinary messages; a set of such
/// triples passes over the rest of the text (after Wu and Manber 1994, without the leaps). Shorter ones are found by one
/// rare byte, runs of digits by their end, repeated words by the byte between them. What these bring up is compared byte
/// by byte, with what may stand beside it, so that a hit is an anchor at its place.
package struct LiteralTable: Sendable {
  /// For each pattern by its number, what it needs besides, if its anchor is in the table.
  private let listed: [LiteralFilter.Rest?]
  /// The patterns that are told by digits alone, or by being wide.
  private let unlisted: [(pattern: Int, rest: LiteralFilter.Rest)]
  /// The patterns that are found by runs of digits, with the lengths of these.
  private let digitRuns: [(pattern: Int, count: Int, sides: Int32)]
  /// Those that are found by a repeated word.
  private let echoes: [(pattern: Int, separator: UInt8, count: Int)]
  private var triples = ByteTriples()
  /// For each word of bits of the set how many are set before it.
  private var ranks = [Int32](repeating: 0, count: ByteTriples.count)
  /// For each place of the set, where its literals begin in `entries`.
  private let starts: [Int32]
  private let entries: [Entry]
  /// For each byte, where the short literals that it finds begin in `shortEntries`.
  private let shortStarts: [Int32]
  private let shortEntries: [Entry]
  /// For each byte, what it may find beside triples.
  private let kinds: [UInt8]
  /// The literals, one behind the other.
  private let pool: [UInt8]
  /// What may stand beside anchors.
  private let sides: [Sides]

  private struct Entry: Sendable {
    let pattern: Int32
    /// Where the literal stands in the pool, and the place of its triple or byte in it.
    let start: Int32
    let count: Int32
    let offset: Int32
    let sides: Int32
  }

  private struct Sides: Sendable, Equatable {
    let ahead: ByteSet
    let behind: ByteSet
  }

  private static let short: UInt8 = 1
  private static let digit: UInt8 = 2
  private static let separator: UInt8 = 4

  /// A table of patterns, each with a number of its own.
  package init(_ patterns: [PatternTest]) {
    var builder = Builder(patternCount: (patterns.map(\.index).max() ?? -1) + 1)
    var known = Set<Int>()
    for pattern in patterns where known.insert(pattern.index).inserted {
      if let filter = pattern.filter { builder.add(filter, of: pattern.index) }
    }
    (listed, unlisted, digitRuns, echoes) = (builder.listed, builder.unlisted, builder.digitRuns, builder.echoes)
    (pool, sides) = (builder.pool, builder.sides)
    (starts, entries) = LiteralTable.sorted(builder.entries, keys: &triples)
    var rank: Int32 = 0
    for index in triples.bits.indices {
      ranks[index] = rank
      rank += Int32(triples.bits[index].nonzeroBitCount)
    }
    var kinds = [UInt8](repeating: 0, count: 256)
    var byByte = [[Entry]](repeating: [], count: 256)
    for (byte, entry) in builder.shortEntries {
      byByte[byte].append(entry)
      kinds[byte] |= LiteralTable.short
    }
    for digit in 0x30...0x39 { kinds[digit] |= LiteralTable.digit }
    for echo in echoes { kinds[Int(echo.separator)] |= LiteralTable.separator }
    self.kinds = kinds
    shortEntries = byByte.flatMap(\.self)
    shortStarts = byByte.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  }

  /// The entries in the order of their places in the set, and where those of each place begin.
  private static func sorted(_ list: [(place: Int, entry: Entry)], keys: inout ByteTriples) -> ([Int32], [Entry]) {
    var starts: [Int32] = []
    var entries: [Entry] = []
    var last = -1
    for (place, entry) in list.sorted(by: { $0.place < $1.place }) {
      if place != last { starts.append(Int32(entries.count)) }
      last = place
      keys.insert(place)
      entries.append(entry)
    }
    return (starts + [Int32(entries.count)], entries)
  }

  /// True where the pattern is found by an anchor of the table.
  func lists(_ pattern: Int) -> Bool { listed[pattern] != nil }

  /// True where the pattern is found by a run of digits.
  func isOfDigits(_ pattern: Int) -> Bool { digitRuns.contains { $0.pattern == pattern } }

  /// Calls for each pattern of which a text with these hits may hold a match. Where digits may be of other scripts,
  /// nothing is told by them.
  func forEachPattern(of hits: LiteralHits, isWide: Bool, mayHaveOtherDigits: Bool, _ body: (Int) -> Void) {
    func holds(_ rest: LiteralFilter.Rest) -> Bool {
      hits.holds(rest, isWide: isWide, mayHaveOtherDigits: mayHaveOtherDigits)
    }
    for pattern in hits.patterns {
      if let rest = listed[pattern], holds(rest) { body(pattern) }
    }
    for (pattern, rest) in unlisted where holds(rest) { body(pattern) }
    guard mayHaveOtherDigits else { return }
    for (pattern, _, _) in digitRuns where !hits.contains(pattern) {
      if let rest = listed[pattern], holds(rest) { body(pattern) }
    }
  }

  // MARK: Reading a text

  /// Every anchor of the table in a folded text.
  func hits(in bytes: [UInt8]) -> LiteralHits {
    var hits = LiteralHits(patternCount: listed.count)
    let text = bytes.span
    let set = triples.bits
    let bits = set.span
    let table = kinds
    let kinds = table.span
    var triple: UInt32 = 0
    var digitEnd = -1
    var digitStart = 0
    for index in text.indices {
      let byte = text[index]
      triple = (triple << 8 | UInt32(byte)) & 0xFF_FFFF
      let place = ByteTriples.place(triple)
      if bits.containsPlace(place) { meet(place, before: index + 1, in: text, &hits) }
      let kind = kinds[Int(byte)]
      if kind == 0 { continue }
      if kind & LiteralTable.short != 0 { meetShort(byte, at: index, in: text, &hits) }
      if kind & LiteralTable.digit != 0 {
        if digitEnd != index {
          endDigits(digitStart, digitEnd, in: text, &hits)
          digitStart = index
        }
        digitEnd = index + 1
      } else if kind & LiteralTable.separator != 0 {
        meetSeparator(byte, at: index, in: text, &hits)
      }
    }
    endDigits(digitStart, digitEnd, in: text, &hits)
    return hits
  }

  /// Compares the literals of a triple that ends before `end`.
  private func meet(_ place: Int, before end: Int, in text: Span<UInt8>, _ hits: inout LiteralHits) {
    let below = triples.bits[place >> 6] & (1 << UInt64(place & 63) - 1)
    let list = Int(ranks[place >> 6]) + below.nonzeroBitCount
    let entries = entries.span
    let pool = pool.span
    for index in Int(starts[list])..<Int(starts[list + 1]) { compare(entries[index], end - 3, in: text, pool, &hits) }
  }

  private func meetShort(_ byte: UInt8, at place: Int, in text: Span<UInt8>, _ hits: inout LiteralHits) {
    let entries = shortEntries.span
    let pool = pool.span
    for index in Int(shortStarts[Int(byte)])..<Int(shortStarts[Int(byte) + 1]) {
      compare(entries[index], place, in: text, pool, &hits)
    }
  }

  /// Notes a literal of which the triple or byte stands at `place`, if the rest stands there too.
  @inline(__always)
  private func compare(
    _ entry: Entry, _ place: Int, in text: Span<UInt8>, _ pool: Span<UInt8>, _ hits: inout LiteralHits
  ) {
    let start = place - Int(entry.offset)
    guard start >= 0, start + Int(entry.count) <= text.count else { return }
    var index = 0
    while index < Int(entry.count) {
      if pool[Int(entry.start) + index] != text[start + index] { return }
      index += 1
    }
    let range = start..<start + Int(entry.count)
    if entry.sides != 0, !mayStand(sides[Int(entry.sides)], around: range, in: text) { return }
    hits.append(Int(entry.pattern), at: start)
  }

  private func mayStand(_ sides: Sides, around range: Range<Int>, in text: Span<UInt8>) -> Bool {
    if range.lowerBound > 0, !sides.ahead.contains(text[range.lowerBound - 1]) { return false }
    return range.upperBound == text.count || sides.behind.contains(text[range.upperBound])
  }

  /// Notes a run of digits for the patterns that look for one.
  private func endDigits(_ start: Int, _ end: Int, in text: Span<UInt8>, _ hits: inout LiteralHits) {
    guard end > start else { return }
    hits.noteDigits(end - start)
    for (pattern, count, side) in digitRuns where count <= end - start {
      let ahead = sides[Int(side)].ahead
      // Where no digit may stand before it, the run begins with this one.
      if ahead.contains(UInt8(ascii: "0")) {
        hits.append(pattern, from: start, to: end - count)
      } else if start == 0 || ahead.contains(text[start - 1]) {
        hits.append(pattern, at: start)
      }
    }
  }

  /// Notes a word that stands before and behind a byte.
  private func meetSeparator(_ byte: UInt8, at place: Int, in text: Span<UInt8>, _ hits: inout LiteralHits) {
    guard let start = RepeatedWord.start(in: text, before: place) else { return }
    for (pattern, separator, count) in echoes where separator == byte && place - start.lowerBound >= count {
      hits.append(pattern, from: start.lowerBound, to: start.upperBound)
    }
  }
}

// MARK: Making a table

extension LiteralTable {
  private struct Builder {
    var listed: [LiteralFilter.Rest?]
    var unlisted: [(pattern: Int, rest: LiteralFilter.Rest)] = []
    var digitRuns: [(pattern: Int, count: Int, sides: Int32)] = []
    var echoes: [(pattern: Int, separator: UInt8, count: Int)] = []
    var entries: [(place: Int, entry: Entry)] = []
    var shortEntries: [(byte: Int, entry: Entry)] = []
    var pool: [UInt8] = []
    /// The first says nothing.
    var sides = [Sides(ahead: .all, behind: .all)]

    init(patternCount: Int) { listed = [LiteralFilter.Rest?](repeating: nil, count: patternCount) }

    mutating func add(_ filter: LiteralFilter, of pattern: Int) {
      guard filter.isListed, let anchor = filter.anchor else {
        unlisted.append((pattern, filter.rest))
        return
      }
      listed[pattern] = filter.rest
      let side = number(of: Sides(ahead: filter.ahead, behind: filter.behind))
      switch anchor {
      case .digits(let count): digitRuns.append((pattern, count, side))
      case .echo(let separator, let count): echoes.append((pattern, separator, count))
      case .literals(let texts):
        var known: [[UInt8]] = []
        for text in texts where !known.contains(text) {
          known.append(text)
          add(text, of: pattern, side)
        }
      }
    }

    private mutating func add(_ literal: [UInt8], of pattern: Int, _ side: Int32) {
      let isShort = literal.count < 3
      let offset = isShort ? LiteralFilter.rarestByte(of: literal) ?? 0 : LiteralTable.rarestTriple(of: literal)
      let entry = Entry(
        pattern: Int32(pattern), start: Int32(pool.count), count: Int32(literal.count), offset: Int32(offset),
        sides: side)
      pool += literal
      if isShort {
        shortEntries.append((Int(literal[offset]), entry))
      } else {
        entries.append((ByteTriples.place(ByteTriples.number(literal[offset..<offset + 3])), entry))
      }
    }

    private mutating func number(of side: Sides) -> Int32 {
      if let known = sides.firstIndex(of: side) { return Int32(known) }
      sides.append(side)
      return Int32(sides.count - 1)
    }
  }

  private static func rarestTriple(of literal: [UInt8]) -> Int {
    var best = (offset: 0, frequency: Int.max)
    for offset in 0...literal.count - 3 {
      let frequency =
        ByteFrequency.of(literal[offset]) * ByteFrequency.of(literal[offset + 1])
        * ByteFrequency.of(literal[offset + 2])
      if frequency < best.frequency { best = (offset, frequency) }
    }
    return best.offset
  }
}
