import Foundation

/// Writes a Swift file that holds the text of every rule, list and pack file of a folder.
///
///     embed-rules RULES-FOLDER OUTPUT.swift
///
/// The files follow one another in one string literal: U+E000, the path, U+E001, the text. A literal costs nothing until
/// it is read, unlike an array of bytes.
@main
enum EmbedRulesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-rules RULES-FOLDER OUTPUT.swift\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments[1])
    var packed = ""
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() where path.hasSuffix(".yaml")
    {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      packed += "\u{E000}rules/\(path)\u{E001}\(text)"
    }
    let source = """
      // Made from rules/ when the package is built.
      enum EmbeddedRules {
        static let packed: StaticString = ########\"\"\"
      \(packed)
      \"\"\"########
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]))
  }
}
