internal import PresendText

/// Words that stand before numbers and say what they are.
enum NumberCue: Sendable {
  /// A telephone number follows.
  case phone
  /// Somebody is to call or write; a number may follow.
  case call
  /// `number`: whose, the word before it tells; without one, perhaps a telephone's.
  case number
  /// An order, parcel, invoice, article or other numbered thing follows.
  case identifier
  /// A sum of money or a quantity follows.
  case amount

  static let lexicon = Lexicon<NumberCue>([
    (
      .phone,
      [
        "phone", "telephone", "tel", "tél", "tlf", "tfno", "telf", "cell", "cellphone", "mobile", "mob", "fax",
        "hotline", "whatsapp", "whats",
        "wsp", "wpp", "wasap", "guasap", "zap", "zapzap", "viber", "wechat", "telegram", "imo", "sms", "landline",
        "dial",
        "teléfono", "telefono", "celular", "móvil", "movil", "cel", "fono", "telefon", "telefonnummer", "handy",
        "handynummer", "rufnummer",
        "durchwahl", "mobil", "mobilnummer", "téléphone", "telephone", "portable", "gsm", "cellulare", "telefonino",
        "telefone", "telemóvel",
        "telemovel", "celular", "fone", "телефон", "телефону", "телефоны", "тел", "моб", "мобильный", "вотсап",
        "ватсап", "вайбер", "telefonu",
        "komórka", "komórkowy", "telefoon", "telefoonnummer", "mobiel", "gsm", "telefonum", "telefonumuz", "cep",
        "هاتف", "الهاتف", "تلفون",
        "جوال", "الجوال", "موبايل", "واتس", "واتساب", "电话", "電話", "手机", "手機", "手机号", "联系电话", "热线", "微信", "座机", "携帯",
        "携帯番号", "でんわ",
        "전화", "전화번호", "휴대폰", "핸드폰", "연락처", "번호는", "카톡", "โทร", "โทรศัพท์", "फोन", "मोबाइल", "טלפון", "τηλέφωνο", "τηλ",
        "điện thoại",
        "điện", "sđt", "hp", "hubungi",
      ]
    ),
    (
      .call,
      [
        "call", "calling", "text", "ring", "reach", "contact", "llame", "llámame", "llámanos", "llama", "llamar",
        "llámenos", "anrufen", "ruf", "rufen", "appelez", "appeler", "chiama", "chiamaci", "chiamami", "chiamare",
        "ligue",
        "liga", "ligar", "contato", "contacto", "позвоните", "звоните", "позвони", "звони", "zadzwoń", "dzwoń",
        "bel", "bellen", "ara", "arayın", "اتصل", "拨打", "致电", "撥打", "연락", "문자",
      ]
    ),
    (
      .number,
      [
        "number", "número", "numero", "nummer", "numéro", "номер", "номеру", "numer", "numara", "numaram", "رقم",
        "رقمي", "号码", "號碼", "番号", "번호",
      ]
    ),
    (
      .identifier,
      [
        "dhl", "ups", "usps", "fedex", "dpd", "gls", "hermes", "correos", "seur",
        "order", "orders", "po", "tracking", "track", "trackingnummer", "invoice", "receipt", "reference", "ref",
        "serial", "sn", "model", "part",
        "item", "article", "asin", "sku", "upc", "ean", "gtin", "isbn", "imei", "iban", "bic", "swift", "account",
        "acct", "id",
        "case", "ticket", "claim",
        "transaction", "shipment", "parcel", "package", "booking", "reservation", "confirmation", "code", "zip", "vat",
        "batch", "lot", "version",
        "pedido", "pedidos", "seguimiento", "rastreo", "guía", "factura", "referencia", "serie", "artículo", "cuenta",
        "envío", "código", "codigo",
        "bestellung", "bestellnummer", "bestellnr", "auftrag", "auftragsnummer", "sendung", "sendungsnummer",
        "paketnummer", "rechnung",
        "rechnungsnummer", "kundennummer", "artikel", "artikelnummer", "postnummer", "seriennummer", "konto",
        "vorgangsnummer", "aktenzeichen",
        "plz",
        "commande", "suivi", "facture", "référence", "série", "colis", "compte", "dossier", "ordine", "ordini",
        "tracciamento", "spedizione",
        "fattura", "riferimento", "conto", "codice", "pacco", "encomenda", "rastreio", "rastreamento", "fatura", "cpf",
        "cnpj", "cep", "nif", "conta",
        "заказ", "заказа", "заказу", "трек", "отслеживания", "накладная", "накладной", "счет", "артикул", "инн",
        "индекс", "zamówienie", "zamówienia",
        "przesyłki", "przesyłka", "faktura", "faktury", "nip", "regon", "bestelling", "bestelnummer", "zending",
        "factuur", "factuurnummer",
        "sipariş", "siparişiniz", "kargo", "takip", "fatura", "طلب", "الطلب", "طلبك", "شحنة", "تتبع", "فاتورة", "订单",
        "訂單", "单号", "單號", "运单", "快递",
        "物流", "发票", "编号", "編號", "型号", "序列号", "条码", "邮编", "注文", "追跡", "伝票", "お問い合わせ番号", "請求書", "郵便番号", "型番", "주문",
        "주문번호", "운송장", "송장",
        "사업자", "계좌", "계좌번호", "vorgang", "vorgangs", "vertrag", "blz", "siret", "siren", "tva",
        "lote", "lotto", "contract", "contrato", "contrat", "contratto", "póliza", "rfc", "cuit", "nit", "ruc", "curp",
        "clabe", "cif", "kvk", "abn", "bsb", "gst", "routing", "договор", "договора", "партия",
        "кпп", "бик", "огрн", "снилс", "批号", "合同", "税号", "契約", "ロット", "계약",
        "albarán", "albaran", "expediente", "管理番号", "整理番号", "会員番号", "製造番号", "受付番号", "予約番号", "お客様番号", "登録番号",
        "口座番号", "会员号", "身份证号", "护照号", "工单号", "접수번호", "예약번호", "회원번호", "관리번호",
      ]
    ),
    (
      .amount,
      [
        "total", "price", "amount", "precio", "preis", "prix", "prezzo", "preço", "цена", "cena", "prijs", "fiyat",
        "价格", "金额", "値段", "가격",
      ]
    ),
  ])
}

