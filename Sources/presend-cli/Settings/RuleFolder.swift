internal import PresendDrafts
internal import PresendRules

/// Rule files of a folder on disk.
enum RuleFolder {
  /// A folder, or a single file, that cannot be used.
  struct Fault: Error {
    let message: String
  }

  /// The rule files under a path, in the order of their paths: those of the folder itself and of its packs.
  static func files(at path: String) throws(Fault) -> [RuleFile] {
    switch TextFile.kind(of: path) {
    case nil: throw Fault(message: "there is no such file or folder")
    case .directory: break
    default: return [try file(at: path)]
    }
    var files: [RuleFile] = []
    for name in try names(in: path) {
      let inner = TextFile.path(name, from: path)
      if TextFile.kind(of: inner) == .directory {
        for entry in try names(in: inner) where isRuleFile(entry) {
          files.append(try file(at: TextFile.path(entry, from: inner)))
        }
      } else if isRuleFile(name) {
        files.append(try file(at: inner))
      }
    }
    guard !files.isEmpty else { throw Fault(message: "the folder holds no rule files (.yaml)") }
    return files
  }

  private static func isRuleFile(_ name: String) -> Bool { name.hasSuffix(".yaml") }

  private static func names(in path: String) throws(Fault) -> [String] {
    do throws(SystemError) {
      return try DirectoryListing.names(in: Array(path.utf8)).map { String(decoding: $0, as: UTF8.self) }
        .filter { !$0.hasPrefix(".") }
    } catch {
      throw Fault(message: error.message)
    }
  }

  private static func file(at path: String) throws(Fault) -> RuleFile {
    do throws(SystemError) {
      return RuleFile(path: path, text: try TextFile.text(of: path))
    } catch {
      throw Fault(message: "\(path): \(error.message)")
    }
  }
}
