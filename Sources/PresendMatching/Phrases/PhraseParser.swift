internal import PresendText

/// Reads the notation of phrases.
///
///     leave (us|me)? a review*      (…|…) one of · (…)? may be missing · review* any ending · *bewertung any beginning
///     if you ...5 happy             ... up to three words in between, ...5 up to five, never across a sentence
///     # stars                       # a number
///     <review-noun>                 a shared list, in the language of the phrase
///     \( \* \# \<                   the character itself
///
/// Case, accents, kinds of quotes and dashes, and the spacing between words do not matter.
package struct PhraseParser {
  /// Looks up a shared list in the language of the phrase; nil where there is none.
  package typealias ListLookup = (String) -> [String]?

  /// What tokens stand for, so that a list is read once and not for every phrase that names it, and phrases that say the
  /// same share a group. Tokens that name a list are kept by language.
  package final class Cache {
    fileprivate var elements: [String: [PhrasePattern.Element]] = [:]
    fileprivate var lists: [String: PhrasePattern.Group] = [:]

    package init() {}
  }

  var text: [UInt8]
  private let list: ListLookup
  private let depth: Int
  private var position = 0

  private static let defaultGap = 3
  private static let maximumGap = 20
  private static let maximumVariants = 4096

  private init(text: [UInt8], list: @escaping ListLookup, depth: Int) {
    self.text = text
    self.list = list
    self.depth = depth
  }

  /// Reads one phrase. A cache may serve phrases of one lookup; `language` tells its lists apart.
  package static func parse(
    _ text: String, language: String = "any", cache: Cache = Cache(), list: @escaping ListLookup
  ) throws(PhraseError) -> PhrasePattern {
    var parser = PhraseParser(text: Array(text.utf8), list: list, depth: 0)
    return try parser.phrase(language: language, cache: cache)
  }

  private func error(_ message: String, help: String, at offset: Int? = nil) -> PhraseError {
    PhraseError(offset: offset ?? position, message: message, help: help)
  }

  private mutating func phrase(language: String, cache: Cache) throws(PhraseError) -> PhrasePattern {
    let elements = try sequence(language: language, cache: cache)
    if position < text.count {
      let closer = String(decoding: [text[position]], as: UTF8.self)
      throw error("\(closer) without (", help: "write \\) or \\| for the character itself")
    }
    try check(elements)
    return PhrasePattern(elements: elements)
  }

  /// A phrase needs a word that must be there, and gaps stand between words.
  private func check(_ elements: [PhrasePattern.Element]) throws(PhraseError) {
    if elements.allSatisfy({ if case .group(_, true) = $0 { true } else if case .gap = $0 { true } else { false } }) {
      throw error("the phrase has no word that must be there", help: "write at least one word outside of (…)?", at: 0)
    }
    if case .gap = elements.first {
      throw error("the phrase begins with ...", help: "a gap stands between two words", at: 0)
    }
    if case .gap = elements.last {
      throw error("the phrase ends with ...", help: "a gap stands between two words", at: text.count)
    }
  }

  /// Words, groups and gaps up to the end or the `|` or `)` of the group around them.
  private mutating func sequence(
    language: String, cache: Cache
  ) throws(PhraseError) -> [PhrasePattern.Element] {
    var elements: [PhrasePattern.Element] = []
    skipBlanks()
    while position < text.count, !Self.closers.contains(text[position]) {
      if let gap = try gap() {
        elements.append(.gap(gap))
      } else {
        elements += try cachedElements(language: language, cache: cache)
      }
      skipBlanks()
    }
    return elements
  }

  static let closers: [UInt8] = [UInt8(ascii: "|"), UInt8(ascii: ")")]

  /// The elements of the token at `position`, as the cache knows them.
  private mutating func cachedElements(
    language: String, cache: Cache
  ) throws(PhraseError) -> [PhrasePattern.Element] {
    let end = tokenEnd(from: position)
    let slice = text[position..<end]
    let key = (slice.contains(UInt8(ascii: "<")) ? language : "") + " " + String(decoding: slice, as: UTF8.self)
    if let known = cache.elements[key] {
      position = end
      return known
    }
    let new = try elements(until: end, language: language, cache: cache)
    cache.elements[key] = new
    return new
  }

  /// A group or list that stands alone, or words with choices joined to them.
  private mutating func elements(
    until end: Int, language: String, cache: Cache
  ) throws(PhraseError) -> [PhrasePattern.Element] {
    let start = position
    let isOptional = end > start && text[end - 1] == UInt8(ascii: "?")
    let last = isOptional ? end - 2 : end - 1
    if text[start] == UInt8(ascii: "("), closing(of: start) == last {
      return [try group(language: language, cache: cache)]
    }
    if text[start] == UInt8(ascii: "<"), text[start...].firstIndex(of: UInt8(ascii: ">")) == last {
      return [try list(endingAt: last, isOptional: isOptional, language: language, cache: cache)]
    }
    let joints = unspacedJoints(from: start, to: end)
    guard !joints.isEmpty else { return try joined(try token(closers: []), at: start) }
    var result: [PhrasePattern.Element] = []
    for joint in joints + [end] where joint > position {
      var piece = self
      piece.text = Array(text[..<joint])
      result += try piece.elements(until: joint, language: language, cache: cache)
      position = joint
    }
    return result
  }

  /// `(…|…)` and `(…|…)?`, whose alternatives are sequences of their own.
  private mutating func group(language: String, cache: Cache) throws(PhraseError) -> PhrasePattern.Element {
    let start = position
    var alternatives: [[PhrasePattern.Element]] = []
    var isOptional = false
    repeat {
      position += 1
      let elements = try sequence(language: language, cache: cache)
      if elements.isEmpty { isOptional = true } else { alternatives.append(elements) }
      guard position < text.count else {
        throw error("( is never closed", help: "add ) or write \\( for the character itself", at: start)
      }
    } while text[position] == UInt8(ascii: "|")
    position += 1
    if position < text.count, text[position] == UInt8(ascii: "?") {
      isOptional = true
      position += 1
    }
    guard !alternatives.isEmpty else { throw error("an empty choice", help: "write a word inside", at: start) }
    return .group(PhrasePattern.Group(alternatives), isOptional: isOptional)
  }

  /// `<name>` and `<name>?`: each entry of the list is a phrase.
  private mutating func list(
    endingAt last: Int, isOptional: Bool, language: String, cache: Cache
  ) throws(PhraseError) -> PhrasePattern.Element {
    let (name, entries) = try listEntries(closing: last)
    let start = position
    position = isOptional ? last + 2 : last + 1
    let key = language + " " + name
    if let known = cache.lists[key] { return .group(known, isOptional: isOptional) }
    var alternatives: [[PhrasePattern.Element]] = []
    for entry in entries {
      var inner = PhraseParser(text: Array(entry.utf8), list: list, depth: depth + 1)
      do throws(PhraseError) {
        alternatives.append(try inner.phrase(language: language, cache: cache).elements)
      } catch {
        throw PhraseError(offset: start, message: "in list \"\(name)\": \(error.message)", help: error.help)
      }
    }
    let group = PhrasePattern.Group(alternatives)
    cache.lists[key] = group
    return .group(group, isOptional: isOptional)
  }

  /// The name of the list at `position`, whose `>` is known, and its entries.
  private func listEntries(closing: Int) throws(PhraseError) -> (name: String, entries: [String]) {
    let name = String(decoding: text[(position + 1)..<closing], as: UTF8.self)
    guard let entries = list(name) else {
      throw error(
        "there is no list \"\(name)\" with words in this language",
        help: "add the language to rules/lists/\(name).yaml, or name another list")
    }
    guard depth < 4 else {
      throw error("the list \"\(name)\" refers to itself", help: "remove the reference")
    }
    return (name, entries)
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position] == 0x20 || text[position] == 0x0A || text[position] == 0x09 {
      position += 1
    }
  }

  /// `...`, `…` and `...8`.
  private mutating func gap() throws(PhraseError) -> Int? {
    let start = position
    if text.matches(Array("...".utf8), at: position) || text.matches(Array("…".utf8), at: position) {
      position += 3
    } else {
      return nil
    }
    var number = 0
    var hasNumber = false
    while position < text.count, let digit = Self.digit(text[position]) {
      number = min(number * 10 + digit, 1000)
      hasNumber = true
      position += 1
    }
    let size = hasNumber ? number : Self.defaultGap
    guard (1...Self.maximumGap).contains(size) else {
      throw error(
        "a gap of \(size) words", help: "write a number from 1 to \(Self.maximumGap) after ...", at: start)
    }
    return size
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// Everything up to a blank outside of parentheses, as the list of the texts that it stands for. Inside a choice
  /// (`closers` not empty) blanks belong to the text.
  private mutating func token(closers: [UInt8]) throws(PhraseError) -> [[UInt8]] {
    var variants: [[UInt8]] = [[]]
    while position < text.count {
      let byte = text[position]
      if closers.contains(byte) || (closers.isEmpty && (byte == 0x20 || byte == 0x0A || byte == 0x09)) { break }
      if closers.isEmpty, Self.closers.contains(byte) { break }
      switch byte {
      case UInt8(ascii: "("): variants = try product(variants, choice())
      case UInt8(ascii: "<"): variants = try product(variants, listReference())
      case UInt8(ascii: ")"), UInt8(ascii: "|"):
        throw error(
          "\(byte == UInt8(ascii: ")") ? ")" : "|") without (", help: "write \\) or \\| for the character itself")
      case UInt8(ascii: "\\"):
        position += 1
        guard position < text.count else {
          throw error("\\ at the end", help: "write \\\\ for the character itself")
        }
        variants = variants.map { $0 + [Self.escape, text[position]] }
        position += 1
      case UInt8(ascii: "#"):
        variants = variants.map { $0 + [PhrasePattern.Word.number] }
        position += 1
      default:
        variants = variants.map { $0 + [byte] }
        position += 1
      }
    }
    return variants
  }

  /// Marks the next byte as plain text. Never a byte of UTF-8.
  static let escape: UInt8 = 0xFE

  private mutating func choice() throws(PhraseError) -> [[UInt8]] {
    let start = position
    var alternatives: [[UInt8]] = []
    repeat {
      position += 1
      alternatives += try token(closers: [UInt8(ascii: "|"), UInt8(ascii: ")")])
      guard position < text.count else {
        throw error("( is never closed", help: "add ) or write \\( for the character itself", at: start)
      }
    } while text[position] == UInt8(ascii: "|")
    position += 1
    return try withOptional(alternatives)
  }

  private mutating func withOptional(_ alternatives: [[UInt8]]) throws(PhraseError) -> [[UInt8]] {
    guard position < text.count, text[position] == UInt8(ascii: "?") else { return alternatives }
    position += 1
    return alternatives + [[]]
  }

  private mutating func listReference() throws(PhraseError) -> [[UInt8]] {
    let start = position
    guard let close = text[position...].firstIndex(of: UInt8(ascii: ">")) else {
      throw error("< is never closed", help: "add > or write \\< for the character itself", at: start)
    }
    let (name, entries) = try listEntries(closing: close)
    position = close + 1
    var variants: [[UInt8]] = []
    for entry in entries {
      var inner = PhraseParser(text: Array(entry.utf8), list: list, depth: depth + 1)
      variants += try inner.wholeText(of: name, at: start)
    }
    return try withOptional(variants)
  }

  /// An entry of a list: a token in which blanks part words.
  private mutating func wholeText(of name: String, at offset: Int) throws(PhraseError) -> [[UInt8]] {
    do throws(PhraseError) {
      // A closer that no text holds makes blanks part of the token.
      return try token(closers: [0xFD])
    } catch {
      throw PhraseError(offset: offset, message: "in list \"\(name)\": \(error.message)", help: error.help)
    }
  }

  private func product(_ left: [[UInt8]], _ right: [[UInt8]]) throws(PhraseError) -> [[UInt8]] {
    guard left.count * right.count <= Self.maximumVariants else {
      throw error(
        "more than \(Self.maximumVariants) variants in one word (each entry of a list is one)",
        help: "put blanks between the choices and lists, or split the phrase")
    }
    if left.count == 1, left[0].isEmpty { return right }
    return left.flatMap { start in right.map { start + $0 } }
  }

  /// Words with choices joined to them: one sequence of words, or a group of several.
  private func joined(_ variants: [[UInt8]], at offset: Int) throws(PhraseError) -> [PhrasePattern.Element] {
    var sequences: [[PhrasePattern.Element]] = []
    var seen: Set<[PhrasePattern.Word]> = []
    var isOptional = false
    for variant in variants {
      let words = try Self.words(of: variant, at: offset)
      if words.isEmpty {
        isOptional = true
      } else if seen.insert(words).inserted {
        sequences.append(words.map { .word($0) })
      }
    }
    guard !sequences.isEmpty else { throw error("an empty choice", help: "write a word inside", at: offset) }
    if sequences.count == 1, !isOptional { return sequences[0] }
    return [.group(PhrasePattern.Group(sequences), isOptional: isOptional)]
  }
}
