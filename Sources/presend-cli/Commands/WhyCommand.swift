internal import ArgumentParser
internal import Presend
internal import PresendDrafts
internal import PresendRules

/// `presend why ID PATH`: why a rule did or did not fire on a draft.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say why a rule did or did not fire on a draft.")

  @Argument(help: ArgumentHelp("The rule, such as amazon/external-link.", valueName: "id"), completion: .rule)
  var id: String

  @Argument(help: "A file with drafts, or - for standard input.", completion: .file())
  var path: String

  @Option(help: ArgumentHelp("Only the draft with this id.", valueName: "id"))
  var draft: String?

  @Flag(help: "No text of a message anywhere.")
  var redact = false

  @Option(help: ArgumentHelp("The language of messages, such as es.", valueName: "tag"))
  var lang: String?

  @OptionGroup var input: InputOptions
  @OptionGroup var context: ContextOptions
  @OptionGroup var rules: RuleOptions

  mutating func run() throws {
    var builder = SettingsBuilder(for: path == "-" ? input.stdinFilename ?? path : path, config: rules.config)
    let (set, files) = builder.rulesWithFiles(rules.sources)
    let options = builder.linterOptions(rules: set, select: rules, day: context.asOf, redact: redact, language: lang)
    let defaults = builder.context(context, rules: set)
    let reading = builder.reading(input, maximumLength: builder.configuration.budgets.draftSize)
    if builder.problems.isFatal {
      Console.note(builder.problems.description)
      throw Ending.unusable
    }
    let candidates = try LoadedRules(rules: set, files: files, options: options).candidates(id)
    let list = InputWalker().walk([path])
    for problem in list.problems { Console.note("presend: error: \(problem.message)") }
    let linter = Linter(rules: set, options: options)
    let parser = DraftParser(options: reading.parsing)
    var source = RecordSource(list.inputs.map { ($0, 0) }, options: [reading.records])
    var count = 0
    while let read = source.next() {
      for var found in parser.drafts(from: read.record) where draft == nil || draft == found.id {
        found.context = found.context.filled(from: defaults)
        for rule in candidates.forPlatform(of: found, in: set) {
          Console.print(RuleTrace(rule, on: found, by: linter).text)
        }
        count += 1
      }
    }
    if count == 0 {
      Console.note("presend: error: \(draft == nil ? "there is no draft" : "there is no draft of that id")")
    }
    if count == 0 || !list.problems.isEmpty { throw Ending.unusable }
  }
}

extension [Rule] {
  /// Of several rules of one name, that of the draft's own platform, else generic's, else all.
  fileprivate func forPlatform(of draft: Draft, in rules: RuleSet) -> [Rule] {
    guard count > 1 else { return self }
    let context = draft.context
    let platform =
      context.platform ?? rules.platform(marketplace: context.marketplace, recipient: context.recipient) ?? .generic
    func own(_ platform: Platform) -> [Rule] {
      filter { (rules.pack($0.id.pack)?.platform ?? .generic) == platform }
    }
    return [own(platform), own(.generic), self].first { !$0.isEmpty } ?? self
  }
}
