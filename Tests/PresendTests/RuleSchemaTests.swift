import Foundation
import PresendRules
import Testing

@testable import Presend

/// The schema for editors is what the reader of rule files accepts.
struct RuleSchemaTests {
  @Test func `rules schema.json is what the program prints`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("rules/schema.json"), encoding: .utf8)
    #expect(text == RuleSchema.json, "rules/schema.json is out of date: run make schema")
  }

  private func schema() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(RuleSchema.json.utf8)) as? [String: Any])
  }

  private func keys(_ value: Any?) throws -> Set<String> {
    let object = try #require(value as? [String: Any])
    if let properties = object["properties"] as? [String: Any] { return Set(properties.keys) }
    let choices = object["anyOf"] as? [[String: Any]] ?? []
    return Set(choices.compactMap { $0["properties"] as? [String: Any] }.flatMap(\.keys))
  }

  /// The keys that the reader says it knows, when it finds one that it does not know.
  private func known(in yaml: String) throws -> Set<String> {
    let file = RuleFile(path: "rules/shop/x.yaml", text: yaml)
    let problem = try #require(RuleLoader.load([file]).problems.first { $0.message.contains("no key \"\(unknown)\"") })
    return Set(problem.help.replacingOccurrences(of: "known keys: ", with: "").components(separatedBy: ", "))
  }

  private let unknown = "qqqqqqqqqqqqqqqqqqqqqqqq"

  @Test func `the keys of a rule are those of the reader`() throws {
    #expect(try keys(schema()) == known(in: "\(unknown): 1"))
  }

  @Test(arguments: [
    "near", "only", "count", "length", "link", "email", "line-breaks", "justification", "window", "attachment",
    "actions",
  ])
  func `the options of a way to match are those of the reader`(key: String) throws {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    let condition = try #require(definitions["condition"] as? [String: Any])
    let properties = try #require(condition["properties"] as? [String: Any])
    #expect(try keys(properties[key]) == known(in: "match: { \(key): { \(unknown): 1 } }"))
  }

  @Test func `every shipped rule has only keys of the schema`() throws {
    let known = try keys(schema())
    for file in ShippedRules.files() where !file.path.contains("lists/") && !file.path.hasSuffix("pack.yaml") {
      let used = file.text.split(separator: "\n").filter { $0.first?.isLetter == true }.compactMap { line in
        line.split(separator: ":").first.map(String.init)
      }
      #expect(known.isSuperset(of: used), "\(file.path)")
    }
  }
}
