internal import PresendDrafts
package import Yams

/// A YAML file whose mistakes can be shown where they stand.
package struct YAMLDocument {
  package let path: String
  private let text: String
  package let root: Node?

  /// Reads a YAML text. A syntax error is reported and leaves the document empty, and so is an empty file unless allowed.
  package init(path: String, text: String, allowsEmpty: Bool = false, problems: inout [RuleProblem]) {
    self.path = path
    self.text = text
    do {
      try YAMLDepth.check(Array(text.utf8)[...])
      // Values are read as what a key needs, not as what they look like.
      root = try Yams.compose(yaml: text, .basic, .default, .utf8)
      if root == nil, !allowsEmpty {
        problems.append(
          RuleProblem(
            code: .syntax, weight: .error, path: path, line: 0, column: 0, message: "the file is empty",
            help: "see docs/writing-rules.md for how a file looks"))
      }
    } catch let error as YamlError {
      root = nil
      problems.append(YAMLDocument.problem(for: error, path: path, text: text))
    } catch {
      root = nil
      problems.append(
        RuleProblem(
          code: .syntax, weight: .error, path: path, line: 0, column: 0,
          message: (error as? YAMLDepth)?.cause ?? "this is no YAML", help: "check the file with a YAML editor"))
    }
  }

  package func problem(
    _ code: RuleProblem.Code, at node: Node, weight: RuleProblem.Weight = .error, columnOffset: Int = 0,
    _ message: String,
    help: String
  ) -> RuleProblem {
    problem(code, at: node.mark, weight: weight, columnOffset: columnOffset, message, help: help)
  }

  package func problem(
    _ code: RuleProblem.Code, at mark: Mark?, weight: RuleProblem.Weight = .error, columnOffset: Int = 0,
    _ message: String, help: String
  ) -> RuleProblem {
    let line = mark?.line ?? 0
    return RuleProblem(
      code: code, weight: weight, path: path, line: line, column: (mark?.column ?? 0) + columnOffset,
      excerpt: YAMLDocument.line(line, of: text), message: message, help: help)
  }

  /// A line by its number from 1; nil where there is none.
  private static func line(_ number: Int, of text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    return line.last == "\r" ? String(line.dropLast()) : String(line)
  }

  private static func problem(for error: YamlError, path: String, text: String) -> RuleProblem {
    var mark: Mark?
    var message = "the YAML cannot be read"
    switch error {
    case .scanner(_, let problem, let place, _), .parser(_, let problem, let place, _),
      .composer(_, let problem, let place, _):
      mark = place
      message = problem
    case .duplicatedKeysInMapping(let duplicates, let context):
      mark = context.mark
      message = "the key \(duplicates.map { "\"\($0)\"" }.sorted().joined(separator: ", ")) stands twice in one mapping"
      return RuleProblem(
        code: .duplicate, weight: .error, path: path, line: context.mark.line, column: context.mark.column,
        excerpt: YAMLDocument.line(context.mark.line, of: text), message: message,
        help: "remove one of the two")
    default: break
    }
    let line = mark?.line ?? 0
    return RuleProblem(
      code: .syntax, weight: .error, path: path, line: line, column: mark?.column ?? 0,
      excerpt: YAMLDocument.line(line, of: text), message: message,
      help: "check the indentation, and put texts with : # { } [ ] in quotes")
  }
}

/// What a node is, in the words of a person who writes YAML.
extension Node {
  package var kindName: String {
    switch self {
    case .scalar: "a single value"
    case .mapping: "a mapping (key: value)"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
