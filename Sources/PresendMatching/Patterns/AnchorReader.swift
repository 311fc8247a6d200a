/// What stands in every match of a pattern and is looked for first.
package enum Anchor: Sendable, Equatable {
  /// One of some texts.
  case literals([[UInt8]])
  /// A run of so many digits, or a longer one.
  case digits(Int)
  /// A word of at least so many characters, this byte, and the word again.
  case echo(separator: UInt8, atLeast: Int)
}

/// Finds the most telling anchor of a pattern, with what may stand around it.
struct AnchorReader {
  struct Candidate {
    var anchor: Anchor
    /// How many bytes of the match stand before it, beside the run with which it begins.
    var before = PatternNode.Width()
    /// What may stand right before it and right behind it.
    var ahead = ByteSet.all
    var behind = ByteSet.all
  }

  /// What may stand beside a piece of a pattern.
  private struct Edge {
    var bytes = ByteSet.all
    /// True where a word may begin or end there besides.
    var isBoundary = false
  }

  /// Texts of which one stands from the piece at `start` on.
  private struct Run {
    var texts: [[UInt8]]
    let before: PatternNode.Width
    /// The pieces of which it is made.
    var pieces: Range<Int>
  }

  private static let mostTexts = 64
  /// The bytes of which the match may begin with any number, and how many it must begin with.
  private let start: (bytes: ByteSet, atLeast: Int)?

  /// The bytes of which the match may begin with any number.
  var lead: ByteSet? { start?.bytes }

  private let pattern: PatternNode

  init(_ pattern: PatternNode) {
    self.pattern = pattern
    guard case .sequence(let nodes) = pattern else {
      start = nil
      return
    }
    start = nodes.first { if case .place = $0 { false } else { true } }.flatMap(AnchorReader.lead)
  }

  /// The most telling anchor; nil where every match may be without any.
  func best() -> Candidate? { search(pattern, Edge(), Edge(), isWhole: true) }

  private func search(_ node: PatternNode, _ left: Edge, _ right: Edge, isWhole: Bool = false) -> Candidate? {
    switch node {
    case .sequence(let nodes): return search(nodes, left, right, isWhole: isWhole)
    case .group(_, let inner): return search(inner, left, right)
    case .choice(let nodes): return union(nodes.map { search($0, left, right) })
    case .repeated(let inner, let times):
      return times.atLeast == 0 ? nil : times.isOnce ? search(inner, left, right) : search(inner, Edge(), Edge())
    case .bytes, .character, .place, .echo: return nil
    }
  }

  /// One anchor of all branches: literals, if each has some.
  private func union(_ candidates: [Candidate?]) -> Candidate? {
    var all: Candidate?
    var texts: [[UInt8]] = []
    for candidate in candidates {
      guard let candidate, case .literals(let more) = candidate.anchor else { return nil }
      texts += more
      all = Candidate(
        anchor: .literals(texts), before: all?.before.union(candidate.before) ?? candidate.before,
        ahead: all?.ahead.union(candidate.ahead) ?? candidate.ahead,
        behind: all?.behind.union(candidate.behind) ?? candidate.behind)
    }
    return all
  }

  // MARK: Sequences

