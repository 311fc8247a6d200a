import Foundation
import Presend
import PresendDrafts
import PresendRules

/// Target 1: the same patterns as rules of presend, in Hyperscan with PCRE2, and in PCRE2 alone.
struct EngineTarget {
  private let engines: Engines
  private let texts: [[UInt8]]
  private let runs = 3

  init(_ options: Options, drafts: [Draft]) {
    engines = Engines(EngineRule.read(options.rules))
    texts = drafts.prefix(5_000).compactMap { draft in draft.parts.first { $0.kind == .body }?.bytes }
  }

  func measure(_ report: inout Report) {
    let expected = engines.pcreMatches(texts)
    let count = engines.rules.count
    let plainCount = engines.rules.count(where: \.isPlain)
    let everyRule = Linters(engines.rules, indices: Array(engines.rules.indices), apart: expected)
    let plainRules = Linters(
      engines.rules, indices: engines.rules.indices.filter { engines.rules[$0].isPlain }, apart: expected)
    let drafts = texts.map { Drafts.draft($0) }
    let all = rate { for draft in drafts { _ = everyRule.linter.check(draft) } }
    let plain = rate { for draft in drafts { _ = plainRules.linter.check(draft) } }
    let pcre = rate(runs: 1) { engines.runPCRE(texts) }
    report.add(
      1, "\(count) patterns, presend in process", "\(Int(all).grouped) msg/s",
      against: "PCRE2 rule by rule \(Int(pcre).grouped)", ratio: (all / pcre).shown(1))
    compare(everyRule.matches(drafts), expected, &report)
    guard let version = Engines.hyperscanVersion else {
      report.note("Hyperscan 5.4.0 is not installed (libhyperscan5): target 1 was not compared with it.")
      return
    }
    let hyperAll = rate { engines.runHyperscan(texts, .all) }
    let hyperPlain = rate { engines.runHyperscan(texts, .plain) }
    report.add(
      1, "\(plainCount) plain patterns", "\(Int(plain).grouped) msg/s",
      against: "Hyperscan + PCRE2 \(Int(hyperPlain).grouped)", ratio: (plain / hyperPlain).shown(),
      wanted: "≥ 1.0", holds: plain >= hyperPlain)
    report.add(
      1, "all \(count) patterns", "\(Int(all).grouped) msg/s", against: "Hyperscan + PCRE2 \(Int(hyperAll).grouped)",
      ratio: (all / hyperAll).shown(), wanted: "≥ 3.0", holds: all >= hyperAll * 3)
    report.add(1, "Hyperscan's scan alone", "\(Int(rate { engines.runScanAlone(texts) }).grouped) msg/s")
    let found = Set(engines.hyperscanMatches(texts, .all))
    report.note(
      "Hyperscan \(version.prefix { $0 != " " }) with PCRE2 finds \(found.count.grouped) of PCRE2's "
        + "\(expected.count.grouped) matches, \(found.subtracting(expected).count) others.")
  }

  /// Messages a second of CPU time.
  private func rate(runs: Int = 3, _ work: () -> Void) -> Double {
    Double(texts.count) / Stopwatch.best(of: runs, work).cpu
  }

  /// Says by how many matches the two differ, and in which rules.
  private func compare(_ found: [EngineMatch], _ expected: [EngineMatch], _ report: inout Report) {
    let (mine, theirs) = (Set(found), Set(expected))
    let common = mine.intersection(theirs).count
    report.add(
      1, "matches (rule, start, end) in \(texts.count.grouped) messages", "\(mine.count.grouped)",
      against: "PCRE2 \(theirs.count.grouped)", ratio: "\(common.grouped) the same", wanted: "all the same",
      holds: mine == theirs)
    func names(_ matches: Set<EngineMatch>) -> String {
      Dictionary(grouping: matches, by: \.rule).map { ($0.value.count, engines.rules[$0.key].id) }
        .sorted { $0 > $1 }.prefix(12).map { "\($1) \($0)" }.joined(separator: ", ")
    }
    let (missing, extra) = (theirs.subtracting(mine), mine.subtracting(theirs))
    guard !missing.isEmpty || !extra.isEmpty else { return }
    report.note(
      "Matches that only PCRE2 has: \(missing.count.grouped) (\(names(missing))); only presend: "
        + "\(extra.count.grouped) (\(names(extra))). presend looks at folded text: case, accents, widths, look-alike and "
        + "invisible letters are gone there, so what looks for these is a detector and not a pattern.")
  }
}

/// A linter for some of the rules.
private struct Linters {
  let linter: Linter
  private let indices: [Int]

  /// Rules whose matches overlap get different categories, because one thing is one finding.
  init(_ rules: [EngineRule], indices: [Int], apart matches: [EngineMatch]) {
    self.indices = indices
    let categories = Linters.categories(rules.count, matches)
    let files = indices.map { rules[$0].file(category: categories[$0], number: $0) }
    var options = LinterOptions(today: Drafts.today)
    options.maximumFindings = 1_000_000
    options.maximumPatternSteps = 100_000_000
    linter = Linter(rules: BenchRules.load(files), options: options)
  }

  /// What presend finds, in terms of the rules.
  func matches(_ drafts: [Draft]) -> [EngineMatch] {
    drafts.indices.flatMap { message in
      linter.check(drafts[message]).findings.compactMap { finding in
        guard let place = finding.place, let rule = Int(finding.rule.name.dropFirst()) else { return nil }
        return EngineMatch(message: message, rule: rule, start: place.range.lowerBound, end: place.range.upperBound)
      }
    }
  }

  private static func categories(_ count: Int, _ matches: [EngineMatch]) -> [PresendRules.Category] {
    let free = PresendRules.Category.allCases.filter {
      ![.externalLink, .emailAddress, .socialHandle, .phoneNumber, .importantTag].contains($0)
    }
    var overlaps = [Set<Int>](repeating: [], count: count)
    for group in Dictionary(grouping: matches, by: \.message).values {
      for first in group {
        for second in group where first.rule < second.rule && first.start < second.end && second.start < first.end {
          overlaps[first.rule].insert(second.rule)
          overlaps[second.rule].insert(first.rule)
        }
      }
    }
    var chosen = [Int](repeating: -1, count: count)
    for rule in (0..<count).sorted(by: { overlaps[$0].count > overlaps[$1].count }) {
      let taken = Set(overlaps[rule].map { chosen[$0] })
      chosen[rule] = free.indices.first { !taken.contains($0) } ?? 0
    }
    return chosen.map { free[$0] }
  }
}
