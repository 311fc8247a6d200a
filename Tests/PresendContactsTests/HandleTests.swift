import PresendContacts
import TestSupport
import Testing

@Suite struct HandleTests {
  @Test(arguments: [
    "follow «@my_shop» and «@other»", "の«@username»に", "great.«@username», RT«@name»", "«@my.shop» is us",
    "«instagram: mystore»", "find us on «IG as mystore»",
    "«微信：abc123»", "«加V abc»", "«카톡 아이디: shop77»", "«wa 612345678»", "«LINE ID: myshop»", "«telegram: seller_1»",
    "add me «john#1234»", "«vx:abc123»",
    "«QQ:12345678»", "our «instagram is mystore»", "«insta mystore123»", "mi «insta es tienda_x»", "线下 «QQ 12345678»",
    "«LINE ID：shopjp»", "«viber +359888123456»", "«fb/myshop»", "мой телеграм «@shop_msk»", "«WhatsApp: 5551234567»",
  ])
  func `a handle is found with the name before it`(_ marked: String) {
    #expect(found(.handle, in: marked) == MarkedText(marked).pieces)
  }

  @Test(arguments: [
    ("«message us on WhatsApp»", "whatsapp"), ("please «contact me via Telegram» now", "telegram"),
    ("«escríbenos por wasap»", "whatsapp"),
    ("«加我微信»", "wechat"), ("«chama no zap»", "whatsapp"), ("«пишите в вотсап»", "whatsapp"),
    ("«contactez-nous sur WhatsApp»", "whatsapp"),
    ("«Schreiben Sie uns per WhatsApp»", "whatsapp"), ("«seguici su Instagram»", "instagram"),
    ("«napisz na whatsapp»", "whatsapp"),
    ("«volg ons op Insta»", "instagram"), ("«카톡으로 연락»주세요", "kakaotalk"), ("«LINEで連絡»してください", "line"),
    ("«WhatsApp us»", "whatsapp"),
    ("«add me on line»", "line"), ("«DM us on IG»", "instagram"), ("«تواصل معنا على الواتساب»", "whatsapp"),
    ("«bize whatsapp» üzerinden ulaşın", "whatsapp"),
  ])
  func `an invitation without a handle is found with its messenger`(_ marked: String, _ messenger: String) {
    let handles = contacts(in: marked).filter { $0.kind == .handle }
    #expect(handles.map(\.messenger) == [messenger], "\(found(.handle, in: marked))")
  }

  @Test(arguments: [
    "a +v b", "tg@debian.org", "line/part.v2", "2 @ 5 €", "@media screen", "meet@the beach", "f@@k", "oh @_@", "3 @10",
    "@7:30 pm", "I saw it on Facebook",
    "Telegram Zustellung", "fishing line 10",
    "the Signal is strong", "line 5 of the form", "the app on my phone", "Star Wars", "WhatsApp is down today",
    "Snap the cover on", "wa state", "zap the button",
    "please contact us on Amazon", "find us on page 3", "add me to the line", "Order#1234", "see model#1234", "微信支付",
    "加微波炉", "QQ音乐很好听", "电报是什么",
    "Please do not contact us on WhatsApp", "We never ask you to write us on Telegram",
    "When you send a telegram, brevity is essential", "он пользуется вконтакте",
    "I use WhatsApp to talk to my mother.", "Our products are on line", "signal: strong", "line: 12",
    "{{whatsapp_link}}", "a 5-star review on Twitter",
  ])
  func `product names, mentions and prices are no handles`(_ text: String) {
    #expect(found(.handle, in: text) == [])
  }

  @Test(arguments: [
    ("t.me/mystore", "telegram"), ("https://wa.me/34612345678", "whatsapp"), ("instagram.com/my.store", "instagram"),
    ("discord.gg/abc", "discord"),
    ("https://www.facebook.com/mystore", "facebook"), ("tg://resolve?domain=shop", "telegram"),
  ])
  func `a link to a messenger or profile is both a link and a handle`(_ text: String, _ messenger: String) {
    #expect(found(.link, in: text) == [text])
    #expect(found(.handle, in: text) == [text])
    #expect(contacts(in: text).allSatisfy { $0.messenger == messenger })
  }

  @Test(arguments: [
    "facebook.com", "https://www.youtube.com/watch?v=1", "https://twitter.com/search?q=x", "https://example.com/@user",
  ])
  func `a page of a network that belongs to nobody is a link only`(_ text: String) {
    #expect(found(.handle, in: text) == [])
  }
}
