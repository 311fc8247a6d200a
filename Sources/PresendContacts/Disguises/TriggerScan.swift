internal import PresendText

/// Reads a folded text once, word by word, and stops at the words from which a search begins.
struct TriggerScan {
  /// The triggers, by place.
  private(set) var hits: [TriggerHit] = []
  /// What kinds of triggers there are.
  private(set) var kinds: TriggerKinds = []
  /// Where each `www` stands by itself, in order.
  private(set) var wwws: [Int] = []
  /// The most words of one letter or digit that follow one another, each behind one mark or blank.
  private(set) var longestRow = 0
  /// The number of number words.
  private(set) var numberCount = 0
  /// True where digits and letters stand in one word.
  private(set) var hasMixedWords = false
  /// True where a word of ASCII is as long as an encoded address.
  private(set) var hasLongWord = false
  /// The row at hand, and where its last word ends.
  private var row = 0
  private var endOfSingle = -1

  /// So many single letters in a row are no accident.
  static let telltaleRow = 3
  /// So many bytes may hold an address in another encoding.
  private static let encodedLength = 16

  init(_ bytes: [UInt8]) {
    let lexicon = Trigger.lexicon
    let text = bytes.span
    var index = TriggerScan.pass(text, from: 0, lexicon.filter.span)
    while index < text.count {
      let next = text.eightBytes(at: index)
      let length = ByteLanes.countBeforeFirst(~ByteLanes.letters(next) & ByteLanes.all)
      if length == 0 {
        index = visitOther(bytes, index, UInt8(truncatingIfNeeded: next), lexicon)
      } else if length < 8, TriggerScan.endsWord(UInt8(truncatingIfNeeded: next &>> UInt64(length * 8))) {
        index = visitShort(bytes, index, ByteLanes.prefix(next, length), length, lexicon)
      } else {
        index = readWord(bytes, from: index, lexicon)
      }
      index = TriggerScan.pass(text, from: index, lexicon.filter.span)
    }
  }

  /// Passes over words that are in no list, and over blanks and marks, which are most of a text; returns where to look
  /// closer.
  private static func pass(_ text: Span<UInt8>, from start: Int, _ filter: Span<UInt64>) -> Int {
    var rest = text.extracting(droppingFirst: start)
    while rest.count >= 16 {
      let next = rest.firstEight
      let length = ByteLanes.countBeforeFirst(~ByteLanes.letters(next) & ByteLanes.all)
      if length == 8 {
        let long = passLong(rest, next, filter)
        guard long > 0 else { break }
        rest = rest.extracting(droppingFirst: long)
        continue
      }
      let shift = UInt64(truncatingIfNeeded: length &* 8)
      // A single letter may stand in a row of them.
      guard length != 1, endsPlainly(UInt8(truncatingIfNeeded: next &>> shift)) else { break }
      if length > 0 {
        guard !Lexicon<Trigger>.mayHold(WordHash.of(short: ByteLanes.prefix(next, length)), filter) else { break }
      }
      // A blank follows most marks.
      let isBlank = UInt8(truncatingIfNeeded: next &>> (shift &+ 8)) == 0x20
      rest = rest.extracting(droppingFirst: length &+ (isBlank ? 2 : 1))
    }
    return text.count &- rest.count
  }

  /// The length of a word of eight to fifteen letters that is in no list, with the byte after it; zero for anything else.
  @inline(__always)
  private static func passLong(_ rest: Span<UInt8>, _ first: UInt64, _ filter: Span<UInt64>) -> Int {
    let next = rest.extracting(droppingFirst: 8).firstEight
    let length = ByteLanes.countBeforeFirst(~ByteLanes.letters(next) & ByteLanes.all)
    guard length < 8 else { return 0 }
    let end = UInt8(truncatingIfNeeded: next &>> UInt64(truncatingIfNeeded: length &* 8))
    let hash = WordHash.of(first, then: ByteLanes.prefix(next, length))
    return endsPlainly(end) && !Lexicon<Trigger>.mayHold(hash, filter) ? length &+ 9 : 0
  }

  /// True for a blank or mark of ASCII that ends a word and begins no entry.
  @inline(__always)
  private static func endsPlainly(_ byte: UInt8) -> Bool { endsWord(byte) && byte != UInt8(ascii: "+") }

