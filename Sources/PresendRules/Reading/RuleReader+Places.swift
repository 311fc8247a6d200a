internal import PresendDrafts
internal import Yams

extension RuleReader {
  /// The parts that a rule looks at where it names none: all texts that the buyer reads.
  static let defaultLookIn: [PartSelector] = [
    .kind(.subject), .kind(.body), .kind(.html), .kind(.actionTitle), .kind(.actionContent), .kind(.image),
    .kind(.senderName),
  ]

  /// `look-in: [subject, body, html, action, attachment, image, headers:To]`.
  func lookIn(_ reader: inout MappingReader) -> [PartSelector] {
    let names = reader.strings("look-in")
    guard !names.isEmpty else { return Self.defaultLookIn }
    let known = ["subject", "body", "html", "action", "attachment", "image", "headers:From", "headers:To"]
    return names.flatMap { text, node -> [PartSelector] in
      switch text {
      case "subject": return [.kind(.subject)]
      case "body": return [.kind(.body), .kind(.html)]
      case "html": return [.kind(.html)]
      case "action": return [.kind(.actionTitle), .kind(.actionContent)]
      case "attachment": return [.kind(.attachment)]
      case "image": return [.kind(.image)]
      default:
        if text.lowercased().hasPrefix("headers:") { return [.header(String(text.dropFirst(8)).lowercased())] }
        reader.report(
          .unknownValue, at: node, "there is no part \"\(text)\"",
          help: Suggestion.question(for: text, among: known) ?? "write some of: \(known.joined(separator: ", "))")
        return []
      }
    }
  }

  /// `sources:` with addresses, or `evidence: inferred` alone where there is none.
  func sources(_ reader: inout MappingReader, _ root: Node) -> ([Rule.PolicySource], Evidence) {
    let declared = reader.choice("evidence", as: Evidence.self)
    guard let node = reader.value("sources") else {
      if declared != .inferred && declared != .seed {
        reader.report(
          .source, at: root, "the rule names no source", help: "add sources: with addresses, or evidence: inferred")
      }
      return ([], declared ?? .inferred)
    }
    guard case .sequence(let items) = node else {
      reader.report(
        .wrongType, at: node, "\"sources\" is \(node.kindName)", help: "write a list of { url: …, evidence: … }")
      return ([], .inferred)
    }
    let sources = items.compactMap { source($0, &reader) }
    let best = Evidence.bySurety.first { level in sources.contains { $0.evidence == level } }
    return (sources, declared ?? best ?? .inferred)
  }

  private func source(_ node: Node, _ reader: inout MappingReader) -> Rule.PolicySource? {
    var problems: [RuleProblem] = []
    guard var inner = MappingReader(node, in: document, name: "a source", problems: &problems) else {
      problems.forEach { reader.report($0) }
      return nil
    }
    let address = inner.requiredString("url", help: "add url: and the address of the page")
    let evidence = inner.choice("evidence", as: Evidence.self) ?? .sourced
    let note = inner.string("note")
    if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
      inner.report(.source, at: node, "\"\(address)\" is no address", help: "write the whole address, with https://")
    }
    inner.finish()
    reader.absorb(inner)
    return address.map { Rule.PolicySource(address: $0, evidence: evidence, note: note) }
  }
}
