import PresendContacts
import TestSupport
import Testing

/// Messengers by the names and signs that people use for them, in many languages.
@Suite struct NicknameTests {
  @Test(arguments: [
    // English
    ("«hmu on insta»", "instagram"), ("«Text me on Signal» for the details", "signal"),
    ("«let's continue on WhatsApp»", "whatsapp"), ("my «skype is live:foxking»", "skype"),
    // Spanish, Portuguese
    ("«mándame un wasap» ahora", "whatsapp"), ("«hablamos mejor por wsp»", "whatsapp"),
    ("mi usuario de «telegram es lunatienda»", "telegram"), ("«me chama no zap»", "whatsapp"),
    ("«fale conosco pelo Telegram»", "telegram"),
    // French, Italian
    ("«envoie-moi un message sur Telegram»", "telegram"), ("«suivez-nous sur Insta»", "instagram"),
    ("«ci trovi su Facebook»", "facebook"), ("«mandami un messaggio su Whatsapp»", "whatsapp"),
    // German, Dutch
    ("«schick mir eine Nachricht über Signal»", "signal"), ("unser «Insta heißt fuchs.laden»", "instagram"),
    ("«stuur me een bericht via wapp»", "whatsapp"), ("u «vindt ons op Facebook»", "facebook"),
    // Polish, Turkish
    ("«znajdziesz nas na Facebooku»", "facebook"), ("«pisz na tg»", "telegram"),
    ("«bizi Instagram'da takip» edin", "instagram"), ("«Instagram'dan bize ulaşın»", "instagram"),
    // Russian, Ukrainian
    ("«пишите в телегу»", "telegram"), ("«найдите нас вконтакте»", "vk"), ("наш «тг lisashop_ru»", "telegram"),
    ("«напишіть мені у вайбер»", "viber"), ("«підписуйтесь на наш інстаграм»", "instagram"),
    // Arabic
    ("«راسلني على الواتس»", "whatsapp"), ("«أضفني على تيليجرام»", "telegram"), ("«تابعونا على انستقرام»", "instagram"),
    // Chinese, Japanese, Korean
    ("«加V fox8899»", "wechat"), ("«➕V fox8899»", "wechat"), ("请«加薇信»联系", "wechat"), ("可以«加我电报»", "telegram"),
    ("«企鹅号 88123456»", "qq"), ("«🐧 88123456»", "qq"), ("«微❤：fox88»", "wechat"),
    ("«ライン交換»しましょう", "line"), ("«インスタのDM»でご連絡", "instagram"),
    ("«텔레그램으로 문의» 주세요", "telegram"), ("«오픈채팅으로 들어오»세요", "kakaotalk"),
    // Vietnamese, Indonesian
    ("«nhắn tin qua Zalo»", "zalo"), ("«hubungi lewat WA» ya", "whatsapp"), ("«follow IG kami»", "instagram"),
  ])
  func `an invitation by a nickname`(_ marked: String, _ messenger: String) {
    let handles = contacts(in: marked).filter { $0.kind == .handle }
    #expect(handles.map(\.messenger) == [messenger], "\(found(.handle, in: marked))")
  }

  @Test(arguments: [
    "Signal words on the label", "The signal for the router is weak", "insta-dry paint", "Parking is in WA, Seattle",
    "the zap of the battery", "la línea de pesca mide 300 m", "El modelo funciona con Telegram y Signal",
    "O zap da bateria é normal", "Das Signal ist schwach, bitte den Router umstellen", "Die Linie 5 hält vor der Tür",
    "De app werkt met WhatsApp", "De lijn is 10 meter lang", "Le fil de ligne fait 100 m", "Il segnale è debole",
    "Etui z logo Facebook", "WhatsApp logolu kılıf tükendi", "Чехол с логотипом Telegram закончился", "Сигнал слабкий",
    "غطاء بشعار واتساب غير متوفر", "微信支付图标的手机壳卖完了", "电报风格的贺卡", "企鹅玩具已经发出", "ラインが入ったシャツです",
    "インスタント食品は返品できません", "라인이 들어간 셔츠입니다", "카카오 초콜릿 1박스", "theo dõi đơn hàng", "3 + V2", "➕ 2 pcs",
    "When you send a telegram, brevity is essential",
  ])
  func `words and products of the same name`(_ text: String) { #expect(found(.handle, in: text) == []) }

  @Test(arguments: ["📞 «612 345 678»", "💬 «+34 612 345 678»", "📱«612345678»"])
  func `a picture of a telephone beside a number`(_ marked: String) {
    #expect(found(.phone, in: marked, regions: ["ES"]) == MarkedText(marked).pieces)
  }

  @Test(arguments: ["📦 302-1234567-1234567", "📅 12.05.2026 – 14.05.2026", "💶 1.299,00"])
  func `other pictures beside numbers`(_ text: String) { #expect(found(.phone, in: text, regions: ["ES"]) == []) }
}
