import Foundation
import Testing

/// Runs commands with the built program on the path.
enum ProgramRun {
  /// The folder that holds the built program: the one of the tests themselves.
  static let folder: URL = {
    let test = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    if FileManager.default.isExecutableFile(atPath: test.appendingPathComponent("presend").path) { return test }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  /// The sources of the project, which commands find as `$REPOSITORY`.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where commands keep compiled rules: beside the program, so that one run of the tests compiles them once and nothing
  /// is written to the home of whoever runs them.
  private static let cache = folder.appendingPathComponent("presend-cache-of-tests").path

  /// What commands find in their environment: nothing of whoever runs the tests, and no settings of git.
  static let environment = [
    "PATH": "\(folder.path):/usr/bin:/bin", "TZ": "UTC", "REPOSITORY": repository.path, "HOME": "/nonexistent",
    "PRESEND_CACHE_DIR": cache,
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "init.defaultBranch",
    "GIT_CONFIG_VALUE_0": "main",
  ]

  /// Runs a command of a scenario and returns it with what came of it.
  static func run(_ step: Scenario.Step, in directory: URL) throws -> Scenario.Step {
    let files = ["stdin", "stdout", "stderr"].map { name in
      FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try (step.input ?? Data()).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", step.command]
    process.currentDirectoryURL = directory
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    var outcome = step
    outcome.output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    outcome.errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    outcome.exitCode = process.terminationStatus
    return outcome
  }
}
