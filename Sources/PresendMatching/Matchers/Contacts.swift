package import PresendContacts

/// Links, e-mail addresses, phone numbers and handles.
package struct ContactTest: Sendable {
  package let kind: Contact.Kind
  /// Hosts to which links and addresses may lead.
  package let allowedHosts: HostMatcher?
  /// Hosts to which the contact must lead to count.
  package let onlyHosts: HostMatcher?
  /// Schemes that count, such as `http`; empty for any.
  package let schemes: [String]
  package let isShortenerOnly: Bool

  package init(
    kind: Contact.Kind, allowedHosts: HostMatcher? = nil, onlyHosts: HostMatcher? = nil, schemes: [String] = [],
    isShortenerOnly: Bool = false
  ) {
    self.kind = kind
    self.allowedHosts = allowedHosts
    self.onlyHosts = onlyHosts
    self.schemes = schemes
    self.isShortenerOnly = isShortenerOnly
  }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index in
        let part = scan.parts[index]
        return part.contacts.contacts.compactMap { contact -> PlacedMatch? in
          guard counts(contact) == .counts else { return nil }
          let match = part.match(
            given: contact.range, isEvasion: contact.isEvasion, detail: contact.host ?? contact.messenger)
          return part.isQuoted(match.folded) ? nil : PlacedMatch(part: index, match: match)
        }
      })
  }

  private func leads(_ contact: Contact, to hosts: HostMatcher) -> Bool {
    contact.kind == .link ? hosts.allows(contact) : contact.host.map { hosts.contains($0) } ?? false
  }

  /// What becomes of a contact of the wanted kind.
  package enum Fate: Sendable {
    case counts
    /// It is of another kind.
    case otherKind
    case noShortener, otherScheme, allowedHost, otherHost
    /// It stands in text that somebody else wrote.
    case quoted
  }

  /// What becomes of a contact in a part of a message.
  package func fate(of contact: Contact, in part: PartScan) -> Fate {
    let fate = counts(contact)
    return fate == .counts && part.isQuoted(part.match(given: contact.range).folded) ? .quoted : fate
  }

  private func counts(_ contact: Contact) -> Fate {
    guard contact.kind == kind else { return .otherKind }
    if isShortenerOnly && !contact.isShortener { return .noShortener }
    if !schemes.isEmpty, !schemes.contains(contact.scheme ?? "") { return .otherScheme }
    if let allowedHosts, leads(contact, to: allowedHosts) { return .allowedHost }
    return onlyHosts.map { leads(contact, to: $0) } ?? true ? .counts : .otherHost
  }
}

/// Order ids, product numbers, placeholders and other things that are recognised before contacts are looked for.
package struct IdentifierTest: Sendable {
  package let kinds: [Identifier.Kind]

  package init(kinds: [Identifier.Kind]) { self.kinds = kinds }

  func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index in
        let part = scan.parts[index]
        return part.contacts.identifiers.compactMap { identifier -> PlacedMatch? in
          guard kinds.contains(identifier.kind) else { return nil }
          return PlacedMatch(part: index, match: part.match(given: identifier.range))
        }
      })
  }
}
