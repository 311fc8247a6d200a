/// Other words for what a rule finds, by language: what is to be replaced inside of a finding, and by what.
///
/// Words are compared whatever their case, and only whole; in scripts without spaces between words, wherever they stand.
public struct Rewording: Sendable, Equatable {
  /// One replacement; what is replaced by nothing takes a space along.
  struct Entry: Sendable, Equatable {
    let words: [String]
    let replacement: String
  }

  let byLanguage: [String: [Entry]]

  /// Replacements by ISO 639-1 code. Of two that could be made at a place the longer one is.
  init(_ byLanguage: [String: [(words: String, replacement: String)]]) {
    self.byLanguage = byLanguage.mapValues { pairs in
      pairs.map { Entry(words: $0.words.map { $0.lowercased() }, replacement: $0.replacement) }
        .sorted { ($1.words.count, $0.replacement) < ($0.words.count, $1.replacement) }
    }
  }

  /// The languages in which there are other words.
  package var languages: [String] { byLanguage.keys.sorted() }

  /// The other words of one language; with `any`, of all.
  package func only(in language: String) -> Rewording {
    language == "any" ? self : Rewording(entries: byLanguage.filter { $0.key == language })
  }

  init(entries: [String: [Entry]]) { byLanguage = entries }

  /// A text in other words; nil where nothing in it is to be replaced.
  ///
  /// - Parameters:
  ///   - language: the language of the words that were found; with `any`, every language is tried.
  ///   - write: puts a replacement into the form of the text around it, such as that of HTML.
  package func text(_ text: String, in language: String, write: (String) -> String = { $0 }) -> String? {
    let languages = language == "any" ? self.languages : [language]
    for code in languages {
      guard let entries = byLanguage[code] else { continue }
      if let reworded = Rewording.replaced(entries, in: Array(text), write) { return reworded }
    }
    return nil
  }

  private static func replaced(_ entries: [Entry], in text: [Character], _ write: (String) -> String) -> String? {
    var result: [Character] = []
    var index = 0
    var isChanged = false
    while index < text.count {
      guard let entry = entries.first(where: { stands($0, in: text, at: index) }) else {
        result.append(text[index])
        index += 1
        continue
      }
      isChanged = true
      index += entry.words.count
      if !entry.replacement.isEmpty {
        result += write(entry.replacement)
      } else if index < text.count, text[index] == " ", result.last.map({ $0 == " " }) ?? true {
        index += 1
      } else if result.last == " ", index == text.count || !text[index].isLetter {
        result.removeLast()
      }
    }
    return isChanged ? String(result) : nil
  }

  private static func stands(_ entry: Entry, in text: [Character], at start: Int) -> Bool {
    let end = start + entry.words.count
    guard end <= text.count, zip(text[start..<end], entry.words).allSatisfy({ $0.lowercased() == $1 }) else {
      return false
    }
    func isJoined(_ first: Int, _ second: Int) -> Bool {
      text.indices.contains(first) && text.indices.contains(second) && isSpaced(text[first]) && isSpaced(text[second])
    }
    return !isJoined(start - 1, start) && !isJoined(end - 1, end)
  }

  /// A letter or digit of a script that puts spaces between words.
  private static func isSpaced(_ character: Character) -> Bool {
    guard character.isLetter || character.isNumber, let scalar = character.unicodeScalars.first else { return false }
    // Ideographs, Japanese syllables, Thai.
    return !scalar.properties.isIdeographic && !(0x3040...0x30FF).contains(scalar.value)
      && !(0x0E00...0x0E7F).contains(scalar.value)
  }
}
