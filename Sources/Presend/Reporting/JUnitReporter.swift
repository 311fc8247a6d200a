internal import PresendDrafts
internal import PresendRules

/// JUnit's XML: each draft is a suite of one test, which fails where the draft is blocked and is in error where it could
/// not be checked whole. What does not block stands in the suite's output.
struct JUnitReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] { Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".utf8) }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let verdict = judged.verdict
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    let lines = diagnostics.map(line(for:))
    let outcome: Outcome =
      switch verdict.decision {
      case .block: .failure
      case .incomplete: .error
      case .pass, .review: .success
      }
    let notes = [verdict.notCheckedLine, verdict.setAsideLine].compactMap { $0 }
    return suite(
      name: verdict.source, package: judged.file, test: verdict.id, day: verdict.day, outcome,
      message: "\(verdict.decision.rawValue): \(verdict.countLine)", details: lines,
      output: (outcome == .success ? lines : []) + notes)
  }

  private enum Outcome { case success, failure, error }

  private func line(for diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { ":\($0.line):\($0.column)" } ?? ""
    return
      "\(diagnostic.file)\(place): \(diagnostic.severity.rawValue): \(diagnostic.messageWithRemedy) [\(diagnostic.rule)]"
  }

  private func suite(
    name: String, package: String, test: String, day: CalendarDate?, _ outcome: Outcome, message: String,
    details: [String], output: [String]
  ) -> [UInt8] {
    // The clock is no part of a verdict, so that the same drafts have the same report; the day is that of the policy.
    var text = "  <testsuite" + XMLText.attribute("name", token(name)) + XMLText.attribute("package", token(package))
    text += " id=\"0\" tests=\"1\" failures=\"\(outcome == .failure ? 1 : 0)\" errors=\"\(outcome == .error ? 1 : 0)\""
    text += " time=\"0\" timestamp=\"\(day?.description ?? "1970-01-01")T00:00:00\" hostname=\"localhost\">\n"
    text += "    <properties/>\n    <testcase" + XMLText.attribute("name", token(test))
    text += XMLText.attribute("classname", token(package)) + " time=\"0\""
    if outcome == .success {
      text += "/>\n"
    } else {
      let element = outcome == .failure ? "failure" : "error"
      text += ">\n      <\(element)" + XMLText.attribute("message", message)
      text += XMLText.attribute("type", outcome == .failure ? "block" : "incomplete") + ">"
      text += details.map(XMLText.escaped).joined(separator: "\n") + "</\(element)>\n    </testcase>\n"
    }
    text += "    <system-out>\(output.map(XMLText.escaped).joined(separator: "\n"))</system-out>\n"
    return Array((text + "    <system-err></system-err>\n  </testsuite>\n").utf8)
  }

  /// A name as the format wants it: without spaces at its edges, and not empty.
  private func token(_ text: String) -> String {
    let words = VisibleText.line(text).split(separator: " ")
    return words.isEmpty ? "-" : words.joined(separator: " ")
  }

  func finish(_ summary: RunSummary) -> [UInt8] {
    let problems = summary.problems.map { VisibleText.line($0.message) }
    var bytes: [UInt8] = []
    if !problems.isEmpty {
      bytes += suite(
        name: "presend", package: "presend", test: "everything was found and read", day: nil, .error,
        message: Count.of(problems.count, "problem"), details: problems, output: [])
    }
    return bytes + Array("</testsuites>\n".utf8)
  }
}
