internal import PresendContacts
internal import PresendText

/// Contacts that begin in the subject and end in the body: `Write to john.doe@` and `gmail.com`.
///
/// Looks only where the seam calls for it, and only at what stands beside it. The pieces alone must be no contact, and the
/// longer piece stands for the whole.
enum SplitContacts {
  /// What is read on each side of the seam, in bytes.
  private static let reach = 64

  /// Notes the contact that two texts make together, if any.
  static func note(_ first: PartScan, _ second: PartScan, detector: ContactDetector) {
    let left = tail(of: first.views.given)
    let right = head(of: second.views.given)
    guard let seam = seam(first.views.given[left], second.views.given[right]) else { return }
    let glue: [UInt8] = seam == .number ? [0x20] : []
    let joined = Array(first.views.given[left]) + glue + Array(second.views.given[right])
    let report = detector.report(on: TextViews(joined))
    let middle = left.count
    guard
      let whole = report.contacts.first(where: { contact in
        contact.range.lowerBound < middle && contact.range.upperBound > middle + glue.count
          && seam.fits(contact.kind)
      })
    else { return }
    let before = left.lowerBound + whole.range.lowerBound..<left.upperBound
    let after = right.lowerBound..<right.lowerBound + whole.range.upperBound - middle - glue.count
    guard seam == .address || !first.hasContact(in: before) && !second.hasContact(in: after) else { return }
    if before.count > after.count {
      first.note(piece(before, of: whole))
    } else {
      second.note(piece(after, of: whole))
    }
  }

  private static func piece(_ range: Range<Int>, of whole: Contact) -> Contact {
    var contact = Contact(kind: whole.kind, range: range, value: whole.value)
    contact.host = whole.host
    contact.registrableDomain = whole.registrableDomain
    contact.messenger = whole.messenger
    contact.isEvasion = true
    return contact
  }

  // MARK: The seam

  private enum Seam {
    /// An `@`, or a dot and an ending that begins no sentence.
    case address
    /// A digit on either side.
    case number

    func fits(_ kind: Contact.Kind) -> Bool { (kind == .phone) == (self == .number) }
  }

  private static func seam(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Seam? {
    guard let last = left.last, let first = right.first else { return nil }
    switch (last, first) {
    case (UInt8(ascii: "@"), _), (_, UInt8(ascii: "@")): return .address
    case (UInt8(ascii: "."), _): return endings.contains { right.starts(with: $0) } ? .address : nil
    case (_, UInt8(ascii: ".")): return endings.contains { right.dropFirst().starts(with: $0) } ? .address : nil
    default: return isDigit(last) && isDigit(first) ? .number : nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static let endings = ["com", "net", "org", "ru"].map { Array($0.utf8) }

  private static func tail(of text: [UInt8]) -> Range<Int> {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    var start = max(0, end - reach)
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    return start..<end
  }

  private static func head(of text: [UInt8]) -> Range<Int> {
    var start = 0
    while start < text.count, text[start] <= 0x20 { start += 1 }
    var end = min(text.count, start + reach)
    while end < text.count, end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
