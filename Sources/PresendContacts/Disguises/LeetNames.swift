internal import PresendText

/// Names of messengers with digits and signs for letters: `wh4tsapp`, `te1egram`, `wh@tsapp`.
enum LeetNames {
  /// The marks that tell of such a name, beside digits.
  static let marks = ASCIIMarks("@$")

  /// The names around signs and digits that stand for letters, with their places in the folded text. Digits count in
  /// the given words, or in all where none are given.
  static func find(
    in bytes: [UInt8], signs: TextSigns, words: [Range<Int>]?
  ) -> [(messenger: Messenger, range: Range<Int>)] {
    var found: [(Messenger, Range<Int>)] = []
    var index = 0
    var rest = words?[...]
    for place in signs.places where place.offset >= index && isPart(place.byte) {
      if place.byte.isDigit, rest != nil {
        while let word = rest?.first, word.upperBound <= place.offset { rest?.removeFirst() }
        guard rest?.first?.contains(place.offset) == true else { continue }
      }
      var start = place.offset
      while start > index, isPart(bytes[start - 1]) { start -= 1 }
      index = start
      var letters = 0
      var others = 0
      while index < bytes.count, isPart(bytes[index]) {
        if bytes[index].isLetter { letters += 1 } else { others += 1 }
        index += 1
      }
      guard (5...12).contains(index - start), others > 0, others <= 3, letters > others else { continue }
      // `V1B3R-500` is a model.
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isDigit { continue }
      if let messenger = messenger(bytes[start..<index]) { found.append((messenger, start..<index)) }
    }
    return found
  }

  private static func messenger(_ word: ArraySlice<UInt8>) -> Messenger? {
    for one in [UInt8(ascii: "i"), UInt8(ascii: "l")] {
      let plain = word.map { letter(for: $0, one: one) }
      if case .messenger(let messenger) = Trigger.lexicon.meaning(ofHash: WordHash.of(plain, 0..<plain.count)),
        messenger.strength == .name
      {
        return messenger
      }
    }
    return nil
  }

  @inline(__always)
  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "!")
  }

  private static func letter(for byte: UInt8, one: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "!"): one
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    case UInt8(ascii: "8"): UInt8(ascii: "b")
    default: byte
    }
  }
}
