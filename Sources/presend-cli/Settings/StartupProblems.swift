internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Everything that is wrong before the first draft is read: options, configuration, rule files.
struct StartupProblems {
  private var usage: [(message: String, help: String?)] = []
  private var files: [RuleProblem] = []

  /// True where nothing can be checked.
  var isFatal: Bool { !usage.isEmpty || files.contains { $0.weight == .error } }

  /// A mistake on the command line.
  mutating func report(_ message: String, help: String? = nil) {
    // Options are settled once for each configuration; their mistakes are told once.
    if !usage.contains(where: { $0.message == message }) { usage.append((message, help)) }
  }

  /// Takes over what somebody else found.
  mutating func add(_ other: StartupProblems) {
    for problem in other.usage { report(problem.message, help: problem.help) }
    report(other.files)
  }

  /// A value that is none of the known ones.
  mutating func reportUnknown(_ value: String, of option: String, known: [String], help: String? = nil) {
    let question = Suggestion.nearest(to: value, among: known).map { "did you mean \"\($0)\"?" }
    report(
      "\(option): there is no \"\(VisibleName.of(value))\"",
      help: question ?? help ?? "write one of: \(known.joined(separator: ", "))")
  }

  /// Mistakes in rule files or in the configuration.
  mutating func report(_ problems: [RuleProblem]) {
    for problem in problems where !files.contains(problem) { files.append(problem) }
  }

  /// Everything in words.
  var description: String {
    let lines = usage.map { "presend: error: \($0.message)\n" + ($0.help.map { "  help: \($0)\n" } ?? "") }
    return lines.joined()
      + files.sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }.map(\.description).joined()
  }
}

/// A word of the command line, fit for a message.
enum VisibleName {
  static func of(_ text: String) -> String { String(whole(text).prefix(80)) }

  /// The same, however long it is.
  static func whole(_ text: String) -> String {
    String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } ? "?" : $0 })
  }
}
