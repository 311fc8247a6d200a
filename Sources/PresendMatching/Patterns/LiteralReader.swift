/// Reads from a PCRE2 pattern what every match must hold: one of some literals, how far from the beginning of the match
/// they stand, and so many digits.
///
/// Understands the common notation and gives up on the rest: nil says nothing, and the pattern is always tried. What is
/// optional, repeated from zero, looked around or a class is passed over.
struct LiteralReader {
  /// What a match holds.
  struct Needs {
    /// Literals of which one stands in every match; empty where none need stand.
    var literals: [Literal] = []
    /// The bytes that a match takes.
    var width = Width()
    /// The fewest digits.
    var digits = 0
    /// The length of a run of digits that every match holds.
    var digitRun = 0
    /// True where every match holds a character beyond ASCII.
    var isWide = false
  }

  /// A literal, and how many bytes of the match stand before it.
  struct Literal: Equatable {
    var bytes: [UInt8]
    var before = Width()
  }

  /// How many bytes something takes.
  struct Width: Equatable {
    var least = 0
    /// Nil where there is no bound.
    var most: Int? = 0

    static let character = Width(least: 1, most: 4)

    static func + (first: Width, second: Width) -> Width {
      Width(least: first.least + second.least, most: first.most.flatMap { most in second.most.map { most + $0 } })
    }

    func union(_ other: Width) -> Width {
      Width(least: min(least, other.least), most: most.flatMap { most in other.most.map { max(most, $0) } })
    }

    func repeated(_ times: Repetition) -> Width {
      Width(least: least * times.atLeast, most: most.flatMap { most in times.atMost.map { most * $0 } })
    }
  }

  struct Repetition {
    var atLeast = 1
    /// Nil where there is no bound.
    var atMost: Int? = 1

    var isOnce: Bool { atLeast == 1 && atMost == 1 }
  }

  private let pattern: [UInt8]
  private var position = 0
  private var isUnderstood = true

  init(_ pattern: [UInt8]) { self.pattern = pattern }

  /// What every match holds; nil where that could not be read.
  mutating func needs() -> Needs? {
    let result = alternatives()
    return isUnderstood && position == pattern.count ? result : nil
  }

  /// What all branches have in common, up to `)` or the end.
  private mutating func alternatives() -> Needs {
    var all = branch()
    while position < pattern.count, pattern[position] == UInt8(ascii: "|") {
      position += 1
      let next = branch()
      all.digits = min(all.digits, next.digits)
      all.digitRun = min(all.digitRun, next.digitRun)
      all.isWide = all.isWide && next.isWide
      let isBound = !all.literals.isEmpty && !next.literals.isEmpty
      all.literals = isBound ? all.literals + next.literals : []
      all.width = all.width.union(next.width)
    }
    return all
  }

  /// What a sequence holds: of several literals the most telling one.
  private mutating func branch() -> Needs {
    var needs = Needs()
    var run = Literal(bytes: [])
    func offer(_ candidate: [Literal]) {
      if needs.literals.isEmpty || isBetter(candidate, than: needs.literals) { needs.literals = candidate }
    }
    func endRun() {
      if !run.bytes.isEmpty { offer([run]) }
      run.bytes = []
    }
    while position < pattern.count, pattern[position] != UInt8(ascii: "|"), pattern[position] != UInt8(ascii: ")") {
      let atom = atom()
      let times = repetition()
      switch atom {
      case .place: break
      case .literal(let bytes) where times.atLeast > 0:
        if run.bytes.isEmpty { run.before = needs.width }
        run.bytes += bytes
        if bytes[0] >= 0x80 { needs.isWide = true }
        if !times.isOnce { endRun() }
      case .group(let inner) where times.atLeast > 0:
        if times.isOnce { offer(inner.literals.isEmpty ? [] : joined(run, inner.literals)) }
        endRun()
        needs.digits += inner.digits * times.atLeast
        needs.digitRun = max(needs.digitRun, inner.digitRun)
        needs.isWide = needs.isWide || inner.isWide
        offer(inner.literals.map { Literal(bytes: $0.bytes, before: needs.width + $0.before) })
      case .digit:
        endRun()
        needs.digits += times.atLeast
        needs.digitRun = max(needs.digitRun, times.atLeast)
      case .marks(let bytes) where times.atLeast > 0:
        endRun()
        offer(bytes.map { Literal(bytes: [$0], before: needs.width) })
      case .wide where times.atLeast > 0:
        endRun()
        needs.isWide = true
      case .literal, .group, .marks, .wide, .other: endRun()
      }
      needs.width = needs.width + atom.width.repeated(times)
    }
    endRun()
    return needs
  }

