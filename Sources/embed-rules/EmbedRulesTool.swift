import Foundation

/// Writes a Swift file that holds the text of every rule, list and pack file of a package, and digests.
///
///     embed-rules PACKAGE-FOLDER OUTPUT.swift
///
/// The files follow one another in one string literal: U+E000, the path, U+E001, the text and, where the file ends with
/// examples, U+E002 and those, because only tests and explanations read them. A literal costs nothing until it is read,
/// unlike an array of bytes. The digests say what compiled rules were made of, so that those that were kept are never
/// used by another program.
@main
enum EmbedRulesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-rules PACKAGE-FOLDER OUTPUT.swift\n".utf8))
      exit(2)
    }
    let package = URL(fileURLWithPath: arguments[1])
    let folder = package.appending(path: "rules")
    var packed = ""
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() where path.hasSuffix(".yaml")
    {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let (rule, examples) = parted(text)
      packed += "\u{E000}rules/\(path)\u{E001}\(rule)" + (examples.map { "\u{E002}\($0)" } ?? "")
    }
    var content = Digest()
    content.add(Data(packed.utf8))
    let source = """
      // Made from rules/ and Sources/ when the package is built.
      enum EmbeddedRules {
        /// Names what `packed` holds.
        static let contentDigest = "\(content.text)"
        /// Names the sources that make rules of it.
        static let programDigest = "\(try programDigest(of: package))"
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

  // MARK: Digests

  /// Programs that stand above the library: rules do not depend on them.
  private static let programs = ["presend-cli/", "write-manuals/", "embed-rules/"]

  /// Names the sources of the library and the versions of what it is built on.
  private static func programDigest(of package: URL) throws -> String {
    var digest = Digest()
    let folder = package.appending(path: "Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where !programs.contains(where: path.hasPrefix) {
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      digest.add(Data(path.utf8))
      digest.add(try Data(contentsOf: file))
    }
    // Written by the package manager; without it, it was just resolved.
    for name in ["Package.swift", "Package.resolved"] {
      if let data = try? Data(contentsOf: package.appending(path: name)) { digest.add(data) }
    }
    return digest.text
  }

  /// FNV-1a over 128 bits; pieces are parted by a byte that no UTF-8 text holds.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/
  private struct Digest {
    private var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    mutating func add(_ data: Data) {
      let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
      for byte in data { value = (value ^ UInt128(byte)) &* prime }
      value = (value ^ 0xFF) &* prime
    }

    /// In hexadecimal digits.
    var text: String { String(value, radix: 16) }
  }
}
