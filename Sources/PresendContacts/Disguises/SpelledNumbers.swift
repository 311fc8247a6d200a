internal import PresendText

/// Number words in a row: `six one two …`, `幺三八…`, `double five`.
enum SpelledNumbers {
  /// The rows of number words that are long enough for a telephone number.
  static func find(_ hits: [TriggerHit], in bytes: [UInt8]) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    var index = 0
    while index < hits.count {
      guard isNumber(hits[index].trigger) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < hits.count, isNumber(hits[end].trigger),
        isJoined(bytes, hits[end - 1].range.upperBound, hits[end].range.lowerBound)
      { end += 1 }
      if end - index >= 3, let rewrite = reading(of: hits[index..<end], in: bytes) { rewrites.append(rewrite) }
      index = end
    }
    return rewrites
  }

  private static func isNumber(_ trigger: Trigger) -> Bool {
    switch trigger {
    case .number, .times: true
    default: false
    }
  }

  /// True where between two number words stand only digits, blanks, light marks or `and`.
  private static func isJoined(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 12 else { return false }
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte.isLetter {
        let word = Segmentation.wordEnd(in: bytes, from: index)
        guard word <= end, word - index <= 3,
          ["y", "et", "und", "e", "o"].contains(String(decoding: bytes[index..<word], as: UTF8.self))
        else { return false }
        index = word
        continue
      }
      guard
        byte.isDigit || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",")
          || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
      else { return false }
      index += 1
    }
    return true
  }

  private static func reading(of hits: ArraySlice<TriggerHit>, in bytes: [UInt8]) -> Rewrite? {
    guard let first = hits.first, let last = hits.last else { return nil }
    var digits: [UInt8] = []
    var start = first.range.lowerBound
    while start > 0, first.range.lowerBound - start < 20, isNumberByte(bytes[start - 1]) { start -= 1 }
    while start < first.range.lowerBound, !bytes[start].isDigit, bytes[start] != UInt8(ascii: "+") { start += 1 }
    if start == first.range.lowerBound, let plus = plusWord(in: bytes, before: start) {
      start = plus
      digits.append(UInt8(ascii: "+"))
    }
    digits.append(contentsOf: bytes[start..<first.range.lowerBound].filter { $0.isDigit || $0 == UInt8(ascii: "+") })
    var times = 1
    var tens: Int?
    var position = first.range.lowerBound
    for hit in hits {
      let between = bytes[position..<hit.range.lowerBound].filter(\.isDigit)
      if !between.isEmpty { flush(&tens, to: &digits) }
      digits.append(contentsOf: between)
      position = hit.range.upperBound
      switch hit.trigger {
      case .times(let count): times = count
      case .number(let value): add(value, times: &times, tens: &tens, to: &digits)
      default: break
      }
    }
    flush(&tens, to: &digits)
    var end = last.range.upperBound
    while end < bytes.count, bytes[end].isDigit || bytes[end] == 0x20 && bytes.byte(end + 1).isDigit { end += 1 }
    digits.append(contentsOf: bytes[last.range.upperBound..<end].filter(\.isDigit))
    let plain = digits.filter(\.isDigit)
    guard (hits.count > 3 ? 7 : 9)...15 ~= plain.count, !isCounting(plain), Set(plain).count > 1 else { return nil }
    return Rewrite(range: start..<end, reading: digits, isCertain: true)
  }

  /// Where a word for `+` begins that stands directly before a number.
  private static func plusWord(in bytes: [UInt8], before offset: Int) -> Int? {
    guard bytes.byte(offset - 1) == 0x20 else { return nil }
    let start = Segmentation.wordStart(in: bytes, before: offset - 1)
    let word = String(decoding: bytes[start..<offset - 1], as: UTF8.self)
    return ["plus", "más", "mas", "mais", "piu", "плюс", "artı", "arti"].contains(word) ? start : nil
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): true
    default: byte.isDigit
    }
  }

  /// `forty two` is 42, `soixante quinze` is 75, `quatre vingt` is 80, `девятьсот двенадцать` is 912.
  private static func add(_ value: Int, times: inout Int, tens: inout Int?, to digits: inout [UInt8]) {
    if let held = tens {
      // Hundreds wait for tens, and both for a digit.
      if held % 100 == 0, 20..<100 ~= value {
        tens = held + value
        return
      }
      if value < 10 || value < 20 && (held % 100 == 0 || held == 60 || held == 80) {
        append(held + value, to: &digits)
        tens = nil
        return
      }
      flush(&tens, to: &digits)
    }
    if value == 20, digits.last == UInt8(ascii: "4") {
      digits.removeLast()
      tens = 80
    } else if value >= 20 {
      tens = value
    } else {
      for _ in 0..<times { append(value, to: &digits) }
      times = 1
    }
  }

  private static func flush(_ tens: inout Int?, to digits: inout [UInt8]) {
    if let held = tens { append(held, to: &digits) }
    tens = nil
  }

  private static func append(_ value: Int, to digits: inout [UInt8]) {
    digits.append(contentsOf: String(value).utf8)
  }

  /// `one two three four five six seven`, up or down.
  private static func isCounting(_ digits: [UInt8]) -> Bool {
    let steps = zip(digits, digits.dropFirst()).map { Int($1) - Int($0) }
    return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 }
  }
}
