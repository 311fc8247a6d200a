internal import PresendText

/// Reads a folded text once and stops at the words from which a search begins.
struct TriggerScan {
  /// The triggers, by place.
  private(set) var hits: [TriggerHit] = []
  /// The most words of one letter or digit that follow one another, each behind one mark or blank.
  private(set) var longestRow = 0
  /// Where the signs stand that may be marks of an address, and each `www`, in order.
  private(set) var signs: [Int] = []
  /// The words that hold ASCII digits and begin with an ASCII letter or digit.
  private(set) var wordsWithDigits: [Range<Int>] = []
  /// True where digits and letters stand in one word.
  private(set) var hasMixedWords = false
  /// The length of the longest ASCII word, in bytes.
  private(set) var longest = 0
  /// The row at hand, and where its last word ends.
  private var row = 0
  private var endOfSingle = -1

  /// So many single letters in a row are no accident.
  static let telltaleRow = 3

  /// What a byte is to the words and signs of a text.
  private enum Kind {
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    static let underscore: UInt8 = 4
    static let word: UInt8 = letter | digit | underscore
    static let sign: UInt8 = 8
    /// Where the general look-up is needed.
    static let wide: UInt8 = 16
  }

  private static let kinds: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x80...0xFF, UInt8(ascii: "+"): Kind.wide
    case let byte where byte.isLetter: Kind.letter
    case let byte where byte.isDigit: Kind.digit
    case UInt8(ascii: "_"): Kind.underscore
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "#"),
      UInt8(ascii: "$"), UInt8(ascii: "!"):
      Kind.sign
    default: 0
    }
  }

  init(_ bytes: [UInt8]) {
    let lexicon = Trigger.lexicon
    // Read once: a static would be looked up for every byte.
    let table = TriggerScan.kinds
    let kinds = table.span
    let text = bytes.span
    var index = 0
    while index < text.count {
      let kind = kinds[Int(text[index])]
      if kind & Kind.word != 0 {
        index = readWord(bytes, from: index, kinds, lexicon)
      } else if kind == 0 {
        index += 1
      } else if kind == Kind.sign {
        signs.append(index)
        index += 1
      } else {
        index = visit(bytes, index, lexicon)
      }
    }
  }

  /// Reads a word that begins with an ASCII letter or digit; returns where to go on.
  @inline(__always)
  private mutating func readWord(
    _ bytes: [UInt8], from start: Int, _ kinds: Span<UInt8>, _ lexicon: Lexicon<Trigger>
  ) -> Int {
    let text = bytes.span
    var index = start
    var hash = WordHash.seed
    var seen: UInt8 = 0
    while index < text.count {
      let kind = kinds[Int(text[index])]
      guard kind & Kind.word != 0 else { break }
      seen |= kind
      hash = WordHash.step(hash, text[index])
      index += 1
    }
    longest = max(longest, index - start)
    if index == start + 1 { noteSingle(start..<index) }
    // `w_h_a_t` is one word here.
    if seen & Kind.underscore != 0 { longestRow = max(longestRow, TriggerScan.telltaleRow) }
    let isMixed = seen & Kind.digit != 0 && seen != Kind.digit
    if seen & Kind.digit != 0 { wordsWithDigits.append(start..<index) }
    if index < text.count, text[index] >= 0x80 { return visit(bytes, start, lexicon) }
    if isMixed {
      hasMixedWords = true
      visitMixed(bytes, start..<index, lexicon)
    } else if let trigger = lexicon.meaning(ofHash: hash) {
      hits.append(TriggerHit(trigger: trigger, range: start..<index))
      if index == start + 3, bytes.matches(TriggerScan.www, at: start) { signs.append(start) }
    } else if index == start + 1, TriggerScan.beginsMarkedName(text[start]) {
      return visit(bytes, start, lexicon)
    }
    return index
  }

  private static let www = Array("www".utf8)

  /// The first letters of names that a mark parts, such as `t.me`.
  private static func beginsMarkedName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "g") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "q")
  }

  /// Where signs and digits stand that may be read as letters, in order.
  func letterSigns(in bytes: [UInt8]) -> [Int] {
    let marks = signs.filter { index in
      bytes[index] == UInt8(ascii: "@") || bytes[index] == UInt8(ascii: "$") || bytes[index] == UInt8(ascii: "!")
    }
    return (marks + wordsWithDigits.flatMap { $0.filter { bytes[$0].isDigit } }).sorted()
  }

  /// A word of one letter or digit.
  private mutating func noteSingle(_ word: Range<Int>) {
    row = word.lowerBound == endOfSingle + 1 ? row + 1 : 1
    endOfSingle = word.upperBound
    longestRow = max(longestRow, row)
  }

  /// `6one2`: number words between digits.
  private mutating func visitMixed(_ bytes: [UInt8], _ word: Range<Int>, _ lexicon: Lexicon<Trigger>) {
    if let trigger = lexicon.meaning(ofHash: WordHash.of(bytes, word)) {
      hits.append(TriggerHit(trigger: trigger, range: word))
      return
    }
    var index = word.lowerBound
    while index < word.upperBound {
      let start = index
      while index < word.upperBound, bytes[index].isLetter { index += 1 }
      if index > start, case .number(let value) = lexicon.meaning(ofHash: WordHash.of(bytes, start..<index)) {
        hits.append(TriggerHit(trigger: .number(value), range: start..<index))
      }
      if index == start { index += 1 }
    }
  }

  /// A place at which the general look-up is needed: beyond ASCII, or where an entry holds a mark.
  private mutating func visit(_ bytes: [UInt8], _ start: Int, _ lexicon: Lexicon<Trigger>) -> Int {
    let (scalar, length) = bytes.scalar(at: start)
    if let entry = lexicon.entry(beginningWith: scalar, in: bytes, at: start) {
      note(entry.meaning, start..<entry.end, in: bytes)
      return entry.end
    }
    guard bytes.scalarClass(at: start) == .word else { return start + length }
    let end = Segmentation.wordEnd(in: bytes, from: start)
    if let meaning = lexicon.meaning(ofHash: WordHash.of(bytes, start..<end)) {
      note(meaning, start..<end, in: bytes)
      return end
    }
    if bytes[start] >= 0x80, end == start + length { noteSingle(start..<end) }
    return max(end, start + 1)
  }

  private mutating func note(_ trigger: Trigger, _ range: Range<Int>, in bytes: [UInt8]) {
    hits.append(TriggerHit(trigger: trigger, range: range))
    for index in range where TriggerScan.kinds[Int(bytes[index])] == Kind.sign { signs.append(index) }
  }
}
