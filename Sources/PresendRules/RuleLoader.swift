internal import PresendDrafts
internal import PresendMatching

/// A rule, list or pack file before it is read.
public struct RuleFile: Sendable, Hashable {
  /// The path, `…/pack/rule.yaml`, `…/pack/pack.yaml` or `…/lists/list.yaml`.
  public var path: String
  /// The YAML text.
  public var text: String
  /// False for a rule whose examples were left out, because they ran elsewhere and nobody needs them here.
  public var hasExamples: Bool

  /// The folder in which the file lies: the name of its pack, or `lists`.
  package var folder: String { RuleLoader.folder(of: path) }

  /// The name without its extension: the rule's own.
  package var stem: String { FileName.stem(of: path) }

  /// A file with its text.
  public init(path: String, text: String, hasExamples: Bool = true) {
    self.path = path
    self.text = text
    self.hasExamples = hasExamples
  }
}

/// Reads rule files and compiles them, and reports all mistakes of all files in one pass.
public struct RuleLoader {
  private var lists = ListLibrary()
  private var packs: [Pack] = []
  private var rules: [Rule] = []
  private var phrases = PhraseTable.Builder()
  private let phraseCache = PhraseParser.Cache()
  private var patternCount = 0
  private var problems: [RuleProblem] = []

  private init() {}

  /// The rules of the files. With problems of weight `error` the set lacks the rules concerned and must not be used for
  /// verdicts.
  public static func load(_ files: [RuleFile]) -> (rules: RuleSet, problems: [RuleProblem]) {
    var loader = RuleLoader()
    for file in files where folder(of: file.path) == "lists" {
      loader.lists.read(path: file.path, text: file.text, problems: &loader.problems)
    }
    for file in files where folder(of: file.path) != "lists" { loader.read(file) }
    loader.checkNames()
    let vocabulary = loader.vocabulary()
    let set = RuleSet(
      packs: loader.packs, rules: loader.rules, phrases: RulePhrases(loader.phrases), vocabulary: vocabulary,
      listEntryCount: loader.lists.entryCount)
    return (set, loader.problems.sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) })
  }

  /// The name of the folder in which a file lies.
  fileprivate static func folder(of path: String) -> String {
    let components = path.split(separator: "/")
    return components.count > 1 ? String(components[components.count - 2]) : "custom"
  }

  private mutating func read(_ file: RuleFile) {
    let folder = Self.folder(of: file.path)
    let document = YAMLDocument(path: file.path, text: file.text, problems: &problems)
    if FileName.last(of: file.path) == "pack.yaml" {
      if let pack = Pack.read(document, folder: folder, problems: &problems) { packs.append(pack) }
      return
    }
    let reader = RuleReader(
      document: document, pack: folder, hasExamples: file.hasExamples, lists: lists, phraseCache: phraseCache)
    if let rule = reader.read(phrases: &phrases, patternCount: &patternCount, problems: &problems) {
      rules.append(rule)
    }
  }

  private mutating func checkNames() {
    var seen: [String: String] = [:]
    for rule in rules {
      for name in [rule.id.description] + rule.aliases.map({ $0.contains("/") ? $0 : "\(rule.id.pack)/\($0)" }) {
        if let other = seen[name] {
          problems.append(
            RuleProblem(
              code: .duplicate, weight: .error, path: rule.path, line: 0, column: 0,
              message: "the name \"\(name)\" is taken by \(other)", help: "give the rule another id"))
        }
        seen[name] = rule.path
      }
      if !packs.contains(where: { $0.name == rule.id.pack }) {
        packs.append(
          Pack(name: rule.id.pack, version: "0", platform: nil, title: rule.id.pack, marketplaces: [], recipients: []))
      }
    }
  }

  /// The lists that the engine itself uses; those that are missing have no words.
  private mutating func vocabulary() -> Vocabulary {
    let before = engineSet("negation-before")
    let after = engineSet("negation-after")
    let excepted = engineSet("negation-excepted")
    let clause = engineSet("clause-start")
    let attribution = engineSet("attribution")
    return Vocabulary(
      negationBefore: before, negationAfter: after, negationExcepted: excepted,
      clauseStart: clause, attribution: attribution)
  }

  private mutating func engineSet(_ name: String) -> PhraseTable.SetID {
    var entries: [(language: Language, pattern: PhrasePattern)] = []
    for code in lists.languages(of: name) {
      guard let language = Language(code: code) else { continue }
      for text in lists.lists[name]?.words[code] ?? [] {
        do throws(PhraseError) {
          let lists = lists
          let pattern = try PhraseParser.parse(text, language: code, cache: phraseCache) {
            lists.words($0, language: code)
          }
          entries.append((language, pattern))
        } catch {
          problems.append(
            RuleProblem(
              code: .phrase, weight: .error, path: lists.lists[name]?.path ?? name, line: 0, column: 0,
              message: "in \"\(text)\": \(error.message)", help: error.help))
        }
      }
    }
    return phrases.add(key: "\u{0}engine:\(name)", entries)
  }
}
