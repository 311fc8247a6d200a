internal import PresendText

extension Part {
  /// The names beside the addresses of a header, each a part whose content it is. A name that only repeats its address
  /// says nothing new.
  var senderNames: [Part] {
    SenderNames(bytes).ranges.map { range in
      var part = Part(kind: .senderName, name: name, bytes: bytes, origin: origin)
      part.content = range
      return part
    }
  }
}

/// Finds the names in `"Ann" <a@shop.example>, b@shop.example (Bob)`.
private struct SenderNames {
  private(set) var ranges: [Range<Int>] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var isInQuotes = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isInQuotes.toggle()
      case UInt8(ascii: "<") where !isInQuotes:
        guard let end = addressEnd(from: index) else { break }
        add(start..<index, beside: bytes[(index + 1)..<end])
        (start, index) = (end + 1, end)
      default: break
      }
      index += 1
    }
    addRest(min(start, bytes.count)..<bytes.count)
  }

  /// The end of an address in angle brackets; nil where what begins is none.
  private func addressEnd(from start: Int) -> Int? {
    bytes[start...].firstIndex(of: UInt8(ascii: ">"))
  }

  /// What stands behind the last address in brackets: remarks, addresses without brackets, or words that are none.
  private mutating func addRest(_ range: Range<Int>) {
    for item in bytes[range].split(separator: UInt8(ascii: ",")) {
      let blanks = item.prefix { $0 <= 0x20 }.count
      let address = item.dropFirst(blanks).prefix { $0 > 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "<") }
      let rest = item[address.endIndex...]
      let isRemark = rest.first { $0 > 0x20 }.map { $0 == UInt8(ascii: "(") } ?? true
      if isRemark, address.contains(UInt8(ascii: "@")) {
        add(rest.indices, beside: address)
      } else {
        add(item.indices, beside: [])
      }
    }
  }

  private mutating func add(_ range: Range<Int>, beside address: ArraySlice<UInt8>) {
    guard let first = range.first(where: { !isEdge(bytes[$0]) }),
      let last = range.last(where: { !isEdge(bytes[$0]) })
    else { return }
    let name = first..<last + 1
    let plain = address.filter { $0 > 0x20 }.map(\.asciiLowercased)
    if bytes[name].map(\.asciiLowercased) != plain { ranges.append(name) }
  }

  /// Blanks and marks around a name.
  private func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || "\"'(),;<>".utf8.contains(byte) }
}
