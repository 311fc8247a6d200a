/// Sizes as people write them.
public enum ByteCount {
  /// Reads `1000000`, `64k`, `50M`, `1G`; the letters count in steps of 1024. Nil for anything else.
  public static func parse(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0 else { return nil }
    let shift: Int
    switch text.dropFirst(digits.count).lowercased() {
    case "": shift = 0
    case "k", "kb", "kib": shift = 10
    case "m", "mb", "mib": shift = 20
    case "g", "gb", "gib": shift = 30
    default: return nil
    }
    return number <= Int.max >> shift ? number << shift : nil
  }
}
