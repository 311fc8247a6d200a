/// A colour with its opacity.
struct CSSColor: Sendable, Equatable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8
  /// From 0, nothing to be seen, to 255.
  var alpha: UInt8 = 255

  static let black = CSSColor(red: 0, green: 0, blue: 0)
  static let white = CSSColor(red: 255, green: 255, blue: 255)
  /// How browsers paint a link.
  static let link = CSSColor(red: 0, green: 0, blue: 238)

  init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// The greatest difference in one channel that an eye does not see.
  private static let tolerance = 8

  /// True where text of one colour is not seen on the other.
  func isIndistinguishable(from other: CSSColor) -> Bool {
    func isNear(_ first: UInt8, _ second: UInt8) -> Bool { abs(Int(first) - Int(second)) <= CSSColor.tolerance }
    return isNear(red, other.red) && isNear(green, other.green) && isNear(blue, other.blue)
  }

  /// A colour by its three, four, six or eight hexadecimal digits.
  init?(hexadecimal digits: some Collection<UInt8>) {
    let values = digits.compactMap(\.hexadecimalValue)
    guard values.count == digits.count else { return nil }
    func pair(_ index: Int) -> UInt8 { UInt8(values[index * 2] << 4 | values[index * 2 + 1]) }
    func single(_ index: Int) -> UInt8 { UInt8(values[index] * 17) }
    switch values.count {
    case 3: self.init(red: single(0), green: single(1), blue: single(2))
    case 4: self.init(red: single(0), green: single(1), blue: single(2), alpha: single(3))
    case 6: self.init(red: pair(0), green: pair(1), blue: pair(2))
    case 8: self.init(red: pair(0), green: pair(1), blue: pair(2), alpha: pair(3))
    default: return nil
    }
  }

  /// A colour by the numbers of `rgb()` or `hsl()`.
  init?(function name: String, numbers: [(value: Double, unit: String)]) {
    guard numbers.count >= 3 else { return nil }
    func byte(_ value: Double) -> UInt8 { UInt8(max(0, min(255, value.rounded()))) }
    var alpha = 1.0
    if numbers.count > 3 { alpha = numbers[3].unit == "%" ? numbers[3].value / 100 : numbers[3].value }
    if name.hasPrefix("rgb") {
      let channels = numbers.prefix(3).map { byte($0.unit == "%" ? $0.value * 2.55 : $0.value) }
      self.init(red: channels[0], green: channels[1], blue: channels[2], alpha: byte(alpha * 255))
    } else {
      let channels = CSSColor.channels(
        hue: numbers[0].value, saturation: numbers[1].value / 100, lightness: numbers[2].value / 100)
      self.init(
        red: byte(channels[0] * 255), green: byte(channels[1] * 255), blue: byte(channels[2] * 255),
        alpha: byte(alpha * 255))
    }
  }

  private static func channels(hue: Double, saturation: Double, lightness: Double) -> [Double] {
    let amplitude = saturation * min(lightness, 1 - lightness)
    return [0.0, 8.0, 4.0].map { offset in
      let place = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      let angle = place < 0 ? place + 12 : place
      return lightness - amplitude * max(-1, min(angle - 3, 9 - angle, 1))
    }
  }

  /// A colour by its name in small letters.
  init?(name: String) {
    if name == "transparent" {
      self.init(red: 0, green: 0, blue: 0, alpha: 0)
      return
    }
    let bytes = Array(name.utf8)
    guard let color = CSSColorNames.table.value(bytes, 0..<bytes.count) else { return nil }
    self = color
  }

  /// A colour as an attribute of HTML gives it: a name, or digits with or without `#`.
  init?(attribute bytes: [UInt8]) {
    let trimmed = bytes[bytes.trimmingSpace(0..<bytes.count)].map(\.lowercased)
    if let color = CSSColor(name: String(decoding: trimmed, as: UTF8.self)) {
      self = color
      return
    }
    let digits = trimmed.first == UInt8(ascii: "#") ? trimmed.dropFirst() : trimmed[...]
    guard let color = CSSColor(hexadecimal: digits) else { return nil }
    self = color
  }
}
