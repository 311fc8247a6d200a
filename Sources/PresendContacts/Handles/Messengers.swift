/// Messengers and networks by the names and nicknames that people write.
struct Messenger: Sendable {
  /// How much else must stand beside the name.
  enum Strength: Sendable {
    /// A name that means nothing else.
    case name
    /// A name that is a common word or an abbreviation too.
    case nickname
    /// A phrase that is an invitation by itself.
    case invitation
  }

  /// The messenger, in lower case.
  let name: String
  let strength: Strength

  /// Words by messenger, folded as the text is.
  static let groups: [(Messenger, [String])] = [
    (
      Messenger(name: "whatsapp", strength: .name),
      [
        "whatsapp", "whatsap", "whatapp", "watsapp", "watsap", "wattsapp", "whattsapp", "wasap", "wassap", "wasapp",
        "guasap", "guatsap",
        "guasapp", "zapzap", "whatsappa", "whatsappie", "whatsappowi", "вотсап", "вотсапе", "вотсапп", "ватсап",
        "ватсапе", "ватсапп", "вацап",
        "вацапе", "واتساب", "الواتساب", "بالواتساب", "واتس", "الواتس", "وتساب", "왓츠앱", "왓츠", "ワッツアップ", "ワッツアプ",
      ]
    ),
    (Messenger(name: "whatsapp", strength: .nickname), ["wa", "wapp", "wats", "whats", "wpp", "wsp", "wzp", "zap"]),
    (
      Messenger(name: "telegram", strength: .name),
      [
        "telegram", "telegramm", "telegramie", "телеграмі", "телеграму", "телеграмм", "telegrama", "телеграм",
        "телеграме", "телеграмм", "телеграмме",
        "телега", "телеге", "телегу", "تلغرام",
        "تليجرام", "تيليجرام", "التلغرام", "텔레그램", "テレグラム", "纸飞机",
      ]
    ),
    (Messenger(name: "telegram", strength: .nickname), ["tg", "telega", "тг", "텔레", "电报", "電報"]),
    (
      Messenger(name: "wechat", strength: .name),
      ["wechat", "weixin", "公众号", "公眾號", "视频号", "微信", "薇信", "徽信", "v信", "微❤", "绿泡泡", "위챗", "ウィーチャット", "вичат"]
    ),
    (Messenger(name: "wechat", strength: .nickname), ["vx", "wx", "威信", "v❤", "薇❤"]),
    (
      Messenger(name: "wechat", strength: .invitation),
      ["加v", "加薇", "加vx", "加wx", "加威", "+v", "+vx", "加❤", "加v信", "加薇信", "➕v", "➕vx", "➕微", "加v❤"]
    ),
    (Messenger(name: "qq", strength: .name), ["qq", "扣扣", "q群", "qq群", "叩叩", "q 群", "企鹅群", "企鹅号", "🐧"]),
    (Messenger(name: "line", strength: .name), ["lineid", "ไลน์"]),
    (Messenger(name: "line", strength: .nickname), ["line", "ライン", "라인"]),
    (Messenger(name: "line", strength: .invitation), ["加賴", "加赖", "加line"]),
    (
      Messenger(name: "kakaotalk", strength: .name),
      ["kakao", "kakaotalk", "카카오톡", "카톡", "카카오", "오픈채팅", "플친", "ㅋㅌ", "ㅋㅏㅌㅗㄱ", "カカオトーク", "カカオ"]
    ),
    (
      Messenger(name: "instagram", strength: .name),
      [
        "instagram", "instagramie", "інстаграм", "інстаграмі", "інста", "instagrama", "instagramu", "инстаграм",
        "инстаграме", "инстаграмм", "инстаграму",
        "инста", "инсте", "انستغرام",
        "انستقرام", "إنستغرام", "انستا", "인스타", "인스타그램", "インスタ", "インスタグラム",
      ]
    ),
    (Messenger(name: "instagram", strength: .nickname), ["ig", "insta"]),
    (
      Messenger(name: "facebook", strength: .name),
      [
        "facebook", "facebooku", "фейсбуці", "facebookta", "фейсбук", "фейсбуке", "فيسبوك", "الفيسبوك", "페이스북", "페북",
        "フェイスブック", "脸书", "臉書",
      ]
    ),
    (Messenger(name: "facebook", strength: .nickname), ["fb", "фб"]),
    (Messenger(name: "messenger", strength: .nickname), ["messenger", "messengerze"]),
    (
      Messenger(name: "viber", strength: .name), ["viber", "viberze", "вайбер", "вайбері", "вайбере", "вибер", "فايبر"]
    ),
    (Messenger(name: "signal", strength: .nickname), ["signal", "сигнал"]),
    (Messenger(name: "snapchat", strength: .name), ["snapchat", "سناب", "سناب شات"]),
    (Messenger(name: "snapchat", strength: .nickname), ["snap", "sc"]),
    (Messenger(name: "discord", strength: .name), ["discord", "дискорд", "дискорде", "디스코드", "ディスコード"]),
    (Messenger(name: "discord", strength: .nickname), ["dc", "disc"]),
    (Messenger(name: "kik", strength: .nickname), ["kik"]),
    (Messenger(name: "skype", strength: .name), ["skype", "skypie", "скайп", "скайпе", "スカイプ", "سكايب"]),
    (Messenger(name: "x", strength: .name), ["twitter", "твиттер", "твиттере", "推特", "تويتر"]),
    (Messenger(name: "tiktok", strength: .name), ["tiktok", "тикток", "抖音", "틱톡"]),
    (Messenger(name: "vk", strength: .name), ["вконтакте", "vkontakte"]),
    (Messenger(name: "vk", strength: .nickname), ["vk", "вк"]),
    (Messenger(name: "zalo", strength: .name), ["zalo"]),
    (Messenger(name: "weibo", strength: .name), ["weibo", "微博"]),
    (Messenger(name: "xiaohongshu", strength: .name), ["小红书", "小紅書"]),
    (Messenger(name: "linkedin", strength: .name), ["linkedin"]),
    (Messenger(name: "pinterest", strength: .name), ["pinterest"]),
    (Messenger(name: "youtube", strength: .nickname), ["youtube", "ютуб", "유튜브"]),
  ]
}
