internal import PresendContacts
internal import PresendDrafts
internal import PresendMatching

/// The JSON Schema (draft 2020-12) of rule files, for editors. It is made of the lists that the reader itself uses.
public enum RuleSchema {
  /// The schema as JSON, indented.
  public static var json: String { root.text + "\n" }

  private static var root: SchemaValue {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "A rule of presend"),
      ("description", "See docs/writing-rules.md."),
      ("type", "object"),
      ("required", .list(required.map { .text($0) })),
      ("properties", .object(properties)),
      ("additionalProperties", false),
      ("$defs", .object(definitions)),
    ])
  }

  private static let required = [
    "id", "category", "severity", "title", "message", "why", "remedy", "match", "examples",
  ]

  private static var properties: [(String, SchemaValue)] {
    [
      ("id", described("The file's name without .yaml.", [("type", "string"), ("pattern", "^[a-z0-9-]+$")])),
      ("aliases", described("Names that the rule had before.", texts)),
      ("category", described("What the rule is about.", choice(Category.self))),
      ("severity", described("How much a finding weighs.", choice(Severity.self))),
      ("severity-when", described("Other weights; the first that fits counts.", list(of: level))),
      ("title", described("What is wrong, in a few words.", reference("localized"))),
      (
        "message",
        described("What a finding says; {text} and {detail} stand for what was found.", reference("localized"))
      ),
      ("why", described("Why it matters.", reference("localized"))),
      ("remedy", described("What to do.", reference("localized"))),
      ("fix", described("What could stand there instead.", fix)),
      ("sources", described("Where the platform says so.", list(of: source))),
      ("evidence", described("How sure it is that the platform asks for this.", choice(Evidence.self))),
      ("effective", described("The days on which the rule holds.", mapping([("from", date), ("to", date)]))),
      ("applies", described("The context in which the rule holds.", reference("context"))),
      ("look-in", described("The parts that the rule looks at; without it all texts that the buyer reads.", parts)),
      ("match", described("What is looked for.", reference("condition"))),
      ("unless", described("What excuses a match in the same sentence.", reference("condition"))),
      ("ignore-negation", described("Denied words count all the same.", flag)),
      ("report-first-only", described("The first match stands for all.", flag)),
      ("suppressible", described("Whether findings may be set aside.", flag)),
      ("examples", described("Texts that must and must not be flagged.", examples)),
    ]
  }

  private static var definitions: [(String, SchemaValue)] {
    [
      ("localized", localized),
      ("phrases", phrases),
      ("context", mapping(ContextTest.Field.allCases.map { ($0.rawValue, contextValues($0)) })),
      ("tag", mapping([("words", texts), ("form", choice(TagTest.Form.self))], required: ["words"])),
      ("topics", [("type", "object"), ("additionalProperties", reference("condition"))]),
      ("conditions", list(of: reference("condition"))),
      ("condition", condition),
    ]
  }

  private static var condition: SchemaValue {
    var value = mapping(ConditionReader.keys.map { ($0, ConditionSchema.value(of: $0)) })
    value.append(("minProperties", 1))
    value.append(("maxProperties", 1))
    return value
  }

  // MARK: Values of single keys

  private static var level: SchemaValue {
    mapping(
      [
        ("severity", choice(Severity.self)), ("evasion", flag), ("when", reference("condition")),
        ("context", reference("context")),
      ], required: ["severity"])
  }

  private static var fix: SchemaValue {
    mapping([
      ("safety", choice(Rule.Fix.Safety.self)), ("replacement", text),
      ("change", described("How the replacement is made of what was found.", choice(Rule.Fix.Change.self))),
      ("reword", described("Other words for those inside of what was found.", rewording)),
    ])
  }

  private static var rewording: SchemaValue {
    mapping(languageCodes.map { ($0, [("type", "object"), ("additionalProperties", text), ("minProperties", 1)]) })
  }

  private static var source: SchemaValue {
    mapping(
      [("url", [("type", "string"), ("pattern", "^https?://")]), ("evidence", choice(Evidence.self)), ("note", text)],
      required: ["url"])
  }

  private static var parts: SchemaValue {
    let names = ["subject", "body", "html", "action", "attachment"].map { SchemaValue.text($0) }
    let header: SchemaValue = [("type", "string"), ("pattern", "^[Hh][Ee][Aa][Dd][Ee][Rr][Ss]:")]
    return oneOrMore([("anyOf", .list([[("enum", .list(names))], header]))])
  }

  private static var examples: SchemaValue {
    mapping([("flagged", list(of: example)), ("clean", list(of: example))], required: ["flagged", "clean"])
  }

  /// A text under its language, or a draft; drafts are checked when the rule is read.
  private static var example: SchemaValue { [("type", "object"), ("minProperties", 1)] }

  private static var localized: SchemaValue {
    let byLanguage = mapping(languageCodes.map { ($0, text) }, required: ["en"])
    return [("anyOf", .list([text, byLanguage]))]
  }

  private static var phrases: SchemaValue {
    let byLanguage = mapping((["any"] + languageCodes).map { ($0, texts) })
    return [("anyOf", .list([texts, byLanguage]))]
  }

  private static func contextValues(_ field: ContextTest.Field) -> SchemaValue {
    func names(_ known: [String]) -> SchemaValue {
      oneOrMore([("enum", .list((known + ["*"]).map { .text($0) }))])
    }
    switch field {
    case .kind: return names(Context.Kind.allCases.map(\.rawValue))
    case .channel: return names(Context.Channel.allCases.map(\.rawValue))
    case .stage: return names(Context.Stage.allCases.map(\.rawValue))
    case .reviewRequests: return number
    default: return oneOrMore([("type", .list([.text("string"), .text("boolean"), .text("number")]))])
    }
  }

  private static var languageCodes: [String] { Language.allCodes.filter { LanguageCodes.isKnown($0) } }
}
