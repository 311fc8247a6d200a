import PresendDrafts

/// Makes drafts of sentences that are at hand, changed as writers and disguises change them. The same seed makes the same
/// drafts.
struct DraftMutator {
  private let sentences: [[Unicode.Scalar]]
  private var random: SplitMix

  init(sentences: [String], seed: UInt64) {
    self.sentences = sentences.map { Array($0.unicodeScalars) }
    random = SplitMix(state: seed)
  }

  /// A draft of one to four sentences, of which half are changed.
  mutating func draft(platforms: [String]) -> Draft {
    var text: [Unicode.Scalar] = []
    for _ in 0...random.below(4) {
      var sentence = random.element(of: sentences)
      for _ in 0..<random.below(4) { change(&sentence) }
      text += sentence + [random.element(of: [" ", " ", " ", "\n", "\u{3000}"])]
    }
    var draft = Draft(id: "generated", source: "generated")
    draft.context.platform = Platform(rawValue: random.element(of: platforms))
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text)
    draft.parts = [Part(kind: .body, name: "body", bytes: Array(String(scalars).utf8), origin: nil)]
    return draft
  }

  private mutating func change(_ sentence: inout [Unicode.Scalar]) {
    guard !sentence.isEmpty else { return }
    switch random.below(8) {
    case 0: swapWords(&sentence)
    case 1: sentence.insert(random.element(of: Self.invisible), at: random.below(sentence.count + 1))
    case 2: replaceLetter(&sentence, by: Self.lookalikes)
    case 3: replaceLetter(&sentence, by: Self.fullWidth)
    case 4: sentence.insert(contentsOf: random.element(of: Self.insertions), at: random.below(sentence.count + 1))
    case 5: sentence.remove(at: random.below(sentence.count))
    case 6: sentence = Array(String(String.UnicodeScalarView(sentence)).uppercased().unicodeScalars)
    default: replaceBlank(&sentence)
    }
  }

  private mutating func swapWords(_ sentence: inout [Unicode.Scalar]) {
    var words = sentence.split(separator: " ").map(Array.init)
    guard words.count > 1 else { return }
    let first = random.below(words.count)
    let second = random.below(3) == 0 ? random.below(words.count) : min(first + 1, words.count - 1)
    words.swapAt(first, second)
    sentence = Array(words.joined(separator: [" "]))
  }

  private mutating func replaceLetter(
    _ sentence: inout [Unicode.Scalar], by other: (Unicode.Scalar) -> Unicode.Scalar?
  ) {
    let start = random.below(sentence.count)
    for index in start..<min(start + 1 + random.below(6), sentence.count) {
      if let letter = other(sentence[index]) { sentence[index] = letter }
    }
  }

  private mutating func replaceBlank(_ sentence: inout [Unicode.Scalar]) {
    let blanks = sentence.indices.filter { sentence[$0] == " " }
    guard !blanks.isEmpty else { return }
    sentence.replaceSubrange(random.oneElementRange(of: blanks), with: random.element(of: Self.blanks))
  }

  private static let invisible: [Unicode.Scalar] = [
    "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200D}", "\u{301}",
  ]
  private static let blanks: [[Unicode.Scalar]] = [[], ["-"], ["\u{A0}"], [" ", " "], ["."], ["_"], ["\n"], ["/"]]
  private static let insertions: [[Unicode.Scalar]] = [
    "7", "5", "123-4567", "@", "@shop_24", "://", "www.", ".com", " dot ", "!", "?", "。", "⭐", "🎁", "★★★★★", "(",
    "+49 30 ",
    "٣", "１", "％", "微信", "\n\n\n", "\u{0}", "\t", "¡", "'", "’", "»", "- ", " not ", " no ", "不", "\u{202E}",
  ].map { Array($0.unicodeScalars) }

  private static func lookalikes(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [
      "a": "а", "c": "с", "e": "е", "i": "і", "o": "ο", "p": "р", "x": "х", "y": "у", "0": "О", "l": "1", "s": "ѕ",
    ]
    return pairs[letter]
  }

  private static func fullWidth(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    (0x21...0x7E).contains(letter.value) ? Unicode.Scalar(letter.value + 0xFEE0) : nil
  }
}

/// Numbers that are the same everywhere (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  mutating func element<Element>(of list: [Element]) -> Element { list[below(list.count)] }

  mutating func oneElementRange(of places: [Int]) -> Range<Int> {
    let place = element(of: places)
    return place..<place + 1
  }
}
