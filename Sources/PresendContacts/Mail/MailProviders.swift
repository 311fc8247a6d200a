/// Mail providers by the names and spellings that people write, and the domain that they stand for.
enum MailProviders {
  /// Names that mean nothing but a provider, by domain.
  static let groups: [(String, [String])] = [
    (
      "gmail.com",
      [
        "gmail", "g-mail", "g mail", "gemail", "jimeil", "gimeil", "yimeil", "jimail", "гмейл", "гмэйл", "джимейл",
        "جيميل",
        "지메일", "ジーメール", "谷歌邮箱", "googlemail",
      ]
    ),
    ("hotmail.com", ["hotmail", "jotmail", "хотмейл", "هوتميل", "핫메일", "ホットメール"]),
    ("outlook.com", ["outlook", "autluk", "аутлук", "اوتلوك", "아웃룩"]),
    ("yahoo.com", ["yahoo", "yaho", "ymail", "яху", "ياهو", "야후", "ヤフー"]),
    ("icloud.com", ["icloud"]),
    ("protonmail.com", ["proton", "protonmail"]),
    ("gmx.de", ["gmx"]),
    ("t-online.de", ["t-online", "tonline"]),
    ("orange.fr", ["wanadoo"]),
    ("libero.it", ["libero"]),
    ("virgilio.it", ["virgilio"]),
    ("mail.ru", ["mailru", "мейлру", "мэйл"]),
    ("yandex.ru", ["yandex", "яндекс"]),
    ("rambler.ru", ["rambler", "рамблер"]),
    ("163.com", ["163邮箱", "网易邮箱"]),
    ("qq.com", ["qq邮箱", "QQ邮箱"]),
    ("sina.com", ["sina", "新浪邮箱"]),
    ("foxmail.com", ["foxmail"]),
    ("naver.com", ["naver", "네이버"]),
    ("hanmail.net", ["daum", "hanmail", "다음메일", "한메일"]),
    ("interia.pl", ["interia"]),
    ("onet.pl", ["onet"]),
    ("wp.pl", ["wp"]),
    ("ukr.net", ["ukr", "укрнет"]),
    ("ziggo.nl", ["ziggo"]),
    ("telenet.be", ["telenet"]),
    ("uol.com.br", ["uol"]),
    ("terra.com.br", ["terra"]),
    ("aol.com", ["aol"]),
    ("live.com", ["live"]),
  ]

  /// Domains that prove an address even where another sign stands in the place of its `@`.
  static let domains = [
    "126.com", "163.com", "foxmail.com", "gmail.com", "hotmail.com", "icloud.com", "mail.ru", "outlook.com", "qq.com",
    "yahoo.", "yandex.ru",
  ]

  /// Names that are words of everyday language or shops too, so that more must stand beside them.
  static let common: Set<String> = [
    "libero.it", "live.com", "naver.com", "onet.pl", "orange.fr", "sina.com", "terra.com.br", "wp.pl", "yandex.ru",
    "yahoo.com",
  ]
}
