import Presend
import PresendDrafts
import PresendRules

/// Checks messages; belongs to one thread. The rules may be shared by all of them.
struct MessageCheck {
  private let linter: Linter
  private let parser = DraftParser()

  /// The library reads no clock: whoever calls it says which day it is.
  init(_ rules: RuleSet, today: CalendarDate) {
    var options = LinterOptions(today: today)
    options.brandDomains = ["tarrow-kitchen.example"]
    linter = Linter(rules: rules, options: options)
  }

  /// The verdict on a message: the bytes that would be sent, here a text with its context above it.
  func verdicts(on message: String, named name: String) -> [Verdict] {
    let record = RawRecord(bytes: Array(message.utf8), source: name, format: .text)
    return parser.drafts(from: record).map(linter.check)
  }
}

// Once for the whole program: the shipped rules, compiled. Files of your own are further `RuleFile`s.
let (rules, problems) = RuleLoader.load(ShippedRules.files(withExamples: false))
for problem in problems where problem.weight == .error { fatalError(problem.description) }
guard let today = CalendarDate("2026-11-24") else { fatalError("this is no day") }

let message = """
  ---
  platform: amazon
  kind: proactive
  ---
  Hello, the manual is at https://tarrow-kitchen.example/manual. Leave us a 5-star review!
  """

for verdict in MessageCheck(rules, today: today).verdicts(on: message, named: "greeting") {
  print("\(verdict.id): \(verdict.decision.rawValue)")
  for finding in verdict.findings {
    print("  \(finding.severity.rawValue) \(finding.rule): \(finding.message)")
  }
  // What could not be read is no pass: send only what passes or is merely to be reviewed.
  for problem in verdict.problems { print("  not read: \(problem.message)") }
}
