internal import PresendText

/// A parameter of a header, such as the file name of an attachment, with the way back to where it is written.
enum MailParameter {
  /// The value of a parameter, nil where it is not found or its pieces stand in no order.
  ///
  /// - Parameter name: in lower case
  static func text(_ name: String, in mail: [UInt8], _ value: Range<Int>) -> (bytes: [UInt8], map: OffsetMap)? {
    let found = ParameterScan(mail, value).parameters.filter { $0.name == name }
    if let plain = found.first(where: { $0.section == nil && !$0.isExtended }), !found.contains(where: \.isExtended) {
      guard !plain.hasEscapes else { return nil }
      let text = HeaderText(mail, plain.value)
      return (text.bytes, text.map)
    }
    var sections = found.filter { $0.section != nil }.sorted { ($0.section ?? 0) < ($1.section ?? 0) }
    if let whole = found.first(where: { $0.section == nil && $0.isExtended }) { sections = [whole] }
    guard let first = sections.first, !sections.contains(where: \.hasEscapes),
      zip(sections, sections.dropFirst()).allSatisfy({ $0.value.upperBound <= $1.value.lowerBound })
    else { return nil }
    return joined(sections, first: first, in: mail)
  }

  /// Puts the sections together (RFC 2231): the first may name the charset, `charset'language'value`.
  private static func joined(
    _ sections: [ParameterScan.Parameter], first: ParameterScan.Parameter, in mail: [UInt8]
  ) -> (bytes: [UInt8], map: OffsetMap)? {
    var charset: String?
    var bytes: [UInt8] = []
    var maps: [OffsetMap] = []
    for (number, section) in sections.enumerated() {
      var range = section.value
      if number == 0, first.isExtended {
        let quotes = range.filter { mail[$0] == UInt8(ascii: "'") }
        if quotes.count >= 2 {
          charset = String(decoding: mail[range.lowerBound..<quotes[0]], as: UTF8.self)
          range = (quotes[1] + 1)..<range.upperBound
        }
      }
      let piece = section.isExtended ? percentDecoded(mail, range) : plain(mail, range)
      bytes += piece.bytes
      if !piece.bytes.isEmpty { maps.append(piece.map) }
    }
    guard !maps.isEmpty else { return nil }
    let text = DeclaredCharset.read(bytes, charset: charset).text
    return (text.bytes, text.map.followed(by: OffsetMap.joined(maps)))
  }

  private static func plain(_ mail: [UInt8], _ range: Range<Int>) -> DecodedContent {
    DecodedContent(bytes: Array(mail[range]), map: .identity(length: range.count, base: range.lowerBound))
  }

  private static func percentDecoded(_ mail: [UInt8], _ range: Range<Int>) -> DecodedContent {
    var builder = OffsetMap.Builder()
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if mail[index] == UInt8(ascii: "%"), index + 2 < range.upperBound, let high = mail[index + 1].hexValue,
        let low = mail[index + 2].hexValue
      {
        builder.begin(.folded, at: result.count, source: index)
        result.append(high << 4 | low)
        index += 3
      } else {
        builder.begin(.copied, at: result.count, source: index)
        result.append(mail[index])
        index += 1
      }
    }
    return DecodedContent(bytes: result, map: builder.finish(length: result.count, sourceEnd: range.upperBound))
  }
}

/// Takes the parameters of a header value apart.
private struct ParameterScan {
  struct Parameter {
    /// In lower case, without `*0` and `*`.
    var name: String
    var section: Int?
    var isExtended = false
    /// Without quotes.
    var value: Range<Int>
    var hasEscapes = false
  }

  private(set) var parameters: [Parameter] = []

  init(_ mail: [UInt8], _ range: Range<Int>) {
    var index = ParameterScan.next(UInt8(ascii: ";"), in: mail, range)
    while let start = index {
      let end = ParameterScan.next(UInt8(ascii: ";"), in: mail, (start + 1)..<range.upperBound) ?? range.upperBound
      if parameters.count < 200, let parameter = ParameterScan.parameter(mail, (start + 1)..<end) {
        parameters.append(parameter)
      }
      index = end < range.upperBound ? end : nil
    }
  }

  /// The next such byte outside quotes.
  private static func next(_ byte: UInt8, in mail: [UInt8], _ range: Range<Int>) -> Int? {
    var isQuoted = false
    var index = range.lowerBound
    while index < range.upperBound {
      switch mail[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case byte where !isQuoted: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func parameter(_ mail: [UInt8], _ range: Range<Int>) -> Parameter? {
    guard let equals = mail[range].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = trimmed(mail, range.lowerBound..<equals)
    let pieces = mail[name].split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let base = pieces.first, !base.isEmpty else { return nil }
    var result = Parameter(name: String(decoding: base, as: UTF8.self).lowercased(), value: 0..<0)
    for piece in pieces.dropFirst() {
      if piece.isEmpty {
        result.isExtended = true
      } else {
        result.section = Int(String(decoding: piece, as: UTF8.self))
      }
    }
    var value = trimmed(mail, (equals + 1)..<range.upperBound)
    if let first = value.first, mail[first] == UInt8(ascii: "\""),
      let close = next(UInt8(ascii: "\""), closing: mail, (first + 1)..<value.upperBound)
    {
      value = (first + 1)..<close
      result.hasEscapes = mail[value].contains(UInt8(ascii: "\\"))
    }
    result.value = value
    return result
  }

  private static func next(_ quote: UInt8, closing mail: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if mail[index] == quote { return index }
      index += mail[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func trimmed(_ mail: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { mail[$0] > 0x20 }), let last = range.last(where: { mail[$0] > 0x20 }) else {
      return range.upperBound..<range.upperBound
    }
    return first..<last + 1
  }
}
