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
        let given = part.views.given
        guard given.count > maximum else { return nil }
        var scalars = 0
        var cut: Int?
        for (offset, byte) in given.enumerated() where byte & 0xC0 != 0x80 {
          if scalars == maximum { cut = offset }
          scalars += 1
        }
        guard let cut else { return nil }
        return PlacedMatch(part: index, match: part.match(given: cut..<given.count, detail: String(scalars)))
      })
  }
}