  private func search(_ nodes: [PatternNode], _ left: Edge, _ right: Edge, isWhole: Bool) -> Candidate? {
    var best: Candidate?
    var run: Run?
    var width = PatternNode.Width()
    var hasBegun = false
    func offer(_ candidate: Candidate?) {
      if let candidate, best.map({ AnchorReader.isBetter(candidate, than: $0) }) ?? true { best = candidate }
    }
    func offerRun(isWhole: Bool = true) {
      guard let run else { return }
      let right = isWhole ? edge(from: run.pieces.upperBound, in: nodes, right) : Edge()
      offer(AnchorReader.candidate(run, left: edge(before: run.pieces.lowerBound, in: nodes, left), right: right))
    }
    for (index, node) in nodes.enumerated() {
      if case .place = node { continue }
      if isWhole, !hasBegun, let start {
        hasBegun = true
        width = PatternNode.Width(least: start.atLeast, most: start.atLeast)
        continue
      }
      hasBegun = true
      if case .group = node { offer(special(nodes, at: index, width)) }
      if let texts = node.texts(limit: AnchorReader.mostTexts) {
        if run != nil, texts.count > 1 || texts[0].isEmpty { offerRun() }
        extend(&run, by: texts, at: index, width)
        if run?.pieces.lowerBound == index, texts.contains([]) { run = nil }
      } else if case .repeated(let inner, let times) = node, times.atLeast > 0,
        let texts = inner.texts(limit: AnchorReader.mostTexts), !texts.contains([])
      {
        // So many stand for sure, and nobody knows what follows.
        offerRun()
        for count in stride(from: min(times.atLeast, 3), to: 0, by: -1) {
          guard let several = PatternNode.power(texts, count, limit: AnchorReader.mostTexts) else { continue }
          extend(&run, by: several, at: index, width)
          break
        }
        offerRun(isWhole: false)
        run = nil
      } else {
        offerRun()
        run = nil
        offer(special(nodes, at: index, width))
        var inner = search(node, edge(before: index, in: nodes, left), edge(from: index + 1, in: nodes, right))
        if let before = inner?.before { inner?.before = width + before }
        offer(inner)
      }
      width = width + node.width
    }
    offerRun()
    return best
  }

  /// Adds texts to a run, or begins one with them.
  private func extend(_ run: inout Run?, by texts: [[UInt8]], at index: Int, _ width: PatternNode.Width) {
    if let known = run, let longer = PatternNode.joined(known.texts, texts, limit: AnchorReader.mostTexts) {
      run = Run(texts: longer, before: known.before, pieces: known.pieces.lowerBound..<index + 1)
    } else {
      run = Run(texts: texts, before: width, pieces: index..<index + 1)
    }
  }

  /// A repetition of single characters of many kinds with which a match begins and that has no bound, or a wide one.
  private static func lead(_ node: PatternNode) -> (bytes: ByteSet, atLeast: Int)? {
    guard case .repeated(.character(let set), let times) = node, times.atMost.map({ $0 > 8 }) ?? true,
      set.bytes.count > 16, !set.isWide
    else { return nil }
    return (set.bytes, times.atLeast)
  }

  private static func candidate(_ run: Run, left: Edge, right: Edge) -> Candidate? {
    let texts = run.texts.filter { !$0.isEmpty }
    guard texts.count == run.texts.count, !texts.isEmpty else { return nil }
    return Candidate(
      anchor: .literals(texts), before: run.before, ahead: allowed(left, beside: texts.map { $0[0] }),
      behind: allowed(right, beside: texts.map { $0[$0.count - 1] }))
  }

  /// What may stand at an edge with one of some bytes on its other side.
  private static func allowed(_ edge: Edge, beside bytes: [UInt8]) -> ByteSet {
    guard edge.isBoundary else { return edge.bytes }
    return bytes.reduce(edge.bytes) { set, byte in
      if byte >= 0x80 { return .all }
      let others = ByteSet.word.contains(byte) ? ByteSet.word.asciiComplement : ByteSet.word
      return set.union(others.union(.wide))
    }
  }

  // MARK: What stands beside

  private func edge(before index: Int, in nodes: [PatternNode], _ left: Edge) -> Edge {
    AnchorReader.edge(nodes[..<index].reversed(), isLast: true, outer: left)
  }

  private func edge(from index: Int, in nodes: [PatternNode], _ right: Edge) -> Edge {
    AnchorReader.edge(Array(nodes[index...]), isLast: false, outer: right)
  }

  private static func edge(_ nodes: [PatternNode], isLast: Bool, outer: Edge) -> Edge {
    var bytes = ByteSet()
    for node in nodes {
      if case .place(let isBoundary) = node {
        if isBoundary { return Edge(bytes: bytes, isBoundary: true) }
        continue
      }
      bytes = bytes.union(node.edgeBytes(isLast: isLast))
      if !node.canBeEmpty { return Edge(bytes: bytes) }
    }
    return Edge(bytes: bytes.union(outer.bytes), isBoundary: outer.isBoundary)
  }

  // MARK: Others than texts

