internal import PresendText

/// The decimal digits of scripts that folding does not bring to ASCII; `\d` matches them.
enum OtherDigits {
  /// False where a folded text holds none. Characters that this version of Unicode does not know may be some.
  static func mayStand(in text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      guard text[index] >= 0x80 else {
        index += 1
        continue
      }
      let (value, length) = text.scalar(at: index)
      index += length
      switch value {
      case 0x660..<0x2000, 0xA620..<0xAC00, 0xFF10...0xFF19, 0x10000..<0x1F000, 0x1FBF0...:
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .decimalNumber, .unassigned, nil: return true
        default: break
        }
      default: break
      }
    }
    return false
  }
}
