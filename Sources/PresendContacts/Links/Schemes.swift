/// The schemes of addresses.
enum Schemes {
  /// A scheme and its place.
  struct Match {
    /// In lower case.
    let name: String
    let range: Range<Int>
    /// True for the schemes whose host may be anything.
    var isWeb: Bool { Schemes.web.contains(name) || isDefanged }
    /// True for `hxxp` and its like, which exist to be overlooked.
    var isDefanged: Bool { Schemes.defanged.contains(name) }
  }

  private static let web: Set<String> = ["ftp", "ftps", "http", "https"]
  private static let defanged: Set<String> = ["fxp", "hxxp", "hxxps", "h**p", "meow", "ttp", "ttps"]

  @inline(__always)
  static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  /// The scheme that ends a run of scheme characters; words may be glued to the front of the well-known ones.
  static func scheme(in bytes: [UInt8], _ run: Range<Int>) -> Match? {
    var start = run.lowerBound
    while start < run.upperBound, !bytes[start].isLetter { start += 1 }
    guard run.upperBound - start >= 2 else { return nil }
    let name = bytes.lowercased(start..<run.upperBound)
    for known in ["https", "http", "hxxps", "hxxp", "ftp"] where name.count > known.utf8.count {
      if name.suffix(known.utf8.count).elementsEqual(known.utf8), known != "ftp" {
        return Match(name: known, range: run.upperBound - known.utf8.count..<run.upperBound)
      }
    }
    return Match(name: String(decoding: name, as: UTF8.self), range: start..<run.upperBound)
  }
}
