public import PresendDrafts
internal import Yams

/// A folder of rules that belong together: a platform's, or everybody's.
public struct Pack: Sendable, Equatable {
  /// The pack's name, which is its folder's.
  public let name: String
  /// The version, such as `1.0.0`.
  public let version: String
  /// The platform whose drafts the pack is for; nil for every platform.
  public let platform: Platform?
  /// What the pack holds.
  public let title: String
  /// Marketplaces by which the platform is known, such as `amazon.`: a beginning that ends in a dot, or a whole name.
  let marketplaces: [String]
  /// Hosts of recipients by which the platform is known, such as `marketplace.amazon.`.
  let recipients: [String]

  /// `name@version`.
  public var label: String { "\(name)@\(version)" }

  static func read(_ document: YAMLDocument, folder: String, problems: inout [RuleProblem]) -> Pack? {
    guard let root = document.root, var reader = MappingReader(root, in: document, name: "pack", problems: &problems)
    else { return nil }
    let name = reader.requiredString("pack", help: "add pack: \(folder)")
    let version = reader.requiredString("version", help: "add version: 1.0.0")
    let title = reader.requiredString("title", help: "add title: and what the pack holds")
    let platform = reader.string("platform")
    var marketplaces: [String] = []
    var recipients: [String] = []
    if let node = reader.value("recognised-by"),
      var inner = MappingReader(node, in: document, name: "\"recognised-by\"", problems: &problems)
    {
      marketplaces = inner.strings("marketplaces").map { $0.text.lowercased() }
      recipients = inner.strings("recipients").map { $0.text.lowercased() }
      inner.finish()
      reader.absorb(inner)
    }
    if let name, name != folder {
      reader.report(
        .name, at: root, "the pack is called \"\(name)\", its folder \"\(folder)\"", help: "give both the same name")
    }
    reader.finish()
    problems += reader.problems
    guard let name, let version, let title else { return nil }
    return Pack(
      name: name, version: version, platform: platform.map { Platform(rawValue: $0) }, title: title,
      marketplaces: marketplaces, recipients: recipients)
  }

  /// The marketplace of the platform that was probably meant by a name; nil where none is near.
  func marketplace(near name: String) -> String? {
    let name = name.lowercased()
    return marketplaces.lazy.compactMap { pattern -> String? in
      guard pattern.hasSuffix(".") else { return Suggestion.nearest(to: name, among: [pattern]) }
      let labels = pattern.count { $0 == "." }
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count >= labels else { return nil }
      let start = parts.prefix(labels).joined(separator: ".") + "."
      let rest = parts.dropFirst(labels).joined(separator: ".")
      return Suggestion.nearest(to: start, among: [pattern]).map { rest.isEmpty ? $0 + "…" : $0 + rest }
    }.first
  }

  /// True where the marketplace or the recipient's host is one of the platform's.
  func recognises(marketplace: String?, recipientHost: String?) -> Bool {
    func isOne(_ name: String?, of patterns: [String]) -> Bool {
      guard let name = name?.lowercased() else { return false }
      return patterns.contains { $0.hasSuffix(".") ? name.hasPrefix($0) : name == $0 }
    }
    return marketplace != nil ? isOne(marketplace, of: marketplaces) : isOne(recipientHost, of: recipients)
  }
}
