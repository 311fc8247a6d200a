/// Dates and times in figures.
enum DateForm {
  /// The end of a date from `start` on: `2012-01-02`, `02.01.2012`, `1/2/12`, `20120102 08:00`.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    let before = bytes.byte(start - 1)
    if before == UInt8(ascii: "+") || before == UInt8(ascii: "-") && bytes.byte(start - 2).isDigit { return nil }
    guard !followsCountryCode(bytes, start), let first = number(in: bytes, from: start) else { return nil }
    if first.end - start == 8 { return packed(in: bytes, from: start, end: first.end) }
    let separator = bytes.byte(first.end)
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") else {
      return nil
    }
    guard let second = number(in: bytes, from: first.end + 1), bytes.byte(second.end) == separator,
      let third = number(in: bytes, from: second.end + 1)
    else { return nil }
    let lengths = (first.end - start, second.end - first.end - 1, third.end - second.end - 1)
    guard lengths.1 <= 2, isDate(first.value, second.value, third.value, lengths) else { return nil }
    guard !continues(bytes, third.end, separator, isShort: lengths.0 <= 2) else { return nil }
    return withTime(in: bytes, after: third.end)
  }

  /// `+687 20.12.34`.
  private static func followsCountryCode(_ bytes: [UInt8], _ start: Int) -> Bool {
    var index = start - 1
    guard bytes.byte(index) == 0x20 else { return false }
    index -= 1
    while start - index < 6, bytes.byte(index).isDigit { index -= 1 }
    return bytes.byte(index) == UInt8(ascii: "+") && index < start - 2
  }

  /// True for a longer row of numbers, such as `06-12-34-56-78`; a time may follow a date after one more dash.
  private static func continues(_ bytes: [UInt8], _ end: Int, _ separator: UInt8, isShort: Bool) -> Bool {
    guard bytes.byte(end) == separator, bytes.byte(end + 1).isDigit else { return false }
    return separator != UInt8(ascii: "-")
      || isShort && bytes.byte(end + 3) == separator && bytes.byte(end + 4).isDigit
  }

  private static func isDate(_ first: Int, _ second: Int, _ third: Int, _ lengths: (Int, Int, Int)) -> Bool {
    func isYear(_ value: Int, _ length: Int) -> Bool { length == 2 || length == 4 && (1900...2100).contains(value) }
    func isDay(_ day: Int, _ month: Int) -> Bool { (1...31).contains(day) && (1...12).contains(month) }
    if lengths.0 == 4 { return isYear(first, 4) && lengths.2 <= 2 && (isDay(third, second) || isDay(second, third)) }
    guard lengths.0 <= 2, isYear(third, lengths.2) else { return lengths == (2, 2, 2) && isDay(third, second) }
    return isDay(first, second) || isDay(second, first)
  }

  private static func packed(in bytes: [UInt8], from start: Int, end: Int) -> Int? {
    let digits = bytes[start..<end].map { Int($0 - 0x30) }
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    guard (1950...2060).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return withTime(in: bytes, after: end)
  }

  /// The end of `20150722191325`, a date and a time in one piece.
  static func timestampEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < bytes.count, end - start < 15, bytes[end].isDigit { end += 1 }
    guard end - start == 14 || end - start == 12, packed(in: bytes, from: start, end: start + 8) != nil else {
      return nil
    }
    func value(_ offset: Int) -> Int { Int(bytes[start + offset] - 0x30) * 10 + Int(bytes[start + offset + 1] - 0x30) }
    return value(8) < 24 && value(10) < 60 ? end : nil
  }

  /// `T08:00:00Z` or ` 08:00` after a date.
  private static func withTime(in bytes: [UInt8], after end: Int) -> Int {
    var index = end
    while bytes.byte(index) == 0x20, index - end < 3 { index += 1 }
    if index == end, bytes.byte(index) == UInt8(ascii: "T") || bytes.byte(index) == UInt8(ascii: ",") { index += 1 }
    while bytes.byte(index) == 0x20, index - end < 3 { index += 1 }
    guard index > end, let time = timeEnd(in: bytes, from: index) else { return end }
    return time
  }

  /// The end of a time of day from `start` on: `08:00`, `8:00:30`.
  static func timeEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard let hour = number(in: bytes, from: start), hour.end - start <= 2, hour.value < 25,
      bytes.byte(hour.end) == UInt8(ascii: ":"),
      let minute = number(in: bytes, from: hour.end + 1), minute.end - hour.end == 3, minute.value < 60
    else { return nil }
    var end = minute.end
    if bytes.byte(end) == UInt8(ascii: ":"), let second = number(in: bytes, from: end + 1), second.end - end == 3 {
      end = second.end
    }
    // `08:00 - 17:30`.
    var index = end
    while index - end < 3, bytes.byte(index) == 0x20 || bytes.byte(index) == UInt8(ascii: "-") { index += 1 }
    if index > end, bytes.byte(index).isDigit, let range = timeEnd(in: bytes, from: index) { return range }
    return end
  }

  private static func number(in bytes: [UInt8], from start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < bytes.count, end - start < 9, bytes[end].isDigit {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > start && end - start < 9 ? (value, end) : nil
  }
}
