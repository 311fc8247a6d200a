internal import ArgumentParser

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      text, json, jsonl, sarif, junit, checkstyle, github, gitlab, rdjson, html, markdown or csv; several times, each \
      to its own file or one of them to standard output.
      """, valueName: "name[=file]"))
  var format: [String] = []

  @Option(
    help: ArgumentHelp(
      "How text shows findings: full, concise, grouped, or buyer, in the message as the buyer reads it.",
      valueName: "layout"))
  var layout: String?

  @Flag(help: "Count findings by category and rule.")
  var statistics = false

  @Flag(help: "No text of a message anywhere.")
  var redact = false

  @Option(help: ArgumentHelp("The language of messages and remedies, such as es.", valueName: "tag"))
  var lang: String?

  @Flag(help: "Only what needs attention.")
  var quiet = false
}
