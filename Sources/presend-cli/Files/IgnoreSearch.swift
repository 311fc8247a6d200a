internal import Presend
internal import PresendDrafts

/// Finds the `.presendignore` files that hold for a path: of its own folder and of all above it, up to the root of a git
/// repository. Of two that say something, the nearer one decides. Each is read once.
final class IgnoreSearch {
  /// What is wrong in the files that were read.
  private(set) var problems: [Problem] = []
  /// The files that were read, for those who watch.
  private(set) var files: [String] = []
  private let currentDirectory = ProcessSetup.currentDirectory
  private var patterns: [String: IgnorePatterns?] = [:]

  /// True where the path itself is left out; folders above it are not asked.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool {
    let target = FilePath.absolute(path, from: currentDirectory)
    for folder in folders(above: target) {
      guard let relative = FilePath.relative(target, to: folder), let found = patterns(in: folder),
        let answer = found.leavesOut(relative, isFolder: isFolder)
      else { continue }
      return answer
    }
    return false
  }

  /// True where the path, or a folder that it lies in, is left out.
  func leavesOutWhole(_ path: String) -> Bool {
    let target = FilePath.absolute(path, from: currentDirectory)
    let above = folders(above: target).dropLast().contains { leavesOut($0, isFolder: true) }
    return above || leavesOut(target, isFolder: false)
  }

  private var chains: [String: [String]] = [:]

  /// The folder of a path and those above it, the nearest first.
  private func folders(above path: String) -> [String] {
    let start = FilePath.folder(of: path)
    if let known = chains[start] { return known }
    var folders = [start]
    while let last = folders.last, last != "/", TextFile.kind(of: TextFile.path(".git", from: last)) == nil {
      folders.append(FilePath.folder(of: last))
    }
    chains[start] = folders
    return folders
  }

  private func patterns(in folder: String) -> IgnorePatterns? {
    if let known = patterns[folder] { return known }
    let path = TextFile.path(IgnorePatterns.fileName, from: folder)
    var result: IgnorePatterns?
    if TextFile.kind(of: path) == .file {
      let shown = FilePath.relative(path, to: currentDirectory) ?? path
      files.append(path)
      do throws(SystemError) {
        var faults: [(line: Int, message: String)] = []
        result = IgnorePatterns(try TextFile.text(of: path), problems: &faults)
        problems += faults.map { Problem(code: "ignore", message: "\(shown):\($0.line): \($0.message)") }
      } catch {
        problems.append(Problem(code: "ignore", message: "\(shown): \(error.message)"))
      }
    }
    patterns[folder] = .some(result)
    return result
  }
}
