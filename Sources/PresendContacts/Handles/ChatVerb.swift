internal import PresendText

/// Verbs of invitations by their stems, for languages that bend them: `seguiteci`, `напишите`, `yazabilirsiniz`.
///
/// A stem says what is done, the ending to whom: a pronoun at the end, or a form that bids, makes a request of a verb.
enum ChatVerb {
  /// The role of the word at `offset`; nil for words without one of the stems.
  static func match(in bytes: [UInt8], at offset: Int) -> (meaning: ChatRole, end: Int)? {
    let end = Segmentation.wordEnd(in: bytes, from: offset)
    guard end - offset >= 4 else { return nil }
    for (stem, number) in index[key(of: bytes, at: offset)] ?? [] where bytes.matches(stem, at: offset) {
      guard offset + stem.count <= end, end - offset - stem.count <= families[number].longestEnding else { continue }
      if let role = families[number].role(ofEnding: bytes[offset + stem.count..<end]) { return (role, end) }
    }
    return nil
  }

  /// The stems by their first two bytes, with the number of their family.
  private static let index: [UInt16: [(stem: [UInt8], family: Int)]] = {
    var index: [UInt16: [(stem: [UInt8], family: Int)]] = [:]
    for (number, family) in families.enumerated() {
      for stem in family.stems { index[key(of: stem, at: 0), default: []].append((stem, number)) }
    }
    return index
  }()

  private static func key(of bytes: [UInt8], at offset: Int) -> UInt16 {
    UInt16(bytes.byte(offset)) << 8 | UInt16(bytes.byte(offset + 1))
  }

  private struct Family: Sendable {
    let stems: [[UInt8]]
    let bidding: [[UInt8]]
    let plain: [[UInt8]]
    /// True where the pronoun is the end of the verb, whatever stands between.
    let takesPronouns: Bool
    /// In bytes.
    let longestEnding: Int

    /// What the ending makes of the stem.
    func role(ofEnding ending: ArraySlice<UInt8>) -> ChatRole? {
      let bids = bidding.contains {
        takesPronouns ? ending.suffix($0.count).elementsEqual($0) : ending.elementsEqual($0)
      }
      if bids { return .request }
      return plain.contains { ending.elementsEqual($0) } ? .verb : nil
    }

    init(
      _ stems: [String], bidding: [String], plain: [String], takesPronouns: Bool = false, longestEnding: Int
    ) {
      self.stems = stems.map(Folding.fold)
      self.bidding = bidding.map(Folding.fold)
      self.plain = plain.map(Folding.fold)
      self.takesPronouns = takesPronouns
      self.longestEnding = longestEnding
    }
  }

  private static let families: [Family] = [
    // Spanish and Portuguese: `escríbenos`, `búscame`, `procure`.
    Family(
      [
        "agreg", "añad", "aña", "busc", "búsc", "busq", "chama", "contact", "contáct", "conect", "dej", "deix",
        "encontr", "encuentr", "encuéntr", "escrib", "escríb", "escrev", "habl", "hábl", "llam", "llám", "mand", "mánd",
        "envia", "envía", "pas", "pás", "pesquis", "procur", "sig", "síg", "sigu", "sígu", "suscrib", "suscríb",
        "visit", "visít", "adicion", "acompanh", "chame", "convers", "curt", "inscrev",
      ],
      bidding: ["me", "nos", "enos", "anos", "noslo", "melo"],
      plain: [
        "", "a", "e", "o", "as", "es", "an", "en", "am", "em", "ar", "er", "ir", "ad", "ed", "id", "ás", "á", "é",
        "ando", "i", "í", "u", "ue", "uen", "ui", "te", "ete", "ase", "anse", "ase", "rse", "arse", "irse", "se",
      ], takesPronouns: true, longestEnding: 8),
    // Italian: `seguiteci`, `scrivimi`.
    Family(
      [
        "aggiung", "cerc", "chiam", "contatt", "invi", "iscriv", "lasci", "mand", "raggiung", "scriv", "segu", "trov",
        "visit",
      ],
      bidding: ["ci", "mi"], plain: ["", "a", "e", "i", "o", "ate", "ete", "ite", "are", "ere", "ire", "iti", "itevi"],
      takesPronouns: true, longestEnding: 8),
    // French.
    Family(
      [
        "abonn", "aim", "ajout", "cherch", "contact", "écriv", "envoy", "lik", "parl", "pass", "rejoign", "recherch",
        "suiv", "trouv", "retrouv", "discut", "laiss", "donn",
      ],
      bidding: [], plain: ["e", "es", "ez", "er", "re", "ons", "ent"], longestEnding: 4),
    // German and Dutch.
    Family(
      [
        "abonnier", "abonneer", "besuch", "erreich", "find", "folg", "kontaktier", "lik", "meld", "schick", "schreib",
        "such", "zoek", "volg", "vind", "stuur", "voeg", "bereik", "bezoek", "deel", "bericht", "contacteer",
        "hinzufüg",
      ],
      bidding: [], plain: ["", "e", "en", "t", "et", "st", "te"], longestEnding: 3),
    // Russian and Ukrainian: `подписывайтесь`, `скиньте`.
    Family(
      [
        "пиш", "пис", "напиш", "напис", "добав", "додав", "дода", "подпис", "подпиш", "підпис", "найд", "знайд", "ищ",
        "шука", "свяж", "зв'яж", "стуч", "скин", "скид", "кин", "кида", "звон", "позвон", "перей", "переход", "заход",
        "заглядыв", "вступ", "присоедин", "приєдн", "спиш", "дай", "остав", "залиш", "поищ",
      ],
      bidding: [
        "ите", "итесь", "йте", "йтесь", "йтеся", "те", "тесь", "ьте", "ьтесь", "ывайтесь", "ывайся", "ывайте", "уйтесь",
        "уйтеся", "айте", "айтесь", "яйте", "яйтесь", "іть", "іться", "и", "й",
      ],
      plain: ["у", "ете", "ёте", "ешь", "ать", "ати", "ити", "ить", "ут", "ют", "йти", "ти", "ться"], longestEnding: 20),
    // Polish.
    Family(
      [
        "pisz", "pisa", "napisz", "napisa", "znajd", "szuka", "poszuka", "wyszuka", "obserw", "zaobserw", "doda",
        "polub", "subskryb", "zaprasz", "kontakt", "skontakt", "poda", "podaj", "zadzw", "odezw", "dołącz", "zajrz",
        "zostaw", "odwied",
      ],
      bidding: ["cie", "uj", "ujcie", "j", "jcie", "aj", "ajcie", "ź", "źcie", "szcie"],
      plain: ["", "ć", "c", "z", "ziesz", "ziecie", "on", "owac", "ować", "uje", "ń", "n", "y"],
      longestEnding: 8),
    // Turkish: `yazabilirsiniz`, `takip edin`.
    Family(
      [
        "yaz", "ulaş", "bul", "beğen", "ekle", "katıl", "geç", "görüş", "konuş", "ara", "abone", "takip", "bildir",
        "gönder",
      ],
      bidding: [
        "ın", "in", "un", "ün", "ınız", "iniz", "abilirsiniz", "ebilirsiniz", "arsanız", "erseniz", "ursanız",
        "ürseniz",
        "elim", "alım", "yin", "yın", "yiniz", "yebilirsiniz", "labilirsiniz", "lün",
      ],
      plain: ["", "mak", "mek", "ma", "me"], longestEnding: 14),
  ]
}
