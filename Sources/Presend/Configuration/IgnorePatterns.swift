/// The patterns of a `.presendignore`: what is passed over where folders are walked.
///
/// A subset of gitignore(5): a line is a pattern, `#` begins a comment, `!` takes something in again that an earlier
/// pattern left out, a slash at the end means folders alone, a slash elsewhere ties the pattern to the folder of the
/// file, `*` and `?` stay within a name, `**` crosses folders, and a backslash takes a leading `#` or `!` as itself.
/// Sets of characters (`[a-z]`) are not known. The last pattern that fits decides.
public struct IgnorePatterns: Sendable {
  /// The name of the file.
  public static let fileName = ".presendignore"

  private struct Line: Sendable {
    var pattern: PathPattern
    var isTakenIn: Bool
    var isFolder: Bool
  }

  private let lines: [Line]

  /// Patterns of a file; `problems` are lines that say nothing that can be understood, by number.
  public init(_ text: String, problems: inout [(line: Int, message: String)]) {
    var lines: [Line] = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var line = raw
      while line.last == " " || line.last == "\t" { line.removeLast() }
      guard !line.isEmpty, line.first != "#" else { continue }
      let isTakenIn = line.first == "!"
      if isTakenIn || line.hasPrefix("\\#") || line.hasPrefix("\\!") { line.removeFirst() }
      let isFolder = line.last == "/"
      if isFolder { line.removeLast() }
      guard !line.isEmpty else {
        problems.append((index + 1, "the pattern names nothing"))
        continue
      }
      guard !line.contains("["), !line.contains("\\") else {
        problems.append((index + 1, "sets ([…]) and backslashes are not known"))
        continue
      }
      lines.append(Line(pattern: PathPattern(String(line)), isTakenIn: isTakenIn, isFolder: isFolder))
    }
    self.lines = lines
  }

  /// Whether a path, relative to the folder of the file, is left out (true) or taken in again (false); nil where no
  /// pattern fits.
  public func leavesOut(_ path: String, isFolder: Bool) -> Bool? {
    lines.last { (isFolder || !$0.isFolder) && $0.pattern.matches(path) }.map { !$0.isTakenIn }
  }
}
