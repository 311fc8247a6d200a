internal import PresendDrafts
internal import PresendRules

/// Files that are read whole: rules, configuration, context.
enum TextFile {
  /// The bytes of a file.
  static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    let file = try InputFile(path: Array(path.utf8))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var bytes: [UInt8] = []
    while true {
      let count = try file.read(into: &chunk)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The text of a file.
  static func text(of path: String) throws(SystemError) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// What stands at a path, links followed; nil where nothing does.
  static func kind(of path: String) -> FileKind? { try? FileKind(of: Array(path.utf8), followsLinks: true) }

  /// The folder of a path, without the slash at its end.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path that is meant from a folder.
  static func path(_ path: String, from folder: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }
}