  /// A literal with what may follow it right away: `.` before `com|net`. Empty where something may stand between.
  private func joined(_ run: Literal, _ next: [Literal]) -> [Literal] {
    guard !run.bytes.isEmpty, next.allSatisfy({ $0.before == Width() }) else { return [] }
    return next.map { Literal(bytes: run.bytes + $0.bytes, before: run.before) }
  }

  /// The longer literals are rarer, up to a length, and worth more where it is known how far from the beginning of the
  /// match they stand; then the fewer are better.
  private func isBetter(_ first: [Literal], than second: [Literal]) -> Bool {
    let worths = (worth(first), worth(second))
    return worths.0 > worths.1 || worths.0 == worths.1 && first.count < second.count
  }

  private func worth(_ literals: [Literal]) -> Int {
    guard !literals.isEmpty else { return -16 }
    let isRare = literals.allSatisfy { $0.bytes.count == 1 && LiteralReader.rareMarks.contains($0.bytes[0]) }
    let shortest = literals.map(\.bytes.count).min() ?? 0
    // What is too short for the table of literals tells hardly any text from another.
    let length = isRare ? 3 : shortest < 3 ? shortest - 6 : min(shortest, 8)
    return literals.contains { $0.before.most == nil } ? length - 3 : length
  }

  /// Marks that hardly any sentence holds.
  private static let rareMarks = Array("[]{}<>%#$*|^`~=".utf8)

  // MARK: Atoms

  private enum Atom {
    case literal([UInt8])
    case digit
    /// One of a few marks of ASCII.
    case marks([UInt8])
    /// One of some characters beyond ASCII.
    case wide
    case group(Needs)
    /// A place, not a character.
    case place
    /// One character of any kind.
    case other

    var width: Width {
      switch self {
      case .literal(let bytes): Width(least: bytes.count, most: bytes.count)
      case .group(let inner): inner.width
      case .marks: Width(least: 1, most: 1)
      case .digit, .wide, .other: .character
      case .place: Width()
      }
    }
  }

  private mutating func atom() -> Atom {
    let byte = pattern[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return .place
    case UInt8(ascii: "."): return .other
    default:
      var bytes = [byte]
      while byte >= 0xC0, position < pattern.count, pattern[position] & 0xC0 == 0x80 {
        bytes.append(pattern[position])
        position += 1
      }
      return .literal(bytes)
    }
  }

  private mutating func escape() -> Atom {
    guard position < pattern.count else { return giveUp() }
    let byte = pattern[position]
    position += 1
    switch byte {
    case UInt8(ascii: "d"): return .digit
    case _ where "bBAzZK".utf8.contains(byte): return .place
    case _ where "DwWsShvRnrt".utf8.contains(byte): return .other
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return giveUp()
    default: return .literal([byte])
    }
  }

