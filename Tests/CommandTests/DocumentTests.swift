import Foundation
import TestSupport
import Testing

/// Every command line and every output in the documentation.
struct DocumentTests {
  static let pages: [String] = {
    let root = ProgramRun.repository
    func pages(in folder: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
      return names.sorted().filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    }
    let examples = ["sending", "template-repository"].map { "examples/\($0)/README.md" }
    return ["README.md"] + pages(in: "docs") + examples
  }()

  @Test(arguments: pages) func `commands write what the page says`(name: String) throws {
    let page = try DocumentPage(ProgramRun.repository.appendingPathComponent(name))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("presend-docs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var outputs: [[[String]]] = []
    for block in page.blocks {
      if let file = block.value("file") {
        let target = folder.appendingPathComponent(file)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(block.text.utf8).write(to: target)
      }
      if let file = block.value("shows") {
        let shown = try String(contentsOf: ProgramRun.repository.appendingPathComponent(file), encoding: .utf8)
        #expect(block.text == shown, "the block that shows \(file)")
      }
      guard block.isConsole else { continue }
      let found = try Self.run(block, in: folder)
      outputs.append(found)
      guard !Golden.isUpdating else { continue }
      for (step, lines) in zip(block.steps, found) {
        #expect(
          DocumentPage.agrees(lines, with: step.output), "\(step.command) wrote:\n\(lines.joined(separator: "\n"))")
      }
    }
    if Golden.isUpdating { try Data(page.text(with: outputs).utf8).write(to: page.url) }
  }

  /// Commands that presend has stand in blocks that are run.
  @Test(arguments: pages) func `no command line is left out`(name: String) throws {
    let page = try DocumentPage(ProgramRun.repository.appendingPathComponent(name))
    for block in page.blocks where ["sh", "bash", "shell", ""].contains(block.info ?? "-") {
      #expect(!block.lines.contains { $0.hasPrefix("presend ") || $0.hasPrefix("$ presend ") }, "\(block.text)")
    }
  }

  /// The lines that each command of a block writes; the exit code of one is there for the next, as in a shell.
  private static func run(_ block: DocumentPage.Block, in folder: URL) throws -> [[String]] {
    let mark = "@@@@ end of a command"
    let script = block.steps.map { step in
      "\(step.command)\n__code=$?\nprintf '%s\\n' '\(mark)'\n(exit $__code)\n"
    }.joined()
    let outcome = try ProgramRun.run(Scenario.Step(command: "exec 2>&1\n\(script)"), in: folder)
    let pieces = outcome.output.components(separatedBy: mark + "\n")
    #expect(pieces.count == block.steps.count + 1, "every command of the block has run")
    return pieces.prefix(block.steps.count).map { piece in
      piece.isEmpty ? [] : (piece.hasSuffix("\n") ? String(piece.dropLast()) : piece).components(separatedBy: "\n")
    }
  }
}
