/// The end of a message that says who wrote it and with what: below a line `-- ` (RFC 3676, section 4.3), or the line that
/// telephones put there.
enum Signature {
  /// The most lines of a signature.
  private static let maximumLines = 12
  /// Beginnings of the last line as the folded view has them: in lower case, without accents.
  private static let notes: [[UInt8]] = [
    "sent from my", "sent from outlook", "get outlook for", "von meinem", "gesendet von", "gesendet mit",
    "enviado desde",
    "enviado do meu", "enviado de mi", "envoye de mon", "envoye depuis", "inviato da", "verstuurd vanaf",
    "verzonden vanaf", "wyslano z", "отправлено с", "отправлено из", "从我的", "发自我的", "來自我的", "從我的",
    "iphoneから送信", "iphone에서 보냄", "나의 iphone", "skickat fran min", "sendt fra min", "lahetetty", "odeslano z",
  ].map { Array($0.utf8) }

  /// Where the signature of a folded text begins; nil where it has none.
  static func start(in text: [UInt8]) -> Int? {
    let end = (text.lastIndex { $0 > 0x20 } ?? -1) + 1
    var line = end
    for number in 0..<maximumLines where line > 0 {
      let start = (text[..<line].lastIndex(of: 0x0A) ?? -1) + 1
      let content = text[start..<line].drop { $0 == 0x20 }
      if content.starts(with: Array("--".utf8)), content.dropFirst(2).allSatisfy({ $0 <= 0x20 }) { return start }
      if number == 0, notes.contains(where: { content.starts(with: $0) }) { return start }
      line = max(start - 1, 0)
    }
    return nil
  }
}
