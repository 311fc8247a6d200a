internal import PresendText

/// Marks of addresses in words or brackets: `john (at) gmail dot com`, `shop[.]com`, `juan arroba gmail punto com`.
struct SpelledAddresses {
  let bytes: [UInt8]
  private(set) var rewrites: [Rewrite] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Looks at the words for marks and at the marks that stand in brackets or between blanks.
  mutating func run(_ scan: TriggerScan, signs: TextSigns) {
    if scan.kinds.contains(.marks) {
      for hit in scan.hits {
        guard case .mark(let mark) = hit.trigger else { continue }
        visit(mark, at: hit.range, isWord: true)
      }
    }
    visitMarks(signs)
    for index in scan.wwws where bytes.byte(index + 3) == 0x20 { visitWWW(at: index) }
  }

  private mutating func visitMarks(_ signs: TextSigns) {
    for place in signs.places {
      let index = place.offset
      switch place.byte {
      case UInt8(ascii: "@"): visit(.at, at: index..<index + 1, isWord: false)
      case UInt8(ascii: "."):
        if isBroken(index) {
          rewrite(index..<index + 2, ".")
        } else if !isPlain(index) {
          visit(.dot, at: index..<index + 1, isWord: false)
        }
      case UInt8(ascii: ",") where isCommaForDot(index):
        rewrites.append(Rewrite(range: index..<index + 1, reading: [UInt8(ascii: ".")]))
      case UInt8(ascii: "[") where bytes.hasPrefix("[:]//", at: index): rewrite(index..<index + 3, ":")
      case UInt8(ascii: "#") where bytes.byte(index - 1).isAlphanumeric:
        if MailProviders.domains.contains(where: { bytes.hasPrefix($0, at: index + 1) }) {
          rewrite(index..<index + 1, "@")
        }
      default: break
      }
    }
  }

  private func isPlain(_ index: Int) -> Bool {
    let next = bytes.byte(index + 1)
    let before = bytes.byte(index - 1)
    return next != UInt8(ascii: "]") && next != UInt8(ascii: ")") && next != UInt8(ascii: "}") && before != 0x20
      && !(before == 0x0A && index > 1 && bytes[index - 2].isAlphanumeric)
  }

  /// True for a dot at the end of a line whose address goes on in the next one: `www.⏎myshop.com`, `myshop.⏎com`.
  private func isBroken(_ index: Int) -> Bool {
    guard bytes.byte(index + 1) == 0x0A, bytes.byte(index + 2).isAlphanumeric else { return false }
    if bytes.hasPrefix("www", at: index - 3), !bytes.byte(index - 4).isAlphanumeric { return true }
    return Self.brokenEndings.contains(bytes, index + 2..<Segmentation.wordEnd(in: bytes, from: index + 2))
  }

  /// Endings that begin no sentence in any language.
  private static let brokenEndings = WordSet(["com", "net", "org", "ru"])

  private func isCommaForDot(_ index: Int) -> Bool {
    guard bytes.byte(index - 1).isAlphanumeric, bytes.byte(index + 1).isLetter else { return false }
    let end = Segmentation.wordEnd(in: bytes, from: index + 1)
    return Self.brokenEndings.contains(bytes, index + 1..<end)
      && Segmentation.wordStart(in: bytes, before: index) < index - 2
  }

  /// `www myshop com`.
  private mutating func visitWWW(at start: Int) {
    guard !bytes.byte(start - 1).isAlphanumeric, let name = tokenRange(from: start + 4),
      bytes.byte(name.upperBound) == 0x20,
      let ending = tokenRange(from: name.upperBound + 1), TopLevels.plain.contains(text(ending))
    else { return }
    rewrites.append(Rewrite(range: start + 3..<start + 4, reading: [UInt8(ascii: ".")]))
    rewrites.append(Rewrite(range: name.upperBound..<name.upperBound + 1, reading: [UInt8(ascii: ".")]))
  }

  // MARK: - Marks

