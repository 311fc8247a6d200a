import Foundation

/// Writes a Swift file that holds the text of every rule, list and pack file of a folder.
///
///     embed-rules RULES-FOLDER OUTPUT.swift
///
/// The files follow one another in one string literal: U+E000, the path, U+E001, the text and, where the file ends with
/// examples, U+E002 and those, because only tests and explanations read them. A literal costs nothing until it is read,
/// unlike an array of bytes.
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
      let (rule, examples) = parted(text)
      packed += "\u{E000}rules/\(path)\u{E001}\(rule)" + (examples.map { "\u{E002}\($0)" } ?? "")
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

  /// A file before and from `examples:` on, where that is the last of its keys.
  private static func parted(_ text: String) -> (rule: String, examples: String?) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "examples:"),
      lines[(start + 1)...].allSatisfy({ $0.isEmpty || $0.hasPrefix(" ") || $0.hasPrefix("#") })
    else { return (text, nil) }
    let examples = lines[start...].joined(separator: "\n")
    lines.removeSubrange(start...)
    return (lines.joined(separator: "\n") + "\n", examples)
  }
}
