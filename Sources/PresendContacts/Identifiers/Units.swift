internal import PresendText

/// Units of measure, in small letters.
enum Units {
  static let all = WordSet([
    "a", "ah", "bar", "cc", "cl", "cm", "db", "fl", "ft", "g", "gb", "ghz", "gr", "hz", "in", "inch", "k", "kb", "kg",
    "khz", "km", "kv", "kw", "kwh", "l",
    "lb", "lbs", "m", "ma", "mah", "mb", "mg", "mhz", "ml", "mm", "mw", "nm", "oz", "pa", "pcs", "px", "rpm", "s", "tb",
    "v", "w", "wh", "yd",
  ])
}

/// Signs and codes of currencies.
enum Currency {
  /// True where a currency stands before `offset`, at most one blank away.
  static func stands(in bytes: [UInt8], before offset: Int) -> Bool {
    var end = offset
    if bytes.byte(end - 1) == 0x20 { end -= 1 }
    if bytes.byte(end - 1) == UInt8(ascii: "$") { return true }
    if end >= 2, bytes[end - 2] == 0xC2, (0xA2...0xA5).contains(bytes[end - 1]) { return true }
    if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x82, bytes[end - 1] >= 0xA0 { return true }
    if end >= 3, bytes[end - 3] == 0xEF, bytes[end - 2] == 0xBF, bytes[end - 1] == 0xA5 { return true }
    guard end >= 3, bytes[end - 1].isUpper, !bytes.byte(end - 4).isAlphanumeric else { return false }
    return codes.contains(bytes, end - 3..<end)
  }

  /// True where a currency stands from `offset` on, at most one blank away.
  static func stands(in bytes: [UInt8], after offset: Int) -> Bool {
    let start = bytes.byte(offset) == 0x20 ? offset + 1 : offset
    switch bytes.byte(start) {
    case UInt8(ascii: "$"), UInt8(ascii: "%"): return !bytes.byte(start + 1).isAlphanumeric
    case 0xC2: return (0xA2...0xA5).contains(bytes.byte(start + 1))
    case 0xE2: return bytes.byte(start + 1) == 0x82 && bytes.byte(start + 2) >= 0xA0
    case 0xE5: return bytes.hasPrefix("元", at: start) || bytes.hasPrefix("円", at: start)
    case 0xEC: return bytes.hasPrefix("원", at: start)
    default: break
    }
    var end = start
    while end < bytes.count, end - start < 12, bytes[end].isLetter || bytes[end] >= 0x80 { end += 1 }
    return words.containsInAnyCase(bytes, start..<end)
  }

  private static let codes = WordSet([
    "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "MXN", "NOK",
    "PLN", "RMB", "RUB", "SAR",
    "SEK", "SGD", "TRY", "USD",
  ])

  private static let words = WordSet([
    "aed", "aud", "brl", "cad", "chf", "cny", "czk", "dkk", "dollar", "dollars", "eur", "euro", "euros", "gbp", "hkd",
    "inr", "jpy", "krw", "mxn", "nok",
    "pesos", "pln", "pounds", "reais", "rmb", "rub", "sar", "sek", "sgd", "try", "usd", "zł", "лир", "руб", "рублей",
    "долларов", "евро",
  ])
}
