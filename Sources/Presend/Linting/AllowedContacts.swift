internal import PresendContacts
internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

/// The hosts, telephone numbers and texts that configuration allows in messages.
struct AllowedContacts {
  private let domains: HostMatcher?
  private let numbers: [[UInt8]]
  private let texts: [[UInt8]]

  init(_ options: LinterOptions) {
    domains = options.brandDomains.isEmpty ? nil : HostMatcher(options.brandDomains)
    numbers = options.allowedNumbers.map { AllowedContacts.digits(Array($0.utf8)) }.filter {
      $0.count >= AllowedContacts.fewestDigits
    }
    texts = options.acceptedTexts.map { AllowedContacts.lowercased(Array($0.utf8)[...]) }.filter { !$0.isEmpty }
  }

  /// True where nothing is allowed.
  var isEmpty: Bool { domains == nil && numbers.isEmpty && texts.isEmpty }

  /// Shorter numbers would allow too much by their endings.
  private static let fewestDigits = 7

  /// True where the finding is a contact that may stand in messages, or lies within a text that may.
  func allow(_ candidate: RuleEvaluation.Candidate, of rule: Rule, in scan: DraftScan) -> Bool {
    guard let placed = candidate.match else { return false }
    if !texts.isEmpty, !placed.match.isEvasion,
      accepts(placed.match.range, in: scan.draft.parts[scan.owners[placed.part]].bytes)
    {
      return true
    }
    switch rule.category {
    case .externalLink, .emailAddress:
      guard let domains, !placed.match.isEvasion, let host = placed.match.detail else { return false }
      return domains.contains(host)
    case .phoneNumber:
      guard !numbers.isEmpty else { return false }
      let found = AllowedContacts.digits(Array(scan.draft.parts[scan.owners[placed.part]].bytes[placed.match.range]))
      return numbers.contains { AllowedContacts.isSame($0, found) }
    default:
      return false
    }
  }

  /// True where an accepted text stands around the range, whatever the case of its ASCII letters.
  private func accepts(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    texts.contains { text in
      let first = max(range.upperBound - text.count, 0)
      let last = min(range.lowerBound, bytes.count - text.count)
      return first <= last
        && (first...last).contains { start in
          AllowedContacts.lowercased(bytes[start..<start + text.count]) == text
        }
    }
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  /// The same number with and without its country code.
  private static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    return short.count >= fewestDigits && long.suffix(short.count).elementsEqual(short)
  }

  /// The digits of a number without zeros in front.
  private static func digits(_ text: [UInt8]) -> [UInt8] {
    Array(text.filter { $0 &- UInt8(ascii: "0") < 10 }.drop { $0 == UInt8(ascii: "0") })
  }
}
