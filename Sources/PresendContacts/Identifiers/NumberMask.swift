internal import PresendText

/// Finds the numbers that are no telephone numbers by their form: orders, dates, times, prices, articles, accounts.
struct NumberMask {
  let bytes: [UInt8]
  /// Where runs of digits begin, among other places, in order.
  let places: [TextSigns.Place]
  private var position = 0
  private var number = 0

  init(bytes: [UInt8], places: [TextSigns.Place]) {
    self.bytes = bytes
    self.places = places
  }

  /// The next number or token of letters and digits that is something.
  mutating func next() -> (range: Range<Int>, kind: Identifier.Kind)? {
    while number < places.count {
      let place = places[number]
      number += 1
      guard place.byte.isDigit, place.offset >= position, let match = match(at: place.offset) else { continue }
      position = match.range.upperBound
      return match
    }
    return nil
  }

  private func match(at index: Int) -> (range: Range<Int>, kind: Identifier.Kind)? {
    let start = tokenStart(of: index)
    if start < index {
      if let end = letterToken(from: start) { return (start..<end.end, end.kind) }
      return nil
    }
    if let match = formed(index, end: digits(from: index)) { return match }
    if let range = price(at: index) { return (range, .price) }
    if let end = article(from: index) { return (index..<end, .ean) }
    if let end = measure(from: index) { return (index..<end, .measure) }
    return nil
  }

  /// Numbers that are told by their length and the mark after their first digits: orders, dates and times.
  private func formed(_ start: Int, end: Int) -> (range: Range<Int>, kind: Identifier.Kind)? {
    let length = end - start
    let mark = bytes.byte(end)
    let isDashed = mark == UInt8(ascii: "-")
    if isDashed || length >= 16, let end = orderID(from: start, to: end) { return (start..<end, .orderID) }
    if let end = uuid(from: start) { return (start..<end, .number) }
    if length == 12 || length == 14, let end = DateForm.timestampEnd(in: bytes, from: start) {
      return (start..<end, .date)
    }
    if isDashed || length == 8 || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."),
      let end = DateForm.end(in: bytes, from: start)
    {
      return (start..<end, .date)
    }
    if mark == UInt8(ascii: ":"), let end = DateForm.timeEnd(in: bytes, from: start) { return (start..<end, .time) }
    return nil
  }

  /// The start of the letters that a digit is glued to.
  private func tokenStart(of index: Int) -> Int {
    var start = index
    while start > 0, index - start < 40, bytes[start - 1].isAlphanumeric { start -= 1 }
    return start
  }

  // MARK: - Tokens of letters and digits

  private func letterToken(from start: Int) -> (end: Int, kind: Identifier.Kind)? {
    var end = start
    while end < bytes.count, end - start < 48, bytes[end].isAlphanumeric { end += 1 }
    let token = bytes[start..<end]
    if token.count == 10, token.starts(with: [0x42, 0x30]), token.allSatisfy({ $0.isDigit || $0.isUpper }) {
      return (end, .asin)
    }
    if CheckDigits.isPostalItem(token) || token.count == 18 && token.starts(with: [0x31, 0x5A]) {
      return (end, .tracking)
    }
    if let end = iban(from: start) { return (end, .iban) }
    if let end = prefixedOrder(from: start) { return (end, .orderID) }
    if let end = uuid(from: start) { return (end, .number) }
    return nil
  }

  private func iban(from start: Int) -> Int? {
    guard bytes[start].isUpper, bytes.byte(start + 1).isUpper, bytes.byte(start + 2).isDigit,
      bytes.byte(start + 3).isDigit
    else { return nil }
    var characters: [UInt8] = []
    var index = start
    var best: Int?
    while index < bytes.count, characters.count < 34 {
      let byte = bytes[index]
      if byte == 0x20, bytes.byte(index + 1).isAlphanumeric {
        index += 1
      } else if byte.isDigit || byte.isUpper {
        characters.append(byte)
        index += 1
        if characters.count >= 15, !bytes.byte(index).isAlphanumeric, CheckDigits.isIBAN(characters) { best = index }
      } else {
        break
      }
    }
    return best
  }

  /// `D01-1234567-1234567`.
  private func prefixedOrder(from start: Int) -> Int? {
    guard bytes[start] == 0x44 || bytes[start] == 0x53, digits(from: start + 1) == start + 3 else { return nil }
    return groups([7, 7], from: start + 3)
  }

  // MARK: - Numbers

  private func orderID(from start: Int, to end: Int) -> Int? {
    guard !isJoined(before: start) else { return nil }
    switch end - start {
    case 2: return groups([5, 5], from: end)
    case 3: return groups([7, 7], from: end)
    default: return end - start >= 16 ? end : nil
    }
  }

  private func isJoined(before start: Int) -> Bool {
    bytes.byte(start - 1) == UInt8(ascii: "-") && bytes.byte(start - 2).isDigit
      || bytes.byte(start - 1) == UInt8(ascii: "+")
  }

