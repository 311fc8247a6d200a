internal import Glibc
internal import Presend
internal import PresendDrafts

/// Waits for files to change by looking at them twice a second, which works on every file system.
///
/// What it looks at are drafts, rule folders, configuration and lists of what is ignored; files that come or go count.
struct FileWatch {
  /// What is known of one file.
  private struct State: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var number: UInt
  }

  private let paths: [String]
  private let own: Set<String>
  private let known: [String: State]

  /// Remembers how the files are now; `own` are those that a run itself writes. All paths are absolute.
  init(_ paths: [String], own: Set<String>) {
    self.paths = paths
    self.own = own
    known = FileWatch.states(of: paths, without: own)
  }

  /// True where something is no longer as it was.
  var hasChanged: Bool { FileWatch.states(of: paths, without: own) != known }

  /// Waits a moment.
  static func pause() { usleep(250_000) }

  private static func states(of paths: [String], without own: Set<String>) -> [String: State] {
    var states: [String: State] = [:]
    var waiting = paths
    while let path = waiting.popLast() {
      var status = stat()
      guard !own.contains(path), unsafe stat(path, &status) == 0 else { continue }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        states[path] = State(
          size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
          number: UInt(status.st_ino))
        continue
      }
      let names = (try? DirectoryListing.names(in: Array(path.utf8))) ?? []
      waiting += names.filter { $0.first != 0x2E }.map {
        TextFile.path(String(decoding: $0, as: UTF8.self), from: path)
      }.filter(isInput)
    }
    return states
  }

  /// Folders, drafts, rules and configuration; not a report that somebody redirects into the folder.
  private static func isInput(_ path: String) -> Bool {
    let name = Array((path.split(separator: "/").last ?? "").utf8)
    let isNamed = InputWalker.reads(name) || path.hasSuffix(".yaml") || path.hasSuffix("/\(Configuration.fileName)")
    return isNamed || TextFile.kind(of: path) == .directory
  }
}

extension CheckCommand {
  /// Everything on which a run depends.
  func watch(_ choice: DraftChoice, _ settings: CheckSettings?) -> FileWatch {
    let folder = ProcessSetup.currentDirectory
    let options = rules.rules + [rules.config, context.context].compactMap { $0 } + (settings?.ruleFolders ?? [])
    var watched = (paths.isEmpty ? ["."] : paths).map { FilePath.absolute($0, from: folder) }
    var above = Set(watched + [folder]).map { TextFile.kind(of: $0) == .directory ? $0 : FilePath.folder(of: $0) }
    while let path = above.popLast() {
      watched.append(TextFile.path(Configuration.fileName, from: path))
      if path != "/" { above.append(FilePath.folder(of: path)) }
    }
    watched += options.map { FilePath.absolute($0, from: folder) } + choice.ignoreFiles
    return FileWatch(Array(Set(watched)), own: choice.writtenFiles)
  }
}
