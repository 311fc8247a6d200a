internal import ArgumentParser
internal import Presend

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      text, json, jsonl, sarif, junit, checkstyle, github, gitlab, rdjson, html, markdown or csv; several times, each \
      to its own file or one of them to standard output.
      """, valueName: "name[=file]"), completion: .names(of: ReportFormat.self))
  var format: [String] = []

  @Option(
    help: ArgumentHelp(
      "How text shows findings: full, concise, grouped, or buyer, in the message as the buyer reads it.",
      valueName: "layout"), completion: .names(of: TextLayout.self))
  var layout: String?

  @Flag(help: "Count findings by category and rule.")
  var statistics = false

  @Flag(help: "No text of a message anywhere.")
  var redact = false

  @Option(
    help: ArgumentHelp("The language of messages and remedies, such as es.", valueName: "tag"),
    completion: .list(["en", "es", "zh"]))
  var lang: String?

  @Flag(help: "Only what needs attention.")
  var quiet = false
}
