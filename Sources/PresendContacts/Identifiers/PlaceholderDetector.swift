/// Finds the placeholders of templates, whose names are neither words nor addresses.
enum PlaceholderDetector {
  /// The placeholders of a text, by place.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if isOpener(bytes[index]), let end = end(in: bytes, from: index) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  @inline(__always)
  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "<"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "@"), 0xC2:
      true
    default: false
    }
  }

  private struct Form {
    let open: String
    let close: String
    /// True where the brackets alone are no proof, so that the inside must be a plain name.
    let needsName: Bool
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
    for form in forms where bytes.hasPrefix(form.open, at: start) {
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
