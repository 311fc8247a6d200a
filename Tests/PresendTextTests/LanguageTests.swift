import PresendText
import Testing

/// In what a message is written.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("ar", "تم شحن طلبك اليوم وسيصل خلال ثلاثة أيام إن شاء الله"),
    ("bg", "Вашата поръчка беше изпратена днес и ще пристигне до три дни."),
    ("cs", "Dobrý den, vaši zásilku jsme dnes odeslali a dorazí do tří dnů."),
    ("da", "Din ordre er afsendt i dag og kommer frem i løbet af tre hverdage."),
    ("de", "Ihre Bestellung wurde heute verschickt und kommt in drei Tagen an."),
    ("el", "Η παραγγελία σας στάλθηκε σήμερα και θα φτάσει σε τρεις ημέρες."),
    ("en", "Your order was shipped today and will arrive within three days."),
    ("es", "Su pedido ha salido hoy y llegará dentro de tres días."),
    ("fi", "Pakettisi on lähetetty tänään ja se saapuu perille kolmessa päivässä."),
    ("fr", "Votre commande est partie aujourd'hui et arrivera sous trois jours."),
    ("he", "ההזמנה שלך נשלחה היום ותגיע תוך שלושה ימים"),
    ("hu", "A rendelését ma feladtuk, három napon belül megérkezik."),
    ("id", "Pesanan Anda sudah kami kirim hari ini dan akan tiba dalam tiga hari."),
    ("it", "Il suo ordine è partito oggi e arriverà entro tre giorni."),
    ("ja", "ご注文の商品は本日発送しました。三日以内に届きます。"),
    ("ko", "주문하신 상품은 오늘 발송되었으며 삼일 안에 도착합니다."),
    ("nl", "Uw bestelling is vandaag verzonden en komt binnen drie dagen aan."),
    ("pl", "Państwa zamówienie zostało dziś wysłane i dotrze w ciągu trzech dni."),
    ("pt", "O seu pedido foi enviado hoje e vai chegar em até três dias."),
    ("ro", "Comanda dumneavoastră a fost expediată astăzi și va ajunge în trei zile."),
    ("ru", "Ваш заказ отправлен сегодня и прибудет в течение трёх дней."),
    ("sv", "Din beställning har skickats idag och kommer fram inom tre dagar."),
    ("th", "คำสั่งซื้อของคุณถูกจัดส่งแล้ววันนี้และจะถึงภายในสามวัน"),
    ("tr", "Siparişiniz bugün kargoya verildi ve üç gün içinde ulaşacak."),
    ("uk", "Ваше замовлення відправлено сьогодні і прибуде протягом трьох днів."),
    ("vi", "Đơn hàng của bạn đã được gửi hôm nay và sẽ đến trong ba ngày."),
    ("zh", "您的订单今天已发货，预计三天内送达。"),
  ])
  func `a sentence tells its language`(_ code: String, _ text: String) {
    #expect(TextLanguages(of: Array(text.utf8)) == .known([code]))
  }

  @Test(arguments: [
    "", "Ok", "Kiitos!", "Thank you", "Ciao!", "Free shipping", "Hi John", "iPhone 13 Pro Max 256GB",
    "DHL Express tracking 1234567890", "302-1234567-1234567", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "🎉🎉🎉🎉🎉🎉🎉🎉🎉",
  ])
  func `a short text tells nothing`(_ text: String) {
    #expect(TextLanguages(of: Array(text.utf8)) == .unknown)
  }

  @Test(arguments: [
    (["en", "zh"], "Your order has been shipped today, and you will receive it soon. 您的订单今天已发货，您将很快收到。"),
    (
      ["de", "en"],
      "Your order has been shipped today, and you will receive it soon.\nIhre Bestellung wurde heute versandt, und Sie erhalten sie bald."
    ),
    (
      ["en", "fi"],
      "Your order has been shipped today.\nThank you for your patience with us, it will be with you soon.\n\n"
        + "Tilauksesi on lähetetty tänään ja saat sen pian.\nKiitos kärsivällisyydestäsi, paketti on pian perillä."
    ),
  ])
  func `a message in two languages`(_ codes: [String], _ text: String) {
    guard case .known(let found) = TextLanguages(of: Array(text.utf8)) else {
      Issue.record("no language was found")
      return
    }
    #expect(found.sorted() == codes)
  }

  @Test func `broken and long texts are judged all the same`() {
    let sentence = "Pakettisi on lähetetty tänään ja se saapuu perille ensi viikolla. "
    #expect(TextLanguages(of: Array(String(repeating: sentence, count: 5_000).utf8)) == .known(["fi"]))
    #expect(TextLanguages(of: [UInt8](repeating: 0x80, count: 100)) == .unknown)
    #expect(TextLanguages(of: [0x41, 0, 0x42, 0, 0xF0, 0x9F]) == .unknown)
  }
}

/// What is plain without asking CLD2.
@Suite struct CommonWordsTests {
  private func language(of text: String) -> String? {
    CommonWords.shared.language(of: TextViews(Array(text.utf8)).folded.bytes)
  }

  @Test(arguments: [
    ("en", "Thank you for your order. It will be with you in three days, and if not, please write to us."),
    ("de", "Vielen Dank, wir haben das Paket heute verschickt, und es kommt in drei Tagen bei Ihnen an."),
    (
      "es", "Gracias, hemos enviado su pedido y los tres libros van con él; si falta uno, escriba para que lo enviemos."
    ),
    ("fr", "Merci pour votre commande, nous avons mis une notice dans le colis et le reste du lot est avec."),
    ("it", "Grazie per il suo ordine, abbiamo spedito gli articoli che non sono nel primo pacco della settimana."),
    ("pt", "Obrigado pela compra, o pacote foi enviado com uma nota e você recebe um aviso em breve."),
    ("zh", "您的订单今天已发货，预计三天内送达，请留意查收。"),
  ])
  func `plain cases`(_ code: String, _ text: String) { #expect(language(of: text) == code) }

  @Test(arguments: [
    "Uw bestelling is vandaag verzonden en komt binnen drie dagen aan, of we bellen u van tevoren op.",
    "Din ordre er afsendt i dag, og den kommer frem for weekenden; vi har lagt en bog med til dig.",
    "La seva comanda ha sortit avui i arribarà en tres dies; els llibres van amb el paquet gran.",
    "O seu pedido saíu hoxe e chegará en tres días; os libros van co paquete grande da tenda.",
    "Pesanan Anda sudah kami kirim hari ini dan akan tiba dalam tiga hari.",
    "ご注文の商品は本日発送しました。三日以内に届きます。お待ちください。",
    "Ваш заказ отправлен сегодня и прибудет в течение трёх дней.",
    "Your order was shipped today and you will have it soon. Tilauksesi on lähetetty tänään ja saat sen pian. "
      + "Kiitos kärsivällisyydestäsi, paketti on pian perillä ja voit noutaa sen lähimmästä postista.",
    "Thank you", "", "3 x A4",
  ])
  func `no plain cases`(_ text: String) { #expect(language(of: text) == nil) }
}
