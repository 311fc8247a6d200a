internal import ArgumentParser

/// How drafts are read.
struct InputOptions: ParsableArguments {
  @Option(help: "How to read: auto, text, html, eml, mbox, json, jsonl, csv or yaml.")
  var input: String?

  @Option(help: ArgumentHelp("The name under which standard input is read.", valueName: "name"))
  var stdinFilename: String?

  @Option(help: "How the bytes are encoded; without it by the byte order mark, else UTF-8.")
  var encoding: String?

  @Flag(help: "Unknown fields of drafts are errors.")
  var strictInput = false
}
