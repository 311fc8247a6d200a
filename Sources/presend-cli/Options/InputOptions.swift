internal import ArgumentParser
internal import PresendDrafts

/// How drafts are read.
struct InputOptions: ParsableArguments {
  @Option(
    help: "How to read: auto, text, html, eml, mbox, json, jsonl, csv or yaml.",
    completion: .names(of: InputFormat.self, "auto"))
  var input: String?

  @Option(help: ArgumentHelp("The name under which standard input is read.", valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: "How the bytes are encoded; without it by the byte order mark, else UTF-8.",
    completion: .names(of: TextEncoding.self))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Which columns, or fields of JSON, hold which fields of drafts: body=Text,subject=Betreff.",
      valueName: "field=name"))
  var map: [String] = []

  @Option(
    help: "What parts the fields of CSV: comma, semicolon or tab; without it what the header has most of.",
    completion: .list(["comma", "semicolon", "tab"]))
  var delimiter: String?

  @Flag(help: "Unknown fields of drafts are errors.")
  var strictInput = false
}
