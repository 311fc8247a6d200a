internal import Presend
internal import PresendDrafts
internal import PresendRules

extension SettingsBuilder {
  /// The context of drafts that carry none: options before the context file before the configuration.
  mutating func context(_ options: ContextOptions, rules: RuleSet) -> Context {
    var context = Context()
    if let name = options.platform {
      if rules.platforms.contains(name.lowercased()) {
        context.platform = Platform(rawValue: name.lowercased())
      } else {
        problems.reportUnknown(name, of: "--platform", known: rules.platforms)
      }
    }
    context.marketplace = options.marketplace
    context.channel = choice(options.channel, of: "--channel")
    context.kind = choice(options.kind, of: "--kind")
    if let path = options.context { context = context.filled(from: contextFile(path)) }
    return context.filled(from: configuration.context)
  }

  /// The context of a JSON object that looks like a draft.
  private mutating func contextFile(_ path: String) -> Context {
    let name = "--context \(VisibleName.of(path))"
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try TextFile.bytes(of: path)
    } catch {
      problems.report("\(name): \(error.message)")
      return Context()
    }
    var options = DraftParser.Options()
    options.isStrict = true
    let record = RawRecord(bytes: bytes, source: path, format: .json)
    let drafts = DraftParser(options: options).drafts(from: record)
    guard drafts.count == 1, let draft = drafts.first else {
      problems.report("\(name): the file holds no context", help: "write one JSON object, as in a draft")
      return Context()
    }
    for problem in draft.problems where problem.code != "empty" { problems.report("\(name): \(problem.message)") }
    return draft.context
  }

  /// One of a closed list of names.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ text: String?, of option: String) -> Value?
  where Value.RawValue == String {
    guard let text else { return nil }
    if let value = Value(rawValue: text) { return value }
    problems.reportUnknown(text, of: option, known: Value.allCases.map(\.rawValue))
    return nil
  }

  /// A whole number of at least `minimum`.
  mutating func number(_ text: String?, of option: String, atLeast minimum: Int) -> Int? {
    guard let text else { return nil }
    if let number = Int(text), number >= minimum { return number }
    problems.report(
      "\(option): \"\(VisibleName.of(text))\" is no number", help: "write a whole number of at least \(minimum)")
    return nil
  }

  /// A number of bytes.
  mutating func size(_ text: String?, of option: String) -> Int? {
    guard let text else { return nil }
    if let size = ByteCount.parse(text) { return size }
    problems.report("\(option): \"\(VisibleName.of(text))\" is no size", help: "write a number of bytes, or 64M")
    return nil
  }
}
