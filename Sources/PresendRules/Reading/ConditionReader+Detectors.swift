internal import PresendDrafts
internal import PresendContacts
internal import PresendHTML
internal import PresendMatching
internal import Yams

extension ConditionReader {
  /// `link:`, `email:`, `phone:`, `handle:` with the hosts that are allowed or meant.
  mutating func contact(_ kind: Contact.Kind, _ node: Node) -> Condition? {
    if isAny(node) { return .contact(ContactTest(kind: kind)) }
    guard var reader = options(node, of: "\(kind)") else { return nil }
    var allowed: [String] = []
    var only: [String] = []
    var schemes: [String] = []
    var isShortener = false
    if kind == .link || kind == .email {
      allowed = hosts("not-to", &reader)
      only = hosts("only-to", &reader)
    }
    if kind == .link {
      schemes = reader.strings("scheme").map(\.text)
      isShortener = reader.bool("shortener") ?? false
    }
    let isFine = reader.problems.isEmpty
    close(&reader)
    guard isFine else { return nil }
    return .contact(
      ContactTest(
        kind: kind, allowedHosts: allowed.isEmpty ? nil : HostMatcher(allowed),
        onlyHosts: only.isEmpty ? nil : HostMatcher(only), schemes: schemes, isShortenerOnly: isShortener))
  }

  /// Hosts and lists of hosts: `[<amazon-hosts>, ups.com]`.
  private func hosts(_ key: String, _ reader: inout MappingReader) -> [String] {
    reader.strings(key).flatMap { text, node -> [String] in
      guard text.hasPrefix("<"), text.hasSuffix(">") else { return [text.lowercased()] }
      let name = String(text.dropFirst().dropLast())
      if let hosts = lists.hosts(name) { return hosts }
      let question = Suggestion.question(for: name, among: lists.names)
      reader.report(
        .list, at: node, "there is no list of hosts \"\(name)\"",
        help: question ?? "add rules/lists/\(name).yaml with hosts:")
      return []
    }
  }

  /// `identifier: order-id` and the other things that are recognised before contacts.
  mutating func identifier(_ node: Node) -> Condition? {
    guard var reader = MappingReader(.mapping(Node.Mapping([])), in: document, name: "identifier", problems: &problems)
    else {
      return nil
    }
    let names = reader.strings(from: node, key: "identifier")
    let kinds = names.compactMap { reader.choice($0.text, at: $0.node, key: "identifier", as: Identifier.Kind.self) }
    problems += reader.problems
    return kinds.isEmpty ? nil : .identifier(IdentifierTest(kinds: kinds))
  }

  /// `line-breaks: { more-than: 2 }`.
  mutating func lineBreaks(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "line-breaks") else { return nil }
    let limit = reader.integer("more-than", atLeast: 1)
    close(&reader)
    return .lineBreaks(limit ?? 2)
  }

  /// `hidden-text: any`, or the ways of hiding that count; comments count only where they are named.
  mutating func hiddenText(_ node: Node) -> Condition? {
    let all = HiddenText.Reason.allCases.filter { $0 != .comment && $0 != .conditionalComment }
    if isAny(node) { return .hiddenText(HiddenTextTest(reasons: all)) }
    guard var reader = options(node, of: "hidden-text") else { return nil }
    let names = reader.strings("by")
    let reasons = names.compactMap { reader.choice($0.text, at: $0.node, key: "by", as: HiddenText.Reason.self) }
    close(&reader)
    return reasons.isEmpty ? nil : .hiddenText(HiddenTextTest(reasons: reasons))
  }

  /// `style: { fact: [margin-percent], over: 20 }`.
  mutating func style(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "style") else { return nil }
    let names = reader.strings("fact")
    let kinds = names.compactMap { reader.choice($0.text, at: $0.node, key: "fact", as: StyleFact.Kind.self) }
    if names.isEmpty {
      reader.report(
        .missingKey, at: node, "\"style\" has no \"fact\"",
        help: "add fact: and what is looked for, such as font-family")
    }
    let over = reader.integer("over").map { Double($0) }
    close(&reader)
    return kinds.isEmpty ? nil : .style(StyleTest(kinds: kinds, over: over))
  }

  /// `font-sizes: { more-than: 3 }`.
  mutating func fontSizes(_ node: Node) -> Condition? {
    guard var reader = options(node, of: "font-sizes") else { return nil }
    let limit = reader.integer("more-than", atLeast: 1)
    close(&reader)
    return .fontSizes(limit ?? 3)
  }

  /// `subject-tag:` words by language, and the form in which they count.
  mutating func tag(_ node: Node) -> TagTest? {
    guard var reader = options(node, of: "subject-tag") else { return nil }
    var words: [String] = []
    if let list = reader.required("words", help: "add words: and a list such as <important-tag>") {
      for (text, item) in reader.strings(from: list, key: "words") {
        if text.hasPrefix("<"), text.hasSuffix(">") {
          let name = String(text.dropFirst().dropLast())
          let found = lists.languages(of: name).flatMap { lists.words(name, language: $0) ?? [] }
          if found.isEmpty {
            reader.report(
              .list, at: item, "there is no list \"\(name)\"",
              help: Suggestion.question(for: name, among: lists.names) ?? "add rules/lists/\(name).yaml")
          }
          words += found
        } else {
          words.append(text)
        }
      }
    }
    let form = reader.choice("form", as: TagTest.Form.self) ?? .exact
    let isFine = reader.problems.isEmpty
    close(&reader)
    guard isFine else { return nil }
    var unique: [String] = []
    for word in words where !unique.contains(word) { unique.append(word) }
    return TagTest(words: unique, form: form)
  }
}
