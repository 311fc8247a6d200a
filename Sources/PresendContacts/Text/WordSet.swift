internal import PresendText

/// A set of words that is asked about stretches of a text, without making strings of them. Small.
struct WordSet: Sendable {
  /// The hashes of the words, each at the first free place from that of its lowest bits on; zero where there is none.
  private var slots: [UInt64]

  init(_ words: some Collection<String>) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for word in words { insert(WordHash.of(Array(word.utf8), 0..<word.utf8.count)) }
  }

  private mutating func insert(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash
  }

  /// True for the bytes of a word.
  func contains(_ word: [UInt8]) -> Bool { contains(word, 0..<word.count) }

  /// True for the bytes of a word.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { contains(WordHash.of(bytes, range)) }

  private func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// True for the bytes of a word of small letters, in any case.
  func containsInAnyCase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    contains(WordHash.ofLowercased(bytes, range))
  }
}
