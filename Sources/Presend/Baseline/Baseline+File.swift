internal import PresendDrafts
public import PresendRules
internal import Yams

extension Baseline {
  /// The version of the format of the file.
  private static let schema = "presend-baseline/1"

  /// The file: a line a finding, in an order that changes only where findings do.
  public var file: [UInt8] {
    let lines = counts.keys.sorted().map { key in
      var json = JSONWriter()
      json.object { json in
        json.field("draft", key.draft)
        json.field("rule", key.rule)
        json.field("text", key.text)
        json.key("count")
        json.integer(counts[key] ?? 1)
      }
      return json.bytes
    }
    let begin = Array("{\"schema\": \"\(Baseline.schema)\", \"findings\": [\n".utf8)
    return begin + Array(lines.joined(separator: Array(",\n".utf8))) + Array("\n]}\n".utf8)
  }

  /// Reads a file, and reports all that is wrong in it.
  public static func read(path: String, text: String) -> (baseline: Baseline, problems: [RuleProblem]) {
    var baseline = Baseline()
    var problems: [RuleProblem] = []
    // JSON is YAML, whose reader knows lines.
    let document = YAMLDocument(path: path, text: text, problems: &problems)
    guard let root = document.root,
      var reader = MappingReader(root, in: document, name: "the baseline", problems: &problems)
    else { return (baseline, problems) }
    if let node = reader.required("schema", help: "write the file with --write-baseline"),
      let name = reader.string(from: node, key: "schema"), name != schema
    {
      reader.report(
        .unknownValue, at: node, "\"\(name)\" is another format", help: "write the file with --write-baseline")
    }
    if let node = reader.required("findings", help: "write the file with --write-baseline") {
      guard case .sequence(let sequence) = node else {
        reader.report(.wrongType, at: node, "\"findings\" is \(node.kindName)", help: "write a list")
        return (baseline, problems + reader.problems)
      }
      for item in sequence {
        guard var entry = MappingReader(item, in: document, name: "the finding", problems: &problems) else { continue }
        let help = "write the file with --write-baseline"
        let draft = entry.requiredString("draft", help: help)
        let rule = entry.requiredString("rule", help: help)
        let text = entry.requiredString("text", help: help)
        let count = entry.integer("count", atLeast: 1) ?? 1
        entry.finish()
        reader.absorb(entry)
        if let draft, let rule, let text { baseline.add(Key(rule: rule, draft: draft, text: text), times: count) }
      }
    }
    reader.finish()
    return (baseline, problems + reader.problems)
  }
}
