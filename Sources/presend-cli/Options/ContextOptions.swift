internal import ArgumentParser
internal import PresendDrafts

/// What is known of drafts that do not say it themselves.
struct ContextOptions: ParsableArguments {
  @Option(help: "The platform of drafts that name none.", completion: .platform)
  var platform: String?

  @Option(help: "The marketplace, such as amazon.de.")
  var marketplace: String?

  @Option(help: "The channel, such as email or im.", completion: .names(of: Context.Channel.self))
  var channel: String?

  @Option(help: "reply, proactive, auto-reply or quick-reply.", completion: .names(of: Context.Kind.self))
  var kind: String?

  @Option(
    help: ArgumentHelp("A JSON object with context, as in a draft.", valueName: "file.json"),
    completion: .file(extensions: ["json"]))
  var context: String?

  @Option(help: ArgumentHelp("Judge by the policy of that day (year-month-day).", valueName: "date"))
  var asOf: String?
}
