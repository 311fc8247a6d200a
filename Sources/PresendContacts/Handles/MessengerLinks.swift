/// The messenger or network that a link leads to.
enum MessengerLinks {
  /// The name of the messenger; nil for other links and for pages of a network that belong to nobody.
  static func messenger(of link: Link, in bytes: [UInt8]) -> String? {
    if let scheme = link.scheme?.name, let name = HostLists.messengerSchemes[scheme] { return name }
    guard let name = link.name, let host = link.host else { return nil }
    guard let messenger = HostLists.messengers[plainHost(String(decoding: name.name, as: UTF8.self))] else {
      return nil
    }
    guard HostLists.needPath.contains(messenger) else { return messenger }
    let path = bytes[host.upperBound..<max(host.upperBound, link.range.upperBound)].drop { $0 != UInt8(ascii: "/") }
      .dropFirst()
    let first = path.prefix {
      $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "@")
    }
    guard first.count > 1 else { return nil }
    return pages.contains(String(decoding: first.map(\.lowercased), as: UTF8.self)) ? nil : messenger
  }

  private static func plainHost(_ host: String) -> String {
    for prefix in ["www.", "m.", "mobile.", "web."] where host.hasPrefix(prefix) {
      return String(host.dropFirst(prefix.utf8.count))
    }
    return host
  }

  /// First parts of paths that lead to articles, searches and help.
  private static let pages: Set<String> = [
    "about", "docs", "explore", "hashtag", "help", "home", "intent", "legal", "login", "maps", "policies", "privacy",
    "reel", "results", "search",
    "settings", "share", "sharer", "sharer.php", "shorts", "status", "terms", "tos", "watch",
  ]
}
