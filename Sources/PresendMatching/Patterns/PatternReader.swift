internal import PresendText

/// Reads PCRE2 patterns in the common notation and gives up on the rest, such as flags, names and conditions.
struct PatternReader {
  private let pattern: [UInt8]
  private var position = 0
  private var isUnderstood = true
  private var groupCount = 0

  private init(_ pattern: [UInt8]) { self.pattern = pattern }

  /// The pattern in pieces; nil where it is not understood.
  static func read(_ pattern: [UInt8]) -> PatternNode? {
    var reader = PatternReader(pattern)
    let node = reader.choice()
    return reader.isUnderstood && reader.position == pattern.count ? node : nil
  }

  /// All branches, up to `)` or the end.
  private mutating func choice() -> PatternNode {
    var branches = [sequence()]
    while position < pattern.count, pattern[position] == UInt8(ascii: "|") {
      position += 1
      branches.append(sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() -> PatternNode {
    var nodes: [PatternNode] = []
    while position < pattern.count, pattern[position] != UInt8(ascii: "|"), pattern[position] != UInt8(ascii: ")") {
      let atom = atom()
      let times = repetition()
      nodes.append(times.isOnce ? atom : .repeated(atom, times))
    }
    return .sequence(nodes)
  }

  private mutating func giveUp() -> PatternNode {
    isUnderstood = false
    position = pattern.count
    return .place(isBoundary: false)
  }

  // MARK: Atoms

  private mutating func atom() -> PatternNode {
    let byte = pattern[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "("): return group()
    case UInt8(ascii: "^"), UInt8(ascii: "$"): return .place(isBoundary: false)
    case UInt8(ascii: "."): return .character(.any)
    default:
      var bytes = [byte]
      while byte >= 0xC0, position < pattern.count, pattern[position] & 0xC0 == 0x80 {
        bytes.append(pattern[position])
        position += 1
      }
      return .bytes(bytes)
    }
  }

  private mutating func escape() -> PatternNode {
    guard position < pattern.count else { return giveUp() }
    let byte = pattern[position]
    position += 1
    if let set = PatternReader.set(ofEscape: byte) { return .character(set) }
    switch byte {
    case UInt8(ascii: "b"): return .place(isBoundary: true)
    case UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"), UInt8(ascii: "K"):
      return .place(isBoundary: false)
    case UInt8(ascii: "n"): return .bytes([0x0A])
    case UInt8(ascii: "t"): return .bytes([0x09])
    case UInt8(ascii: "r"): return .bytes([0x0D])
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      // Two digits may be a group or the number of a character.
      if position < pattern.count, pattern[position] &- 0x30 < 10 { return giveUp() }
      return .echo(Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "0"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return giveUp()
    default: return .bytes([byte])
    }
  }

  /// The characters of `\w` and its like, in and outside of classes.
  private static func set(ofEscape byte: UInt8) -> PatternNode.CharacterSet? {
    switch byte {
    case UInt8(ascii: "d"): PatternNode.CharacterSet(ascii: .digits, hasOthers: true)
    case UInt8(ascii: "w"): PatternNode.CharacterSet(ascii: .word, hasOthers: true)
    case UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "v"):
      PatternNode.CharacterSet(ascii: .blanks, hasOthers: true)
    case UInt8(ascii: "D"): PatternNode.CharacterSet(ascii: ByteSet.digits.asciiComplement, hasOthers: true)
    case UInt8(ascii: "W"): PatternNode.CharacterSet(ascii: ByteSet.word.asciiComplement, hasOthers: true)
    case UInt8(ascii: "S"): PatternNode.CharacterSet(ascii: ByteSet.blanks.asciiComplement, hasOthers: true)
    default: nil
    }
  }

  private mutating func group() -> PatternNode {
    if position < pattern.count, pattern[position] == UInt8(ascii: "*") { return giveUp() }
    var isLookAround = false
    var number: Int?
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
    } else {
      groupCount += 1
      number = groupCount
    }
    let inner = choice()
    guard position < pattern.count else { return giveUp() }
    position += 1
    if isLookAround { return .place(isBoundary: false) }
    return number.map { .group($0, inner) } ?? inner
  }

  // MARK: Classes

  private mutating func characterClass() -> PatternNode {
    var set = PatternNode.CharacterSet()
    let isNegated = position < pattern.count && pattern[position] == UInt8(ascii: "^")
    if isNegated { position += 1 }
    var isFirst = true
    while position < pattern.count, isFirst || pattern[position] != UInt8(ascii: "]") {
      isFirst = false
      guard let first = member(&set) else { continue }
      guard position + 1 < pattern.count, pattern[position] == UInt8(ascii: "-"),
        pattern[position + 1] != UInt8(ascii: "]")
      else {
        add(first...first, to: &set)
        continue
      }
      position += 1
      guard let last = member(&set), first <= last else { return giveUp() }
      add(first...last, to: &set)
    }
    guard position < pattern.count, isUnderstood else { return giveUp() }
    position += 1
    return .character(
      isNegated ? PatternNode.CharacterSet(ascii: set.ascii.asciiComplement, hasOthers: true) : set)
  }

  private func add(_ range: ClosedRange<UInt32>, to set: inout PatternNode.CharacterSet) {
    for byte in range.prefix(while: { $0 < 0x80 }) { set.ascii.insert(UInt8(byte)) }
    if range.upperBound >= 0x80 { set.wide.append(max(range.lowerBound, 0x80)...range.upperBound) }
  }

  /// The next character of a class; nil where it was a set of its own, which is added.
  private mutating func member(_ set: inout PatternNode.CharacterSet) -> UInt32? {
    let byte = pattern[position]
    // `[[:alpha:]]` has a bracket of its own.
    if byte == UInt8(ascii: "["), position + 1 < pattern.count, ":.=".utf8.contains(pattern[position + 1]) {
      _ = giveUp()
      return nil
    }
    guard byte == UInt8(ascii: "\\") else {
      let (scalar, length) = pattern.scalar(at: position)
      position += length
      return scalar
    }
    position += 2
    guard position <= pattern.count else { return nil }
    let escaped = pattern[position - 1]
    if let inner = PatternReader.set(ofEscape: escaped) {
      set.ascii = set.ascii.union(inner.ascii)
      set.hasOthers = true
      return nil
    }
    switch escaped {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "x"): return hexadecimal()
    case _ where (escaped | 0x20) &- 0x61 < 26 || escaped &- 0x30 < 10 || escaped >= 0x80:
      _ = giveUp()
      return nil
    default: return UInt32(escaped)
    }
  }

