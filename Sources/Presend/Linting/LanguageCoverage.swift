internal import PresendDrafts
internal import PresendMatching
internal import PresendRules
internal import PresendText

/// Which rules have words for which languages.
///
/// The language of a draft is asked for only where some rule may lack words for it: what is plainly written in a language
/// for which every rule has words costs one reading.
final class LanguageCoverage {
  /// The asked rules that need words, with the languages in which they have them.
  private let rules: [(index: Int, languages: Set<String>)]
  /// The languages in which all of them have words.
  private let common: Set<String>
  /// What was said of languages before.
  private var known: [Set<String>: [(rule: Int, needs: [String])]] = [:]

  init(_ asked: [Int], of set: RuleSet) {
    let rules = asked.map { (index: $0, languages: set.rules[$0].languages) }.filter { !$0.languages.isEmpty }
    self.rules = rules
    common = rules.dropFirst().reduce(rules.first?.languages ?? []) { $0.intersection($1.languages) }
  }

  /// The rules that have no words for a language of the draft, and what they would need.
  func missing(in scan: DraftScan) -> [(rule: Int, needs: [String])] {
    guard !rules.isEmpty else { return [] }
    guard let languages = languages(of: scan) else {
      // It cannot be told on this machine.
      return rules.map { ($0.index, ["language"]) }
    }
    if languages.isSubset(of: common) { return [] }
    if let known = known[languages] { return known }
    let missing = rules.compactMap { rule -> (rule: Int, needs: [String])? in
      let lacking = languages.subtracting(rule.languages)
      return lacking.isEmpty ? nil : (rule.index, lacking.sorted().map { "language:\($0)" })
    }
    known[languages] = missing
    return missing
  }

  /// The languages of a draft: what it says itself, else what its texts are written in. Nil where they cannot be told.
  private func languages(of scan: DraftScan) -> Set<String>? {
    if let tag = scan.draft.context.language, let code = LanguageCoverage.code(of: tag) { return [code] }
    var found: Set<String> = []
    for (index, part) in scan.draft.parts.enumerated() where part.isMessage && !part.isQuoted {
      let views = scan.parts[index].views
      if let plain = CommonWords.shared.language(of: views.folded.bytes), common.contains(plain) { continue }
      switch TextLanguages(of: views.given) {
      case .known(let codes): found.formUnion(codes)
      case .unknown: break
      case .unavailable: return nil
      }
    }
    return found
  }

  /// The code by which rules would name the language of a BCP 47 tag; nil for `und` and other tags of no language.
  private static func code(of tag: String) -> String? {
    if let language = Language(tag: tag) { return language.description }
    let first = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return (2...3).contains(first.count) && !["und", "mul", "zxx", "mis", "any"].contains(first) ? first : nil
  }
}

extension Part {
  /// True for what the seller wrote to be read.
  fileprivate var isMessage: Bool {
    switch kind {
    case .subject, .body, .html, .actionContent: true
    default: false
    }
  }
}
