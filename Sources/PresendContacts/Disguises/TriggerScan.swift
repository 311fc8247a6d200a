internal import PresendText

/// Reads a folded text once and stops at the words from which a search begins.
struct TriggerScan {
  /// The triggers, by place.
  private(set) var hits: [TriggerHit] = []
  /// The most words of one letter or digit that follow one another, each behind one mark or blank.
  private(set) var longestRow = 0
  /// True where digits and letters stand in one word.
  private(set) var hasMixedWords = false
  /// The length of the longest ASCII word, in bytes.
  private(set) var longest = 0
  /// The row at hand, and where its last word ends.
  private var row = 0
  private var endOfSingle = -1

  /// So many single letters in a row are no accident.
  static let telltaleRow = 3

  init(_ bytes: [UInt8]) {
    let lexicon = Trigger.lexicon
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 || byte == UInt8(ascii: "+") {
        index = visit(bytes, index, lexicon)
      } else if byte.isAlphanumeric || byte == UInt8(ascii: "_") {
        let start = index
        var hash = WordHash.seed
        var digits = 0
        while index < bytes.count {
          let byte = bytes[index]
          guard byte.isAlphanumeric || byte == UInt8(ascii: "_") else { break }
          if byte.isDigit { digits += 1 }
          // `w_h_a_t` is one word here.
          if byte == UInt8(ascii: "_") { longestRow = max(longestRow, TriggerScan.telltaleRow) }
          hash = WordHash.step(hash, byte)
          index += 1
        }
        longest = max(longest, index - start)
        if index == start + 1 { noteSingle(start..<index) }
        if index < bytes.count, bytes[index] >= 0x80 {
          index = visit(bytes, start, lexicon)
        } else if digits > 0, digits < index - start {
          hasMixedWords = true
          visitMixed(bytes, start..<index, lexicon)
        } else if let trigger = lexicon.meaning(ofHash: hash) {
          hits.append(TriggerHit(trigger: trigger, range: start..<index))
        } else if byte == UInt8(ascii: "g") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "q"),
          index - start == 1
        {
          index = visit(bytes, start, lexicon)
        }
      } else {
        index += 1
      }
    }
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
    if let match = lexicon.match(in: bytes, at: start) {
      hits.append(TriggerHit(trigger: match.meaning, range: start..<match.end))
      return match.end
    }
    if bytes.scalarClass(at: start) == .word {
      let end = Segmentation.wordEnd(in: bytes, from: start)
      if bytes[start] >= 0x80, end == start + bytes.scalar(at: start).length { noteSingle(start..<end) }
      return max(end, start + 1)
    }
    return start + bytes.scalar(at: start).length
  }
}
