internal import PresendText

/// Finds named character references by their names.
struct NamedReferences: Sendable {
  /// What a name stands for.
  struct Value: Sendable, Equatable {
    var first: UInt32
    /// The second scalar, for the few references that are two; else zero.
    var second: UInt32
    /// The name is known without a semicolon too.
    var isLegacy: Bool
  }

  private struct Entry: Sendable {
    var name: Range<Int32>
    var value: Value
  }

  /// The longest name, in bytes.
  static let maximumLength = 31
  /// The longest name that needs no semicolon.
  static let maximumLegacyLength = 6

  static let shared = NamedReferences()

  private let text: [UInt8]
  private let entries: [Entry]
  /// Places of entries by the hash of the name, plus one; zero where a place is free.
  private let slots: [Int16]
  private static let mask = 8191

  private init() {
    text = Array(NamedReferenceTable.text.utf8)
    var entries: [Entry] = []
    entries.reserveCapacity(NamedReferenceTable.count)
    var slots = [Int16](repeating: 0, count: NamedReferences.mask + 1)
    var index = 0
    while index < text.count {
      let start = index
      while text[index].isASCIIAlphanumeric { index += 1 }
      let name = start..<index
      var value = Value(first: 0, second: 0, isLegacy: text[index] == UInt8(ascii: ":"))
      index += 1
      value.first = NamedReferences.codePoint(text, &index)
      if index < text.count, text[index] == UInt8(ascii: ",") {
        index += 1
        value.second = NamedReferences.codePoint(text, &index)
      }
      entries.append(Entry(name: Int32(name.lowerBound)..<Int32(name.upperBound), value: value))
      var slot = NamedReferences.hash(text, name)
      while slots[slot] != 0 { slot = (slot + 1) & NamedReferences.mask }
      slots[slot] = Int16(entries.count)
      while index < text.count, text[index].isHTMLSpace { index += 1 }
    }
    self.entries = entries
    self.slots = slots
  }

  private static func codePoint(_ text: [UInt8], _ index: inout Int) -> UInt32 {
    var value: UInt32 = 0
    while index < text.count, let digit = text[index].hexadecimalValue {
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    return Int((hash ^ hash >> 15) & UInt32(mask))
  }

  /// What the name at a range of bytes stands for; nil for no name.
  func value(of bytes: [UInt8], _ range: Range<Int>) -> Value? {
    var slot = NamedReferences.hash(bytes, range)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.name.count == range.count, isEqual(bytes, range.lowerBound, Int(entry.name.lowerBound), range.count) {
        return entry.value
      }
      slot = (slot + 1) & NamedReferences.mask
    }
    return nil
  }

  private func isEqual(_ bytes: [UInt8], _ start: Int, _ nameStart: Int, _ count: Int) -> Bool {
    for offset in 0..<count where bytes[start + offset] != text[nameStart + offset] { return false }
    return true
  }
}
