internal import PresendDrafts
internal import PresendMatching
internal import PresendText
internal import Yams

extension ConditionReader {
  /// `phrase:` with phrases by language, or a list of phrases that belong to no language.
  mutating func phrase(_ node: Node) -> Condition? {
    var entries: [(language: Language, pattern: PhrasePattern)] = []
    var key = ""
    let before = problems.count
    for (code, value) in phrasesByLanguage(node) {
      guard let language = Language(code: code) else { continue }
      let texts = phraseTexts(value)
      for (text, item) in texts {
        guard let pattern = parse(text, language: code, at: item) else { continue }
        entries.append((language, pattern))
        key += "\(code)\u{0}\(text)\u{0}"
      }
    }
    guard problems.count == before else { return nil }
    guard !entries.isEmpty else {
      report(.phrase, at: node, "there are no phrases here", help: "write phrase: { en: [ … ] }")
      return nil
    }
    return .phrase(phrases.add(key: key, entries))
  }

  /// Pairs of language and phrases. A list alone stands for every language that its references have.
  private mutating func phrasesByLanguage(_ node: Node) -> [(String, Node)] {
    guard case .mapping(let mapping) = node else {
      return referencedLanguages(node).map { ($0, node) }
    }
    return mapping.compactMap { key, value in
      guard let code = key.string, code == "any" || LanguageCodes.isKnown(code) else {
        report(
          .unknownValue, at: key, "\"\(key.string ?? "")\" is no language code",
          help: "write a code such as en, es, zh, or any for all languages")
        return nil
      }
      return (code, value)
    }
  }

  /// `phrase: <review-noun>` stands for the list in each language that it has.
  private func referencedLanguages(_ node: Node) -> [String] {
    guard case .scalar(let scalar) = node else { return ["any"] }
    let text = scalar.string
    guard text.hasPrefix("<"), text.hasSuffix(">"), !text.dropFirst().contains("<") else { return ["any"] }
    let languages = lists.languages(of: String(text.dropFirst().dropLast()))
    return languages.isEmpty ? ["any"] : languages
  }

  private mutating func phraseTexts(_ node: Node) -> [(String, Node)] {
    switch node {
    case .scalar(let scalar): return [(scalar.string, node)]
    case .sequence(let items):
      return items.compactMap { item in
        if case .scalar(let scalar) = item { return (scalar.string, item) }
        report(.wrongType, at: item, "a phrase is \(item.kindName)", help: "put the phrase in quotes")
        return nil
      }
    default:
      report(.wrongType, at: node, "phrases are \(node.kindName)", help: "write a phrase or a list of phrases")
      return []
    }
  }

  private mutating func parse(_ text: String, language: String, at node: Node) -> PhrasePattern? {
    let lists = lists
    do throws(PhraseError) {
      return try PhraseParser.parse(text, language: language, cache: phraseCache) {
        lists.words($0, language: language)
      }
    } catch {
      let isQuoted =
        if case .scalar(let scalar) = node { scalar.style == .doubleQuoted || scalar.style == .singleQuoted } else {
          false
        }
      let column = String(decoding: Array(text.utf8).prefix(error.offset), as: UTF8.self).unicodeScalars.count
      var help = error.help
      if error.message.hasPrefix("there is no list"),
        let name = text.split(separator: "<").last?.split(separator: ">").first,
        let question = Suggestion.question(for: String(name), among: lists.names), !lists.names.contains(String(name))
      {
        help = question
      }
      report(.phrase, at: node, columnOffset: column + (isQuoted ? 1 : 0), error.message, help: help)
      return nil
    }
  }

