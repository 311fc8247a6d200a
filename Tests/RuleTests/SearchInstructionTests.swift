import Presend
import PresendDrafts
import PresendRules
import Testing

/// "Google our brand": where to find the seller outside, without a contact.
@Suite struct SearchInstructionTests {
  private static let rules = RuleLoader.load(ShippedRules.files()).rules
  private static let day = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)

  private func categories(of text: String) -> [String] {
    let linter = Linter(rules: Self.rules, options: LinterOptions(today: Self.day))
    let record = RawRecord(bytes: Array(text.utf8), source: "x.txt", format: .text)
    return DraftParser().drafts(from: record).flatMap { linter.check($0).findings.map(\.category.rawValue) }
  }

  @Test(arguments: [
    "Google our brand to find more.", "Just search for our store name on Google.",
    "You can find us under the same name elsewhere.", "Búscanos en Google como Luz Lámparas.",
    "Busque nuestra marca en internet.", "Suchen Sie einfach bei Google nach unserem Shopnamen.",
    "Googeln Sie unsere Marke.", "Cherchez notre marque sur Google.", "Tapez le nom de notre boutique dans Google.",
    "Cerca il nostro negozio su Google.", "Cercateci su Google con lo stesso nome.", "Procure nossa loja no Google.",
    "Pesquise nossa marca na internet.", "Zoek onze winkel op Google.", "Google onze merknaam maar.",
    "Wpisz nazwę naszego sklepu w Google.", "Wyszukaj naszą markę w internecie.", "Найдите наш магазин в Гугле.",
    "Загуглите название нашего бренда.", "Введите название нашего магазина в Яндексе.",
    "Знайдіть наш магазин у Google.",
    "Загугліть нашу марку.", "Google'da markamızı aratın.", "Mağazamızın adını Google'da arayın.",
    "ابحث عن متجرنا في جوجل", "ابحث في قوقل عن اسم علامتنا التجارية", "在百度搜索我们的品牌", "谷歌一下我们的店名",
    "百度搜“灯具之家”就能找到我们", "Googleで当店の名前を検索してください。", "ネットで弊社のブランド名を検索してください。",
    "구글에서 저희 브랜드를 검색해 주세요.", "네이버에 저희 상호를 검색하시면 나옵니다.",
    "Cứ tìm tên shop mình trên Google nhé.", "Anh lên mạng tìm kiếm thương hiệu chúng tôi trên Google.",
    "Gõ Google tên shop mình là ra.", "Cari nama toko kami di Google.", "Cari di internet merek kami ya.",
    "Googling nama toko kami saja.",
  ])
  func `an instruction to search for the seller`(_ text: String) {
    #expect(categories(of: text).contains("off-platform"))
  }

  @Test(arguments: [
    "Google Maps shows another address.", "Search for the serial number on the back.",
    "Please search your mailbox for the invoice.", "The brand is sold by many shops.",
    "Busque el número de serie en la caja.",
    "Google Maps muestra otra dirección.", "Suchen Sie die Seriennummer auf der Rückseite.",
    "Die Marke steht auf der Schachtel.", "Cherchez le numéro de série sous la base.",
    "Cerca il numero di serie sotto la base.", "Procure o número de série na caixa.",
    "Zoek het serienummer op de doos.",
    "Wpisz numer seryjny w formularzu.", "Найдите серийный номер на коробке.", "Введите номер заказа на странице.",
    "Знайдіть серійний номер на коробці.", "Seri numarasını kutuda arayın.", "ابحث عن الرقم التسلسلي على العلبة",
    "请搜索订单号。", "在订单页面搜索我们的店铺消息", "箱の番号を検索してください。", "Googleマップの住所が違います。",
    "상자의 번호를 검색해 주세요.", "구글 지도에 다른 주소가 나옵니다.",
    "Tìm số sê-ri ở mặt sau.", "Google Maps chỉ địa chỉ khác.", "Tên chúng tôi có trên hộp.",
    "Cari nomor seri di kotak.", "Google Maps menampilkan alamat lain.", "Nama toko kami ada di kotak.",
  ])
  func `a search for something else`(_ text: String) { #expect(categories(of: text) == []) }
}
