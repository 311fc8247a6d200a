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
        let scalars = LengthTest.scalarCount(of: given)
        guard scalars > maximum, let cut = LengthTest.offset(ofScalar: maximum, in: given) else { return nil }
        return PlacedMatch(part: index, match: part.match(given: cut..<given.count, detail: String(scalars)))
      })
  }

  private static func scalarCount(of text: [UInt8]) -> Int {
    let bytes = text.span
    var count = 0
    for index in bytes.indices { count += bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// Where the scalar with the given number from 0 begins.
  private static func offset(ofScalar number: Int, in text: [UInt8]) -> Int? {
    var scalars = 0
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if scalars == number { return offset }
      scalars += 1
    }
    return nil
  }
}
