import BenchCorpus
import Presend
import PresendDrafts

/// Target 4: how long one draft of 1 KB takes in process.
struct LatencyTarget {
  func measure(_ report: inout Report) {
    let linter = Linter(rules: Drafts.shippedRules, options: LinterOptions(today: Drafts.today))
    for (profile, limits) in [
      (Profile.cleanASCII, (median: 25.0, late: 150.0)), (.zh, (100, .infinity)), (.ru, (100, .infinity)),
      (.de, (100, .infinity)),
    ] {
      let drafts = Drafts.bodies(profile, count: 1_000, mean: 1_024).map { Drafts.draft($0, platform: .amazon) }
      let times = microseconds(linter, drafts)
      let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
      report.add(
        4, "1 KB of \(profile.rawValue)", "p50 \(median.shown(1)) µs", against: "p99 \(late.shown(1)) µs",
        wanted: "p50 < \(Int(limits.median))" + (limits.late.isFinite ? ", p99 < \(Int(limits.late))" : ""),
        holds: median < limits.median && late < limits.late)
    }
  }

  /// The least of five passes for each draft, in ascending order: others on the machine are not measured.
  private func microseconds(_ linter: Linter, _ drafts: [Draft]) -> [Double] {
    for draft in drafts { _ = linter.check(draft) }
    var best = [Double](repeating: .infinity, count: drafts.count)
    for _ in 0..<5 {
      for index in drafts.indices {
        let start = Stopwatch.wall()
        _ = linter.check(drafts[index])
        best[index] = min(best[index], (Stopwatch.wall() - start) * 1e6)
      }
    }
    return best.sorted()
  }
}
