internal import PresendDrafts
public import PresendRules
internal import Yams

extension Configuration {
  /// The name of the file.
  public static let fileName = "presend.yml"

  /// Reads a file, and reports all that is wrong in it.
  public static func read(path: String, text: String) -> (configuration: Configuration, problems: [RuleProblem]) {
    var reader = ConfigurationReader()
    reader.read(path: path, text: text)
    return (reader.configuration, reader.problems)
  }
}

/// Reads `presend.yml` key by key.
private struct ConfigurationReader {
  var configuration = Configuration()
  var problems: [RuleProblem] = []

  mutating func read(path: String, text: String) {
    configuration.texts[path] = text
    let document = YAMLDocument(path: path, text: text, allowsEmpty: true, problems: &problems)
    guard let root = document.root,
      var reader = MappingReader(root, in: document, name: "the configuration", problems: &problems)
    else { return }
    if let node = reader.value("extends"), let text = reader.string(from: node, key: "extends") {
      configuration.base = setting(text, node, reader)
    }
    readPacks(&reader)
    var values = Configuration()
    readValues(&reader, into: &values)
    configuration = configuration.overlaid(by: values)
    readBudgets(&reader)
    readSuppressions(&reader)
    readOverrides(&reader)
    reader.finish()
    problems += reader.problems
  }

  private func setting(_ text: String, _ node: Node, _ reader: MappingReader) -> Configuration.Setting {
    let place = reader.document.problem(.unknownValue, at: node, "", help: "")
    return Configuration.Setting(
      text: text, path: place.path, line: place.line, column: place.column, excerpt: place.excerpt)
  }

  /// Where a key stands, for those who ask where a value comes from.
  private func place(_ node: Node, _ reader: MappingReader) -> String {
    let place = reader.document.problem(.unknownValue, at: node, "", help: "")
    return "\(place.path):\(place.line)"
  }

  private func settings(_ key: String, _ reader: inout MappingReader) -> [Configuration.Setting] {
    reader.strings(key).map { setting($0.text, $0.node, reader) }
  }

  // MARK: Values that overrides may have too

  private mutating func readValues(_ reader: inout MappingReader, into values: inout Configuration) {
    for key in [
      "marketplace", "platform", "fail-on", "brand-domains", "allowed-numbers", "product-names", "accept", "fields",
    ] {
      if let node = reader.value(key) { values.places[key] = place(node, reader) }
    }
    if let node = reader.value("platform"), let name = reader.string(from: node, key: "platform") {
      values.platform = setting(name.lowercased(), node, reader)
      values.context.platform = Platform(rawValue: name.lowercased())
    }
    values.context.marketplace = reader.string("marketplace")
    readFields(&reader, into: &values)
    values.failOn = reader.choice("fail-on", as: Severity.self)
    values.brandDomains = hosts("brand-domains", &reader)
    values.allowedNumbers = numbers("allowed-numbers", &reader)
    values.productNames = reader.strings("product-names").map(\.text)
    values.acceptedTexts = accepted(&reader)
    readLevels(&reader, into: &values)
  }

  private mutating func accepted(_ reader: inout MappingReader) -> [String] {
    let texts = reader.strings("accept")
    for (text, node) in texts where text.allSatisfy(\.isWhitespace) {
      reader.report(.wrongType, at: node, "the accepted text is empty", help: "write the whole name, or leave it out")
    }
    return texts.map(\.text)
  }

  private mutating func readLevels(_ reader: inout MappingReader, into values: inout Configuration) {
    guard let node = reader.value("levels"),
      var levels = MappingReader(node, in: reader.document, name: "\"levels\"", problems: &problems)
    else { return }
    for key in levels.keys {
      guard let name = key.string, let value = levels.value(name) else { continue }
      guard let text = levels.string(from: value, key: name),
        let level = levels.choice(text, at: value, key: "level", as: RuleLevel.self)
      else { continue }
      values.levels.append((setting(name, key, levels), level))
      values.places["levels.\(name)"] = place(value, levels)
    }
    reader.absorb(levels)
  }

  private func hosts(_ key: String, _ reader: inout MappingReader) -> [String] {
    reader.strings(key).compactMap { text, node in
      if text.contains("."), !text.contains("/"), !text.contains("@"), !text.contains(" ") { return text.lowercased() }
      reader.report(
        .unknownValue, at: node, "\"\(text)\" is no host", help: "write the host alone, such as example.com")
      return nil
    }
  }

  private func numbers(_ key: String, _ reader: inout MappingReader) -> [String] {
    reader.strings(key).compactMap { text, node in
      if text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 3 { return text }
      reader.report(
        .unknownValue, at: node, "\"\(text)\" is no phone number", help: "write it in quotes, such as \"+49 30 123456\""
      )
      return nil
    }
  }

  // MARK: Values of the whole file

