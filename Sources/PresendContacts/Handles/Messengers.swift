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
        "whatsappa", "whatsapptan", "whatsappdan", "whatsappta", "whatsappı", "whatsappım", "واتس اب", "واتس آب",
        "واتسآب", "الواتس اب", "بالواتس", "عالواتس", "واتسب", "вотсапу", "вацапу",
        "whatsapp", "whatsap", "whatapp", "watsapp", "watsap", "wattsapp", "whattsapp", "wasap", "wassap", "wasapp",
        "guasap", "guatsap",
        "guasapp", "zapzap", "whatsappa", "whatsappie", "whatsappowi", "вотсап", "вотсапе", "вотсапп", "ватсап",
        "ватсапе", "ватсапп", "вацап",
        "вацапе", "واتساب", "الواتساب", "بالواتساب", "واتس", "الواتس", "وتساب", "왓츠앱", "왓츠", "ワッツアップ", "ワッツアプ",
      ]
    ),
    (
      Messenger(name: "whatsapp", strength: .nickname),
      ["wp", "wa", "wapp", "wats", "whats", "wpp", "wsp", "wzp", "zap"]
    ),
    (
      Messenger(name: "telegram", strength: .name),
      [
        "telegramdan", "telegramda", "telegramın", "телеграмом", "تلجرام", "التلجرام", "التليجرام", "التيليجرام",
        "تليغرام", "تلقرام", "بالتلجرام",
        "telegram", "telegramm", "telegramie", "телеграмі", "телеграму", "телеграмм", "telegrama", "телеграм",
        "телеграме", "телеграмм", "телеграмме",
        "телега", "телеге", "телегу", "تلغرام",
        "تليجرام", "تيليجرام", "التلغرام", "텔레그램", "テレグラム",
      ]
    ),
    (Messenger(name: "telegram", strength: .nickname), ["tg", "telega", "тг", "텔레", "电报", "電報", "纸飞机"]),
    (
      Messenger(name: "wechat", strength: .name),
      [
        "我的v信", "wechat", "weixin", "公众号", "公眾號", "视频号", "微信", "薇信", "徽信", "v信", "微❤", "微💚", "绿泡泡", "위챗", "ウィーチャット",
        "вичат",
      ]
    ),
    (Messenger(name: "wechat", strength: .nickname), ["我的v", "我v", "v号", "vx", "wx", "威信", "v❤", "v💚", "薇❤", "卫星号"]),
    (
      Messenger(name: "wechat", strength: .invitation),
      [
        "加我的v信", "加我的v", "加我v", "加个v", "加下v", "加我vx", "加我wx", "加v", "加薇", "加vx", "加wx", "加威", "+v", "+vx", "加❤", "加v信",
        "加薇信", "➕v",
        "➕vx", "➕微", "加v❤", "加💚", "➕💚", "加我卫星",
      ]
    ),
    (Messenger(name: "qq", strength: .name), ["qq", "扣扣", "q群", "qq群", "叩叩", "q 群", "企鹅群", "企鹅号", "🐧"]),
    (Messenger(name: "qq", strength: .nickname), ["企鹅"]),
    (Messenger(name: "line", strength: .name), ["lineid", "ไลน์"]),
    (Messenger(name: "line", strength: .nickname), ["lineアカウント", "line公式", "line@", "line", "ライン", "라인"]),
    (Messenger(name: "line", strength: .invitation), ["加賴", "加赖", "加line"]),
    (
      Messenger(name: "kakaotalk", strength: .name),
      [
        "카톡방", "오픈채팅방", "카카오채널", "카카오톡채널", "카카오톡 채널", "카톡채널", "kakao", "kakaotalk", "카카오톡", "카톡", "카카오", "오픈채팅", "플친",
        "ㅋㅌ", "ㅋㅏㅌㅗㄱ", "カカオトーク", "カカオ",
      ]
    ),
    (
      Messenger(name: "instagram", strength: .name),
      [
        "instagramdan", "instagramda", "instadan", "instada", "інсті", "інсту", "инстой", "инсту", "инстаграмом",
        "الانستا", "الانستقرام", "الانستغرام", "الإنستغرام", "انستجرام", "الانستجرام", "بالانستا", "انستكرام",
        "instagram", "instagramie", "інстаграм", "інстаграмі", "інста", "instagrama", "instagramu", "инстаграм",
        "инстаграме", "инстаграмм", "инстаграму",
        "инста", "инсте", "انستغرام",
        "انستقرام", "إنستغرام", "انستا", "인스타", "인스타그램", "インスタ", "インスタグラム",
      ]
    ),
    (Messenger(name: "instagram", strength: .nickname), ["ig", "ins", "insta"]),
    (
      Messenger(name: "facebook", strength: .name),
      [
        "facebooka", "facebookiem", "facebooktan", "facebookdan", "фейсбука", "فيس بوك", "الفيس بوك", "الفيس",
        "فيسبوكنا",
        "facebook", "facebooku", "feisbuk", "feisbuc", "фейсбуці", "facebookta", "фейсбук", "фейсбуке", "فيسبوك",
        "الفيسبوك", "페이스북", "페북",
        "フェイスブック", "脸书", "臉書",
      ]
    ),
    (Messenger(name: "facebook", strength: .nickname), ["face", "fb", "feis", "фб"]),
    (Messenger(name: "messenger", strength: .nickname), ["messenger", "messengerze"]),
    (
      Messenger(name: "viber", strength: .name),
      ["вайбером", "viberda", "الفايبر", "viber", "viberze", "вайбер", "вайбері", "вайбере", "вибер", "فايبر"]
    ),
    (Messenger(name: "signal", strength: .nickname), ["signal", "сигнал"]),
    (Messenger(name: "snapchat", strength: .name), ["السناب", "السناب شات", "snapchat", "سناب", "سناب شات"]),
    (Messenger(name: "snapchat", strength: .nickname), ["snap", "sc"]),
    (
      Messenger(name: "discord", strength: .name),
      ["discordzie", "discordda", "дискорду", "ديسكورد", "discord", "дискорд", "дискорде", "디스코드", "ディスコード"]
    ),
    (Messenger(name: "discord", strength: .nickname), ["디코", "dc", "disc"]),
    (Messenger(name: "kik", strength: .nickname), ["kik"]),
    (
      Messenger(name: "skype", strength: .name),
      ["skypea", "скайпу", "skype", "skypie", "скайп", "скайпе", "スカイプ", "سكايب"]
    ),
    (
      Messenger(name: "x", strength: .name),
      ["twitter", "ツイッター", "트위터", "twittera", "twitterze", "твиттер", "твиттере", "推特", "تويتر"]
    ),
    (
      Messenger(name: "tiktok", strength: .name),
      [
        "tiktoka", "tiktoku", "tiktokie", "tiktokta", "tiktoktan", "тиктоке", "тик-ток", "тік-ток", "тіктоці",
        "تيك توك", "التيك توك", "تيكتوك", "ティックトック", "tiktok", "тикток", "抖音", "틱톡",
      ]
    ),
    (Messenger(name: "vk", strength: .name), ["вконтакті", "ВКонтакте", "вконтакте", "vkontakte"]),
    (Messenger(name: "vk", strength: .nickname), ["vk", "вк"]),
    (Messenger(name: "zalo", strength: .name), ["zalo"]),
    (Messenger(name: "weibo", strength: .name), ["weibo", "微博"]),
    (Messenger(name: "xiaohongshu", strength: .name), ["xhs", "小红书", "小紅書"]),
    (Messenger(name: "threema", strength: .name), ["threema"]),
    (Messenger(name: "threads", strength: .nickname), ["threads"]),
    (Messenger(name: "odnoklassniki", strength: .name), ["одноклассники", "одноклассниках"]),
    (Messenger(name: "linkedin", strength: .name), ["linkedin"]),
    (Messenger(name: "pinterest", strength: .name), ["pinterest"]),
    (
      Messenger(name: "youtube", strength: .nickname),
      ["youtubeチャンネル", "youtubie", "youtubeda", "ютубе", "يوتيوب", "اليوتيوب", "油管", "youtube", "ютуб", "유튜브"]
    ),
  ]
}
