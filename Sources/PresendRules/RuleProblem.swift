/// Something wrong in a rule, list, pack or configuration file: where, why, and what to do.
public struct RuleProblem: Error, Sendable, Hashable {
  /// The kind of mistake; the number stays the same for ever.
  public enum Code: String, Sendable, CaseIterable {
    case unreadable = "R001"
    case syntax = "R002"
    case unknownKey = "R003"
    case missingKey = "R004"
    case wrongType = "R005"
    case unknownValue = "R006"
    case name = "R007"
    case duplicate = "R008"
    case phrase = "R009"
    case pattern = "R010"
    case list = "R011"
    case example = "R012"
    case date = "R013"
    case condition = "R014"
    case source = "R015"
    case pack = "R016"
    case coverage = "R017"
    case unreachable = "R018"
    case slow = "R019"
  }

  /// Whether the file can be used all the same.
  public enum Weight: String, Sendable { case error, warning }

  /// The kind of mistake.
  public var code: Code
  /// Whether the file can be used all the same.
  public var weight: Weight
  /// The file.
  public var path: String
  /// The line, from 1; zero where the file as a whole is concerned.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The line of the file, where there is one.
  public var excerpt: String?
  /// What is wrong.
  public var message: String
  /// What to do.
  public var help: String

  /// A problem at a place; line zero concerns the whole file.
  package init(
    code: Code, weight: Weight, path: String, line: Int, column: Int, excerpt: String? = nil, message: String,
    help: String
  ) {
    self.code = code
    self.weight = weight
    self.path = path
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.message = message
    self.help = help
  }

  /// Several lines: the place, the line with a caret under it, and what to do.
  public var description: String {
    let place = line > 0 ? "\(path):\(line):\(column)" : path
    var text = "\(place): \(weight.rawValue)[\(code.rawValue)]: \(message)\n"
    if let excerpt, line > 0 {
      let number = String(line)
      let pad = String(repeating: " ", count: number.count)
      let caret = String(repeating: " ", count: max(column - 1, 0))
      text += "  \(number) | \(excerpt)\n  \(pad) | \(caret)^\n"
    }
    return text + "  help: \(help)\n"
  }
}
