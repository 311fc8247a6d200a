internal import PresendText

/// The value of a header as its reader sees it: unfolded, with encoded words decoded (RFC 2047).
struct HeaderText: Sendable {
  /// The text, valid UTF-8.
  var bytes: [UInt8] = []
  /// From the text to the bytes of the mail.
  var map = OffsetMap.identity(length: 0)
  /// A charset that nobody knows.
  var unknownCharset: String?
  /// Bytes that are no text in their charset, or not written as their encoding demands.
  var isDamaged = false

  /// The text as a Swift string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a value; blanks around it do not count.
  init(_ mail: [UInt8], _ range: Range<Int>) {
    var maps: [OffsetMap] = []
    for piece in HeaderPieces(mail, range).pieces {
      let content = piece.joined
      let result = DeclaredCharset.read(content.bytes, charset: piece.charset)
      guard !result.text.bytes.isEmpty else { continue }
      bytes += result.text.bytes
      maps.append(result.text.map.followed(by: content.map))
      unknownCharset = unknownCharset ?? result.unknown
      isDamaged =
        isDamaged || content.isDamaged || result.isGuessed || result.text.firstInvalid != nil
        || result.text.firstNUL != nil
    }
    if !maps.isEmpty { map = OffsetMap.joined(maps) }
  }
}

/// A header value taken apart into plain stretches and encoded words; words in one charset that follow one another are
/// one piece, so that a character may be cut in two.
private struct HeaderPieces {
  struct Piece {
    var contents: [DecodedContent]
    var charset: String?
    var isWord = false

    var joined: DecodedContent {
      if contents.count == 1 { return contents[0] }
      return DecodedContent(
        bytes: contents.flatMap(\.bytes), map: OffsetMap.joined(contents.map(\.map)),
        isDamaged: contents.contains(where: \.isDamaged))
    }
  }

  private(set) var pieces: [Piece] = []
  private let mail: [UInt8]

  init(_ mail: [UInt8], _ range: Range<Int>) {
    self.mail = mail
    let isBlank: (Int) -> Bool = { mail[$0] == 0x20 || mail[$0] == 0x09 || mail[$0] == 0x0D || mail[$0] == 0x0A }
    guard let first = range.first(where: { !isBlank($0) }), let last = range.last(where: { !isBlank($0) }) else {
      return
    }
    let end = last + 1
    var plainStart = first
    var index = first
    while index < end {
      guard mail[index] == UInt8(ascii: "="), let word = EncodedWord(mail, at: index, end: end) else {
        index += 1
        continue
      }
      let isGap = pieces.last?.isWord == true && (plainStart..<index).allSatisfy(isBlank)
      if !isGap { addPlain(plainStart..<index) }
      addWord(word)
      index = word.end
      plainStart = index
    }
    addPlain(plainStart..<end)
  }

  /// Adds a stretch without its line breaks.
  private mutating func addPlain(_ range: Range<Int>) {
    for line in mail[range].split(whereSeparator: { $0 == 0x0D || $0 == 0x0A }) {
      let map = OffsetMap.identity(length: line.count, base: line.startIndex)
      pieces.append(Piece(contents: [DecodedContent(bytes: Array(line), map: map)], charset: nil))
    }
  }

  /// True for a word of ISO-2022 that went back to ASCII, as each should: what follows begins anew. ICU takes two escapes
  /// in a row for a fault.
  private static func isEnded(_ piece: Piece) -> Bool {
    guard piece.charset?.hasPrefix("iso-2022") == true, let bytes = piece.contents.last?.bytes else { return false }
    return bytes.suffix(3).starts(with: [0x1B, UInt8(ascii: "(")])
  }

  private mutating func addWord(_ word: EncodedWord) {
    let content =
      word.isBase64
      ? Base64.decode(mail, word.text) : QuotedPrintable.decode(mail, word.text, isHeaderWord: true)
    if let last = pieces.indices.last, pieces[last].isWord, pieces[last].charset == word.charset,
      !HeaderPieces.isEnded(pieces[last])
    {
      pieces[last].contents.append(content)
    } else {
      pieces.append(Piece(contents: [content], charset: word.charset, isWord: true))
    }
  }
}

/// `=?charset?B?text?=`.
private struct EncodedWord {
  let charset: String
  let isBase64: Bool
  let text: Range<Int>
  let end: Int

  init?(_ mail: [UInt8], at start: Int, end: Int) {
    let mark = UInt8(ascii: "?")
    guard start + 6 < end, mail[start + 1] == mark else { return nil }
    guard let charsetEnd = mail[(start + 2)..<min(end, start + 80)].firstIndex(of: mark), charsetEnd > start + 2,
      charsetEnd + 2 < end, mail[charsetEnd + 2] == mark
    else { return nil }
    let name = mail[(start + 2)..<charsetEnd]
    guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    switch mail[charsetEnd + 1] {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): isBase64 = true
    case UInt8(ascii: "q"), UInt8(ascii: "Q"): isBase64 = false
    default: return nil
    }
    var index = charsetEnd + 3
    while index + 1 < end, mail[index] != mark { index += 1 }
    guard index + 1 < end, mail[index + 1] == UInt8(ascii: "=") else { return nil }
    charset = String(decoding: name, as: UTF8.self).lowercased()
    text = (charsetEnd + 3)..<index
    self.end = index + 2
  }
}
