import Foundation
import TestSupport
import Testing

/// Runs every scenario against the program that was built with the tests.
struct ScenarioTests {
  static let files: [URL] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scenarios")
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.pathExtension == "scenario" }.sorted { $0.path < $1.path }
  }()

  @Test(arguments: files.map { $0.deletingPathExtension().lastPathComponent })
  func `each command does what its scenario says`(name: String) throws {
    let url = try #require(Self.files.first { $0.deletingPathExtension().lastPathComponent == name })
    let scenario = try Scenario(url)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("presend-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let steps = try scenario.prepare(in: folder)
    var outcomes: [Scenario.Step] = []
    for step in steps {
      let outcome = try ProgramRun.run(step, in: folder)
      outcomes.append(outcome)
      guard !Golden.isUpdating else { continue }
      #expect(outcome.output == step.output, "stdout of \(step.command)")
      #expect(outcome.errors == step.errors, "stderr of \(step.command)")
      #expect(outcome.exitCode == step.exitCode, "exit code of \(step.command)")
    }
    if Golden.isUpdating { try Data(scenario.text(with: outcomes).utf8).write(to: url) }
  }

  @Test func `there are scenarios`() { #expect(Self.files.count > 20) }
}
