internal import PresendDrafts
public import PresendRules

/// What a rule set is made of: shipped packs, and files of one's own.
///
/// The shipped lists are always part of it: negation and quotation are part of the language of rules, whoever writes
/// them.
public struct RuleSetSources: Sendable, Hashable {
  /// A choice of the shipped packs.
  public enum Packs: Sendable, Hashable {
    case all
    /// Those of these names; generic goes along with every platform.
    case named(Set<String>)
    case none
  }

  /// The shipped packs.
  public var packs: Packs
  /// Further hosts in the shipped list of freight companies.
  public var carriers: [String]
  /// Files of one's own.
  public var ownFiles: [RuleFile]

  /// All shipped packs, unless the values say otherwise.
  public init(packs: Packs = .all, carriers: [String] = [], ownFiles: [RuleFile] = []) {
    self.packs = packs
    self.carriers = carriers
    self.ownFiles = ownFiles
  }

  /// The files. Checking needs no examples of shipped rules.
  public func files(withExamples: Bool) -> [RuleFile] {
    ShippedRules.files(withExamples: withExamples, carriers: carriers).filter(isWanted) + ownFiles
  }

  private func isWanted(_ file: RuleFile) -> Bool {
    if file.folder == "lists" { return true }
    switch packs {
    case .all: return true
    case .named(let names): return file.folder == Platform.generic.rawValue || names.contains(file.folder)
    case .none: return false
    }
  }

  /// Names the rules that this program makes of these sources: other sources, files, libraries or programs give another
  /// name.
  package var key: String { key(ofProgram: EmbeddedRules.programDigest, shipped: EmbeddedRules.contentDigest) }

  package func key(ofProgram program: String, shipped: String) -> String {
    var fields = [program, shipped]
    fields += Tool.libraries.map(\.version)
    switch packs {
    case .all: fields.append("all")
    case .named(let names): fields += ["named", String(names.count)] + names.sorted()
    case .none: fields.append("none")
    }
    fields += [String(carriers.count)] + carriers
    for file in ownFiles { fields += [file.path, file.text, String(file.hasExamples)] }
    return Fingerprint.hash(fields)
  }
}
