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

  /// Fillers between a name and a number, and words that only a chat needs.
  @Test(arguments: [
    ("«WA aja ya kak 081234567890»", "whatsapp"), ("my «whatsapp is the following: +44 7911 123456»", "whatsapp"),
    ("Mi «whatsapp es el siguiente: 612 345 678»", "whatsapp"), ("nosso «insta é o loja.lua»", "instagram"),
    ("«search mystore on IG» for more", "instagram"), ("«chat WA» saja kak", "whatsapp"),
    ("«m'ajouter sur Snap : lunebtq»", "snapchat"), ("可以私聊我的«ins：moon.lamp»", "instagram"),
    ("扫码«加我的V信»", "wechat"), ("«me achar no face» como Loja Lua", "facebook"),
    ("follow «our IG»", "instagram"), ("find «wood_lamp over on Facebook»", "facebook"),
    ("Sie können uns auch «per Signal» schreiben", "signal"), ("füg mich bei «Telegram hinzu: holzlampe1»", "telegram"),
    ("加我的«卫星号 abc12345»", "wechat"), ("«加💚 abc12345»", "wechat"),
  ])
  func `words that say nothing in between`(_ marked: String, _ messenger: String) {
    #expect(contacts(in: marked).filter { $0.kind == .handle }.map(\.messenger) == [messenger])
  }

  @Test(arguments: [
    "We saw the photo on your Facebook page", "WhatsApp the 5 best of them", "our signal is the best",
    "5 ins: 12.7 cm", "纸飞机玩具请联系我们退货", "卫星天线的支架已发出", "增加卫星信号。", "Thanks 💚 B08N5WRWNW",
    "send us our face mask back", "The maker's Instagram page shows it", "the Facebook group knows it",
    "Find part lamp_12 on the facebook form", "Bitte auf Signal warten.", "Find our DC adapter in the box",
    "garansi berlaku di WA",
  ])
  func `the same words without an invitation`(_ text: String) { #expect(found(.handle, in: text) == []) }

  @Test(arguments: ["📞 «612 345 678»", "💬 «+34 612 345 678»", "📱«612345678»"])
  func `a picture of a telephone beside a number`(_ marked: String) {
    #expect(found(.phone, in: marked, regions: ["ES"]) == MarkedText(marked).pieces)
  }

  @Test(arguments: ["📦 302-1234567-1234567", "📅 12.05.2026 – 14.05.2026", "💶 1.299,00"])
  func `other pictures beside numbers`(_ text: String) { #expect(found(.phone, in: text, regions: ["ES"]) == []) }
}
