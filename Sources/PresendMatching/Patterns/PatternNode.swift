/// A piece of a pattern, as far as its notation is understood.
indirect enum PatternNode {
  /// A character that stands for itself.
  case bytes([UInt8])
  /// One character of a set.
  case character(CharacterSet)
  /// A place, not a character; `isBoundary` where it is `\b`.
  case place(isBoundary: Bool)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, Repetition)
  /// A group whose text is kept under a number.
  case group(Int, PatternNode)
  /// The text of a group once more.
  case echo(Int)

  /// How often something stands.
  struct Repetition {
    var atLeast = 1
    /// Nil where there is no bound.
    var atMost: Int? = 1

    var isOnce: Bool { atLeast == 1 && atMost == 1 }
  }

  /// Characters of which one stands at a place.
  struct CharacterSet {
    /// Those of ASCII.
    var ascii = ByteSet()
    /// Those beyond ASCII, if they are listed.
    var wide: [ClosedRange<UInt32>] = []
    /// True where there may be others beyond ASCII.
    var hasOthers = false

    static let any = CharacterSet(ascii: ByteSet(bits: SIMD4(.max, .max, 0, 0)), hasOthers: true)

    var isDigits: Bool { ascii == .digits && wide.isEmpty }

    /// True where every character is beyond ASCII.
    var isWide: Bool { ascii.isEmpty && !hasOthers }

    /// The bytes of which the characters are made, and perhaps others of those beyond ASCII.
    var bytes: ByteSet { hasOthers || !wide.isEmpty ? ascii.union(.wide) : ascii }
  }

  /// How many bytes something takes.
  struct Width: Equatable {
    var least = 0
    /// Nil where there is no bound.
    var most: Int? = 0

    static func + (first: Width, second: Width) -> Width {
      Width(least: first.least + second.least, most: first.most.flatMap { most in second.most.map { most + $0 } })
    }

    func union(_ other: Width) -> Width {
      Width(least: min(least, other.least), most: most.flatMap { most in other.most.map { max(most, $0) } })
    }

    func repeated(_ times: Repetition) -> Width {
      // Numbers that PCRE2 would refuse must not overflow here.
      let least = least.multipliedReportingOverflow(by: times.atLeast)
      let most = most.flatMap { most in times.atMost.map { most.multipliedReportingOverflow(by: $0) } }
      return Width(
        least: least.overflow ? Int(Int32.max) : min(least.partialValue, Int(Int32.max)),
        most: most.flatMap { $0.overflow || $0.partialValue > Int(Int32.max) ? nil : $0.partialValue })
    }
  }
}

// MARK: What every match holds

extension PatternNode {
  var width: Width {
    switch self {
    case .bytes(let bytes): Width(least: bytes.count, most: bytes.count)
    case .character(let set): Width(least: set.isWide ? 2 : 1, most: set.bytes == set.ascii ? 1 : 4)
    case .place: Width()
    case .sequence(let nodes): nodes.reduce(Width()) { $0 + $1.width }
    case .choice(let nodes): nodes.dropFirst().reduce(nodes[0].width) { $0.union($1.width) }
    case .repeated(let inner, let times): inner.width.repeated(times)
    case .group(_, let inner): inner.width
    case .echo: Width(least: 0, most: nil)
    }
  }

  /// The fewest digits, and the length of a run of them that always stands.
  var digits: (count: Int, run: Int) {
    switch self {
    case .character(let set) where set.isDigits: return (1, 1)
    case .bytes, .character, .place, .echo: return (0, 0)
    case .sequence(let nodes):
      return nodes.reduce((0, 0)) { sum, node in
        let digits = node.digits
        return (min(sum.0 + digits.count, 1 << 20), max(sum.1, digits.run))
      }
    case .choice(let nodes):
      return nodes.dropFirst().reduce(nodes[0].digits) { least, node in
        let digits = node.digits
        return (min(least.count, digits.count), min(least.run, digits.run))
      }
    case .repeated(let inner, let times):
      guard times.atLeast > 0 else { return (0, 0) }
      let atLeast = min(times.atLeast, 1 << 20)
      let digits = inner.digits
      if case .character = inner, digits.count == 1 { return (atLeast, atLeast) }
      return (min(digits.count * atLeast, 1 << 20), digits.run)
    case .group(_, let inner): return inner.digits
    }
  }

