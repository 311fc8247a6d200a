/// Tells whether a text is plainly written in one of a few languages, so that nothing finer must be asked.
///
/// Looks for the commonest words that no neighbouring language shares, in one reading of the folded text. A text of two
/// languages, or of few words, is no plain case.
package struct CommonWords: Sendable {
  /// Languages that can be told by their commonest words, and Chinese by its letters.
  package static let languages = ["de", "en", "es", "fr", "it", "pt", "zh"]

  private static let chinese = 6
  /// Longer texts are judged with care; its cost is small beside that of their checking.
  private static let longest = 4096
  /// The bits of a slot that hold what a word means; the others hold its hash.
  private static let meaning: UInt64 = 0xFFFF

  /// For each slot a word, or zero: its hash, a bit for each language that alone has it, and below a bit for each that
  /// has it at all.
  private let slots: [UInt64]

  package static let shared = CommonWords()

  private init() {
    var slots = [UInt64](repeating: 0, count: 1024)
    for (lists, bits) in [(CommonWords.own, 0x101 as UInt64), (CommonWords.common, 1)] {
      for (number, list) in lists.enumerated() {
        var hash = CommonWords.seed
        for byte in (list + " ").utf8 {
          if byte != UInt8(ascii: " ") {
            hash = CommonWords.step(hash, byte)
          } else {
            CommonWords.add(hash, meaning: bits << UInt64(number), to: &slots)
            hash = CommonWords.seed
          }
        }
      }
    }
    self.slots = slots
  }

  /// Adds what a word means to its slot, which is the first free one from that of its hash on.
  private static func add(_ hash: UInt64, meaning: UInt64, to slots: inout [UInt64]) {
    var slot = Int(hash >> 32 & 1023)
    while slots[slot] != 0, (slots[slot] ^ hash) & ~CommonWords.meaning != 0 { slot = (slot + 1) & 1023 }
    slots[slot] = hash & ~CommonWords.meaning | slots[slot] & CommonWords.meaning | meaning
  }

  /// The language of a folded text where it is a plain case; nil otherwise.
  package func language(of text: [UInt8]) -> String? {
    guard text.count <= CommonWords.longest else { return nil }
    var counts = Counts()
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard byte &- 0x61 < 26 else {
          index += 1
          continue
        }
        var hash = CommonWords.seed
        while index < text.count, text[index] &- 0x61 < 26 {
          hash = CommonWords.step(hash, text[index])
          index += 1
        }
        counts.words += 1
        let meaning = meaning(of: hash)
        if meaning != 0 { counts.note(meaning) }
      } else {
        let (scalar, length) = text.scalar(at: index)
        if 0x4E00..<0xA000 ~= scalar { counts.han += 1 } else if scalar >= 0x100 { counts.foreign += 1 }
        index += length
      }
    }
    return counts.language.map { CommonWords.languages[$0] }
  }

  /// What one text is made of.
  private struct Counts {
    var words = 0
    var han = 0
    /// Letters and marks that no language of the lists has.
    var foreign = 0
    private var own = [Int](repeating: 0, count: chinese)
    private var shared = [Int](repeating: 0, count: chinese)

    mutating func note(_ meaning: UInt64) {
      for number in 0..<chinese {
        own[number] += Int(meaning >> (8 + UInt64(number)) & 1)
        shared[number] += Int(meaning >> UInt64(number) & 1)
      }
    }

    /// The number of the language where it is a plain case.
    var language: Int? {
      // Punctuation of full width is foreign too; kana and hangul would be far more.
      if han >= 8, foreign * 4 <= han, words * 2 <= han { return chinese }
      guard han == 0, foreign * 16 <= words, let best = own.indices.max(by: { own[$0] < own[$1] }) else { return nil }
      let rivals = own.reduce(0, +) - own[best]
      // Of all words about half are listed; in a text half in another language, a quarter.
      return own[best] >= 3 && rivals * 4 <= own[best] && shared[best] * 3 >= words ? best : nil
    }
  }

  private func meaning(of hash: UInt64) -> UInt64 {
    var slot = Int(hash >> 32 & 1023)
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) & ~CommonWords.meaning == 0 { return slots[slot] & CommonWords.meaning }
      slot = (slot + 1) & 1023
    }
    return 0
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// By language, folded, words that Dutch, Danish, Catalan, Galician and other neighbours do not have.
  private static let own = [
    "der und nicht sie ihre ihr ihnen ihren wir ist das zu mit auf fur ein eine einen den dem bitte wenn haben bei oder "
      + "auch aus nach wurde werden konnen uns unser unsere vielen sich wird noch von",
    "the you your and of to this that are it if our will please with thank can not but from any us would when was "
      + "there which what they has been",
    "el los las y su sus muy usted hola gracias esta favor lo como puede hemos pero cualquier nuestra nuestro tiene "
      + "para",
    "vous votre nous est et pour dans une du avec pas des vos ce cette notre merci bonjour commande avez sur qui au "
      + "etes",
    "il di che per non sono della del con ordine grazie gli nel suo alle dei ci abbiamo vostro buongiorno questo "
      + "nostra nostro",
    "nao voce uma com em um sao obrigado obrigada foi pela pelo ou seus nossa nosso",
  ]

  /// By language, folded, other common words.
  private static let common = [
    "die in an im am es so als um war alle kann ihrer ihrem hat haben sind zum zur durch nur mehr gern dass uber vor",
    "a i in on for is we have or be me as at an so no do all my by order up get know just out i'm need do how let "
      + "product here like one now more their time about some into",
    "de que en la por un una se no me le nos con al del a si ha es pedido o ser te mi sin mas este sobre hay todo",
    "de la le les que en un a se si il par ne je plus tout produit son sa vous ou aux sont pas ces",
    "la e a i un una si se o in da le al lo mi ha piu come della dal sul anche prodotto cliente su ne",
    "o a os as de que do da dos das ao se no na nos por para seu sua me mais como pedido e ser em meu produto foi",
  ]
}
