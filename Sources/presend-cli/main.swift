import Presend
import PresendRules
import PresendDrafts
import Foundation

/// Stand-in while the command line is being written.
var files: [RuleFile] = []
let args = CommandLine.arguments
let root = args[2]
if let walker = FileManager.default.enumerator(atPath: root) {
  for case let path as String in walker where path.hasSuffix(".yaml") {
    files.append(RuleFile(path: root + "/" + path, text: try String(contentsOfFile: root + "/" + path, encoding: .utf8)))
  }
}
files.sort { $0.path < $1.path }
let (rules, problems) = RuleLoader.load(files)
for problem in problems { print(problem.description) }
let today = CalendarDate("2026-11-24")!
if args[1] == "test" {
  var failed = problems.count
  for report in RuleTester(rules: rules, today: today).run() {
    print(report.problems.isEmpty ? "ok  " : "FAIL", report.rule, report.exampleCount)
    for problem in report.problems { print(problem.description) }
    failed += report.problems.count
  }
  print(failed, "problems")
} else {
  let linter = Linter(rules: rules, options: LinterOptions(today: today))
  var n = 0
  for line in try String(contentsOfFile: args[3], encoding: .utf8).split(separator: "\n") {
    n += 1
    let record = RawRecord(bytes: Array(line.utf8), source: "\(args[3]):\(n)", format: .jsonl)
    for draft in DraftParser().drafts(from: record) {
      let v = linter.check(draft)
      let found = Set(v.findings.filter { $0.severity > .info }.map(\.category.rawValue))
      let any = Set(v.findings.map(\.category.rawValue))
      let labels = Set(draft.labels?.labels ?? [])
      let missed = labels.subtracting(any).sorted()
      let extra = found.subtracting(labels).subtracting(draft.labels?.ignore ?? []).sorted()
      print(v.id, v.decision, "missed:", missed, "false:", extra, v.important.judgement, v.findings.map { "\($0.rule) «\($0.place?.text ?? "")»" }, v.problems.map(\.message))
    }
  }
}
