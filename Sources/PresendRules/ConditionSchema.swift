internal import PresendContacts
internal import PresendHTML
internal import PresendMatching

/// What may stand under each way to match.
enum ConditionSchema {
  /// The schema of the value of a key.
  static func value(of key: String) -> SchemaValue {
    switch key {
    case "phrase": RuleSchema.reference("phrases")
    case "pattern": RuleSchema.texts
    case "near":
      RuleSchema.mapping(
        [
          ("within", [("type", "string"), ("pattern", "^(sentence|[0-9]+ (words?|sentences?))$")]),
          ("in-order", RuleSchema.flag), ("of", RuleSchema.reference("conditions")),
        ], required: ["of"])
    case "sentence":
      RuleSchema.mapping(
        [("with", RuleSchema.reference("condition")), ("without", RuleSchema.reference("condition"))],
        required: ["with"])
    case "only":
      RuleSchema.mapping(
        [
          ("core", RuleSchema.reference("condition")), ("besides", RuleSchema.reference("conditions")),
          ("spare-words", RuleSchema.number),
        ], required: ["core"])
    case "count":
      RuleSchema.mapping(
        [("of", RuleSchema.reference("condition")), ("at-least", RuleSchema.number)], required: ["of"])
    case "length": RuleSchema.mapping([("over", RuleSchema.number)], required: ["over"])
    case "all", "any": RuleSchema.reference("conditions")
    case "not", "missing": RuleSchema.reference("condition")
    case "link": orAny(hosts + [("scheme", RuleSchema.texts), ("shortener", RuleSchema.flag)])
    case "email": orAny(hosts)
    case "phone", "handle": orAny([])
    case "identifier": RuleSchema.oneOrMore(RuleSchema.choice(Identifier.Kind.self))
    case "emoji", "styled-letters", "hidden-characters", "link-text", "differing-alternatives": RuleSchema.any
    case "hidden-text": orAny([("by", RuleSchema.oneOrMore(RuleSchema.choice(HiddenText.Reason.self)))])
    case "style":
      RuleSchema.mapping(
        [("fact", RuleSchema.oneOrMore(RuleSchema.choice(StyleFact.Kind.self))), ("over", RuleSchema.number)],
        required: ["fact"])
    case "line-breaks", "font-sizes": RuleSchema.mapping([("more-than", RuleSchema.number)])
    case "subject-tag": RuleSchema.reference("tag")
    default: message(key)
    }
  }

  /// Ways that look at the message as a whole.
  private static func message(_ key: String) -> SchemaValue {
    switch key {
    case "justification":
      RuleSchema.mapping(
        [
          ("tag", RuleSchema.reference("tag")), ("critical", RuleSchema.reference("topics")),
          ("contrary", RuleSchema.reference("topics")), ("fewest-words", RuleSchema.number),
          ("obsolete-from", RuleSchema.date),
          ("verdicts", RuleSchema.oneOrMore(RuleSchema.choice(JustificationTest.Verdict.self))),
        ], required: ["tag", "critical", "contrary"])
    case "window":
      RuleSchema.mapping(
        [
          ("since", RuleSchema.choice(WindowTest.Event.self)), ("from-day", RuleSchema.number),
          ("days", RuleSchema.number), ("to-day", RuleSchema.number),
        ], required: ["since"])
    case "context": RuleSchema.reference("context")
    case "attachment":
      RuleSchema.mapping(
        [("extensions", RuleSchema.texts), ("types", RuleSchema.texts)]
          + ["over-bytes", "total-over-bytes", "over-width", "over-height", "more-than"].map { ($0, RuleSchema.number) }
      )
    case "actions":
      RuleSchema.mapping(
        [
          ("fault", RuleSchema.choice(ActionsTest.Fault.self)), ("at-least", RuleSchema.number),
          ("at-most", RuleSchema.number), ("types", RuleSchema.texts),
        ], required: ["fault"])
    default: .object([])
    }
  }

  private static let hosts: [(String, SchemaValue)] = [("not-to", RuleSchema.texts), ("only-to", RuleSchema.texts)]

  /// `any`, or a mapping with options.
  private static func orAny(_ options: [(String, SchemaValue)]) -> SchemaValue {
    [("anyOf", .list([RuleSchema.any, RuleSchema.mapping(options)]))]
  }
}
