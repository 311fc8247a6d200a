/// Reads from a PCRE2 pattern what every match must hold: one of some literals, and so many digits.
///
/// Understands the common notation and gives up on the rest: nil says nothing, and the pattern is always tried. What is
/// optional, repeated from zero, looked around or a class is passed over.
struct LiteralReader {
  /// What a match holds.
  struct Needs {
    /// Literals of which one stands in every match; empty where none need stand.
    var literals: [[UInt8]] = []
    /// The fewest digits.
    var digits = 0
    /// The length of a run of digits that every match holds.
    var digitRun = 0
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
      let isBound = !all.literals.isEmpty && !next.literals.isEmpty
      all.literals = isBound ? all.literals + next.literals : []
    }
    return all
  }

  /// What a sequence holds: of several literals the longest one.
  private mutating func branch() -> Needs {
    var needs = Needs()
    var run: [UInt8] = []
    func offer(_ candidate: [[UInt8]]) {
      if needs.literals.isEmpty || isBetter(candidate, than: needs.literals) { needs.literals = candidate }
    }
    func endRun() {
      if !run.isEmpty { offer([run]) }
      run = []
    }
    while position < pattern.count, pattern[position] != UInt8(ascii: "|"), pattern[position] != UInt8(ascii: ")") {
      let atom = atom()
      let times = repetition()
      switch atom {
      case .place: break
      case .literal(let bytes) where times.atLeast > 0:
        run += bytes
        if !times.isOnce { endRun() }
      case .group(let inner) where times.atLeast > 0:
        endRun()
        needs.digits += inner.digits * times.atLeast
        needs.digitRun = max(needs.digitRun, inner.digitRun)
        if !inner.literals.isEmpty { offer(inner.literals) }
      case .digit:
        endRun()
        needs.digits += times.atLeast
        needs.digitRun = max(needs.digitRun, times.atLeast)
      case .rare(let bytes) where times.atLeast > 0:
        endRun()
        offer(bytes.map { [$0] })
      case .literal, .group, .rare, .other: endRun()
      }
    }
    endRun()
    return needs
  }

  /// Rare marks are told by one look at each byte; of others the longer ones are rarer, up to a length; then the fewer
  /// are better.
  private func isBetter(_ first: [[UInt8]], than second: [[UInt8]]) -> Bool {
    let ranks = (isRare(first), isRare(second))
    if ranks.0 != ranks.1 { return ranks.0 }
    let lengths = (shortest(first), shortest(second))
    return lengths.0 > lengths.1 || lengths.0 == lengths.1 && first.count < second.count
  }

  private func isRare(_ literals: [[UInt8]]) -> Bool {
    literals.allSatisfy { $0.count == 1 && LiteralReader.rareMarks.contains($0[0]) }
  }

  /// Marks that hardly any sentence holds.
  private static let rareMarks = Array("[]{}<>%#$*|^`~=".utf8)

  private func shortest(_ literals: [[UInt8]]) -> Int { min(literals.map(\.count).min() ?? 0, 8) }

  // MARK: Atoms

  private enum Atom {
    case literal([UInt8])
    case digit
    /// One of a few rare marks.
    case rare([UInt8])
    case group(Needs)
    /// A place, not a character.
    case place
    case other
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
    return content.elementsEqual("0-9".utf8) ? .digit : rareMarks(content).map { .rare($0) } ?? .other
  }

  /// The marks of a class that holds nothing else; `\[` and `\]` stand for their second character.
  private func rareMarks(_ content: ArraySlice<UInt8>) -> [UInt8]? {
    let marks = content.filter { $0 != UInt8(ascii: "\\") }
    let isPlain = content.first != UInt8(ascii: "^") && !marks.isEmpty
    return isPlain && marks.allSatisfy { LiteralReader.rareMarks.contains($0) } ? marks : nil
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

  private mutating func repetition() -> (atLeast: Int, isOnce: Bool) {
    guard position < pattern.count else { return (1, true) }
    var atLeast = 1
    switch pattern[position] {
    case UInt8(ascii: "?"), UInt8(ascii: "*"): atLeast = 0
    case UInt8(ascii: "+"): break
    case UInt8(ascii: "{"):
      guard let close = pattern[position...].firstIndex(of: UInt8(ascii: "}")) else { return (1, true) }
      let bounds = String(decoding: pattern[(position + 1)..<close], as: UTF8.self)
      guard let number = Int(bounds.prefix { $0 != "," }) else { return (1, true) }
      atLeast = number
      position = close
    default: return (1, true)
    }
    position += 1
    while position < pattern.count, pattern[position] == UInt8(ascii: "?") || pattern[position] == UInt8(ascii: "+") {
      position += 1
    }
    return (atLeast, false)
  }
}
