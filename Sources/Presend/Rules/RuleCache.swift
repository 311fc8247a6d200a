internal import PresendDrafts
public import PresendRules

/// A folder that keeps compiled rules, so that a program that checks few drafts and ends starts at once.
///
/// What is kept is known by everything that it was made of: the rule files, the sources of the program and its libraries.
/// So it never grows old; a file that was damaged, or that somebody else could have written, is not used. A folder that
/// cannot be read or written keeps nothing, and that is no mistake: the rules are compiled anew.
public struct RuleCache: Sendable {
  /// How many rule sets are kept.
  static let capacity = 8
  private let folder: String

  /// A cache in a folder, which is made when something is kept.
  public init(folder: String) { self.folder = folder.isEmpty ? "." : folder }

  /// The rules of the sources, and what is wrong with them. Rules with problems are not kept.
  public func load(_ sources: RuleSetSources) -> (rules: RuleSet, problems: [RuleProblem]) {
    let key = sources.key
    let file = CacheFile(folder: folder, name: key)
    if let archive = file.archive, let rules = try? RuleArchive.rules(from: archive, key: key) { return (rules, []) }
    let loaded = RuleLoader.load(sources.files(withExamples: false))
    if loaded.problems.isEmpty {
      file.keep(RuleArchive.bytes(of: loaded.rules, key: key))
      CacheFile.removeOldest(in: folder, leaving: RuleCache.capacity)
    }
    return loaded
  }
}
