import Foundation

/// Target 3: one draft, from nothing.
struct ColdStartTarget {
  let options: Options

  func measure(_ report: inout Report) {
    let draft = options.file("one.txt")
    let text = "Hello Ann,\nyour parcel left our warehouse today. The lid is in the box.\nKind regards\n"
    try? text.write(toFile: draft, atomically: true, encoding: .utf8)
    let script = options.file("one.py")
    try? "def greet(name):\n    return f\"Hello {name}\"\n".write(toFile: script, atomically: true, encoding: .utf8)
    let start = median([draft])
    var other = "Ruff is not there"
    if let ruff = options.ruff {
      let time = ChildProcess.median(of: 20, ruff, ["check", "--no-cache", "--isolated", script])
      other = "ruff check \(milliseconds(time.wall))"
      report.add(
        3, "presend check one.txt (median of 20)", milliseconds(start.wall), against: other,
        ratio: (start.wall / time.wall).shown(), wanted: "≤ 15 ms", holds: start.wall <= 0.015)
    } else {
      report.add(
        3, "presend check one.txt (median of 20)", milliseconds(start.wall), wanted: "≤ 15 ms",
        holds: start.wall <= 0.015)
      report.note("Ruff (PyPI ruff) is not there: target 3 has nothing beside it.")
    }
    report.add(3, "the same, CPU time", milliseconds(start.cpu))
    report.add(
      3, "presend --version", milliseconds(ChildProcess.median(of: 20, options.presend, ["--version"]).wall))
    if let empty = options.emptyProgram {
      report.add(3, "an empty C program", milliseconds(ChildProcess.median(of: 20, empty, []).wall))
    }
  }

  private func median(_ files: [String]) -> Duration {
    ChildProcess.median(of: 20, options.presend, ["check"] + files)
  }

  private func milliseconds(_ seconds: Double) -> String { "\((seconds * 1_000).shown(1)) ms" }
}
