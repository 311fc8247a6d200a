internal import PresendHTML

extension Draft {
  /// Reads what comments in HTML parts ask to set aside. What is wrong with it is a problem: it asks for something that
  /// nobody can grant.
  mutating func readDirectives() {
    for part in parts {
      guard let html = part.html, !html.directives.isEmpty else { continue }
      var open: [Suppression] = []
      for directive in html.directives {
        let text = String(decoding: part.bytes[directive.content], as: UTF8.self)
        do throws(SuppressionDirective.Mistake) {
          let read = try SuppressionDirective(comment: text[...])
          try take(read, directive.comment, part, &open)
        } catch {
          problems.append(
            Problem(code: "suppression", part: part.name, message: "a comment for presend: \(error.message)"))
        }
      }
      for suppression in open {
        problems.append(
          Problem(
            code: "suppression", part: part.name,
            message: "begin \(suppression.rule) has no end: write presend end \(suppression.rule)"))
      }
    }
  }

  private mutating func take(
    _ directive: SuppressionDirective, _ comment: Range<Int>, _ part: Part, _ open: inout [Suppression]
  ) throws(SuppressionDirective.Mistake) {
    var suppression = directive.suppression
    suppression.origin = .comment
    suppression.place = (part.name, comment)
    switch directive.kind {
    case .allow: suppressions.append(suppression)
    case .begin: open.append(suppression)
    case .end:
      guard let index = open.lastIndex(where: { $0.rule == suppression.rule }) else {
        throw SuppressionDirective.Mistake(message: "end has no begin of the same rule before it")
      }
      var range = open.remove(at: index)
      range.range = (part.name, (range.place?.bytes.upperBound ?? 0)..<comment.lowerBound)
      suppressions.append(range)
      directiveEnds.append((part.name, comment))
    }
  }
}
