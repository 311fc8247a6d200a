internal import PresendText

/// How often something occurs.
package struct CountTest: Sendable {
  package let minimum: Int

  package init(minimum: Int) { self.minimum = minimum }

  func outcome(of condition: Condition, in scan: DraftScan, parts: [Int]) -> Outcome {
    let outcome = condition.outcome(in: scan, parts: parts)
    return outcome.matches.count >= minimum ? outcome : .no
  }
}

/// How long a part is, in Unicode scalars of its content.
package struct LengthTest: Sendable {
  package let maximum: Int

  package init(maximum: Int) { self.maximum = maximum }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.filter(scan.isWhole).compactMap { index in
        let part = scan.parts[index]
        guard part.views.given.count > maximum, part.scalarCount > maximum,
          let cut = LengthTest.offset(ofScalar: maximum, in: part.views)
        else { return nil }
        let match = part.match(given: cut..<part.views.given.count, detail: String(part.scalarCount))
        return PlacedMatch(part: index, match: match)
      })
  }

  /// Where the scalar with the given number from 0 begins.
  private static func offset(ofScalar number: Int, in views: TextViews) -> Int? {
    if views.isASCII { return number }
    let bytes = views.given.span
    var scalars = 0
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      if scalars == number { return offset }
      scalars += 1
    }
    return nil
  }
}
