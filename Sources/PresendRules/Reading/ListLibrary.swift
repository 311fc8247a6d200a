internal import Yams

/// The lists that rules share: words by language, and hosts.
package struct ListLibrary: Sendable {
  struct List: Sendable {
    var words: [String: [String]] = [:]
    var hosts: [String] = []
    var path: String
  }

  private(set) var lists: [String: List] = [:]

  package init() {}

  /// All names, for suggestions.
  package var names: [String] { lists.keys.sorted() }

  /// The entries of a list in a language, those of every language included; nil where there are none.
  func words(_ name: String, language: String) -> [String]? {
    guard let list = lists[name] else { return nil }
    let entries = (list.words[language] ?? []) + (language == "any" ? [] : list.words["any"] ?? [])
    return entries.isEmpty ? nil : entries
  }

  /// The languages in which a list has words.
  func languages(of name: String) -> [String] { lists[name]?.words.keys.sorted() ?? [] }

  func hosts(_ name: String) -> [String]? {
    guard let list = lists[name], !list.hosts.isEmpty else { return nil }
    return list.hosts
  }

  /// How many entries there are, for coverage.
  package var entryCount: Int {
    lists.values.reduce(0) { $0 + $1.hosts.count + $1.words.values.reduce(0) { $0 + $1.count } }
  }

  /// Reads a list file:
  ///
  ///     list: review-noun
  ///     about: What people call a review.
  ///     words: { en: [review, feedback], es: [reseña] }     # or hosts: [ups.com]
  package mutating func read(path: String, text: String, problems: inout [RuleProblem]) {
    let document = YAMLDocument(path: path, text: text, problems: &problems)
    guard let root = document.root,
      var reader = MappingReader(root, in: document, name: "list", problems: &problems)
    else { return }
    let name = reader.requiredString("list", help: "add list: and the file's name without .yaml")
    _ = reader.requiredString("about", help: "add about: and what the entries have in common")
    var list = List(path: path)
    list.hosts = reader.strings("hosts").map { $0.text.lowercased() }
    if let words = reader.value("words"),
      var inner = MappingReader(words, in: document, name: "words", problems: &problems)
    {
      readWords(into: &list, from: &inner)
      reader.absorb(inner)
    } else if list.hosts.isEmpty {
      reader.report(.missingKey, at: root, "the list has neither words nor hosts", help: "add words: { en: [ … ] }")
    }
    reader.finish()
    problems += reader.problems
    guard let name else { return }
    if name != FileName.stem(of: path) {
      problems.append(
        document.problem(
          .name, at: root, "the list is called \"\(name)\", its file \"\(FileName.stem(of: path)).yaml\"",
          help: "give both the same name"))
    }
    lists[name] = list
  }

  private func readWords(into list: inout List, from reader: inout MappingReader) {
    for key in reader.keys {
      guard let code = key.string, let value = reader.value(code) else { continue }
      guard code == "any" || LanguageCodes.isKnown(code) else {
        reader.report(
          .unknownValue, at: key, "\"\(code)\" is no language code", help: "write a code such as en, es, zh, or any")
        continue
      }
      var seen: Set<String> = []
      for entry in reader.strings(from: value, key: code) {
        if !seen.insert(entry.text.lowercased()).inserted {
          reader.report(
            .duplicate, at: entry.node, "\"\(entry.text)\" stands twice in \(code)", help: "remove one of the two")
        }
        list.words[code, default: []].append(entry.text)
      }
    }
  }
}

/// Names of files.
package enum FileName {
  /// The last component of a path.
  package static func last(of path: String) -> String {
    String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
  }

  /// The last component without its extension.
  package static func stem(of path: String) -> String {
    let name = last(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