  private mutating func characterClass() -> Atom {
    let start = position
    if position < pattern.count, pattern[position] == UInt8(ascii: "^") { position += 1 }
    var isFirst = true
    while position < pattern.count, isFirst || pattern[position] != UInt8(ascii: "]") {
      // `[[:alpha:]]` has a bracket of its own.
      if pattern[position] == UInt8(ascii: "["), position + 1 < pattern.count,
        pattern[position + 1] == UInt8(ascii: ":")
      {
        return giveUp()
      }
      position += pattern[position] == UInt8(ascii: "\\") ? 2 : 1
      isFirst = false
    }
    guard position < pattern.count else { return giveUp() }
    let content = pattern[start..<position]
    position += 1
    if content.elementsEqual("0-9".utf8) { return .digit }
    if LiteralReader.isWide(content) { return .wide }
    return marks(content).map { .marks($0) } ?? .other
  }

  /// The marks of a class that holds nothing else; `\[` and `\]` stand for their second character.
  private func marks(_ content: ArraySlice<UInt8>) -> [UInt8]? {
    let marks = content.filter { $0 != UInt8(ascii: "\\") }
    // Between two others a hyphen stands for all between them.
    let hasRange = content.dropFirst().dropLast().contains(UInt8(ascii: "-"))
    let isPlain = content.first != UInt8(ascii: "^") && !marks.isEmpty && !hasRange
    return isPlain && marks.allSatisfy(LiteralFilter.isMark) ? marks : nil
  }

  /// True for a class of characters beyond ASCII, as they are or by their numbers: `[•●]`, `[\x{200B}-\x{200F}]`.
  private static func isWide(_ content: ArraySlice<UInt8>) -> Bool {
    var rest = content
    var isEmpty = true
    while let first = rest.first {
      if first >= 0x80 {
        rest = rest.dropFirst()
        isEmpty = false
      } else if first == UInt8(ascii: "-"), !isEmpty, rest.count > 1 {
        rest = rest.dropFirst()
      } else if rest.starts(with: Array("\\x{".utf8)), let end = rest.firstIndex(of: UInt8(ascii: "}")),
        let number = UInt32(String(decoding: rest[(rest.startIndex + 3)..<end], as: UTF8.self), radix: 16),
        number >= 0x80
      {
        rest = rest[(end + 1)...]
        isEmpty = false
      } else {
        return false
      }
    }
    return !isEmpty
  }

  private mutating func group() -> Atom {
    if position < pattern.count, pattern[position] == UInt8(ascii: "*") { return giveUp() }
    var isLookAround = false
    if position < pattern.count, pattern[position] == UInt8(ascii: "?") {
      let rest = String(decoding: pattern[(position + 1)...].prefix(2), as: UTF8.self)
      switch rest.first {
      case ":", ">": position += 2
      case "=", "!":
        isLookAround = true
        position += 2
      case "<" where rest == "<=" || rest == "<!":
        isLookAround = true
        position += 3
      default: return giveUp()  // Flags and names.
      }
    }
    let inner = alternatives()
    guard position < pattern.count else { return giveUp() }
    position += 1
    return isLookAround ? .place : .group(inner)
  }

  private mutating func giveUp() -> Atom {
    isUnderstood = false
    position = pattern.count
    return .other
  }

  // MARK: Repetition

  private mutating func repetition() -> Repetition {
    guard position < pattern.count else { return Repetition() }
    var times = Repetition()
    switch pattern[position] {
    case UInt8(ascii: "?"): times = Repetition(atLeast: 0, atMost: 1)
    case UInt8(ascii: "*"): times = Repetition(atLeast: 0, atMost: nil)
    case UInt8(ascii: "+"): times = Repetition(atLeast: 1, atMost: nil)
    case UInt8(ascii: "{"):
      guard let close = pattern[position...].firstIndex(of: UInt8(ascii: "}")) else { return times }
      let bounds = String(decoding: pattern[(position + 1)..<close], as: UTF8.self)
      guard let number = Int(bounds.prefix { $0 != "," }) else { return times }
      let last = bounds.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first
      times = Repetition(atLeast: number, atMost: last.map { Int($0) } ?? number)
      position = close
    default: return times
    }
    position += 1
    while position < pattern.count, pattern[position] == UInt8(ascii: "?") || pattern[position] == UInt8(ascii: "+") {
      position += 1
    }
    return times
  }
}