  private mutating func readPacks(_ reader: inout MappingReader) {
    if let node = reader.value("carriers") {
      configuration.carriers = hosts("carriers", &reader)
      configuration.places["carriers"] = place(node, reader)
    }
    if let node = reader.value("packs") {
      configuration.packs = settings("packs", &reader)
      configuration.places["packs"] = place(node, reader)
    }
    if let node = reader.value("rules") {
      configuration.ruleFolders = settings("rules", &reader)
      configuration.places["rules"] = place(node, reader)
    }
    guard let node = reader.value("requires"),
      var inner = MappingReader(node, in: reader.document, name: "\"requires\"", problems: &problems)
    else { return }
    for key in inner.keys {
      guard let name = key.string, let value = inner.value(name), let text = inner.string(from: value, key: name) else {
        continue
      }
      if let range = VersionRange(text) {
        configuration.requirements.append((setting(name, key, inner), range, text))
        configuration.places["requires.\(name)"] = place(value, inner)
      } else {
        inner.report(
          .unknownValue, at: value, "\"\(text)\" is no range of versions", help: "write 1.2, \">=1.2\" or \">=1.2, <2\""
        )
      }
    }
    reader.absorb(inner)
  }

  private mutating func readFields(_ reader: inout MappingReader, into values: inout Configuration) {
    guard let node = reader.value("fields"),
      var fields = MappingReader(node, in: reader.document, name: "\"fields\"", problems: &problems)
    else { return }
    for key in fields.keys {
      guard let target = key.string, let value = fields.value(target),
        let source = fields.string(from: value, key: target)
      else { continue }
      do throws(FieldMapping.Fault) {
        try values.fields.add(target: target, source: source)
      } catch {
        switch error {
        case .form:
          fields.report(.wrongType, at: value, "\"\(target)\" has no name", help: "write the name of a column")
        case .unknownField(let name, let nearest):
          fields.report(
            .unknownKey, at: key, "drafts have no field \"\(name)\"",
            help: nearest.map { "did you mean \"\($0)\"?" } ?? "write the field first, such as body: Text")
        }
      }
    }
    reader.absorb(fields)
  }

  private mutating func readBudgets(_ reader: inout MappingReader) {
    guard let node = reader.value("budgets"),
      var budgets = MappingReader(node, in: reader.document, name: "\"budgets\"", problems: &problems)
    else { return }
    for key in ["steps", "findings", "pattern-steps", "draft-size"] {
      if let node = budgets.value(key) { configuration.places["budgets.\(key)"] = place(node, budgets) }
    }
    configuration.budgets.steps = budgets.integer("steps", atLeast: 1)
    configuration.budgets.findings = budgets.integer("findings", atLeast: 1)
    configuration.budgets.patternSteps = budgets.integer("pattern-steps", atLeast: 1)
    if let size = budgets.value("draft-size"), let text = budgets.string(from: size, key: "draft-size") {
      configuration.budgets.draftSize = ByteCount.parse(text)
      if configuration.budgets.draftSize == nil {
        budgets.report(.wrongType, at: size, "\"\(text)\" is no size", help: "write a number of bytes, or 64M")
      }
    }
    budgets.finish()
    reader.absorb(budgets)
  }

  private func items(_ key: String, _ reader: inout MappingReader) -> [Node] {
    guard let node = reader.value(key) else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    reader.report(.wrongType, at: node, "\"\(key)\" is \(node.kindName)", help: "write a list (- …)")
    return []
  }

  private mutating func readSuppressions(_ reader: inout MappingReader) {
    for node in items("suppress", &reader) {
      guard var item = MappingReader(node, in: reader.document, name: "the suppression", problems: &problems) else {
        continue
      }
      let reason = item.requiredString("reason", help: "add reason: and why the finding is accepted")
      let ruleNode = item.required("rule", help: "add rule: and its id, such as amazon/external-link")
      let name = ruleNode.flatMap { item.string(from: $0, key: "rule") }
      var until: CalendarDate?
      if let dateNode = item.value("until"), let text = item.string(from: dateNode, key: "until") {
        until = CalendarDate(text)
        if until == nil { item.report(.date, at: dateNode, "\"\(text)\" is no day", help: "write year-month-day") }
      }
      let owner = item.string("owner")
      let text = item.string("text")
      let files = settings("files", &item)
      item.finish()
      reader.absorb(item)
      guard let reason, let name, let ruleNode else { continue }
      if reason.allSatisfy(\.isWhitespace) {
        problems.append(
          reader.document.problem(.missingKey, at: node, "the reason is empty", help: "say why the finding is accepted")
        )
      }
      var suppression = Suppression(rule: name, reason: reason, until: until)
      suppression.owner = owner
      suppression.text = text
      let rule = setting(name, ruleNode, reader)
      suppression.origin = .configuration("\(rule.path):\(rule.line):\(rule.column)")
      configuration.suppressions.append(
        Configuration.ConfiguredSuppression(suppression: suppression, files: files, rule: rule))
    }
  }

  private mutating func readOverrides(_ reader: inout MappingReader) {
    for node in items("overrides", &reader) {
      guard var item = MappingReader(node, in: reader.document, name: "the override", problems: &problems) else {
        continue
      }
      var override = Configuration.Override(files: [], values: Configuration())
      if item.required("files", help: "add files: and patterns such as \"templates/**\"") != nil {
        override.files = settings("files", &item)
      }
      readValues(&item, into: &override.values)
      item.finish()
      reader.absorb(item)
      configuration.overrides.append(override)
    }
  }
}
