internal import PresendText

/// Addresses that are written backwards: `moc.liamg@nhoj`.
enum ReversedText {
  private static let endings = ["moc.", "ten.", "gro.", "ur.", "ku.oc."]

  /// The tokens that read as an address from the right.
  static func find(in bytes: [UInt8], signs: TextSigns) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    for place in signs.places where place.byte == UInt8(ascii: ".") {
      let index = place.offset
      guard let start = endings.lazy.compactMap({ start(of: $0, in: bytes, before: index) }).first else { continue }
      var end = index
      while end < bytes.count, end - start < 128, bytes[end] > 0x20, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: ",")
      { end += 1 }
      while end > index, !bytes[end - 1].isAlphanumeric { end -= 1 }
      let reading = Array(bytes[start..<end].reversed())
      // A dot and three letters prove little: there must be an `@`, a `www` or a provider.
      guard
        reading.contains(UInt8(ascii: "@")) || reading.starts(with: Array("www.".utf8))
          || reading.count > 6 && isAddress(reading)
      else { continue }
      rewrites.append(Rewrite(range: start..<end, reading: reading, isCertain: false))
    }
    return rewrites
  }

  private static func start(of ending: String, in bytes: [UInt8], before dot: Int) -> Int? {
    let start = dot + 1 - ending.utf8.count
    guard start >= 0, bytes.hasPrefix(ending, at: start), !bytes.byte(start - 1).isAlphanumeric,
      bytes.byte(start - 1) < 0x80
    else { return nil }
    return start
  }

  private static func isAddress(_ reading: [UInt8]) -> Bool {
    let labels = reading.split(separator: UInt8(ascii: "."))
    guard labels.count == 2, labels[1].elementsEqual("com".utf8) else { return false }
    let forward = String(decoding: labels[0].reversed(), as: UTF8.self)
    return !TopLevels.isKnown(Array(forward.utf8))
  }
}
