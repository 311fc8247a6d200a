internal import PresendDrafts

/// The same text in body and html is one finding, in html.
enum AlternativeParts {
  static func merged(
    _ findings: [(order: Int, finding: Finding)], in draft: Draft
  ) -> [(order: Int, finding: Finding)] {
    guard draft.parts.contains(where: { $0.kind == .html }), draft.parts.contains(where: { $0.kind == .body }) else {
      return findings
    }
    var result = findings
    var index = 0
    while index < result.count {
      let finding = result[index].finding
      guard kind(of: finding, in: draft) == .body,
        let twin = result.firstIndex(where: { kind(of: $0.finding, in: draft) == .html && isSame($0.finding, finding) })
      else {
        index += 1
        continue
      }
      if let place = finding.place { result[twin].finding.also.append(place) }
      result.remove(at: index)
    }
    return result
  }

  private static func kind(of finding: Finding, in draft: Draft) -> Part.Kind? {
    finding.place.flatMap { place in draft.parts.first { $0.name == place.part }?.kind }
  }

  private static func isSame(_ first: Finding, _ second: Finding) -> Bool {
    guard first.rule == second.rule, let a = first.place, let b = second.place else { return false }
    if let text = a.text, let other = b.text { return text == other && first.also.allSatisfy { $0.part != b.part } }
    return a.range.count == b.range.count && first.also.allSatisfy { $0.part != b.part }
  }
}
