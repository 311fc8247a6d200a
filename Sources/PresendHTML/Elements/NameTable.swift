/// Values by names of ASCII, in any case: elements, attributes, properties, colours.
///
/// Names are looked up in the source itself, without a copy.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var name: [UInt8]
    var value: Value
  }

  private let entries: [Entry]
  /// Places of entries by hash, plus one; zero where a place is free.
  private let slots: [UInt16]
  private let mask: Int
  private let maximumLength: Int

  /// A table of names in small letters, each once.
  init(_ pairs: [(String, Value)]) {
    var size = 64
    while size < pairs.count * 4 { size *= 2 }
    mask = size - 1
    var slots = [UInt16](repeating: 0, count: size)
    var entries: [Entry] = []
    for (name, value) in pairs {
      let bytes = Array(name.utf8)
      entries.append(Entry(name: bytes, value: value))
      var slot = Int(truncatingIfNeeded: nameHash(bytes, 0..<bytes.count) >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(entries.count)
    }
    self.slots = slots
    self.entries = entries
    maximumLength = entries.map(\.name.count).max() ?? 0
  }

  /// The value of the name at a range of bytes; nil for a name that is not in the table.
  func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
    guard range.count <= maximumLength else { return nil }
    return value(bytes, range, hash: nameHash(bytes, range))
  }

  /// The same, where the hash of the name is known.
  func value(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].name.count == range.count,
        bytes.matchesIgnoringCase(entries[index].name, at: range.lowerBound, before: range.upperBound)
      {
        return entries[index].value
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A hash of a name that is the same in capital and small letters.
func nameHash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in range { hash = (hash ^ UInt64(bytes[index].lowercased)) &* 0x0000_0100_0000_01B3 }
  return hash
}
