import Foundation
import Presend
import PresendDrafts
import PresendRules

/// Target 6: patterns of users that take exponential time.
struct RedosTarget {
  let options: Options

  private struct Case: Decodable {
    let id: String
    let pattern: String
  }

  func measure(_ report: inout Report) {
    check(Self.own, named: "patterns of our own that never end", &report)
    guard let folder = options.redos else { return }
    let data = FileManager.default.contents(atPath: "\(folder)/cases.jsonl") ?? Data()
    let cases = data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(Case.self, from: $0) }
    check(cases, named: "patterns of \(folder.split(separator: "/").last ?? "")", &report)
  }

  /// Nested repetitions, overlapping alternatives, neighbours that share letters.
  private static let own = [
    "(?:a+)+$", "(?:a|a)*b", "(?:a|aa)+$", "(?:a*)*c", "(?:.*a){12}$", "^(?:\\w+\\s?)+$", "(?:[a-z]+)*\\d",
    "\\d+\\d+\\d+x", "(?:\\s*,\\s*)*;", "(a?){25}a{25}", "(?:(?:a+)b?)+c", "^(?:a|b|ab)*c$",
  ].enumerated().map { Case(id: "own-\($0.offset)", pattern: $0.element) }

  private func check(_ cases: [Case], named name: String, _ report: inout Report) {
    var (finished, ended, refused, unnamed) = (0, 0, 0, 0)
    var slowest = (seconds: 0.0, pattern: "")
    for (number, entry) in cases.enumerated() {
      guard let linter = linter(entry, number) else {
        refused += 1
        continue
      }
      var isEnded = false
      for attack in Self.attacks(on: entry.pattern) {
        var problems: [Problem] = []
        let time = Stopwatch.time { problems = linter.check(Drafts.draft(Array(attack.utf8))).problems }.wall
        if time > slowest.seconds { slowest = (time, entry.id) }
        for problem in problems where problem.limit == "pattern-steps" {
          isEnded = true
          if !problem.message.contains("bench/r\(number) ") { unnamed += 1 }
        }
      }
      if isEnded { ended += 1 } else { finished += 1 }
    }
    report.add(
      6, "\(cases.count) \(name)", "\(ended) end by budget, named",
      against: "\(finished) finish" + (refused > 0 ? ", \(refused) are refused" : ""),
      ratio: "slowest \(slowest.seconds.shown()) s (\(slowest.pattern))", wanted: "none over 2 s",
      holds: slowest.seconds <= 2 && unnamed == 0)
  }

  private func linter(_ entry: Case, _ number: Int) -> Linter? {
    let file = BenchRules.file("r\(number)", match: BenchRules.match(pattern: entry.pattern))
    let (rules, problems) = RuleLoader.load([file])
    if problems.contains(where: { $0.weight == .error }) { return nil }
    return Linter(rules: rules, options: LinterOptions(today: Drafts.today))
  }

  /// Each character that the pattern speaks of, many times, and then one that it does not accept.
  private static func attacks(on pattern: String) -> [String] {
    let spoken = Set(
      pattern.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "," })
    let letters = spoken.union(["a", "0", " ", "\n", "\t", "-"]).sorted { $0.value < $1.value }
    return letters.map { String(repeating: String($0), count: 30_000) + "!" }
      + ["ab", "a ", "a,"].map { String(repeating: $0, count: 15_000) + "!" }
  }
}
