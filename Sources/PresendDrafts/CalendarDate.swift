/// A day of the Gregorian calendar, in UTC.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int

  /// The day that is so many days after 1970-01-01.
  public init(daysSinceEpoch: Int) { self.daysSinceEpoch = daysSinceEpoch }

  /// A day by year, month and day of the month; nil where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= CalendarDate.length(ofMonth: month, year: year) else { return nil }
    daysSinceEpoch = CalendarDate.days(year: year, month: month, day: day)
  }

  /// Reads `2026-11-24`, or the day of an RFC 3339 time, brought to UTC. Nil for anything else.
  public init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// Reads what `init(_:)` reads, from bytes.
  init?(utf8 bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count >= 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = CalendarDate.number(bytes[start..<start + 4]),
      let month = CalendarDate.number(bytes[start + 5..<start + 7]),
      let day = CalendarDate.number(bytes[start + 8..<start + 10]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    if bytes.count == 10 {
      self = date
      return
    }
    guard let minutes = CalendarDate.minutesInUTC(Array(bytes[(start + 10)...])) else { return nil }
    let shift = minutes < 0 ? -1 : minutes >= 24 * 60 ? 1 : 0
    self.init(daysSinceEpoch: date.daysSinceEpoch + shift)
  }

  /// The minutes since midnight, in UTC, of `T10:00:00Z`, ` 10:00`, `T10:00:00.5+02:00`; a time without a zone is UTC.
  private static func minutesInUTC(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 6, bytes[0] == UInt8(ascii: "T") || bytes[0] == UInt8(ascii: "t") || bytes[0] == 0x20,
      bytes[3] == UInt8(ascii: ":"), let hour = number(bytes[1..<3]), let minute = number(bytes[4..<6]),
      hour < 24, minute < 60
    else { return nil }
    var index = 6
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      guard index + 3 <= bytes.count, let second = number(bytes[index + 1..<index + 3]), second <= 60 else {
        return nil
      }
      index += 3
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        index += 1
        let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !digits.isEmpty else { return nil }
        index += digits.count
      }
    }
    let local = hour * 60 + minute
    if index == bytes.count { return local }
    if bytes[index] == UInt8(ascii: "Z") || bytes[index] == UInt8(ascii: "z") {
      return index + 1 == bytes.count ? local : nil
    }
    let sign = bytes[index] == UInt8(ascii: "+") ? 1 : bytes[index] == UInt8(ascii: "-") ? -1 : 0
    let zone = bytes[(index + 1)...].filter { $0 != UInt8(ascii: ":") }
    guard sign != 0, zone.count == 4, let hours = number(zone[0..<2]), let minutes = number(zone[2..<4]),
      hours < 24, minutes < 60
    else { return nil }
    return local - sign * (hours * 60 + minutes)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The civil-to-days algorithm on years that begin in March, so that the leap day comes last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// `2026-11-24`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The earlier day is the smaller one.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    first.daysSinceEpoch < second.daysSinceEpoch
  }
}
