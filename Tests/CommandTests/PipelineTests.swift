import Foundation
import Testing
import Yams

/// Definitions that other services read: they are YAML, and have what their services ask for.
struct PipelineTests {
  private func documents(_ path: String) throws -> [[String: Any]] {
    let text = try String(contentsOf: ProgramRun.repository.appendingPathComponent(path), encoding: .utf8)
    return try Yams.load_all(yaml: text).compactMap { $0 as? [String: Any] }
  }

  /// https://pre-commit.com/#creating-new-hooks
  @Test func `the pre-commit hook has what pre-commit asks for`() throws {
    let url = ProgramRun.repository.appendingPathComponent(".pre-commit-hooks.yaml")
    let hooks = try Yams.load(yaml: String(contentsOf: url, encoding: .utf8)) as? [[String: Any]]
    let hook = try #require(hooks?.first)
    for key in ["id", "name", "entry", "language"] { #expect(hook[key] is String, "\(key)") }
    for key in ["files", "exclude"] {
      let pattern = try #require(hook[key] as? String)
      _ = try NSRegularExpression(pattern: pattern)
    }
  }

  @Test(arguments: [
    ("drafts/mail.txt", true), ("mail.eml", true), ("a/b.jsonl", true), ("logo.png", false), ("presend.yml", false),
    ("shop/presend.yml", false), (".github/workflows/ci.yml", false), ("replies.yml", true),
  ]) func `the pre-commit hook is given drafts alone`(path: String, isGiven: Bool) throws {
    let url = ProgramRun.repository.appendingPathComponent(".pre-commit-hooks.yaml")
    let hooks = try Yams.load(yaml: String(contentsOf: url, encoding: .utf8)) as? [[String: Any]]
    let hook = try #require(hooks?.first)
    func fits(_ key: String) throws -> Bool {
      let pattern = try NSRegularExpression(pattern: try #require(hook[key] as? String))
      return pattern.firstMatch(in: path, range: NSRange(path.startIndex..., in: path)) != nil
    }
    #expect(try (fits("files") && !fits("exclude")) == isGiven)
  }

  /// https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
  @Test func `each step of the action has a shell and a script`() throws {
    let action = try #require(try documents("action.yml").first)
    let runs = try #require(action["runs"] as? [String: Any])
    #expect(runs["using"] as? String == "composite")
    let steps = try #require(runs["steps"] as? [[String: Any]])
    #expect(steps.allSatisfy { $0["shell"] is String && $0["run"] is String })
    let inputs = try #require(action["inputs"] as? [String: [String: Any]])
    let text = try String(contentsOf: ProgramRun.repository.appendingPathComponent("action.yml"), encoding: .utf8)
    for (name, input) in inputs {
      #expect(input["description"] is String)
      #expect(text.contains("${{ inputs.\(name) }}"), "\(name) is used")
    }
  }

  /// https://docs.gitlab.com/ci/components/
  @Test func `the component declares each input that it uses`() throws {
    let documents = try documents("templates/presend.yml")
    #expect(documents.count == 2)
    let spec = try #require(documents.first?["spec"] as? [String: Any])
    let declared = try #require(spec["inputs"] as? [String: Any]).keys.sorted()
    let text = try String(
      contentsOf: ProgramRun.repository.appendingPathComponent("templates/presend.yml"), encoding: .utf8)
    let used = text.components(separatedBy: "$[[ inputs.").dropFirst().map { $0.components(separatedBy: " ]]")[0] }
    #expect(Set(used).sorted() == declared)
  }

  @Test func `the workflow of the example is YAML and runs a script that is there`() throws {
    let workflow = try #require(
      try documents("examples/template-repository/.github/workflows/presend.yml").first)
    #expect(workflow["jobs"] is [String: Any])
    let script = ProgramRun.repository.appendingPathComponent("examples/template-repository/ci").path
    #expect(FileManager.default.isExecutableFile(atPath: script))
  }

  private func copiedIntoImage() throws -> [String] {
    let url = ProgramRun.repository.appendingPathComponent("Dockerfile")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let copies = lines.filter { $0.hasPrefix("COPY ") && !$0.contains("--from") }
    return copies.flatMap { $0.split(separator: " ").dropFirst().dropLast().map(String.init) }
  }

  /// Every file that the Dockerfile copies is there.
  @Test func `the Dockerfile copies what is there`() throws {
    let copied = try copiedIntoImage()
    #expect(!copied.isEmpty)
    for source in copied {
      let path = ProgramRun.repository.appendingPathComponent(source).path
      #expect(FileManager.default.fileExists(atPath: path), "\(source)")
    }
  }

  /// A package whose manifest names a folder that is not there builds nothing at all.
  @Test func `the Dockerfile copies every folder that the manifest names`() throws {
    let copied = try copiedIntoImage()
    let url = ProgramRun.repository.appendingPathComponent("Package.swift")
    let named = try String(contentsOf: url, encoding: .utf8).matches(of: #/path: "([^"]+)"/#).map { String($0.1) }
    #expect(named.count > 3)
    for folder in named {
      #expect(copied.contains { folder == $0 || folder.hasPrefix($0 + "/") }, "\(folder)")
    }
  }
}
