import PresendRules
import Testing

/// A rule file with a mistake, and how the mistake is reported.
struct ProblemCase: CustomTestStringConvertible, Sendable {
  let name: String
  let change: (from: String, to: String)
  let expected: String

  init(_ name: String, _ from: String, _ to: String, _ expected: String) {
    self.name = name
    change = (from, to)
    self.expected = expected
  }

  var testDescription: String { name }

  /// A rule without mistakes, which each case spoils in one place.
  static let sound = """
    id: follow-request
    category: marketing
    severity: error
    title: { en: Asks to follow }
    message: { en: Asks to follow. }
    why: { en: Because. }
    remedy: { en: Take it out. }
    evidence: inferred
    match:
      phrase:
        en: ["follow us"]
    examples:
      flagged:
        - en: Please «follow us».
      clean:
        - en: Please follow the manual.

    """

  /// The problems of the spoilt rule, in words.
  func problems() -> [RuleProblem] {
    let text = Self.sound.replacingFirst(change.from, with: change.to)
    return RuleLoader.load([RuleFile(path: "rules/shop/follow-request.yaml", text: text)]).problems
  }
}

extension String {
  fileprivate func replacingFirst(_ target: String, with replacement: String) -> String {
    guard !target.isEmpty else { return replacement }
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(target) { return result + replacement + rest.dropFirst(target.count) }
      result.append(rest.removeFirst())
    }
    return result
  }
}

@Suite struct RuleProblemTests {
  static let cases: [ProblemCase] = [
    ProblemCase(
      "an unknown key is named, with the nearest known one", "severity: error", "severty: error",
      """
      rules/shop/follow-request.yaml:3:1: error[R003]: rule has no key "severty"
      """),
    ProblemCase(
      "an unknown value is named, with the nearest known one", "category: marketing", "category: marketting",
      """
      rules/shop/follow-request.yaml:2:11: error[R006]: "marketting" is no category
        2 | category: marketting
          |           ^
        help: did you mean "marketing"?
      """),
    ProblemCase(
      "an open parenthesis of a phrase is shown where it opened", "\"follow us\"", "\"(follow us\"",
      """
      rules/shop/follow-request.yaml:11:11: error[R009]: ( is never closed
        11 |     en: ["(follow us"]
           |           ^
        help: add ) or write \\( for the character itself
      """),
    ProblemCase(
      "an unknown way to match is named, with the nearest known one", "  phrase:", "  phrases:",
      """
      rules/shop/follow-request.yaml:10:3: error[R003]: there is no way to match called "phrases"
      """),
    ProblemCase(
      "a language that nobody knows", "    en: [\"follow us\"]", "    xx: [\"follow us\"]",
      """
      rules/shop/follow-request.yaml:11:5: error[R006]: "xx" is no language code
        11 |     xx: ["follow us"]
           |     ^
        help: write a code such as en, es, zh, or any for all languages
      """),
    ProblemCase(
      "a rule without a source says that it is inferred", "evidence: inferred\n", "",
      """
      rules/shop/follow-request.yaml:1:1: error[R015]: the rule names no source
      """),
    ProblemCase(
      "the id is the file's name", "id: follow-request", "id: follow-requests",
      """
      rules/shop/follow-request.yaml:1:1: error[R007]: the rule is called "follow-requests", its file "follow-request.yaml"
      """),
    ProblemCase(
      "a day that no calendar has", "evidence: inferred", "evidence: inferred\neffective: { from: 2025-02-30 }",
      """
      rules/shop/follow-request.yaml:9:20: error[R013]: "2025-02-30" is no day
        9 | effective: { from: 2025-02-30 }
          |                    ^
        help: write year-month-day, such as 2025-04-25
      """),
    ProblemCase(
      "an example with a field that no draft has", "- en: Please follow the manual.", "- { lang: en, boddy: Text. }",
      """
      rules/shop/follow-request.yaml:16:7: error[R012]: the example is no draft: `boddy` is no known field; did you mean `body`?
      """),
    ProblemCase(
      "a placeholder that stands for nothing", "{ en: Asks to follow. }",
      "{ en: 'Asks: {text}.', es: 'Pide: {texto}.' }",
      """
      rules/shop/follow-request.yaml:5:37: error[R006]: {texto} in "message" stands for nothing
        5 | message: { en: 'Asks: {text}.', es: 'Pide: {texto}.' }
          |                                     ^
        help: did you mean {text}?
      """),
    ProblemCase(
      "a placeholder that is near to none", "{ en: Take it out. }", "Take {nope} out.",
      """
      rules/shop/follow-request.yaml:7:9: error[R006]: {nope} in "remedy" stands for nothing
        7 | remedy: Take {nope} out.
          |         ^
        help: write {text} for what was found, or {detail} for what of it the condition names
      """),
    ProblemCase(
      "a file that is no YAML", "match:", "match: [",
      """
      rules/shop/follow-request.yaml:
      """),
  ]

  @Test(arguments: cases)
  func `a mistake is reported with its place, its cause and what to do`(_ example: ProblemCase) {
    let described = example.problems().map(\.description)
    #expect(described.contains { $0.hasPrefix(example.expected) }, "\(described.joined())")
    #expect(described.allSatisfy { $0.contains("help: ") })
  }

  @Test func `a rule without mistakes has no problems`() {
    let files = [RuleFile(path: "rules/shop/follow-request.yaml", text: ProblemCase.sound)]
    #expect(RuleLoader.load(files).problems.isEmpty)
    #expect(RuleLoader.load(files).rules.rules.map(\.id.description) == ["shop/follow-request"])
  }

  @Test func `all mistakes of all files are reported in one pass`() {
    let first = ProblemCase.sound.replacingFirst("severity: error", with: "severity: eror")
      .replacingFirst("evidence: inferred", with: "evidence: guessed")
    let second = ProblemCase.sound.replacingFirst("follow us", with: "follow) us")
    let problems = RuleLoader.load([
      RuleFile(path: "rules/shop/follow-request.yaml", text: first),
      RuleFile(path: "rules/other/follow-request.yaml", text: second),
    ]).problems
    #expect(
      problems.map { "\($0.path):\($0.line)" } == [
        "rules/other/follow-request.yaml:11", "rules/shop/follow-request.yaml:1", "rules/shop/follow-request.yaml:3",
        "rules/shop/follow-request.yaml:8",
      ])
  }

  @Test func `a pattern with letters that folding replaces says what to write`() {
    let text = ProblemCase.sound.replacingFirst("  phrase:\n    en: [\"follow us\"]", with: "  pattern: Síguenos")
    let problem = RuleLoader.load([RuleFile(path: "rules/shop/follow-request.yaml", text: text)]).problems.first
    #expect(problem?.message == "the pattern holds \"S\", which the folded text never does")
    #expect(problem?.help == "write \"s\": patterns see lower case without accents")
  }

  @Test func `a list names its file and repeats nothing`() {
    let list = "list: greetings\nabout: Hello.\nwords: { en: [hello, Hello], xx: [a] }\n"
    let problems = RuleLoader.load([RuleFile(path: "rules/lists/greeting.yaml", text: list)]).problems
    #expect(problems.map(\.code) == [.name, .duplicate, .unknownValue])
  }
}
