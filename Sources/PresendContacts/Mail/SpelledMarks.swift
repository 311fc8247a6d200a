/// Words that are said for the marks of an address.
enum SpelledMark: Sendable {
  case at, dot, dash, underscore

  /// Words of fourteen languages, folded as the text is.
  static let groups: [(SpelledMark, [String])] = [
    (
      .at,
      [
        "at", "arroba", "arobase", "arobas", "arrobase", "arrobe", "klammeraffe", "affenschwanz", "ät", "chiocciola",
        "chiocciolina", "собака", "собачка", "собачку", "равлик", "равлика", "песик", "эт", "ат",
        "małpa", "małpka", "apenstaartje", "apestaartje", "kuyruklu", "et", "آت", "ات", "艾特", "圈a", "アット", "アットマーク",
        "あっと", "골뱅이", "앳",
      ]
    ),
    (
      .dot,
      [
        "dot", "point", "period", "punto", "punkt", "ponto", "точка", "крапка", "kropka", "punt", "nokta", "نقطة",
        "نقطه", "دوت",
        "点", "點", "ドット", "점", "닷", "쩜", "tečka",
      ]
    ),
    (
      .dash,
      [
        "dash", "hyphen", "minus", "guión", "guion", "tiret", "trattino", "bindestrich", "hífen", "дефис", "тире",
        "kreska", "koppelteken", "tire",
      ]
    ),
    (.underscore, ["underscore", "underbar", "unterstrich", "подчеркивание", "podkreślenie", "sublinhado"]),
  ]

  static let lexicon = Lexicon(groups)
}

extension SpelledMark {
  /// Endings as they are said or written in other scripts.
  static let endings: [String: String] = [
    "ком": "com", "ру": "ru", "рф": "рф", "нет": "net", "орг": "org", "كوم": "com", "نت": "net", "콤": "com", "컴": "com",
    "コム": "com", "コムズ": "com", "komm": "com",
  ]

  /// The keys of `endings`.
  static let spelledEndings = Set(endings.keys)
}
