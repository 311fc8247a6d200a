internal import ArgumentParser
internal import Presend
internal import PresendRules

/// What shells offer for values. Names of rules and packs are those that travel with the program.
extension CompletionKind {
  /// One of a closed list.
  static func names<Value: RawRepresentable & CaseIterable>(of type: Value.Type, _ others: String...) -> CompletionKind
  where Value.RawValue == String {
    .list(others + Value.allCases.map(\.rawValue))
  }

  /// Ids of rules.
  static let rule = CompletionKind.custom { _, _, _ in ruleNames }

  /// Ids of rules, packs and categories.
  static let selection = CompletionKind.custom { _, _, _ in
    ruleNames + packNames + PresendRules.Category.allCases.map(\.rawValue)
  }

  /// Platforms, each of which has a pack of its name.
  static let platform = CompletionKind.custom { _, _, _ in packNames }

  private static var ruleNames: [String] {
    files.filter { $0.stem != "pack" }.map { "\($0.folder)/\($0.stem)" }
  }

  private static var packNames: [String] { files.filter { $0.stem == "pack" }.map(\.folder) }

  private static var files: [RuleFile] {
    ShippedRules.files(withExamples: false).filter { $0.folder != "lists" }
  }
}