/// The nearest cue around a number.
enum CueSearch {
  /// The nearest cue in the words before `offset`, at most eight words and one line back.
  static func nearest(in bytes: [UInt8], before offset: Int) -> NumberCue? {
    var start = offset
    var words = 0
    var weak: NumberCue?
    var isNumbered = false
    while start > 0, words < 8, offset - start < 72 {
      let (scalar, length) = bytes.scalar(before: start)
      if scalar == 0x0A || scalar == 0x3002 { break }
      // `random text - number is …`: what stands before the dash says nothing of this number.
      if isNumbered, scalar == UInt32(UInt8(ascii: "-")), bytes.byte(start) == 0x20, bytes.byte(start - 2) == 0x20 {
        break
      }
      start -= length
      if scalar >= 0x2600, pictures.contains(scalar) { return .phone }
      let isStart = isWordStart(bytes, start)
      guard isStart else { continue }
      if bytes.scalarClass(at: start) == .word { words += 1 }
      if isOfAThing(bytes, start, before: offset) { return weak ?? .identifier }
      guard let meaning = meaning(in: bytes, at: start, before: offset) else { continue }
      switch meaning {
      case .call: weak = .call
      case .number: isNumbered = true
      case .phone: return .phone
      case .identifier, .amount: return weak ?? meaning
      }
    }
    return weak ?? (isNumbered ? .number : nil)
  }

  /// `complaint no. 20-12`, `Bestell-Nr.: 88-22`: the word before says of what the number is; nobody's own and none to dial.
  private static func isOfAThing(_ bytes: [UInt8], _ start: Int, before offset: Int) -> Bool {
    let before = start - 1
    guard bytes.byte(before) == 0x20 || bytes.byte(before) == UInt8(ascii: "-"),
      let short = shortened.first(where: { bytes.matches($0, at: start) }), start + short.count < offset,
      bytes[start + short.count..<offset].allSatisfy({ $0 == UInt8(ascii: ":") || $0 == 0x20 })
    else { return false }
    let word = Segmentation.wordStart(in: bytes, before: before)
    guard word < before, bytes[word] >= 0x80 || bytes[word].isLetter else { return false }
    switch meaning(in: bytes, at: word, before: offset) {
    case .phone, .call: return false
    default: break
    }
    switch ChatRole.lexicon.match(in: bytes, at: word)?.meaning {
    case .identifier, nil: return true
    default: return false
    }
  }

  private static let shortened = ["no.", "nr.", "nro.", "num.", "n.º"].map(Folding.fold)

  private static func meaning(in bytes: [UInt8], at start: Int, before offset: Int) -> NumberCue? {
    if let match = NumberCue.lexicon.match(in: bytes, at: start) { return match.end <= offset ? match.meaning : nil }
    let word = bytes[start..<Segmentation.wordEnd(in: bytes, from: start)]
    guard word.count > 3, word.endIndex <= offset, compoundEnds.contains(where: { word.suffix($0.count) == $0[...] })
    else { return nil }
    return dialled.contains { word.starts(with: $0) } ? .phone : .identifier
  }

  /// Ends of compounds of German, Dutch and Swedish that number things: `Kontonummer`, `Rechnungsnr`.
  private static let compoundEnds = ["nr", "nummer", "nummern", "nrn"].map { Array($0.utf8) }

  /// Beginnings of those that name what is dialled.
  private static let dialled = [
    "fax", "festnetz", "gsm", "handy", "hotline", "info", "kontakt", "mobil", "notruf", "privat", "ruf", "service",
    "sms", "tel", "whats",
  ].map {
    Array($0.utf8)
  }

  /// Pictures of telephones and of people who talk.
  private static let pictures: Set<UInt32> = [0x260E, 0x2706, 0x1F4DE, 0x1F4F1, 0x1F4F2, 0x1F4AC, 0x1F919]

  private static func isWordStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes.scalarClass(at: index) == .unspaced || bytes.scalarClass(before: index) != .word
  }

  /// True where a telephone word follows directly.
  static func isPhone(in bytes: [UInt8], after offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, index - offset < 4, bytes[index] == 0x20 || bytes[index] == 0x28 || bytes[index] == 0x2C
    { index += 1 }
    guard let match = NumberCue.lexicon.match(in: bytes, at: index) else { return false }
    return match.meaning == .phone
  }
}
