internal import PresendText

/// The handle that follows the name of a messenger: `instagram: mystore`, `LINE ID x`, `微信abc123`.
struct HandleAfterName {
  /// The handle, with its `@`.
  let range: Range<Int>
  /// True where the handle is a telephone number.
  let isNumber: Bool
  /// True where the words between are those of somebody who tells an address: a colon, `ID`.
  let isTold: Bool
  /// True where a colon or another mark stands before the handle.
  let isMarked: Bool
  /// True for `fb/myshop`.
  let hasSlash: Bool
  /// True where `ID` or its like stands between.
  let hasIdentifier: Bool
  /// True where the word before the handle is `as`, `is` or its like.
  let hasCopula: Bool
  /// True where a word like `our` stands after the name, as in Indonesian and Vietnamese.
  let isOwned: Bool
  /// True where words that say nothing stand between: `is the following`, `WA aja ya kak`.
  let isFilled: Bool

  init?(in bytes: [UInt8], after end: Int) {
    var index = end
    var isTold = false
    var isMarked = false
    var hasIdentifier = false
    var hasCopula = false
    var isOwned = false
    var isFilled = false
    var steps = 0
    while steps < 8 {
      steps += 1
      while index < bytes.count,
        bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "(")
      { index += 1 }
      if let particle = Self.particles.first(where: { bytes.matches($0, at: index) }) { index += particle.count }
      if let mark = Self.mark(in: bytes, at: index) {
        isTold = true
        isMarked = true
        index = mark
      } else if bytes.hasPrefix("to ", at: index), Self.isPolish(bytes, before: end) {
        // Polish for `is`.
        hasCopula = true
        index += 3
      } else if let match = ChatRole.lexicon.match(in: bytes, at: index), match.meaning != .verb,
        match.meaning != .request
      {
        if match.meaning == .identifier || match.meaning == .ownGroup {
          isTold = true
          hasIdentifier = true
        }
        if match.meaning == .copula || match.meaning == .selfCopula { hasCopula = true }
        if match.meaning == .owner || match.meaning == .yours || match.meaning == .pronoun
          || match.meaning == .selfCopula
        {
          isOwned = true
        }
        if match.meaning == .negation { return nil }
        index = match.end
      } else if let filler = Self.fillers.match(in: bytes, at: index) {
        isFilled = true
        index = filler.end
      } else {
        break
      }
    }
    guard let token = Self.token(in: bytes, at: index) else { return nil }
    // `tg@debian.org` is a mail address.
    if token.range.lowerBound == end, bytes[end] == UInt8(ascii: "@") { return nil }
    range = token.range
    isNumber = token.isNumber
    let isSet = bytes[range.lowerBound] == UInt8(ascii: "@") || isTold && bytes[range.lowerBound - 1] == 0x20
    if range.count < 3, !isSet, !hasIdentifier { return nil }
    hasSlash = bytes[range.lowerBound - 1] == UInt8(ascii: "/")
    self.isTold = isTold
    self.isMarked = isMarked
    self.hasIdentifier = hasIdentifier
    self.hasCopula = hasCopula
    self.isOwned = isOwned
    self.isFilled = isFilled
  }

  /// Words between a name and a handle that say nothing: articles, `following`, `please`, forms of address.
  private static let fillers = Lexicon<Void>([
    (
      (),
      [
        "the", "following", "pls", "plz", "please", "just", "this", "el", "la", "siguiente", "este", "porfa",
        "por favor", "o", "seguinte", "esse", "le", "suivant", "suivante", "svp", "der", "die", "das", "folgende",
        "folgender", "bitte", "einfach", "hinzu", "il", "lo", "seguente", "questo", "de", "volgende", "вот",
        "следующий",
        "такой", "пожалуйста", "taki", "następujący", "proszę", "şu", "şudur", "aja", "saja", "ya", "kak", "gan",
        "sis", "bro", "dong", "nih", "min", "bos", "nhé", "nha", "ạ", "吧", "哦", "一下",
      ]
    )
  ])

  /// True where one of the two words before the name is Polish: `nasz profil na IG`, `mój nick na telegramie`.
  private static func isPolish(_ bytes: [UInt8], before end: Int) -> Bool {
    let start = bytes.windowStart(before: end, limit: 40)
    return (start..<end).contains { index in polish.contains { bytes.matches($0, at: index) } }
  }

  private static let polish = ["nasz", "moj", "mój", "moim", " na "].map(Folding.fold)

  /// Particles between a name and what belongs to it.
  private static let particles = ["の", "의"].map { Array($0.utf8) }

  /// True where the form of the token alone tells that it is no word: an `@`, a digit, an underscore.
  func isTelling(in bytes: [UInt8]) -> Bool {
    bytes[range].contains { $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "@") }
  }

  private static func mark(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes.byte(index) {
    case UInt8(ascii: ":"), UInt8(ascii: "="): return index + 1
    case UInt8(ascii: "-"):
      if bytes.byte(index + 1) == 0x20 || bytes.byte(index + 1) == UInt8(ascii: ">") { return index + 1 }
      // `Instagram-Name: x`, `Telegram-Kanal`.
      switch ChatRole.lexicon.match(in: bytes, at: index + 1)?.meaning {
      case .identifier, .group: return index + 1
      default: return nil
      }
    case UInt8(ascii: ">"), UInt8(ascii: "/"): return index + 1
    default: return nil
    }
  }

  private static func token(in bytes: [UInt8], at start: Int) -> (range: Range<Int>, isNumber: Bool)? {
    if let end = number(in: bytes, at: start) { return (start..<end, true) }
    var end = start
    if bytes.byte(end) == UInt8(ascii: "@") {
      end += 1
      if let range = unspacedName(in: bytes, at: start) { return (range, false) }
    }
    // Skype puts the kind of an account before its name.
    if bytes.hasPrefix("live:", at: end) { end += 5 }
    while end < bytes.count, end - start < 40, isHandleByte(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let isShort = end - start < 3
    // One or two letters are a handle only where nothing follows.
    guard end > start,
      !isShort || bytes.byte(end) <= 0x20 && !bytes.byte(end + 1).isAlphanumeric
        || bytes.byte(end) == UInt8(ascii: "."), bytes[start..<end].contains(where: \.isAlphanumeric),
      bytes.byte(end) != UInt8(ascii: "@")
    else { return nil }
    if bytes.byte(end) >= 0x80, bytes.scalarClass(at: end) == .word { return nil }
    if isQuantity(bytes[start..<end]) { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    return words.contains(word) ? nil : (start..<end, false)
  }

  /// `@` and a name in Chinese, Japanese or Korean.
  private static func unspacedName(in bytes: [UInt8], at sign: Int) -> Range<Int>? {
    var end = sign + 1
    while end < bytes.count, end - sign < 37, bytes.scalarClass(at: end) == .unspaced {
      end += bytes.scalar(at: end).length
    }
    return end - sign > 4 ? sign..<end : nil
  }

  /// Numbers too short for a name, and measures: `12`, `26cm`.
  private static func isQuantity(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.prefix { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard !digits.isEmpty else { return false }
    return digits.count == word.count || Units.all.contains(Array(word[digits.endIndex...]))
  }

  private static func isHandleByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func number(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    var digits = 0
    var end = start
    while index < bytes.count, index - start < 24 {
      let byte = bytes[index]
      if byte.isDigit {
        digits += 1
        end = index + 1
      } else if byte != 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "(") && byte != UInt8(ascii: ")")
        && byte != UInt8(ascii: ".")
        && !(byte == UInt8(ascii: "+") && index == start)
      {
        break
      }
      index += 1
    }
    return digits >= 5 && !bytes.byte(end).isLetter ? end : nil
  }

  /// Words that follow the name of a network and are no handles.
  private static let words: Set<String> = [
    "account", "and", "app", "are", "available", "below", "business", "can", "channel", "chat", "check", "click",
    "coming", "for", "from", "group", "has", "have",
    "here", "http", "https", "link", "like", "marketplace", "message", "messages", "messenger", "none", "not", "now",
    "official", "optional", "page", "post",
    "please", "see", "support", "that", "the", "video", "was", "web", "were", "will", "with", "www", "yes", "you",
    "your", "offline", "currently", "closed", "being", "broken", "temporarily", "down", "only", "also", "working",
    "blocked", "required", "needed", "included", "supported", "compatible", "adapter", "aqui", "ici", "hier", "qui",
  ]
}
