/// How often bytes stand in ordinary messages.
enum ByteFrequency {
  /// How often a byte stands in ten thousand bytes of folded text, roughly.
  static func of(_ byte: UInt8) -> Int {
    switch byte {
    case 0x20: 1600
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letters[Int(byte - UInt8(ascii: "a"))]
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 40
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "\n"): 100
    // The bytes that begin letters of other scripts, and those that go on.
    case 0xC0...: 600
    case 0x80...: 60
    default: 10
    }
  }

  private static let letters = [
    620, 120, 260, 300, 980, 160, 160, 320, 560, 20, 70, 340, 220, 560, 620, 170, 15, 500, 520, 740, 270, 90, 130, 20,
    160, 20,
  ]
}
