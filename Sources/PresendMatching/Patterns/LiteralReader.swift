/// Reads from a PCRE2 pattern which literals a match must hold.
///
/// Understands the common notation and gives up on the rest: nil says nothing, and the pattern is always tried. What is
/// optional, repeated from zero, looked around or a class is passed over.
struct LiteralReader {
  private let pattern: [UInt8]
  private var position = 0
  private var isUnderstood = true

  init(_ pattern: [UInt8]) { self.pattern = pattern }

  /// Literals of which every match holds one; nil where there is no such set.
  mutating func literals() -> [[UInt8]]? {
    let result = alternatives()
    return isUnderstood && position == pattern.count ? result : nil
  }

  /// One literal of each branch, up to `)` or the end.
  private mutating func alternatives() -> [[UInt8]]? {
    var all: [[UInt8]]? = branch()
    while position < pattern.count, pattern[position] == UInt8(ascii: "|") {
      position += 1
      let next = branch()
      if let known = all, let next { all = known + next } else { all = nil }
    }
    return all
  }

  /// The best set of a sequence: the longest shortest literal, then the fewest.
  private mutating func branch() -> [[UInt8]]? {
    var best: [[UInt8]]?
    var run: [UInt8] = []
    func offer(_ candidate: [[UInt8]]) {
      guard let known = best else { return best = candidate }
      let lengths = (shortest(candidate), shortest(known))
      if lengths.0 > lengths.1 || lengths.0 == lengths.1 && candidate.count < known.count { best = candidate }
    }
    func endRun() {
      if !run.isEmpty { offer([run]) }
      run = []
    }
    while position < pattern.count, pattern[position] != UInt8(ascii: "|"), pattern[position] != UInt8(ascii: ")") {
      let atom = atom()
      switch (atom, repetition()) {
      case (.literal(let bytes), .once): run += bytes
      case (.literal(let bytes), .more):
        run += bytes
        endRun()
      case (.literal, .maybe), (.other, _), (.group, .maybe): endRun()
      case (.nothing, _): break
      case (.group(let literals), .once), (.group(let literals), .more):
        endRun()
        if let literals { offer(literals) }
      }
    }
    endRun()
    return best
  }

  private func shortest(_ literals: [[UInt8]]) -> Int { min(literals.map(\.count).min() ?? 0, 8) }

  private enum Atom {
    case literal([UInt8])
    case group([[UInt8]]?)
    /// A place, not a character.
    case nothing
    case other
  }

  private mutating func atom() -> Atom {
    let byte = pattern[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return .nothing
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
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
      UInt8(ascii: "K"):
      return .nothing
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "s"),
      UInt8(ascii: "S"), UInt8(ascii: "h"), UInt8(ascii: "v"), UInt8(ascii: "R"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return .other
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return giveUp()
    default: return .literal([byte])
    }
  }

  private mutating func characterClass() -> Atom {
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
    position += 1
    return .other
  }

  private mutating func group() -> Atom {
    var isLookAround = false
    if position < pattern.count, pattern[position] == UInt8(ascii: "*") { return giveUp() }
    if position < pattern.count, pattern[position] == UInt8(ascii: "?") {
      let rest = pattern[(position + 1)...].prefix(2)
      if rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: ">") {
        position += 2
      } else if rest.first == UInt8(ascii: "=") || rest.first == UInt8(ascii: "!") {
        isLookAround = true
        position += 2
      } else if rest.elementsEqual(Array("<=".utf8)) || rest.elementsEqual(Array("<!".utf8)) {
        isLookAround = true
        position += 3
      } else {
        // Flags and names.
        return giveUp()
      }
    }
    let inner = alternatives()
    guard position < pattern.count else { return giveUp() }
    position += 1
    return isLookAround ? .nothing : .group(inner)
  }

  private mutating func giveUp() -> Atom {
    isUnderstood = false
    position = pattern.count
    return .other
  }

  private enum Repetition {
    case once
    /// At least once.
    case more
    case maybe
  }

  private mutating func repetition() -> Repetition {
    guard position < pattern.count else { return .once }
    let result: Repetition
    switch pattern[position] {
    case UInt8(ascii: "?"), UInt8(ascii: "*"): result = .maybe
    case UInt8(ascii: "+"): result = .more
    case UInt8(ascii: "{"):
      guard let close = pattern[position...].firstIndex(of: UInt8(ascii: "}")) else { return .once }
      let bounds = pattern[(position + 1)..<close]
      guard let first = bounds.first, first &- UInt8(ascii: "0") < 10 else { return .once }
      result = first == UInt8(ascii: "0") ? .maybe : .more
      position = close
    default: return .once
    }
    position += 1
    while position < pattern.count, pattern[position] == UInt8(ascii: "?") || pattern[position] == UInt8(ascii: "+") {
      position += 1
    }
    return result
  }
}
