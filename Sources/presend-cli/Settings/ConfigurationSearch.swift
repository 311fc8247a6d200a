internal import Presend
internal import PresendDrafts
internal import PresendRules

/// Finds the configuration of each file: the `presend.yml` that is nearest above it. Each is read once.
struct ConfigurationSearch {
  /// A configuration, and the file that says it; nil where there is none.
  struct Found {
    var path: String?
    var configuration: Configuration
  }

  /// What is wrong in the files that were read.
  private(set) var problems = StartupProblems()
  private let currentDirectory = ProcessSetup.currentDirectory
  private var pathsByFolder: [String: String?] = [:]
  private var read: [String: Configuration] = [:]
  /// The one file that is used for all, where an option names it.
  private let only: String?

  /// A search, or no search where a file is named.
  init(only: String? = nil) {
    self.only = only
    if let only, TextFile.kind(of: only) == nil {
      problems.report("--config \(VisibleName.of(only)): there is no such file")
    }
  }

  /// The configuration for a file, with the overrides that name it.
  mutating func configuration(for path: String) -> (found: Found, overrides: [Int]) {
    let target = FilePath.absolute(path, from: currentDirectory)
    guard let file = nearest(to: FilePath.folder(of: target)) else {
      return (Found(configuration: Configuration()), [])
    }
    let whole = configuration(at: file)
    let (effective, overrides) = whole.effective { configurationFile in
      let folder = FilePath.folder(of: FilePath.absolute(configurationFile, from: currentDirectory))
      return FilePath.relative(target, to: folder)
    }
    return (Found(path: file, configuration: effective), overrides)
  }

  /// The configuration of the current folder, without overrides.
  mutating func configurationOfCurrentFolder() -> Found {
    guard let file = nearest(to: currentDirectory) else { return Found(configuration: Configuration()) }
    return Found(path: file, configuration: configuration(at: file))
  }

  /// The file in a folder or in the nearest one above it, as messages name it.
  private mutating func nearest(to folder: String) -> String? {
    if let only { return TextFile.kind(of: only) == nil ? nil : only }
    if let known = pathsByFolder[folder] { return known }
    let path = folder == "/" ? "/\(Configuration.fileName)" : "\(folder)/\(Configuration.fileName)"
    var found: String?
    if TextFile.kind(of: path) == .file {
      found = FilePath.relative(path, to: currentDirectory) ?? path
    } else if folder != "/", folder != "." {
      found = nearest(to: FilePath.folder(of: folder))
    }
    pathsByFolder[folder] = .some(found)
    return found
  }

  /// What a file says, laid over what it extends.
  private mutating func configuration(at path: String) -> Configuration {
    if let known = read[path] { return known }
    let result = load(path, within: [])
    read[path] = result
    return result
  }

  private mutating func load(_ path: String, within chain: [String]) -> Configuration {
    let text: String
    do throws(SystemError) {
      text = try TextFile.text(of: path)
    } catch {
      problems.report("\(path): \(error.message)")
      return Configuration()
    }
    let (configuration, found) = Configuration.read(path: path, text: text)
    problems.report(found)
    guard let base = configuration.base else { return configuration }
    let basePath = TextFile.path(base.text, from: TextFile.folder(of: path))
    let files = chain + [path]
    if files.contains(where: { isSame($0, basePath) }) {
      problems.report([base.problem(.duplicate, "the files extend one another in a circle", help: "leave one out")])
    } else if TextFile.kind(of: basePath) != .file {
      problems.report([
        base.problem(.unreadable, "there is no such file", help: "write a file, relative to \(Configuration.fileName)")
      ])
    } else {
      return load(basePath, within: files).overlaid(by: configuration)
    }
    return configuration
  }

  private func isSame(_ first: String, _ second: String) -> Bool {
    FilePath.absolute(first, from: currentDirectory) == FilePath.absolute(second, from: currentDirectory)
  }
}