  private mutating func visit(_ mark: SpelledMark, at range: Range<Int>, isWord: Bool) {
    let around = outer(of: range, acrossLines: !isWord)
    guard around.range.lowerBound > 0,
      isTokenByte(around.range.lowerBound - 1) || isProvider(before: around.range.lowerBound),
      around.range.upperBound < bytes.count,
      isTokenByte(around.range.upperBound) || mark == .at && bytes[around.range.upperBound] >= 0x80
    else { return }
    // A plain mark needs no rewriting.
    if !isWord, around.range == range {
      if mark == .at { joinEnding(after: range.upperBound) }
      return
    }
    switch mark {
    case .dot:
      guard isDot(around.range, isBracketed: around.isBracketed, isWord: isWord) else { return }
      rewrite(around.range, ".")
      rewriteEnding(after: around.range.upperBound)
    case .at:
      guard isAt(around.range, isBracketed: around.isBracketed, isWord: isWord) else { return }
      rewrite(around.range, "@")
      rewriteProvider(after: around.range.upperBound)
    case .dash: if isInsideAddress(around.range) { rewrite(around.range, "-") }
    case .underscore: if isInsideAddress(around.range) { rewrite(around.range, "_") }
    }
  }

  /// `name@shop com`.
  private mutating func joinEnding(after offset: Int) {
    guard let host = tokenRange(from: offset), bytes.byte(host.upperBound) == 0x20,
      let ending = tokenRange(from: host.upperBound + 1), ["com", "net", "org"].contains(text(ending))
    else { return }
    rewrite(host.upperBound..<host.upperBound + 1, ".")
  }

  /// `ру` after a dot is `ru`.
  private mutating func rewriteEnding(after offset: Int) {
    guard let ending = tokenRange(from: offset), let plain = SpelledMark.endings[text(ending)] else { return }
    rewrite(ending, plain)
  }

  /// The provider after an `@` gets the ending that was left out: `gmail`, `gmail com`.
  private mutating func rewriteProvider(after offset: Int) {
    guard let match = Trigger.lexicon.match(in: bytes, at: offset), case .provider(let domain) = match.meaning else {
      return
    }
    let next = match.end
    if bytes.byte(next) == 0x20, bytes.hasPrefix("com", at: next + 1), !bytes.byte(next + 4).isAlphanumeric {
      rewrite(next..<next + 1, ".")
    } else if bytes.byte(next) == UInt8(ascii: ".") && bytes.byte(next + 1).isLetter {
      return
    } else if isMark(after: next) {
      // A name in another script stands for the first part of the host.
      if bytes[offset] >= 0x80 || bytes[offset..<next].contains(0x20) {
        rewrite(offset..<next, String(domain.prefix { $0 != "." }))
      }
    } else {
      rewrite(offset..<next, domain)
    }
  }

  private mutating func rewrite(_ range: Range<Int>, _ reading: String) {
    rewrites.append(Rewrite(range: range, reading: Array(reading.utf8)))
  }

