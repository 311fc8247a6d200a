internal import PresendText

/// Finds the placeholders of templates, whose names are neither words nor addresses.
enum PlaceholderDetector {
  /// The marks of ASCII with which a placeholder may begin. Guillemets are looked at only where one of these stands.
  static let openers = ASCIIMarks("{[%#$<*_@")

  /// The placeholders of a text, by place.
  static func find(in bytes: [UInt8], signs: TextSigns) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    for place in signs.places where openers.contains(place.byte) && place.offset >= index {
      if signs.isWide { findGuillemets(in: bytes, from: &index, to: place.offset, &found) }
      guard place.offset >= index, let end = end(in: bytes, from: place.offset) else { continue }
      found.append(place.offset..<end)
      index = end
    }
    if signs.isWide { findGuillemets(in: bytes, from: &index, to: bytes.count, &found) }
    return found
  }

  /// Finds `«name»` between other placeholders.
  private static func findGuillemets(
    in bytes: [UInt8], from index: inout Int, to limit: Int, _ found: inout [Range<Int>]
  ) {
    let text = bytes.span
    while index < limit {
      let lead = ByteLanes.countBeforeFirst(ByteLanes.equal(text.eightBytes(at: index), to: 0xC2))
      index = min(index + lead, limit)
      guard lead < 8, index < limit else { continue }
      if bytes.byte(index + 1) == 0xAB, let end = end(in: bytes, from: index) {
        found.append(index..<end)
        index = end
      } else {
        index = min(index + 2, limit)
      }
    }
  }

  private struct Form {
    let first: UInt8
    let open: String
    let close: String
    /// True where the brackets alone are no proof, so that the inside must be a plain name.
    let needsName: Bool

    init(open: String, close: String, needsName: Bool) {
      first = open.utf8.first ?? 0
      self.open = open
      self.close = close
      self.needsName = needsName
    }
  }

  /// Longer brackets stand before the shorter ones that they begin with.
  private static let forms = [
    Form(open: "{{{", close: "}}}", needsName: false), Form(open: "{{", close: "}}", needsName: false),
    Form(open: "{%", close: "%}", needsName: false), Form(open: "{", close: "}", needsName: true),
    Form(open: "${", close: "}", needsName: false), Form(open: "@{", close: "}", needsName: true),
    Form(open: "#{", close: "}", needsName: true), Form(open: "[[", close: "]]", needsName: true),
    Form(open: "[%", close: "%]", needsName: false), Form(open: "%%", close: "%%", needsName: true),
    Form(open: "%", close: "%", needsName: true), Form(open: "<%", close: "%>", needsName: false),
    Form(open: "<#", close: ">", needsName: false), Form(open: "</#", close: ">", needsName: false),
    Form(open: "<<", close: ">>", needsName: true), Form(open: "*|", close: "|*", needsName: true),
    Form(open: "#", close: "#", needsName: true), Form(open: "$", close: "$", needsName: true),
    Form(open: "__", close: "__", needsName: true), Form(open: "\u{AB}", close: "\u{BB}", needsName: true),
  ]

  /// The end of the placeholder that begins at `start`; nil where none does.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    let first = bytes[start]
    for form in forms where form.first == first && bytes.hasPrefix(form.open, at: start) {
      if let end = end(of: form, in: bytes, from: start + form.open.utf8.count) { return end }
    }
    return bytes[start] == UInt8(ascii: "[") ? namedEnd(in: bytes, from: start) : nil
  }

  /// Single square brackets hold many things; a placeholder only where the name of a value stands in them.
  private static func namedEnd(in bytes: [UInt8], from start: Int) -> Int? {
    let limit = min(bytes.count, start + 40)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = String(decoding: bytes.lowercased(start + 1..<end), as: UTF8.self)
    return valueNames.contains(name) ? end + 1 : nil
  }

  private static let valueNames: Set<String> = [
    "name", "your name", "buyer name", "customer name", "first name", "order number", "order id", "product name",
    "tracking number", "shop name", "store name", "nombre", "tu nombre", "su nombre", "nombre del cliente", "cliente",
    "número de pedido", "nombre del producto", "kundenname", "vorname", "ihr name", "bestellnummer", "produktname",
    "prénom", "nom du client", "numéro de commande", "nome", "nome cliente", "numero ordine", "nome do cliente",
    "número do pedido", "naam", "bestelnummer", "imię", "numer zamówienia", "имя", "номер заказа", "姓名", "客户姓名",
    "买家姓名", "客户名", "订单号", "订单编号", "产品名称", "店铺名称", "お名前", "氏名", "注文番号", "商品名", "이름", "고객명",
    "주문번호", "isim", "sipariş numarası", "الاسم", "رقم الطلب",
  ]

  /// `{at}` and `{dot}` stand for marks of an address, not for a value.
  private static func isMark(_ name: ArraySlice<UInt8>) -> Bool {
    ["at", "dot", "AT", "DOT"].contains { name.elementsEqual($0.utf8) }
  }

  private static func end(of form: Form, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 96 {
      if bytes.hasPrefix(form.close, at: index) {
        guard index > start, !form.needsName || bytes[start].isLetter, !isMark(bytes[start..<index]) else { return nil }
        return index + form.close.utf8.count
      }
      let byte = bytes[index]
      if byte == 0x0A || byte == UInt8(ascii: "{") { return nil }
      if form.needsName, !byte.isAlphanumeric, byte != UInt8(ascii: "_"), byte != UInt8(ascii: "."),
        byte != UInt8(ascii: "-")
      {
        return nil
      }
      index += 1
    }
    return nil
  }
}