  /// The end of groups of digits, each after a hyphen; nil where they have other lengths or go on.
  private func groups(_ lengths: [Int], from start: Int) -> Int? {
    var index = start
    for length in lengths {
      guard bytes.byte(index) == UInt8(ascii: "-"), digits(from: index + 1) == index + 1 + length else { return nil }
      index += 1 + length
    }
    return bytes.byte(index) == UInt8(ascii: "-") && bytes.byte(index + 1).isDigit ? nil : index
  }

  private func uuid(from start: Int) -> Int? {
    guard bytes.byte(start + 8) == UInt8(ascii: "-") else { return nil }
    var index = start
    for (position, length) in [8, 4, 4, 4, 12].enumerated() {
      if position > 0 {
        guard bytes.byte(index) == UInt8(ascii: "-") else { return nil }
        index += 1
      }
      for _ in 0..<length {
        let byte = bytes.byte(index)
        guard byte.isDigit || (byte | 0x20) &- 0x61 < 6 else { return nil }
        index += 1
      }
    }
    return index
  }

  private func digits(from start: Int) -> Int {
    let text = bytes.span
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    return end
  }

  /// Articles and books: 12 to 14 digits in one piece with a good check digit, or `978-…` in groups.
  private func article(from start: Int) -> Int? {
    let end = digits(from: start)
    if end - start != 3 && end - start < 12 || bytes.byte(start - 1) == UInt8(ascii: "+") { return nil }
    if (12...14).contains(end - start), CheckDigits.isGTIN(bytes[start..<end]),
      bytes[start] != 0x30 || bytes[start + 1] != 0x30
    {
      return end
    }
    guard end - start == 3, bytes[start] == 0x39, bytes[start + 1] == 0x37,
      bytes[start + 2] == 0x38 || bytes[start + 2] == 0x39
    else { return nil }
    var all: [UInt8] = []
    var index = start
    while index < bytes.count, all.count < 13,
      bytes[index].isDigit || bytes[index] == UInt8(ascii: "-") || bytes[index] == 0x20
    {
      if bytes[index].isDigit { all.append(bytes[index]) }
      index += 1
    }
    return all.count == 13 && CheckDigits.isGTIN(all) ? index : nil
  }

  // MARK: - Money and measures

  /// An amount with points and commas and a sign or code of a currency beside it.
  private func price(at start: Int) -> Range<Int>? {
    if Currency.stands(in: bytes, before: start) { return start..<amountEnd(from: start, blanks: false) }
    let end = amountEnd(from: start, blanks: true)
    if Currency.stands(in: bytes, after: end) { return start..<end }
    return nil
  }

  private func amountEnd(from start: Int, blanks: Bool) -> Int {
    var end = digits(from: start)
    while end < bytes.count {
      let byte = bytes[end]
      let isBlank = blanks && byte == 0x20 && end - start < 16 && digits(from: start) - start < 4
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") || isBlank
      else { break }
      let next = digits(from: end + 1)
      guard next > end + 1, byte != 0x20 || next == end + 4 else { break }
      end = next
    }
    return end
  }

  /// `20×30`, `100 x 200 cm`, `12V`, `500 ml`.
  private func measure(from start: Int) -> Int? {
    let end = amountEnd(from: start, blanks: false)
    guard end - start < 9 else { return nil }
    var index = end
    if bytes.byte(index) == 0x20 { index += 1 }
    if bytes.byte(index) == 0xC3, bytes.byte(index + 1) == 0x97 { return index + 2 }
    if bytes.byte(index) == 0xC2, bytes.byte(index + 1) == 0xB0 { return index + 2 }
    var wordEnd = index
    while wordEnd < bytes.count, bytes[wordEnd].isLetter { wordEnd += 1 }
    guard wordEnd > index, wordEnd - index <= 5, !bytes.byte(wordEnd).isDigit || bytes.byte(index) | 0x20 == 0x78 else {
      return nil
    }
    let isTimes = wordEnd == index + 1 && bytes[index] | 0x20 == UInt8(ascii: "x")
    return Units.all.containsInAnyCase(bytes, index..<wordEnd)
      || isTimes && isFactor(after: wordEnd) && end - start <= 4 && !followsDigits(start) ? wordEnd : nil
  }

  /// True for the last group of a longer number, whose `x` is an extension.
  private func followsDigits(_ start: Int) -> Bool {
    let mark = bytes.byte(start - 1)
    return (mark == 0x20 || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."))
      && (bytes.byte(start - 2).isDigit || bytes.byte(start - 2) == 0x29)
  }

  private func isFactor(after index: Int) -> Bool {
    bytes.byte(index).isDigit || bytes.byte(index) == 0x20 && bytes.byte(index + 1).isDigit
  }
}
