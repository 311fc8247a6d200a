internal import PresendDrafts
internal import PresendRules

/// What stands in the place of a finding once its fix is made.
enum FixText {
  /// A rule's fix for what was found; nil where it cannot be made there.
  ///
  /// - Parameter language: the language of the words that were found.
  static func fix(_ fix: Rule.Fix, for found: ArraySlice<UInt8>, in language: String, of part: Part) -> Rule.Fix? {
    let text = String(decoding: found, as: UTF8.self)
    let replacement: String?
    switch fix.change {
    case nil where fix.rewording != nil:
      replacement = fix.rewording?.text(text, in: language) { part.kind == .html ? htmlText($0) : $0 }
    case nil where fix.plain.allSatisfy(\.isNewline) && !fix.plain.isEmpty:
      replacement = lineBreaks(fix.plain, for: text, in: part)
    case nil: replacement = part.kind == .html ? htmlText(fix.plain) : fix.plain
    case .https: replacement = https(text)
    case .plainLetters: replacement = plainLetters(text)
    case .brackets: replacement = brackets(text)
    }
    guard let replacement else { return nil }
    // Of other words only those count that are others; tags between them stay.
    let range = fix.rewording == nil ? found.indices : changedBytes(found, replacement).range
    let changed = String(decoding: found[range], as: UTF8.self)
    guard part.kind != .html || isPlainMarkup(changed, for: fix) else { return nil }
    return Rule.Fix(
      safety: fix.safety, replacement: replacement, change: fix.change, rewording: fix.rewording?.only(in: language),
      plain: fix.plain)
  }

  /// The bytes of a text that its replacement does not have at the same end, and what stands there instead; cuts no
  /// scalar in two, and leaves no empty range.
  static func changedBytes(
    _ text: ArraySlice<UInt8>, _ replacement: String
  ) -> (range: Range<Int>, replacement: String) {
    let new = Array(replacement.utf8)[...]
    func beginsWhole(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.first.map { $0 & 0xC0 != 0x80 } ?? true }
    var prefix = zip(text, new).prefix { $0 == $1 }.count
    while !beginsWhole(text.dropFirst(prefix)) || !beginsWhole(new.dropFirst(prefix)) { prefix -= 1 }
    var suffix = zip(text.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
    while !beginsWhole(text.suffix(suffix)) { suffix -= 1 }
    let range = text.startIndex + prefix..<text.endIndex - suffix
    guard !range.isEmpty else { return (text.indices, replacement) }
    return (range, String(decoding: new.dropFirst(prefix).dropLast(suffix), as: UTF8.self))
  }

  /// In HTML only what holds no tags is replaced: a tag that is gone would leave its partner alone.
  private static func isPlainMarkup(_ text: String, for fix: Rule.Fix) -> Bool {
    fix.change == nil && !fix.plain.isEmpty && fix.plain.allSatisfy(\.isNewline) || !text.contains("<")
      || text.hasPrefix("<!--")
  }

  private static func htmlText(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  // MARK: Line breaks

  /// As many breaks as the rule has, of the kind that stands there. In HTML breaks are `<br>`; what else makes them,
  /// such as empty paragraphs, is not touched.
  private static func lineBreaks(_ breaks: String, for text: String, in part: Part) -> String? {
    let count = breaks.unicodeScalars.count { $0 == "\n" }
    guard part.kind == .html else {
      let kind = text.unicodeScalars.contains("\r") && text.contains("\r\n") ? "\r\n" : "\n"
      return String(repeating: kind, count: count)
    }
    var rest = text.lowercased()[...]
    var tag: Substring?
    var tags = 0
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if rest.hasPrefix("&nbsp;") {
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("<br"), let end = rest.firstIndex(of: ">"),
        rest[..<end].dropFirst(3).allSatisfy({ $0 == " " || $0 == "/" })
      {
        tag = tag ?? text.dropFirst(text.count - rest.count).prefix(rest[...end].count)
        tags += 1
        rest = rest[rest.index(after: end)...]
      } else {
        return nil
      }
    }
    guard let tag, tags > count else { return nil }
    return String(repeating: String(tag), count: count)
  }

  // MARK: Changes

  private static func https(_ text: String) -> String? {
    guard text.lowercased().hasPrefix("http://") else { return nil }
    let isUpper = text.hasPrefix("HTTP")
    return text.prefix(4) + (isUpper ? "S" : "s") + text.dropFirst(4)
  }

  /// Each letter by what its Unicode name says it is a form of; nil where one says nothing.
  private static func plainLetters(_ text: String) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let plain = plain(scalar) {
        result += plain
      } else {
        return nil
      }
    }
    return result == text ? nil : result
  }

  /// `MATHEMATICAL BOLD CAPITAL F` is F, `CIRCLED LATIN SMALL LETTER A` is a, `FULLWIDTH DIGIT ONE` is 1.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    let digits = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"]
    guard let words = scalar.properties.name?.split(separator: " "), words.count > 1, let last = words.last else {
      return nil
    }
    if let digit = digits.firstIndex(of: String(last)) { return String(digit) }
    if last.utf8.count == 1 { return words.contains("SMALL") ? last.lowercased() : String(last) }
    // Punctuation and blanks between styled letters stay as they are.
    return scalar.properties.isAlphabetic ? nil : String(scalar)
  }

  /// `【 Important 】`, `Important:` become `[Important]`.
  private static func brackets(_ text: String) -> String? {
    let word = text.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    return word.isEmpty ? nil : "[\(String(word))]"
  }
}
