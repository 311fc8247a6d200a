import Foundation
import TestSupport

/// A readable file: what lies in the folder, what is run there, and what must come of it.
///
/// Sections begin with a line `==== …`:
///
///     ==== mail.txt                    a file with the lines below; with "(escaped)", \xNN, \0, \n and \\ are read
///     ==== folder rules                a copy of Tests/CommandTests/Folders/rules
///     ==== example sending             a copy of examples/sending
///     ==== $ presend check mail.txt    a command, run by sh
///     ==== stdin                       what the command reads; also "(escaped)"
///     ==== stdout, stderr, exit 1      what must come of it; without them nothing, and 0
///
/// Lines before the first section say what the scenario shows.
struct Scenario {
  /// One section, as it stands in the file.
  struct Section {
    var title: String
    var body: String
  }

  let url: URL
  private(set) var preamble: String
  private(set) var sections: [Section]

  init(_ url: URL) throws {
    self.url = url
    preamble = ""
    sections = []
    let text = try String(contentsOf: url, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0) {
      if line.hasPrefix("==== ") {
        sections.append(Section(title: String(line.dropFirst(5)), body: ""))
      } else if sections.isEmpty {
        preamble += line + "\n"
      } else {
        sections[sections.count - 1].body += line + "\n"
      }
    }
  }

  /// A command with its expectations.
  struct Step: Equatable {
    var command: String
    var input: Data?
    var output = ""
    var errors = ""
    var exitCode: Int32 = 0
  }

  /// Lays out the files and returns the commands in their order.
  func prepare(in folder: URL) throws -> [Step] {
    var steps: [Step] = []
    let tests = url.deletingLastPathComponent().deletingLastPathComponent()
    for section in sections {
      if section.title.hasPrefix("$ ") {
        steps.append(Step(command: String(section.title.dropFirst(2))))
      } else if section.title.hasPrefix("stdin") {
        steps[steps.count - 1].input = Scenario.data(section)
      } else if section.title == "stdout" {
        steps[steps.count - 1].output = section.body
      } else if section.title == "stderr" {
        steps[steps.count - 1].errors = section.body
      } else if section.title.hasPrefix("exit ") {
        steps[steps.count - 1].exitCode = Int32(section.title.dropFirst(5)) ?? -1
      } else if section.title.hasPrefix("folder ") {
        let name = String(section.title.dropFirst(7))
        try FileManager.default.copyItem(
          at: tests.appendingPathComponent("Folders/\(name)"), to: folder.appendingPathComponent(name))
      } else if section.title.hasPrefix("example ") {
        let name = String(section.title.dropFirst(8))
        try FileManager.default.copyItem(
          at: ProgramRun.repository.appendingPathComponent("examples/\(name)"), to: folder.appendingPathComponent(name))
      } else {
        let name = section.title.replacingOccurrences(of: " (escaped)", with: "")
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Scenario.data(section).write(to: file)
      }
    }
    return steps
  }

  /// The bytes of a section; where escapes are read, only they make line breaks.
  private static func data(_ section: Section) -> Data {
    guard section.title.hasSuffix("(escaped)") else { return Data(section.body.utf8) }
    var bytes: [UInt8] = []
    var rest = Array(section.body.utf8).filter { $0 != UInt8(ascii: "\n") }[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "0"): bytes.append(0)
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
      default: bytes.append(kind)
      }
    }
    return Data(bytes)
  }

  /// The file with what came of the commands in the place of what was expected.
  func text(with outcomes: [Step]) -> String {
    var text = preamble
    var next = outcomes[...]
    var pending: Step?
    for section in sections {
      if ["stdout", "stderr"].contains(section.title) || section.title.hasPrefix("exit ") { continue }
      // What a command reads stands before what comes of it.
      if !section.title.hasPrefix("stdin"), let outcome = pending {
        text += Scenario.expectations(outcome)
        pending = nil
      }
      text += "==== \(section.title)\n\(section.body)"
      if section.title.hasPrefix("$ ") { pending = next.popFirst() }
    }
    return text + (pending.map(Scenario.expectations) ?? "")
  }

  private static func expectations(_ outcome: Step) -> String {
    (outcome.output.isEmpty ? "" : "==== stdout\n\(outcome.output)")
      + (outcome.errors.isEmpty ? "" : "==== stderr\n\(outcome.errors)")
      + (outcome.exitCode == 0 ? "" : "==== exit \(outcome.exitCode)\n")
  }
}
