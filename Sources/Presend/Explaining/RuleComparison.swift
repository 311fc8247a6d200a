public import PresendRules

/// What became of rules from one set of files to another.
public struct RuleComparison {
  private let old: [String: RuleFile]
  private let new: [String: RuleFile]

  /// Rule, list and pack files, known by folder and name.
  public init(from old: [RuleFile], to new: [RuleFile]) {
    func byName(_ files: [RuleFile]) -> [String: RuleFile] {
      Dictionary(files.map { ("\($0.folder)/\($0.stem)", $0) }, uniquingKeysWith: { _, last in last })
    }
    self.old = byName(old)
    self.new = byName(new)
  }

  /// A line for each file that came, went or changed, and a summary.
  public var text: String {
    var counts = (added: 0, removed: 0, changed: 0)
    var lines = ""
    for name in Set(old.keys).union(new.keys).sorted() {
      switch (old[name], new[name]) {
      case (nil, let file?):
        counts.added += 1
        lines += "+ \(name)\(RuleComparison.summary(of: file))\n"
      case (let file?, nil):
        counts.removed += 1
        lines += "- \(name)\(RuleComparison.summary(of: file))\n"
      case (let before?, let after?):
        let changes = RuleComparison.changes(before, after)
        guard !changes.isEmpty else { continue }
        counts.changed += 1
        lines += "~ \(name): \(changes.joined(separator: "; "))\n"
      case (nil, nil): continue
      }
    }
    return lines + "\(counts.added) added, \(counts.removed) removed, \(counts.changed) changed\n"
  }

  private static func summary(of file: RuleFile) -> String {
    let severity = blocks(of: file)["severity"].map { " (\($0))" }
    return severity ?? ""
  }

  /// The keys that differ, with both values where they are short.
  private static func changes(_ before: RuleFile, _ after: RuleFile) -> [String] {
    let (old, new) = (blocks(of: before), blocks(of: after))
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      guard old[key] != new[key] else { return nil }
      let values = [old[key] ?? "none", new[key] ?? "none"]
      let isShort = values.allSatisfy { $0.count <= 30 && !$0.contains("\n") }
      return isShort ? "\(key) \(values[0]) → \(values[1])" : key
    }
  }

  /// The text of each key at the margin, without comments between keys.
  private static func blocks(of file: RuleFile) -> [String: String] {
    var blocks: [String: String] = [:]
    var key: String?
    for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isKey = line.first.map { $0.isLetter } ?? false
      if isKey, let colon = line.firstIndex(of: ":") {
        let name = String(line[..<colon])
        key = name
        blocks[name] = String(line[line.index(after: colon)...].drop { $0 == " " })
      } else if let key, line.first != "#" {
        blocks[key]? += "\n" + line
      }
    }
    return blocks.mapValues { value in
      var text = value[...]
      while text.last?.isWhitespace == true { text.removeLast() }
      return String(text)
    }
  }
}
