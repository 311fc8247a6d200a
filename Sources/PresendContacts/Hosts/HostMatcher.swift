internal import PresendText

/// A list of hosts and registrable domains, and whether a host belongs to it.
///
/// A host belongs where it is an entry or a name below one. Parts of names never count: `amazon.com.evil.io`,
/// `amazon-support.co` and look-alikes in other scripts belong to nobody on the list.
package struct HostMatcher: Sendable {
  /// The names in ASCII, in lower case.
  package let entries: Set<[UInt8]>

  /// A matcher of names that were brought to ASCII before.
  package init(entries: Set<[UInt8]>) { self.entries = entries }

  /// Makes a matcher of host names such as `amazon.com` or `trackings.post.japanpost.jp`.
  package init(_ hosts: some Sequence<String>) {
    entries = Set(
      hosts.compactMap { host in
        let name = HostName(host.utf8)
        return name.ascii
      })
  }

  /// True where the host, in lower case and as written, is on the list or below an entry of it.
  package func contains(_ host: String) -> Bool {
    guard var rest = HostName(host.utf8).ascii else { return false }
    if rest.last == UInt8(ascii: ".") { rest.removeLast() }
    while !rest.isEmpty {
      if entries.contains(rest) { return true }
      guard let dot = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
      rest = Array(rest[(dot + 1)...])
    }
    return false
  }

  /// True for a link whose host is on the list and that hides no other one behind `user@` or an unusual scheme.
  package func allows(_ contact: Contact) -> Bool {
    guard contact.kind == .link, !contact.hasUserInfo, !contact.isEvasion, let host = contact.host else { return false }
    switch contact.scheme?.lowercased() {
    case nil, "http", "https": return contains(host)
    default: return false
    }
  }

  /// The shorteners and redirectors that presend knows.
  package static let shorteners = HostMatcher(HostLists.shorteners)
  /// The hosts of messengers and social networks.
  package static let messengers = HostMatcher(HostLists.messengers.keys)
}
