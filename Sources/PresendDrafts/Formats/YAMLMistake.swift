internal import Yams

/// What YAML does not like, in its own words, which repeat nothing of the text.
struct YAMLMistake {
  let cause: String
  let line: Int
  let column: Int

  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (cause, line, column) = (problem, mark.line, mark.column)
    case .duplicatedKeysInMapping(_, let context):
      (cause, line, column) = ("a field is given twice", context.mark.line, context.mark.column)
    default:
      (cause, line, column) = ("characters that YAML does not allow", 1, 1)
    }
  }
}

/// Keeps from the parser what nests so deep that it runs out of stack: each level costs it a call within a call.
package struct YAMLDepth: Error {
  private static let maximum = 200

  /// What is wrong.
  package var cause: String { "lists and mappings stand more than \(Self.maximum) deep in one another" }

  /// Counts what may open a level: brackets that are not closed, and on each line blanks and signs of lists before its
  /// text. Brackets within texts count too; nobody leaves so many of them open.
  package static func check(_ bytes: ArraySlice<UInt8>) throws(YAMLDepth) {
    var brackets = 0
    var signs = 0
    var isLead = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(brackets - 1, 0)
      case 0x0A, 0x0D:
        isLead = true
        signs = 0
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x20, 0x09:
        if isLead { signs += 1 }
        continue
      default: break
      }
      isLead = false
      guard brackets <= maximum, signs <= 2 * maximum else { throw YAMLDepth() }
    }
    guard signs <= 2 * maximum else { throw YAMLDepth() }
  }
}