  /// True for what ends a word of ASCII letters.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte < 0x80 && !byte.isDigit && byte != UInt8(ascii: "_")
  }

  /// A word of up to seven letters; returns where to go on.
  @inline(__always)
  private mutating func visitShort(
    _ bytes: [UInt8], _ start: Int, _ word: UInt64, _ length: Int, _ lexicon: Lexicon<Trigger>
  ) -> Int {
    if length == 1 { noteSingle(start..<start + 1) }
    let hash = WordHash.of(short: word)
    if lexicon.mayHold(hash), let trigger = lexicon.meaning(ofHash: hash) {
      append(trigger, start..<start + length)
      if length == 3, bytes.matches(TriggerScan.www, at: start) { wwws.append(start) }
    } else if length == 1, TriggerScan.beginsMarkedName(UInt8(truncatingIfNeeded: word)) {
      return visit(bytes, start, lexicon)
    }
    return start + length
  }

  /// What begins with no letter: blanks and marks, digits, and what lies beyond ASCII.
  private mutating func visitOther(_ bytes: [UInt8], _ start: Int, _ byte: UInt8, _ lexicon: Lexicon<Trigger>) -> Int {
    if byte >= 0x80 {
      let next = TriggerScan.passUnspaced(bytes, from: start, lexicon)
      return next > start ? next : visit(bytes, start, lexicon)
    }
    if byte == UInt8(ascii: "+") { return visit(bytes, start, lexicon) }
    return byte.isDigit || byte == UInt8(ascii: "_") ? readWord(bytes, from: start, lexicon) : start + 1
  }

  /// Passes over letters of Chinese, Japanese and Korean with which no entry begins.
  private static func passUnspaced(_ bytes: [UInt8], from start: Int, _ lexicon: Lexicon<Trigger>) -> Int {
    var index = start
    while index < bytes.count, bytes[index] &- 0xE3 < 0x0B {
      let scalar = bytes.scalar(at: index).value
      let isUnspaced = scalar &- 0x4E00 < 0x5200 || scalar &- 0xAC00 < 0x2BA4 || scalar &- 0x3041 < 0x5F
      guard isUnspaced, !lexicon.mayHold(WordHash.of(scalar: scalar)) else { break }
      index += 3
    }
    return index
  }

  /// Reads a word that begins with an ASCII letter or digit; returns where to go on.
  private mutating func readWord(_ bytes: [UInt8], from start: Int, _ lexicon: Lexicon<Trigger>) -> Int {
    let text = bytes.span
    var index = start
    var hasDigit = false
    var hasLetter = false
    var hasUnderscore = false
    while index < text.count {
      let byte = text[index]
      if byte.isLetter {
        hasLetter = true
        index += ByteLanes.countBeforeFirst(~ByteLanes.letters(text.eightBytes(at: index)) & ByteLanes.all)
      } else {
        guard byte.isDigit || byte == UInt8(ascii: "_") else { break }
        if byte.isDigit { hasDigit = true } else { hasUnderscore = true }
        index += 1
      }
    }
    if index - start >= TriggerScan.encodedLength { hasLongWord = true }
    if index == start + 1 { noteSingle(start..<index) }
    // `w_h_a_t` is one word here.
    if hasUnderscore { longestRow = max(longestRow, TriggerScan.telltaleRow) }
    if index < text.count, text[index] >= 0x80 { return visit(bytes, start, lexicon) }
    if hasDigit, hasLetter || hasUnderscore {
      hasMixedWords = true
      visitMixed(bytes, start..<index, lexicon)
    } else if let trigger = lexicon.meaning(ofHash: WordHash.of(bytes, start..<index)) {
      append(trigger, start..<index)
    }
    return index
  }

  private static let www = Array("www".utf8)

  /// The first letters of names that a mark parts, such as `t.me`.
  private static func beginsMarkedName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "g") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "q")
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
      append(trigger, word)
      return
    }
    var index = word.lowerBound
    while index < word.upperBound {
      let start = index
      while index < word.upperBound, bytes[index].isLetter { index += 1 }
      if index > start, case .number(let value) = lexicon.meaning(ofHash: WordHash.of(bytes, start..<index)) {
        append(.number(value), start..<index)
      }
      if index == start { index += 1 }
    }
  }

  /// A place at which the general look-up is needed: beyond ASCII, or where an entry holds a mark.
  private mutating func visit(_ bytes: [UInt8], _ start: Int, _ lexicon: Lexicon<Trigger>) -> Int {
    let (scalar, length) = bytes.scalar(at: start)
    if let entry = lexicon.entry(beginningWith: scalar, in: bytes, at: start) {
      append(entry.meaning, start..<entry.end)
      return entry.end
    }
    guard ScalarClass.of(scalar) == .word else { return start + length }
    let end = Segmentation.wordEnd(in: bytes, from: start)
    if let meaning = lexicon.meaning(ofHash: WordHash.of(bytes, start..<end)) {
      append(meaning, start..<end)
      return end
    }
    if scalar >= 0x80, end == start + length { noteSingle(start..<end) }
    return max(end, start + 1)
  }

  private mutating func append(_ trigger: Trigger, _ range: Range<Int>) {
    if hits.isEmpty { hits.reserveCapacity(16) }
    hits.append(TriggerHit(trigger: trigger, range: range))
    let kind = trigger.kind
    kinds.insert(kind)
    if kind == .numbers { numberCount += 1 }
  }
}
