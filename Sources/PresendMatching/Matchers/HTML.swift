internal import PresendContacts
internal import PresendDrafts
package import PresendHTML
internal import PresendText

/// Text of an HTML part that the buyer does not see.
package struct HiddenTextTest: Sendable {
  /// The ways of hiding that count.
  package let reasons: [HiddenText.Reason]

  package init(reasons: [HiddenText.Reason]) { self.reasons = reasons }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      scan.htmlParts(of: parts).flatMap { index, html in
        html.hidden.compactMap { hidden in
          guard reasons.contains(hidden.reason) else { return nil }
          return PlacedMatch(
            part: index, match: Match(range: hidden.range, folded: 0..<0, detail: hidden.reason.rawValue))
        }
      })
  }
}

/// What a message says about its own looks, such as margins, fonts and images.
package struct StyleTest: Sendable {
  package let kinds: [StyleFact.Kind]
  /// The value must be greater; nil for any.
  package let over: Double?

  package init(kinds: [StyleFact.Kind], over: Double?) {
    self.kinds = kinds
    self.over = over
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      scan.htmlParts(of: parts).flatMap { index, html in
        html.facts.compactMap { fact in
          guard kinds.contains(fact.kind), over.map({ (fact.value ?? 0) > $0 }) ?? true else { return nil }
          let detail = fact.value.map { StyleTest.text(of: $0) } ?? fact.text
          return PlacedMatch(part: index, match: Match(range: fact.range, folded: 0..<0, detail: detail))
        }
      })
  }

  /// A number without needless digits.
  private static func text(of value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

/// More sizes of text than a limit; the place is that of the first one too many.
enum FontSizesTest {
  static func outcome(limit: Int, in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      scan.htmlParts(of: parts).compactMap { index, html in
        guard html.fontSizes.count > limit else { return nil }
        let first = html.fontSizes[limit]
        let match = Match(range: first.range, folded: 0..<0, detail: String(html.fontSizes.count))
        return PlacedMatch(part: index, match: match)
      })
  }
}

/// A link whose text names another host than its address.
enum LinkTextTest {
  static func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      scan.htmlParts(of: parts).flatMap { index, html -> [PlacedMatch] in
        let part = scan.parts[index]
        return html.links.compactMap { link in
          guard let range = link.range, let target = scan.host(of: link.href.bytes) else { return nil }
          let shown = part.contacts.contacts.first { contact in
            contact.kind == .link && contact.range.lowerBound >= link.view.lowerBound
              && contact.range.upperBound <= link.view.upperBound
          }
          guard let shown, let domain = shown.registrableDomain ?? shown.host,
            target != domain, !target.hasSuffix("." + domain)
          else { return nil }
          return PlacedMatch(part: index, match: Match(range: range, folded: 0..<0, isEvasion: true, detail: target))
        }
      })
  }
}

extension DraftScan {
  /// The HTML parts among the texts with the given indices.
  func htmlParts(of indices: [Int]) -> [(index: Int, html: HTMLContent)] {
    indices.compactMap { index in
      guard isWhole(index), let html = draft.parts[index].html else { return nil }
      return (index, html)
    }
  }

  /// The host of an address, as the scan of the attribute that holds it found it.
  func host(of address: [UInt8]) -> String? {
    parts[draft.parts.count...].first { $0.views.given == address }?.contacts.contacts.first { $0.kind == .link }?.host
  }
}
