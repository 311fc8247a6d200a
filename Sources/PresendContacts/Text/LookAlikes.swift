internal import PresendText

/// Letters of Greek, Cyrillic and Armenian and phonetic letters, by the Latin letter that they are taken for.
enum LookAlikes {
  /// The Latin letter that a scalar is taken for; nil where it looks like none.
  static func plain(_ scalar: UInt32) -> UInt8? { table[scalar] ?? confusable(scalar) }

  /// What Unicode's table of confusables says, for the rarer letters.
  private static func confusable(_ scalar: UInt32) -> UInt8? {
    var letter: [UInt8] = []
    letter.appendScalar(scalar)
    guard let skeleton = ICUText.skeleton(letter), skeleton.count == 1, skeleton[0].isAlphanumeric else { return nil }
    return skeleton[0]
  }

  private static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (letter, twins) in groups {
      for twin in twins.unicodeScalars { table[twin.value] = letter }
    }
    return table
  }()

  private static let groups: [(UInt8, String)] = [
    (UInt8(ascii: "A"), "АΑᎪ"), (UInt8(ascii: "B"), "ВΒᏴ"), (UInt8(ascii: "C"), "СϹᏟ"), (UInt8(ascii: "D"), "ԀᎠ"),
    (UInt8(ascii: "E"), "ЕΕᎬ"), (UInt8(ascii: "F"), "Ϝ"), (UInt8(ascii: "G"), "ԌᏀ"), (UInt8(ascii: "H"), "НΗᎻ"),
    (UInt8(ascii: "I"), "ІΙӀ"), (UInt8(ascii: "J"), "ЈͿᎫ"), (UInt8(ascii: "K"), "КΚᏦ"), (UInt8(ascii: "L"), "ԼᏞ"),
    (UInt8(ascii: "M"), "МΜᎷ"), (UInt8(ascii: "N"), "Ν"), (UInt8(ascii: "O"), "ОΟՕ"), (UInt8(ascii: "P"), "РΡᏢ"),
    (UInt8(ascii: "Q"), "Ԛ"), (UInt8(ascii: "R"), "Ꭱ"), (UInt8(ascii: "S"), "ЅՏᏚ"), (UInt8(ascii: "T"), "ТΤᎢ"),
    (UInt8(ascii: "U"), "Ս"), (UInt8(ascii: "V"), "ѴᏙ"), (UInt8(ascii: "W"), "ԜᎳ"), (UInt8(ascii: "X"), "ХΧ"),
    (UInt8(ascii: "Y"), "ҮΥᎽ"), (UInt8(ascii: "Z"), "ΖᏃ"),
    (UInt8(ascii: "a"), "аαɑ"), (UInt8(ascii: "b"), "ЬьƄ"), (UInt8(ascii: "c"), "сϲ"), (UInt8(ascii: "d"), "ԁɗ"),
    (UInt8(ascii: "e"), "еεҽє"), (UInt8(ascii: "f"), "ք"), (UInt8(ascii: "g"), "ɡց"), (UInt8(ascii: "h"), "һհ"),
    (UInt8(ascii: "i"), "іιɩ"), (UInt8(ascii: "j"), "јϳ"), (UInt8(ascii: "k"), "кκ"), (UInt8(ascii: "l"), "ӏ"),
    (UInt8(ascii: "m"), "м"), (UInt8(ascii: "n"), "ηոп"), (UInt8(ascii: "o"), "оοσօ"), (UInt8(ascii: "p"), "рρ"),
    (UInt8(ascii: "q"), "ԛգ"), (UInt8(ascii: "r"), "гɼ"), (UInt8(ascii: "s"), "ѕ"), (UInt8(ascii: "t"), "тτ"),
    (UInt8(ascii: "u"), "υսʋ"), (UInt8(ascii: "v"), "νѵ"), (UInt8(ascii: "w"), "ԝѡωш"), (UInt8(ascii: "x"), "хχ"),
    (UInt8(ascii: "y"), "уүγу"), (UInt8(ascii: "z"), "ʐ"),
  ]
}