  /// A run of digits, a wide range of characters, a repeated character or a repeated word.
  private func special(_ nodes: [PatternNode], at index: Int, _ width: PatternNode.Width) -> Candidate? {
    let ahead = edge(before: index, in: nodes, Edge())
    switch nodes[index] {
    case .repeated(.character(let set), let times) where set.isDigits && times.atLeast > 1:
      return Candidate(
        anchor: .digits(times.atLeast), before: width,
        ahead: AnchorReader.allowed(ahead, beside: [UInt8(ascii: "0")]))
    case .character(let set):
      return AnchorReader.prefixes(of: set).map { Candidate(anchor: .literals($0), before: width) }
    case .repeated(.character(let set), let times) where times.atLeast > 0:
      return AnchorReader.prefixes(of: set).map { Candidate(anchor: .literals($0), before: width) }
    case .group(let number, .sequence(let inner)) where inner.count == 1:
      return echo(of: inner[0], group: number, nodes, at: index, width)
    default: return nil
    }
  }

  /// The beginnings of many characters beyond ASCII, in three bytes each.
  private static func prefixes(of set: PatternNode.CharacterSet) -> [[UInt8]]? {
    guard set.isWide, set.wide.allSatisfy({ $0.lowerBound >= 0x10000 }) else { return nil }
    guard set.wide.reduce(0, { $0 + $1.count }) <= mostTexts * 64 else { return nil }
    var prefixes: [[UInt8]] = []
    for scalar in set.wide.joined().compactMap({ Unicode.Scalar($0) }) {
      let prefix = Array(String(scalar).utf8.prefix(3))
      if prefixes.last != prefix { prefixes.append(prefix) }
    }
    return prefixes.count <= mostTexts ? prefixes : nil
  }

  /// What follows a group that is repeated at once or behind one byte.
  private func echo(
    of inner: PatternNode, group number: Int, _ nodes: [PatternNode], at index: Int, _ width: PatternNode.Width
  ) -> Candidate? {
    guard index + 1 < nodes.count else { return nil }
    switch (inner, nodes[index + 1]) {
    case (.character(let set), .repeated(.echo(number), let times)) where set.bytes == set.ascii && times.atLeast > 1:
      return Candidate(anchor: .literals(set.ascii.members.map { [$0, $0, $0] }), before: width)
    case (.repeated(.character(let set), let times), .bytes(let separator))
    where set.ascii == .word && set.hasOthers && times.atLeast > 2 && separator.count == 1 && separator[0] < 0x80
      && !ByteSet.word.contains(separator[0]) && index + 2 < nodes.count && width == PatternNode.Width():
      guard case .echo(number) = nodes[index + 2], index > 0, case .place(isBoundary: true) = nodes[index - 1] else {
        return nil
      }
      return Candidate(anchor: .echo(separator: separator[0], atLeast: times.atLeast))
    default: return nil
    }
  }

  // MARK: Worth

  /// The longer literals are rarer, up to a length, and worth more where it is known how far from the beginning of the
  /// match they stand; then the fewer are better.
  private static func isBetter(_ first: Candidate, than second: Candidate) -> Bool {
    let worths = (worth(first), worth(second))
    return worths.0 > worths.1 || worths.0 == worths.1 && first.anchor.count < second.anchor.count
  }

  private static func worth(_ candidate: Candidate) -> Int {
    let isBound = candidate.before.most != nil
    switch candidate.anchor {
    case .digits(let count): return (count > 3 ? 8 : 1) - (isBound ? 0 : 8)
    case .echo: return 6
    case .literals(let texts):
      let shortest = texts.map(\.count).min() ?? 0
      var worth = min(shortest, 8) * 2
      if shortest < 3 {
        // Too short for triples of bytes: found by one byte, which must be rare.
        let byte = texts.filter { $0.count < 3 }.map { $0.map(ByteFrequency.of).min() ?? 0 }.max() ?? 0
        worth = texts.allSatisfy { $0.contains(where: rareMarks.contains) } ? 6 : byte <= 40 ? 2 : byte <= 100 ? 0 : -8
      }
      return worth - (isBound ? 0 : 6) - (texts.count > 24 ? 3 : texts.count > 12 ? 1 : 0)
    }
  }

  /// Marks that hardly any sentence holds.
  private static let rareMarks = ByteSet { "[]{}<>%#$*|^`~=@+".utf8.contains($0) }
}

extension Anchor {
  fileprivate var count: Int { if case .literals(let texts) = self { texts.count } else { 1 } }
}