  /// True where every match holds a character beyond ASCII.
  var isWide: Bool {
    switch self {
    case .bytes(let bytes): bytes[0] >= 0x80
    case .character(let set): set.isWide
    case .place, .echo: false
    case .sequence(let nodes): nodes.contains(where: \.isWide)
    case .choice(let nodes): nodes.allSatisfy(\.isWide)
    case .repeated(let inner, let times): times.atLeast > 0 && inner.isWide
    case .group(_, let inner): inner.isWide
    }
  }

  var canBeEmpty: Bool {
    switch self {
    case .bytes, .character: false
    case .place, .echo: true
    case .sequence(let nodes): nodes.allSatisfy(\.canBeEmpty)
    case .choice(let nodes): nodes.contains(where: \.canBeEmpty)
    case .repeated(let inner, let times): times.atLeast == 0 || inner.canBeEmpty
    case .group(_, let inner): inner.canBeEmpty
    }
  }

  /// The bytes with which it may begin, or end where `isLast` is true, unless it is empty.
  func edgeBytes(isLast: Bool) -> ByteSet {
    switch self {
    case .bytes(let bytes):
      var set = ByteSet()
      set.insert(isLast ? bytes[bytes.count - 1] : bytes[0])
      return set
    case .character(let set): return set.bytes
    case .place: return ByteSet()
    case .sequence(let nodes):
      var set = ByteSet()
      for node in isLast ? nodes.reversed() : nodes {
        set = set.union(node.edgeBytes(isLast: isLast))
        if !node.canBeEmpty { break }
      }
      return set
    case .choice(let nodes): return nodes.reduce(ByteSet()) { $0.union($1.edgeBytes(isLast: isLast)) }
    case .repeated(let inner, _), .group(_, let inner): return inner.edgeBytes(isLast: isLast)
    case .echo: return .all
    }
  }

  /// The texts that it stands for, if these are all and no more than `limit`; an empty one where it may be left out.
  func texts(limit: Int) -> [[UInt8]]? {
    switch self {
    case .bytes(let bytes): return [bytes]
    case .character(let set):
      guard !set.hasOthers else { return nil }
      let listed = set.wide.reduce(0) { $0 + $1.count }
      // More of them tell hardly any text from another.
      guard set.ascii.count + listed <= min(limit, 8) else { return nil }
      let wide = set.wide.joined().compactMap { Unicode.Scalar($0) }.map { Array(String($0).utf8) }
      return set.ascii.members.map { [$0] } + wide
    case .place, .echo: return nil
    case .sequence(let nodes):
      var all: [[UInt8]] = [[]]
      for node in nodes {
        guard let texts = node.texts(limit: limit), let longer = PatternNode.joined(all, texts, limit: limit) else {
          return nil
        }
        all = longer
      }
      return all
    case .choice(let nodes):
      var all: [[UInt8]] = []
      for node in nodes {
        guard let texts = node.texts(limit: limit), all.count + texts.count <= limit else { return nil }
        all += texts
      }
      return all
    case .repeated(let inner, let times):
      guard let texts = inner.texts(limit: limit), let most = times.atMost, most <= 3 else { return nil }
      if times.atLeast == 0 { return most == 1 && texts.count < limit ? texts + [[]] : nil }
      return times.atLeast == most ? PatternNode.power(texts, most, limit: limit) : nil
    case .group(_, let inner): return inner.texts(limit: limit)
    }
  }

  /// Each of some texts before each of others; nil where these are more than `limit`.
  static func joined(_ first: [[UInt8]], _ second: [[UInt8]], limit: Int) -> [[UInt8]]? {
    guard !second.isEmpty, first.count * second.count <= limit else { return nil }
    return first.flatMap { text in second.map { text + $0 } }
  }

  /// Texts that stand so many times one behind the other, not always the same.
  static func power(_ texts: [[UInt8]], _ count: Int, limit: Int) -> [[UInt8]]? {
    var all: [[UInt8]] = [[]]
    for _ in 0..<count {
      guard let longer = joined(all, texts, limit: limit) else { return nil }
      all = longer
    }
    return all
  }
}
