import Foundation
import PresendRules

/// A rule that every engine can take: a PCRE2 pattern.
struct EngineRule: Decodable {
  let id: String
  let pattern: String
  /// `i` for any case.
  let flags: String

  var ignoresCase: Bool { flags.contains("i") }

  /// True where no look-around and no back-reference is needed.
  var isPlain: Bool {
    !["(?=", "(?!", "(?<=", "(?<!"].contains { pattern.contains($0) }
      && pattern.range(of: #"\\[1-9]"#, options: .regularExpression) == nil
  }

  static func read(_ path: String) -> [EngineRule] {
    guard let data = FileManager.default.contents(atPath: path),
      let rules = try? JSONDecoder().decode([EngineRule].self, from: data)
    else { fatalError("\(path) is no list of {id, pattern, flags}") }
    return rules
  }

  /// The pattern as it must be to find folded text: small letters without accents. What is written with a backslash stays.
  private var folded: String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      // Beyond Arabic, what is put together of two scalars is a letter of its own.
      let stays = isEscaped || scalar == "ñ" || scalar == "й" || scalar.value >= 0x700
      isEscaped = !isEscaped && scalar == "\\"
      if stays {
        result.append(scalar)
      } else {
        let letters = scalar == "ı" ? "i" : String(scalar).lowercased().decomposedStringWithCanonicalMapping
        result.append(contentsOf: letters.unicodeScalars.prefix(1))
      }
    }
    return String(result)
  }

  /// The rule in presend's notation. `category` has no meaning here, but overlapping findings of one category count once.
  func file(category: PresendRules.Category, number: Int) -> RuleFile {
    BenchRules.file(
      "r\(number)", category: category, match: BenchRules.match(pattern: folded),
      keys: "look-in: [body]\nignore-negation: true")
  }
}