  /// The rest of `\x{1F300}`.
  private mutating func hexadecimal() -> UInt32? {
    guard position < pattern.count, pattern[position] == UInt8(ascii: "{"),
      let end = pattern[position...].firstIndex(of: UInt8(ascii: "}")),
      let number = UInt32(String(decoding: pattern[(position + 1)..<end], as: UTF8.self), radix: 16)
    else {
      _ = giveUp()
      return nil
    }
    position = end + 1
    return number
  }

  // MARK: Repetition

  private mutating func repetition() -> PatternNode.Repetition {
    guard position < pattern.count else { return PatternNode.Repetition() }
    var times = PatternNode.Repetition()
    switch pattern[position] {
    case UInt8(ascii: "?"): times = PatternNode.Repetition(atLeast: 0, atMost: 1)
    case UInt8(ascii: "*"): times = PatternNode.Repetition(atLeast: 0, atMost: nil)
    case UInt8(ascii: "+"): times = PatternNode.Repetition(atLeast: 1, atMost: nil)
    case UInt8(ascii: "{"):
      guard let close = pattern[position...].firstIndex(of: UInt8(ascii: "}")) else { return times }
      let bounds = String(decoding: pattern[(position + 1)..<close], as: UTF8.self)
      guard let number = Int(bounds.prefix { $0 != "," }) else { return times }
      let last = bounds.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first
      times = PatternNode.Repetition(atLeast: number, atMost: last.map { Int($0) } ?? number)
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
