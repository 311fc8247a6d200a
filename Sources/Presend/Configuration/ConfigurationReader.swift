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
    let document = YAMLDocument(path: path, text: text, allowsEmpty: true, problems: &problems)
    guard let root = document.root,
      var reader = MappingReader(root, in: document, name: "the configuration", problems: &problems)
    else { return }
    readContext(&reader)
    readRules(&reader)
    readContacts(&reader)
    readFields(&reader)
    readBudgets(&reader)
    configuration.failOn = reader.choice("fail-on", as: Severity.self)
    reader.finish()
    problems += reader.problems
  }

  private func setting(_ text: String, _ node: Node, _ reader: MappingReader) -> Configuration.Setting {
    let place = reader.document.problem(.unknownValue, at: node, "", help: "")
    return Configuration.Setting(
      text: text, path: place.path, line: place.line, column: place.column, excerpt: place.excerpt)
  }

  private mutating func readContext(_ reader: inout MappingReader) {
    if let node = reader.value("platform"), let name = reader.string(from: node, key: "platform") {
      configuration.platform = setting(name.lowercased(), node, reader)
      configuration.context.platform = Platform(rawValue: name.lowercased())
    }
    configuration.context.marketplace = reader.string("marketplace")
  }

  private mutating func readRules(_ reader: inout MappingReader) {
    if let node = reader.value("packs") {
      configuration.packs = reader.strings(from: node, key: "packs").map { setting($0.text, $0.node, reader) }
    }
    configuration.ruleFolders = reader.strings("rules").map { setting($0.text, $0.node, reader) }
    guard let node = reader.value("levels"),
      var levels = MappingReader(node, in: reader.document, name: "\"levels\"", problems: &problems)
    else { return }
    for key in levels.keys {
      guard let name = key.string, let value = levels.value(name) else { continue }
      guard let text = levels.string(from: value, key: name),
        let level = levels.choice(text, at: value, key: "level", as: RuleLevel.self)
      else { continue }
      configuration.levels.append((setting(name, key, levels), level))
    }
    reader.absorb(levels)
  }

  private mutating func readContacts(_ reader: inout MappingReader) {
    for (text, node) in reader.strings("brand-domains") {
      if text.contains("."), !text.contains("/"), !text.contains("@"), !text.contains(" ") {
        configuration.brandDomains.append(text.lowercased())
      } else {
        reader.report(
          .unknownValue, at: node, "\"\(text)\" is no host", help: "write the host alone, such as example.com")
      }
    }
    for (text, node) in reader.strings("allowed-numbers") {
      if text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 3 {
        configuration.allowedNumbers.append(text)
      } else {
        reader.report(
          .unknownValue, at: node, "\"\(text)\" is no phone number",
          help: "write it in quotes, such as \"+49 30 123456\"")
      }
    }
    configuration.productNames = reader.strings("product-names").map(\.text)
  }

  private mutating func readFields(_ reader: inout MappingReader) {
    guard let node = reader.value("fields"),
      var fields = MappingReader(node, in: reader.document, name: "\"fields\"", problems: &problems)
    else { return }
    for key in fields.keys {
      guard let target = key.string, let value = fields.value(target),
        let source = fields.string(from: value, key: target)
      else { continue }
      do throws(FieldMapping.Fault) {
        try configuration.fields.add(target: target, source: source)
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
}