  /// `pattern:` one PCRE2 pattern or several, on the folded text.
  mutating func pattern(_ node: Node) -> Condition? {
    guard var reader = MappingReader(.mapping(Node.Mapping([])), in: document, name: "pattern", problems: &problems)
    else { return nil }
    let sources = reader.strings(from: node, key: "pattern")
    problems += reader.problems
    let conditions = sources.compactMap { source, item -> Condition? in
      if let letter = unfoldedLetter(in: source) {
        report(
          .pattern, at: item, "the pattern holds \"\(letter.written)\", which the folded text never does",
          help: "write \"\(letter.folded)\": patterns see lower case without accents")
        return nil
      }
      do throws(PCREError) {
        let pattern = try PCREPattern(source)
        patternCount += 1
        return .pattern(PatternTest(index: patternCount - 1, pattern: pattern, filter: LiteralFilter(pattern: source)))
      } catch {
        report(
          .pattern, at: item, columnOffset: error.offset, error.message,
          help: "see \"man pcre2pattern\" for the notation")
        return nil
      }
    }
    guard conditions.count == sources.count, !conditions.isEmpty else { return nil }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  /// A letter that folding replaces, outside of escapes.
  private func unfoldedLetter(in source: String) -> (written: String, folded: String)? {
    var isEscaped = false
    for character in source {
      defer { isEscaped = character == "\\" && !isEscaped }
      guard !isEscaped, character.isLetter else { continue }
      let folded = String(decoding: Folding.fold(String(character)), as: UTF8.self)
      if folded != String(character) { return (String(character), folded) }
    }
    return nil
  }

  /// `near:` several conditions close to one another.
  mutating func near(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "near") else { return nil }
    let distance = distance(&reader)
    let isOrdered = reader.bool("in-order") ?? false
    let of = reader.required("of", help: "add of: and two conditions or more")
    close(&reader)
    guard let of, let terms = list(of), let distance else { return nil }
    guard terms.count >= 2 else {
      report(.condition, at: of, "near has one condition", help: "write two or more")
      return nil
    }
    return .near(NearTest(terms: terms, distance: distance, isOrdered: isOrdered))
  }

  /// `within: sentence`, `within: 2 sentences`, `within: 8 words`; the same sentence where nothing is said.
  private mutating func distance(_ reader: inout MappingReader) -> NearTest.Distance? {
    guard let node = reader.value("within") else { return .sentences(1) }
    guard let text = reader.string(from: node, key: "within") else { return nil }
    let words = text.split(separator: " ")
    if text == "sentence" { return .sentences(1) }
    if words.count == 2, let number = Int(words[0]), (1...50).contains(number) {
      if words[1].hasPrefix("word") { return .words(number) }
      if words[1].hasPrefix("sentence") { return .sentences(number) }
    }
    reader.report(
      .unknownValue, at: node, "\"\(text)\" is no distance", help: "write sentence, 2 sentences or 8 words")
    return nil
  }

  /// `sentence:` whole sentences that say one thing and not another.
  mutating func sentence(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "sentence") else { return nil }
    let with = reader.required("with", help: "add with: and the condition that must hold in the sentence")
    let without = reader.value("without")
    close(&reader)
    guard let with, let inner = condition(with) else { return nil }
    guard let without else { return .sentence(SentenceTest(with: inner, without: nil)) }
    return condition(without).map { .sentence(SentenceTest(with: inner, without: $0)) }
  }

  /// `only:` the message says nothing else.
  mutating func only(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "only") else { return nil }
    let core = reader.required("core", help: "add core: and the condition that must hold")
    let besides = reader.value("besides")
    let spare = reader.integer("spare-words") ?? 4
    close(&reader)
    guard let core, let coreCondition = condition(core) else { return nil }
    let others = besides.flatMap { list($0) } ?? []
    return .only(OnlyTest(core: coreCondition, besides: others, spareWords: spare))
  }

  /// `count:` how often.
  mutating func count(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "count") else { return nil }
    let of = reader.required("of", help: "add of: and a condition")
    let minimum = reader.integer("at-least", atLeast: 1)
    close(&reader)
    guard let of, let inner = condition(of) else { return nil }
    return .count(inner, CountTest(minimum: minimum ?? 2))
  }

  /// `length: { over: 2000 }` in Unicode scalars.
  mutating func length(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "length") else { return nil }
    let over = reader.integer("over", atLeast: 0)
    if over == nil, reader.problems.isEmpty {
      reader.report(.missingKey, at: node, "\"length\" has no \"over\"", help: "add over: and a number of characters")
    }
    close(&reader)
    return over.map { .length(LengthTest(maximum: $0)) }
  }
}
