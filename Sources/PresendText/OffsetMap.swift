/// The way back from a derived text to the text that it was made from, in UTF-8 bytes, run by run.
///
/// A run either copies its bytes (the same length on both sides, so that every byte inside has a place of its own) or
/// replaces some source bytes by others, as a whole.
public struct OffsetMap: Sendable, Equatable {
  /// One stretch of the derived text and the stretch of the source that it stands for.
  package struct Run: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
      /// The very bytes of the source, or bytes of the same length (`A` for `a`).
      case copied
      /// Ordinary spelling brought to one form: case, accents, kinds of spaces.
      case folded
      /// Letters in a form that a reader takes for others (styled letters, look-alikes) or invisible characters that
      /// were left out.
      case disguised
    }
    package var start: Int32
    package var sourceStart: Int32
    package var kind: Kind
  }

  private var runs: [Run]
  /// Where the source begins, when the whole text is a copy of it.
  private let base: Int
  package private(set) var length: Int
  package private(set) var sourceEnd: Int

  /// A text of `length` bytes that is a copy of the source from `base` on.
  public static func identity(length: Int, base: Int = 0) -> OffsetMap {
    OffsetMap(runs: [], base: base, length: length, sourceEnd: base + length)
  }

  private init(runs: [Run], base: Int, length: Int, sourceEnd: Int) {
    self.runs = runs
    self.base = base
    self.length = length
    self.sourceEnd = sourceEnd
  }

  /// True where every byte of the text is a byte of the source in the same order.
  package var isIdentity: Bool { runs.isEmpty }

  /// The source range of a range of the derived text.
  ///
  /// A range that begins or ends inside a replaced run takes in the whole of what it replaced. Characters that were
  /// left out at either edge do not belong to the range.
  public func source(of range: Range<Int>) -> Range<Int> {
    if runs.isEmpty { return range.lowerBound + base..<range.upperBound + base }
    let lower = sourceOffset(startingAt: range.lowerBound)
    if range.isEmpty { return lower..<lower }
    return lower..<max(lower, sourceOffset(endingAt: range.upperBound))
  }

  private func sourceOffset(startingAt offset: Int) -> Int {
    guard offset < length else { return sourceEnd }
    let run = runs[indexOfLastRun(notAfter: offset)]
    return run.kind == .copied ? Int(run.sourceStart) + offset - Int(run.start) : Int(run.sourceStart)
  }

  private func sourceOffset(endingAt offset: Int) -> Int {
    let index = indexOfLastRun(notAfter: offset - 1)
    let run = runs[index]
    if run.kind == .copied { return Int(run.sourceStart) + offset - Int(run.start) }
    return index + 1 < runs.count ? Int(runs[index + 1].sourceStart) : sourceEnd
  }

  /// The place in the derived text at which the source offset stands; for something left out, where it would stand.
  package func derived(of sourceOffset: Int) -> Int {
    if runs.isEmpty { return min(max(sourceOffset - base, 0), length) }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].sourceStart) <= sourceOffset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let run = runs[low - 1]
    let limit = low < runs.count ? Int(runs[low].start) : length
    let inside = run.kind == .copied ? Int(run.start) + sourceOffset - Int(run.sourceStart) : Int(run.start)
    return min(inside, limit)
  }

  /// True where part of the range was written in a disguised form.
  package func isDisguised(_ range: Range<Int>) -> Bool {
    guard !runs.isEmpty, !range.isEmpty else { return false }
    var index = indexOfLastRun(notAfter: range.lowerBound)
    while index < runs.count, Int(runs[index].start) < range.upperBound {
      if runs[index].kind == .disguised {
        let isLeftOut = index + 1 < runs.count && runs[index + 1].start == runs[index].start
        if !isLeftOut || Int(runs[index].start) > range.lowerBound { return true }
      }
      index += 1
    }
    return false
  }

  /// The last run that holds `offset`; runs that were left out share their start with the next one and are passed over.
  private func indexOfLastRun(notAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The map that leads from this map's derived text through `self` and on through `outer` to its source.
  package func followed(by outer: OffsetMap) -> OffsetMap {
    if runs.isEmpty && base == 0 && length == outer.length { return outer }
    if outer.runs.isEmpty {
      let shifted = runs.map { run in
        Run(start: run.start, sourceStart: run.sourceStart + Int32(outer.base), kind: run.kind)
      }
      return OffsetMap(runs: shifted, base: base + outer.base, length: length, sourceEnd: sourceEnd + outer.base)
    }
    return composed(with: outer)
  }

  private func composed(with outer: OffsetMap) -> OffsetMap {
    var builder = Builder()
    // Where the source of the last run ends. A run that begins before it shares what was replaced with that run, and
    // both are one: either of them leads to the whole.
    var covered = Int.min
    func append(_ run: Run, sourceEnd: Int) {
      if let last = builder.runs.last, last.kind != .copied, covered < Int(run.sourceStart), last.start < run.start {
        // What the outer map leaves out here belongs to neither neighbour.
        builder.append(Run(start: run.start, sourceStart: Int32(covered), kind: .folded))
      }
      let isShared = run.kind != .copied && builder.runs.last.map { $0.sourceStart <= run.sourceStart } == true
      if !isShared || Int(run.sourceStart) >= covered {
        builder.append(run)
        covered = sourceEnd
      } else {
        covered = max(covered, sourceEnd)
      }
    }
    let inner = runs.isEmpty ? [Run(start: 0, sourceStart: Int32(base), kind: .copied)] : runs
    for (index, run) in inner.enumerated() {
      let end = index + 1 < inner.count ? Int(inner[index + 1].start) : length
      let sourceStop = index + 1 < inner.count ? Int(inner[index + 1].sourceStart) : sourceEnd
      if run.kind != .copied || end == Int(run.start) {
        let outerRange = outer.source(of: Int(run.sourceStart)..<sourceStop)
        var lower = outerRange.lowerBound
        if end == Int(run.start), let last = builder.runs.last, last.sourceStart <= lower, lower < covered {
          // What is left out begins behind the group that it shares with the letter before it.
          lower = min(covered, outerRange.upperBound)
        }
        append(Run(start: run.start, sourceStart: Int32(lower), kind: run.kind), sourceEnd: outerRange.upperBound)
        continue
      }
      var position = Int(run.sourceStart)
      while position < sourceStop {
        let outerIndex = outer.indexOfLastRun(notAfter: position)
        let outerRun = outer.runs[outerIndex]
        let next = outerIndex + 1 < outer.runs.count ? Int(outer.runs[outerIndex + 1].start) : sourceStop
        let stop = min(next, sourceStop)
        let start = Int(run.start) + position - Int(run.sourceStart)
        let target = outer.source(of: position..<max(stop, position + 1))
        append(
          Run(start: Int32(start), sourceStart: Int32(target.lowerBound), kind: outerRun.kind),
          sourceEnd: target.upperBound)
        position = max(stop, position + 1)
      }
    }
    return OffsetMap(runs: builder.runs, base: 0, length: length, sourceEnd: outer.source(of: 0..<sourceEnd).upperBound)
  }

  /// The map of texts that were joined, each with a map to the same source, in the order of that source.
  package static func joined(_ maps: [OffsetMap]) -> OffsetMap {
    if maps.count == 1 { return maps[0] }
    var builder = Builder()
    var length = 0
    var sourceEnd = 0
    for map in maps {
      // What stands between two texts belongs to neither.
      if length > 0, map.source(of: 0..<0).lowerBound > sourceEnd {
        builder.begin(.folded, at: length, source: sourceEnd)
      }
      let runs = map.runs.isEmpty ? [Run(start: 0, sourceStart: Int32(map.base), kind: .copied)] : map.runs
      for run in runs {
        builder.append(Run(start: run.start + Int32(length), sourceStart: run.sourceStart, kind: run.kind))
      }
      length += map.length
      sourceEnd = map.sourceEnd
    }
    return builder.finish(length: length, sourceEnd: sourceEnd)
  }

  /// Collects the runs of a map while a text is being derived.
  package struct Builder {
    fileprivate var runs: [Run] = []

    package init() {}

    /// Makes room for so many runs.
    package mutating func reserveCapacity(_ count: Int) { runs.reserveCapacity(count) }

    /// Says that the derived text goes on at `start` with what stands at `sourceStart`; merges copied neighbours.
    package mutating func begin(_ kind: Run.Kind, at start: Int, source sourceStart: Int) {
      append(Run(start: Int32(start), sourceStart: Int32(sourceStart), kind: kind))
    }

    /// As `begin`, unless what stands at `sourceStart` began the last run already: both are then one.
    package mutating func extend(_ kind: Run.Kind, at start: Int, source sourceStart: Int) {
      if kind != .copied, let last = runs.last, Int(last.sourceStart) == sourceStart { return }
      begin(kind, at: start, source: sourceStart)
    }

    /// Goes on with the runs of another map, whose text begins at `offset` of this one.
    ///
    /// Where they lead to earlier bytes of the source than the runs before them, the map leads back to the source only:
    /// `derived(of:)` is of no use.
    package mutating func append(_ other: Builder, shiftedBy offset: Int) {
      for run in other.runs {
        append(Run(start: run.start + Int32(offset), sourceStart: run.sourceStart, kind: run.kind))
      }
    }

    fileprivate mutating func append(_ run: Run) {
      if let last = runs.last, last.kind == .copied, run.kind == .copied,
        run.start - last.start == run.sourceStart - last.sourceStart
      {
        return
      }
      runs.append(run)
    }

    package func finish(length: Int, sourceEnd: Int) -> OffsetMap {
      OffsetMap(runs: runs, base: 0, length: length, sourceEnd: sourceEnd)
    }
  }
}
