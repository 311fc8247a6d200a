internal import PresendText

/// How a scalar of YAML is spelt in its document: the way back from each of its bytes (YAML 1.2, chapters 7 and 8).
///
/// Yams gives the text and where it begins. The text is laid beside the bytes again: line breaks that were folded,
/// indentation, escapes and doubled quotes are what may differ. Where they cannot be laid beside each other there is no
/// way back, rather than a wrong one.
struct YAMLSpelling {
  private let text: [UInt8]
  private let bytes: [UInt8]
  private let end: Int
  private var source: Int
  private var index = 0
  private var builder = OffsetMap.Builder()

  /// - Parameters:
  ///   - text: what the scalar says
  ///   - bytes: the document
  ///   - range: from the scalar, or what stands before it such as a tag, to the end of the document
  init(of text: [UInt8], in bytes: [UInt8], _ range: Range<Int>) {
    self.text = text
    self.bytes = bytes
    end = range.upperBound
    source = range.lowerBound
  }

  /// The way back; nil where it cannot be found.
  consuming func map() -> OffsetMap? {
    passProperties()
    switch byte(0) {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return mapOfBlock()
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      let quote = bytes[source]
      source += 1
      return mapOfFlow(quote: quote)
    default: return mapOfFlow(quote: nil)
    }
  }

  private func byte(_ offset: Int) -> UInt8? { source + offset < end ? bytes[source + offset] : nil }

  /// Anchors and tags stand before the scalar.
  private mutating func passProperties() {
    while let sign = byte(0), sign == UInt8(ascii: "&") || sign == UInt8(ascii: "!") {
      while let next = byte(0), !YAMLSpelling.isBlank(next) { source += 1 }
      while let next = byte(0), YAMLSpelling.isBlank(next) { source += 1 }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isBreak(byte) }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private consuming func finished() -> OffsetMap? {
    index == text.count ? builder.finish(length: text.count, sourceEnd: source) : nil
  }

  private mutating func copy() {
    builder.begin(.copied, at: index, source: source)
    index += 1
    source += 1
  }

  // MARK: Plain and quoted scalars

  private consuming func mapOfFlow(quote: UInt8?) -> OffsetMap? {
    while index < text.count {
      guard let next = byte(0) else { return nil }
      if let gap = gapLength(), text[index] == 0x20 || text[index] == 0x0A {
        builder.begin(.folded, at: index, source: source)
        passFold()
        source += gap
      } else if quote == UInt8(ascii: "\""), next == UInt8(ascii: "\\") {
        guard passEscape() else { return nil }
      } else if quote == 0x27, next == 0x27, byte(1) == 0x27, text[index] == 0x27 {
        builder.begin(.folded, at: index, source: source)
        index += 1
        source += 2
      } else if next == text[index] {
        copy()
      } else {
        return nil
      }
    }
    return finished()
  }

  /// The length of blanks with a line break among them; nil where none stand here.
  private func gapLength() -> Int? {
    var length = 0
    var hasBreak = false
    while let next = byte(length), YAMLSpelling.isBlank(next) {
      hasBreak = hasBreak || YAMLSpelling.isBreak(next)
      length += 1
    }
    return hasBreak ? length : nil
  }

  /// What a gap stands for in the text: one blank, or line breaks.
  private mutating func passFold() {
    if text[index] == 0x20 {
      index += 1
    } else {
      while index < text.count, text[index] == 0x0A { index += 1 }
    }
  }

  /// An escape and the character that it spells; a line break behind a backslash spells none.
  private mutating func passEscape() -> Bool {
    guard let kind = byte(1) else { return false }
    if YAMLSpelling.isBreak(kind) {
      builder.begin(.folded, at: index, source: source)
      source += 1
      while let next = byte(0), YAMLSpelling.isBlank(next) { source += 1 }
      return true
    }
    let length =
      switch kind {
      case UInt8(ascii: "x"): 4
      case UInt8(ascii: "u"): 6
      case UInt8(ascii: "U"): 10
      default: 2
      }
    builder.begin(.folded, at: index, source: source)
    index += text.scalar(at: index).length
    source = min(source + length, end)
    return true
  }

  // MARK: Block scalars

  private consuming func mapOfBlock() -> OffsetMap? {
    let isFolded = bytes[source] == UInt8(ascii: ">")
    var given: Int?
    while let next = byte(0), !YAMLSpelling.isBreak(next) {
      if next > UInt8(ascii: "0"), next <= UInt8(ascii: "9"), given == nil { given = Int(next) - 0x30 }
      if next == UInt8(ascii: "#") { given = given ?? 0 }
      source += 1
    }
    passBreak()
    // An indentation that is given counts from that of the parent, which is not known here.
    let content = text.prefix { $0 == 0x20 || $0 == 0x0A }
    let ownBlanks = content.reversed().prefix { $0 == 0x20 }.count
    let indentation = firstIndentation() - (given ?? 0 > 0 ? ownBlanks : 0)
    passIndentation(indentation)
    while index < text.count {
      guard let next = byte(0) else { return text[index...].allSatisfy({ $0 == 0x0A }) ? finishedAtEnd() : nil }
      if YAMLSpelling.isBreak(next) || isFolded && isTrailing() {
        guard passLineBreaks(indentation, isFolded: isFolded) else { return nil }
      } else if next == text[index] {
        copy()
      } else {
        return nil
      }
    }
    return finished()
  }

  /// A line break that the document does not have at its end.
  private consuming func finishedAtEnd() -> OffsetMap? {
    builder.begin(.folded, at: index, source: source)
    index = text.count
    return finished()
  }

  private func isTrailing() -> Bool { gapLength() != nil && text[index] == 0x0A && byte(0) != text[index] }

  private mutating func passBreak() {
    if byte(0) == 0x0D { source += 1 }
    if byte(0) == 0x0A { source += 1 }
  }

  /// The blanks before the first line that says something.
  private func firstIndentation() -> Int {
    var count = 0
    for position in source..<end {
      if bytes[position] == 0x20 {
        count += 1
      } else if YAMLSpelling.isBreak(bytes[position]) {
        count = 0
      } else {
        break
      }
    }
    return count
  }

  private mutating func passIndentation(_ count: Int) {
    var left = count
    while left > 0, byte(0) == 0x20 {
      source += 1
      left -= 1
    }
  }

  /// The line breaks up to the next line that says something; folded, one is a blank and the first of several is none.
  private mutating func passLineBreaks(_ indentation: Int, isFolded: Bool) -> Bool {
    if !isFolded {
      guard text[index] == 0x0A else { return false }
      builder.begin(byte(0) == 0x0A ? .copied : .folded, at: index, source: source)
      index += 1
      passBreak()
      passIndentation(indentation)
      return true
    }
    builder.begin(.folded, at: index, source: source)
    guard text[index] == 0x20 || text[index] == 0x0A else { return false }
    passFold()
    while let next = byte(0), YAMLSpelling.isBreak(next) || next == 0x20 && gapLength() != nil {
      while byte(0) == 0x20 { source += 1 }
      passBreak()
    }
    passIndentation(indentation)
    return true
  }
}
