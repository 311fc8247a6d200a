internal import PresendText

/// The headers that mail programs write above the message that is answered: sender, date and subject, a line each.
enum ReplyBlock {
  /// Labels as the folded view has them: in lower case, without accents.
  private static let senders: Set<String> = [
    "from", "von", "de", "da", "fran", "fra", "van", "od", "от", "lahettaja", "kimden", "gonderen", "felado", "nadawca",
    "expediteur", "afsender", "avsender", "发件人", "寄件者", "差出人", "보낸 사람", "보낸사람", "จาก", "من", "מאת", "απο",
  ]
  private static let dates: Set<String> = [
    "sent", "date", "gesendet", "datum", "envoye", "enviado", "enviado el", "enviada em", "fecha", "data", "inviato",
    "skickat", "sendt", "dato", "verzonden", "wyslano", "отправлено", "дата", "lahetetty", "paivamaara", "gonderildi",
    "gonderilme tarihi", "tarih", "kuldve", "odeslano", "发送时间", "日期", "寄件日期", "送信日時", "日付", "보낸 날짜", "날짜",
    "ส่ง", "วันที่", "تاريخ الارسال", "נשלח",
  ]
  private static let subjects: Set<String> = [
    "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "amne", "emne", "onderwerp", "temat", "тема", "aihe",
    "konu", "targy", "predmet", "主题", "主旨", "件名", "제목", "เรื่อง", "الموضوع", "נושא", "θεμα",
  ]
  /// The most lines of a block: copies and importance may stand between.
  private static let lineLimit = 8
  /// No label is longer, in bytes.
  private static let labelLimit = 48

  /// True for a line whose label names a sender.
  static func isSender(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    line.count <= labelLimit && label(text, line).map(senders.contains) ?? false
  }

  /// True where such a block begins with the line.
  static func begins(_ text: [UInt8], at line: Range<Int>) -> Bool {
    guard let first = label(text, line), senders.contains(first) else { return false }
    var hasDate = false
    var hasSubject = false
    var start = line.upperBound + 1
    for _ in 0..<lineLimit where start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      guard let name = label(text, start..<end) else { return false }
      hasDate = hasDate || (dates.contains(name) && text[start..<end].contains { (0x30...0x39).contains($0) })
      hasSubject = hasSubject || subjects.contains(name)
      if hasDate && hasSubject { return true }
      start = end + 1
    }
    return false
  }

  /// The first colon at the beginning of a line.
  private static func colon(in text: Span<UInt8>, _ line: Range<Int>) -> Int? {
    let end = min(line.upperBound, line.lowerBound + labelLimit)
    var index = line.lowerBound
    while index < end {
      let colons = ByteLanes.equal(text.eightBytes(at: index), to: UInt8(ascii: ":"))
      if colons != 0 {
        let colon = index + ByteLanes.countBeforeFirst(colons)
        return colon < end ? colon : nil
      }
      index += 8
    }
    return nil
  }

  /// What stands before the first colon of a line, without blanks and the stars that stand for bold letters.
  private static func label(_ text: [UInt8], _ line: Range<Int>) -> String? {
    guard let colon = colon(in: text.span, line) else { return nil }
    let isEdge: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "*") }
    let bytes = text[line.lowerBound..<colon].drop(while: isEdge)
    guard let last = bytes.lastIndex(where: { !isEdge($0) }) else { return nil }
    return String(decoding: bytes[...last], as: UTF8.self)
  }
}