  private func isTokenByte(_ index: Int) -> Bool {
    bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "-")
      || bytes[index] >= 0x80 && bytes.scalarClass(at: scalarStart(index)) == .word
  }

  private func scalarStart(_ index: Int) -> Int {
    var start = index
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The mark with the blanks and brackets around it.
  private func outer(of range: Range<Int>, acrossLines: Bool = false) -> (range: Range<Int>, isBracketed: Bool) {
    var start = range.lowerBound
    var end = range.upperBound
    var opened = false
    var closed = false
    while start > 0, range.lowerBound - start < 6 {
      let byte = bytes[start - 1]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
        || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "*")
      {
        opened = true
      } else if byte != 0x20, !(acrossLines && byte == 0x0A) {
        break
      }
      start -= 1
    }
    while end < bytes.count, end - range.upperBound < 6 {
      let byte = bytes[end]
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
        || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "*")
      {
        closed = true
      } else if byte != 0x20, !(acrossLines && byte == 0x0A) {
        break
      }
      end += 1
    }
    return (start..<end, opened && closed)
  }

  // MARK: - Guards

  private func isDot(_ range: Range<Int>, isBracketed: Bool, isWord: Bool) -> Bool {
    guard let next = tokenRange(from: range.upperBound), next.count >= 2 || isBracketed else { return false }
    if isBracketed { return bytes[next].contains(where: \.isLetter) }
    let word = text(next)
    let label = label(before: range.lowerBound)
    let isHost = isAtMark(before: label.lowerBound)
    let isEnding =
      TopLevels.plain.contains(word) || TopLevels.spoken.contains(word) || SpelledMark.spelledEndings.contains(word)
    let isSpoken =
      isHost && (!isProse(before: label.lowerBound) || isProvider(label)) || isWord && hasSiteCue(before: label)
    if isEnding || isSpoken && TopLevels.isKnown(Array(word.utf8)),
      isHost || label.count >= 3 || TopLevels.plain.contains(text(label)) || isProvider(before: range.lowerBound)
    {
      return endsAddress(next) || isMark(after: next.upperBound)
    }
    guard isWord else { return false }
    // A dot inside a longer name: another mark must follow.
    return isMark(after: next.upperBound) && !TopLevels.sentenceWords.contains(word)
  }

  private func label(before offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, isTokenByte(start - 1) { start -= 1 }
    return start..<offset
  }

  /// True where a word for a page of the web stands before a name: `il nostro sito volpeshop punto it`.
  private func hasSiteCue(before label: Range<Int>) -> Bool {
    guard label.count >= 4 else { return false }
    var end = label.lowerBound
    for _ in 0..<2 {
      while end > 0, label.lowerBound - end < 24, !bytes[end - 1].isAlphanumeric, bytes[end - 1] < 0x80,
        bytes[end - 1] != UInt8(ascii: "."), bytes[end - 1] != 0x0A
      { end -= 1 }
      let start = Segmentation.wordStart(in: bytes, before: end)
      if Self.siteWords.contains(text(start..<end)) { return true }
      end = start
    }
    return false
  }

  private static let siteWords: Set<String> = [
    "homepage", "online", "pagina", "seite", "site", "sitio", "sito", "sklep", "store", "strona", "strone", "web",
    "webseite", "website", "webshop", "winkel", "www", "сайт", "сайте", "сайту", "sitemiz", "onlineshop",
  ]

  /// True where a provider in a script without blanks ends before `offset`.
  private func isProvider(before offset: Int) -> Bool {
    var start = offset
    while start > 0, bytes.scalarClass(before: start) == .unspaced { start -= bytes.scalar(before: start).length }
    guard start < offset, let match = Trigger.lexicon.match(in: bytes, at: start), case .provider = match.meaning else {
      return false
    }
    return match.end == offset
  }

  /// True where the word before `offset` is also a word of everyday language.
  private func isProse(before offset: Int) -> Bool {
    var end = offset
    while end > 0, offset - end < 4, bytes[end - 1] == 0x20 { end -= 1 }
    return Self.proseMarks.contains(text(Segmentation.wordStart(in: bytes, before: end)..<end))
  }

  /// True where an `@` or a word for it stands before `offset`.
  private func isAtMark(before offset: Int) -> Bool {
    var end = offset
    while end > 0, offset - end < 4, bytes[end - 1] < 0x80, !bytes[end - 1].isAlphanumeric,
      bytes[end - 1] != UInt8(ascii: "@")
    { end -= 1 }
    if bytes.byte(end - 1) == UInt8(ascii: "@") { return true }
    var start = Segmentation.wordStart(in: bytes, before: end)
    if end > 0, bytes.scalarClass(before: end) == .unspaced {
      while start > 0, bytes.scalarClass(before: start) == .unspaced { start -= bytes.scalar(before: start).length }
    }
    guard start < end else { return false }
    return SpelledMark.lexicon.match(in: bytes, at: start)?.meaning == .at
  }

  /// Nothing but a sentence may go on after an ending.
  private func endsAddress(_ ending: Range<Int>) -> Bool {
    let next = bytes.byte(ending.upperBound)
    return !next.isAlphanumeric && next != UInt8(ascii: "-")
  }

  private func isMark(after offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, index - offset < 4,
      bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[")
        || bytes[index] == UInt8(ascii: "{")
    { index += 1 }
    if bytes.byte(index) == UInt8(ascii: "@") { return true }
    if bytes.byte(index) == UInt8(ascii: ".") {
      return bytes.byte(index + 1).isAlphanumeric || bytes.byte(index + 1) == UInt8(ascii: "]")
        || bytes.byte(index + 1) == UInt8(ascii: ")")
    }
    guard let match = SpelledMark.lexicon.match(in: bytes, at: index), tokenAfterMark(match.end) else { return false }
    guard match.meaning == .at else { return true }
    // `at` is a mark only where a host follows it.
    guard let host = tokenRange(from: outer(of: index..<match.end).range.upperBound) else { return false }
    return isProvider(host) || isDotMark(after: host.upperBound)
  }

  private func isDotMark(after offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, index - offset < 4,
      bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[")
        || bytes[index] == UInt8(ascii: "{")
    { index += 1 }
    if bytes.byte(index) == UInt8(ascii: ".") { return index > offset || bytes.byte(index + 1).isLetter }
    return SpelledMark.lexicon.match(in: bytes, at: index)?.meaning == .dot
  }

  private func tokenAfterMark(_ offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, index - offset < 4,
      bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ")") || bytes[index] == UInt8(ascii: "]")
        || bytes[index] == UInt8(ascii: "}")
    { index += 1 }
    return index < bytes.count && isTokenByte(index)
  }

  private func isAt(_ range: Range<Int>, isBracketed: Bool, isWord: Bool) -> Bool {
    guard let domain = tokenRange(from: range.upperBound) else { return false }
    let isProvider = isProvider(domain)
    // `on Instagram @my.shop`: a name, and a handle after it.
    if !isWord, bytes[range].last == UInt8(ascii: "@"), namesMessenger(before: range.lowerBound) { return false }
    let isDotted = bytes.byte(domain.upperBound) == UInt8(ascii: ".") && bytes.byte(domain.upperBound + 1).isLetter
    // `at 0.8bar.`: a plain dot spells nothing.
    let isSpelled = bytes.byte(domain.upperBound) != UInt8(ascii: ".") && isMark(after: domain.upperBound)
    // A new line may begin with somebody's name.
    if !isWord, bytes[range].first == 0x0A { return isProvider }
    guard isProvider || isDotted || isSpelled else { return false }
    if isBracketed || !isWord { return isProvider || isDotted || isSpelled }
    let local = bytes[Segmentation.wordStart(in: bytes, before: range.lowerBound)..<range.lowerBound]
    let isName = !Self.noNames.contains(String(decoding: local, as: UTF8.self))
    let isProse = Self.proseMarks.contains(
      text(Segmentation.wordStart(in: bytes, before: trimmedEnd(range))..<trimmedEnd(range)))
    if !isProse { return isProvider || isDotted || isSpelled }
    return isName && (isSpelled || isProvider)
  }

  private func namesMessenger(before offset: Int) -> Bool {
    let start = Segmentation.wordStart(in: bytes, before: offset)
    guard start < offset, let match = Trigger.lexicon.match(in: bytes, at: start), match.end == offset,
      case .messenger = match.meaning
    else { return false }
    return true
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private func isProvider(_ range: Range<Int>) -> Bool {
    guard let match = Trigger.lexicon.match(in: bytes, at: range.lowerBound), case .provider = match.meaning else {
      return false
    }
    return true
  }

  private func isInsideAddress(_ range: Range<Int>) -> Bool {
    guard let next = tokenRange(from: range.upperBound) else { return false }
    return isMark(after: next.upperBound)
  }

  private func tokenRange(from start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, end - start < 64, isTokenByte(end) { end += 1 }
    if end == start, start < bytes.count, bytes[start] >= 0x80, let match = Trigger.lexicon.match(in: bytes, at: start)
    {
      end = match.end
    }
    return end > start ? start..<end : nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Words for `@` that are words of everyday language.
  private static let proseMarks: Set<String> = ["at", "et", "ат", "эт", "ات", "ät", "at"]

  /// Words before `at` that are no names.
  private static let noNames: Set<String> = [
    "account", "address", "are", "available", "buy", "click", "contact", "email", "find", "found", "here", "is", "it",
    "look", "looking",
    "mail", "me", "message", "online", "open", "page",
    "reach", "search", "see", "shop", "site", "store", "them", "us", "visit", "web", "website", "work", "working",
    "works", "write", "you",
  ]
}
