import PresendContacts
import TestSupport
import Testing

/// Invitations to messengers and networks as sellers write them in chats, by the grammar that they follow.
@Suite struct InvitationTests {
  private func messengers(_ text: String) -> [String?] {
    contacts(in: text).filter { $0.kind == .handle }.map(\.messenger)
  }

  @Test(arguments: [
    "Hi friend, my «IG: lampfox_co»", "«Telegram pseudo lampfox»", "«Instagram usuario lampfox»",
    "«Instagram-Name: lampfox»", "unser «Telegram-Kanal heißt lampfox»", "手机«微信同号13800138000»", "«小红书号：1234567890»",
    "«カカオのID tsuki77»", "«LINEのIDは tsukishop»です", "제 «카톡은 dalshop»입니다", "«微博 @月亮灯具»",
    "«insta hesabımız ay_dukkani»", "«facebook của shop là trangshop»", "our «Facebook page is Lampfox Studio».",
    "nasz profil na «IG to ksiezycowy_sklep»",
  ])
  func `a name, a word for a name, and the handle`(_ marked: String) {
    #expect(found(.handle, in: marked) == MarkedText(marked).pieces)
  }

  @Test(arguments: [
    "our «instagram is lampshop.fr»", "mi «ig es luna.tienda»", "find us on «TikTok as lampfox.studio»",
  ])
  func `a handle with a dot is no link`(_ marked: String) {
    #expect(found(.handle, in: marked) == MarkedText(marked).pieces)
    #expect(found(.link, in: marked) == [])
  }

  @Test(arguments: ["facebook: lampshop.com", "Instagram https://lampshop.fr/x", "WhatsApp and lampshop.fr"])
  func `a link beside a name is a link`(_ text: String) { #expect(found(.link, in: text).count == 1) }

  @Test(arguments: [
    ("seguiteci su Facebook", "facebook"), ("скиньте свой ватсап", "whatsapp"),
    ("podaj swój numer na WhatsApp", "whatsapp"),
    ("Meld dich einfach auf WhatsApp", "whatsapp"), ("likez notre page Facebook", "facebook"),
    ("pode chamar no direct do insta", "instagram"), ("bize whatsapptan yazın", "whatsapp"),
    ("facebook sayfamızı beğenin", "facebook"), ("ラインで話しませんか", "line"), ("오픈채팅방으로 오세요", "kakaotalk"),
    ("راسلنا على الانستقرام", "instagram"), ("ทักไลน์มานะคะ", "line"), ("tambahkan kami di Telegram", "telegram"),
  ])
  func `verbs in the forms in which they bid`(_ text: String, _ messenger: String) {
    #expect(messengers(text) == [messenger])
  }

  @Test(arguments: [
    "find us on the Telegram app", "search \"lampfox studio\" on Instagram", "cherchez « lune boutique » sur Instagram",
    "busca Granero en Facebook",
    "wyszukaj stodola na Instagramie", "ابحث عن moonstore في انستغرام", "Suchen Sie scheunenlicht auf Facebook",
  ])
  func `what to search for in a network`(_ text: String) { #expect(messengers(text).count == 1) }

  @Test(arguments: [
    "Do you have WhatsApp? It is easier there", "¿Tienes WhatsApp?", "Haben Sie WhatsApp?", "у вас есть вотсап?",
    "您有微信吗？", "카톡 있으세요?", "WhatsApp var mı?", "Anh có Zalo không?",
  ])
  func `asking whether the buyer has one`(_ text: String) { #expect(messengers(text).count == 1) }

  @Test(arguments: [
    "Please don't hesitate to message us on WhatsApp", "No dude en escribirnos por WhatsApp",
    "Zögern Sie nicht, uns per WhatsApp zu schreiben", "n'hésitez pas à nous écrire sur WhatsApp",
    "не стесняйтесь писать нам в WhatsApp", "If it does not fit, text us on Telegram",
  ])
  func `a negation that bids, and one in another clause`(_ text: String) { #expect(messengers(text).count == 1) }

  @Test(arguments: [
    "subscribe to our YouTube channel", "abonnez-vous à notre chaîne YouTube", "YouTubeチャンネル登録お願いします",
    "youtube kanalımıza abone olun", "유튜브 채널 구독 부탁드려요", "наша страница в фейсбуке", "صفحتنا على الفيسبوك متجر القمر",
  ])
  func `a page or channel of one's own`(_ text: String) { #expect(messengers(text).count == 1) }

  @Test(arguments: [
    "Line: nylon, 0.3 mm", "The case comes with a snap: metal, gold", "DC: 12V 2A adapter",
    "IG: insulated glass, 2 layers",
    "WA 98101 is the ZIP code", "message us here if the signal is weak", "contact us if the line is broken",
    "Write the line number in this chat", "No usamos WhatsApp, escríbanos por este chat",
    "Por favor escríbanos aquí, no por Facebook", "Садовая телега: 2 колеса", "ВК: 12 мм, втулка",
    "Đèn quay TikTok 26cm",
    "Do not hesitate to message us here", "The tablet has WhatsApp?", "На планшете есть WhatsApp и YouTube",
    "Часы принимают звонки из WhatsApp", "Подпись как в инстаграме", "Уведомления о письмах из Telegram",
    "Apps such as WhatsApp and Telegram work", "12 MP Kamera für Instagram-Fotos", "كوب خاص بشعار فيسبوك",
    "我们在抖音上看到过这款", "手表可显示微信消息", "LINEスタンプのぬいぐるみ", "라인 프렌즈 머그컵", "WhatsApp bulletin board",
    "YouTube channel list on page 4 of the remote's manual", "Saat WhatsApp mesajlarını gösterir",
    "Search the page for the line number",
    "Find your order number on the telegram form", "Add the date on the WhatsApp bulletin", "Crema face, 50 ml",
    "Threads: M6 and M8",
  ])
  func `shop talk with the same words`(_ text: String) { #expect(found(.handle, in: text) == []) }

  @Test(arguments: ["дискорд luna#4567", "디코 dal#1122", "ディスコード tsuki#3388"])
  func `tags of Discord in other scripts`(_ text: String) { #expect(found(.handle, in: text).count == 1) }

  @Test(arguments: ["Модель luna#4567", "모델 dal#1122", "Order#4567"])
  func `numbers of models`(_ text: String) { #expect(found(.handle, in: text) == []) }
}
