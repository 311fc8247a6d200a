internal import Presend
internal import PresendDrafts

/// What is said beside the reports.
enum Console {
  /// Writes to standard error; nobody can be told where that fails.
  static func note(_ text: String) {
    let line = Array((text.last == "\n" ? text : text + "\n").utf8)
    try? StandardError.write(line)
  }

  /// Writes to standard output, and ends the program with 2 where that fails.
  static func print(_ text: String) {
    do {
      try FileOutput().write(Array((text.last == "\n" ? text : text + "\n").utf8))
    } catch {
      note("presend: error: standard output: \(OutputError.words(for: error))")
      ProcessSetup.exit(2)
    }
  }
}
