import Foundation
import Presend

/// Target 2: the program as it is used, on one thread and two, beside YARA-X's library.
struct ThroughputTarget {
  let options: Options
  let corpus: String

  func measure(_ report: inout Report) {
    let data = FileManager.default.contents(atPath: corpus) ?? Data()
    let messages = data.count { $0 == UInt8(ascii: "\n") }
    guard let one = run(jobs: 1), let two = run(jobs: 2), messages > 0 else { return }
    let rate = Double(messages) / one.duration.cpu
    // Of 1.5 KB each, whatever the file holds.
    let normalised = Double(data.count) / 1_500 / one.duration.cpu
    report.add(
      2, "check --format jsonl --platform amazon --jobs 1, \(messages.grouped) messages",
      "\(Int(rate).grouped) msg/s of CPU",
      against: "\((Double(data.count) / 1e6 / one.duration.cpu).shown(1)) MB/s",
      ratio: "\(Int(normalised).grouped) of 1.5 KB", wanted: "≥ 25,000 of 1.5 KB", holds: normalised >= 25_000)
    let speedup = one.duration.wall / two.duration.wall
    report.add(
      2, "--jobs 2", "\(two.duration.wall.shown()) s", against: "--jobs 1 \(one.duration.wall.shown()) s",
      ratio: speedup.shown(), wanted: "≥ 1.8", holds: speedup >= 1.8)
    yara(rate, &report)
  }

  private func run(jobs: Int) -> ChildProcess? {
    ChildProcess.best(
      of: 3, options.presend,
      ["check", "--format", "jsonl", "--platform", "amazon", "--quiet", "--jobs", String(jobs), corpus])
  }

  private struct YaraResult: Decodable {
    let messages: Int
    let seconds: Double
    let rules: Int
    let literals: Int
    let version: String
  }

  private func yara(_ rate: Double, _ report: inout Report) {
    let output = options.file("yara.json")
    guard let python = options.python,
      ChildProcess.run(python, [options.yaraScript, options.rules, corpus], output: output).code == 0,
      let data = FileManager.default.contents(atPath: output),
      let result = try? JSONDecoder().decode(YaraResult.self, from: data)
    else {
      report.note("YARA-X (PyPI yara-x) is not there: target 2 was not compared with it.")
      return
    }
    let other = Double(result.messages) / result.seconds
    report.add(
      2, "all of presend, all rules of Amazon", "\(Int(rate).grouped) msg/s of CPU",
      against: "YARA-X \(result.version), \(result.rules) patterns \(Int(other).grouped)",
      ratio: (rate / other).shown(),
      wanted: "≥ 2.0", holds: rate >= other * 2)
    if result.literals > 0 {
      report.note("YARA-X looks for a literal in place of \(result.literals) patterns that it does not take.")
    }
  }
}
