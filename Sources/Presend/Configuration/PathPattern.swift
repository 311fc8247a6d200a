/// A pattern for paths: `*` for any text within a name, `**` for any number of folders, `?` for one character.
///
/// A pattern without a slash is tried on the name of the file, wherever it lies; one that ends in a slash stands for all
/// that lies below the folder.
struct PathPattern {
  private let names: [[UInt8]]

  init(_ pattern: String) {
    var names = pattern.split(separator: "/", omittingEmptySubsequences: true).map { Array($0.utf8) }
    if pattern.hasSuffix("/") { names.append(PathPattern.anyFolders) }
    if !pattern.contains("/") { names.insert(PathPattern.anyFolders, at: 0) }
    self.names = names
  }

  private static let anyFolders = Array("**".utf8)

  /// True where the path, relative to the folder of the pattern, is meant.
  func matches(_ path: String) -> Bool {
    matches(path.split(separator: "/").map { Array($0.utf8) }[...], names[...])
  }

  private func matches(_ path: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
    guard let name = names.first else { return path.isEmpty }
    if name == PathPattern.anyFolders {
      if names.count == 1 { return !path.isEmpty }
      return path.indices.contains { matches(path[$0...], names.dropFirst()) }
    }
    guard let first = path.first, Glob.matches(first, name) else { return false }
    return matches(path.dropFirst(), names.dropFirst())
  }
}
