internal import PresendText

/// Words of many languages with what they mean here, looked up at a place of the folded text.
///
/// Words of spaced scripts are found whole; words of unspaced scripts (Chinese, Japanese, Korean, Thai) wherever their
/// letters stand. A small filter answers for the words that are in no list, which are nearly all.
struct Lexicon<Meaning: Sendable>: Sendable {
  private var words: [(hash: UInt64, meaning: Meaning)] = []
  /// For each slot one more than the number of a word, or zero; a word has the first free slot from that of its hash on.
  private var slots: [Int32]
  /// By the first letter, the longest first.
  private var unspaced: [(first: UInt32, letters: [UInt8], meaning: Meaning)] = []
  private(set) var filter = [UInt64](repeating: 0, count: 1024)

  /// Makes a lexicon of words by meaning; the words are folded as the text is.
  init(_ groups: [(Meaning, [String])]) {
    let count = groups.reduce(0) { $0 + $1.1.count }
    var size = 8
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    words.reserveCapacity(count)
    for (meaning, entries) in groups {
      for entry in entries { add(Folding.fold(entry), meaning) }
    }
    unspaced.sort { ($0.first, $1.letters.count) < ($1.first, $0.letters.count) }
  }

  private mutating func add(_ letters: [UInt8], _ meaning: Meaning) {
    guard !letters.isEmpty else { return }
    if letters.scalarClass(at: 0) == .unspaced || Segmentation.wordEnd(in: letters, from: 0) != letters.count {
      let scalar = letters.scalar(at: 0).value
      unspaced.append((scalar, letters, meaning))
      mark(WordHash.of(scalar: scalar))
    } else {
      let hash = WordHash.of(letters, 0..<letters.count)
      let slot = slot(of: hash)
      if slots[slot] == 0 {
        words.append((hash, meaning))
        slots[slot] = Int32(words.count)
      } else {
        words[Int(slots[slot]) - 1].meaning = meaning
      }
      mark(hash)
    }
  }

  /// The slot of a word, or the free one where it would stand.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, words[Int(slots[slot]) - 1].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func mark(_ hash: UInt64) { filter[Int(hash >> 32 & 1023)] |= 1 << (hash >> 48 & 63) }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool { Self.mayHold(hash, filter.span) }

  /// The same for the filter of a lexicon.
  @inline(__always)
  static func mayHold(_ hash: UInt64, _ filter: Span<UInt64>) -> Bool {
    filter[Int(hash >> 32 & 1023)] & 1 << (hash >> 48 & 63) != 0
  }

  /// The meaning of a word of a spaced script, by its hash.
  @inline(__always)
  func meaning(ofHash hash: UInt64) -> Meaning? { mayHold(hash) ? known(hash) : nil }

  private func known(_ hash: UInt64) -> Meaning? {
    let number = slots[slot(of: hash)]
    return number == 0 ? nil : words[Int(number) - 1].meaning
  }

  /// The meaning of the word at `offset`, where a word begins, and its end.
  func match(in bytes: [UInt8], at offset: Int) -> (meaning: Meaning, end: Int)? {
    guard offset < bytes.count else { return nil }
    if let entry = entry(beginningWith: bytes.scalar(at: offset).value, in: bytes, at: offset) { return entry }
    guard bytes.scalarClass(at: offset) == .word else { return nil }
    let end = Segmentation.wordEnd(in: bytes, from: offset)
    guard let meaning = meaning(ofHash: WordHash.of(bytes, offset..<end)) else { return nil }
    return (meaning, end)
  }

  /// The entry of letters of an unspaced script, or with a mark in it, that stands at `offset`, where `scalar` is read.
  @inline(__always)
  func entry(beginningWith scalar: UInt32, in bytes: [UInt8], at offset: Int) -> (meaning: Meaning, end: Int)? {
    mayHold(WordHash.of(scalar: scalar)) ? longest(beginningWith: scalar, in: bytes, at: offset) : nil
  }

  private func longest(
    beginningWith scalar: UInt32, in bytes: [UInt8], at offset: Int
  ) -> (meaning: Meaning, end: Int)? {
    var place = firstPlace(of: scalar)
    while place < unspaced.count, unspaced[place].first == scalar {
      let letters = unspaced[place].letters
      place += 1
      guard bytes.matches(letters, at: offset) else { continue }
      let end = offset + letters.count
      if bytes[end - 1] < 0x80, bytes[end - 1].isAlphanumeric, bytes.byte(end).isLetter { continue }
      if bytes[offset] < 0x80, bytes.byte(offset - 1).isAlphanumeric { continue }
      return (unspaced[place - 1].meaning, end)
    }
    return nil
  }

  /// Where the entries that begin with a letter stand, or would stand.
  private func firstPlace(of scalar: UInt32) -> Int {
    var (low, high) = (0, unspaced.count)
    while low < high {
      let middle = (low + high) / 2
      if unspaced[middle].first < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The hash by which words are looked up, made of eight bytes at a time.
enum WordHash {
  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash of a word of one to seven bytes, the first one lowest.
  @inline(__always)
  static func of(short word: UInt64) -> UInt64 { mix(seed ^ word) }

  /// The hash of a word of eight to fifteen bytes, those beyond the eighth by themselves.
  @inline(__always)
  static func of(_ first: UInt64, then rest: UInt64) -> UInt64 {
    let hash = mix(seed ^ first)
    return rest == 0 ? hash : mix(hash ^ rest)
  }

  /// The hash of the first scalar of an entry.
  @inline(__always)
  static func of(scalar: UInt32) -> UInt64 { UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15 }

  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 { of(bytes, range) { $0 } }

  /// The hash of a word with its ASCII letters in lower case.
  static func ofLowercased(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    of(bytes, range) { $0 | ByteLanes.letters($0) >> 2 }
  }

  @inline(__always)
  private static func of(_ bytes: [UInt8], _ range: Range<Int>, _ form: (UInt64) -> UInt64) -> UInt64 {
    let text = bytes.span
    var hash = seed
    var index = range.lowerBound
    while index < range.upperBound {
      let word = form(text.eightBytes(at: index))
      let left = range.upperBound - index
      hash = mix(hash ^ (left < 8 ? ByteLanes.prefix(word, left) : word))
      index += 8
    }
    return hash
  }

  @inline(__always)
  private static func mix(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ bits >> 32) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
