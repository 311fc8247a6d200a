internal import PresendText

/// Finds links: with a scheme, with `www.`, and bare host names.
struct LinkDetector {
  let text: ContactText
  let brandNames: Set<String>
  /// Where the dots and colons of the text stand, among others, in order.
  let places: [TextSigns.Place]
  private(set) var links: [Link] = []
  private(set) var rejected: [(range: Range<Int>, reason: Rejected.Reason)] = []

  init(text: ContactText, places: [TextSigns.Place], brandNames: Set<String>) {
    self.text = text
    self.places = places
    self.brandNames = brandNames
  }

  /// Looks at every `://` and every dot between two characters of a name.
  mutating func run() {
    var position = 0
    var end = 0
    for place in places where place.offset >= position {
      let index = place.offset
      switch place.byte {
      case UInt8(ascii: ":"): position = visitColon(at: index, after: end) ?? index + 1
      case UInt8(ascii: "."): position = isInsideName(index) ? visitDot(at: index, after: end) : index + 1
      default: continue
      }
      if position > index + 1 { end = position }
    }
  }

  private func isInsideName(_ dot: Int) -> Bool {
    let before = text.bytes.byte(dot - 1)
    let after = text.bytes.byte(dot + 1)
    return (before.isAlphanumeric || before >= 0x80) && (after.isAlphanumeric || after >= 0x80)
  }

  // MARK: - Schemes

  private mutating func visitColon(at colon: Int, after limit: Int) -> Int? {
    let bytes = text.bytes
    let isAuthority = bytes.byte(colon + 1) == UInt8(ascii: "/") && bytes.byte(colon + 2) == UInt8(ascii: "/")
    guard isAuthority || bytes.byte(colon + 1).isAlphanumeric else { return nil }
    var start = colon
    while start > limit, colon - start < 24, Schemes.isSchemeByte(bytes[start - 1]) { start -= 1 }
    guard let scheme = Schemes.scheme(in: bytes, start..<colon) else { return nil }
    if !isAuthority { return visitOpaque(scheme, colon: colon) }
    return visitAuthority(scheme, from: colon + 3)
  }

  private mutating func visitAuthority(_ scheme: Schemes.Match, from position: Int) -> Int? {
    let bytes = text.bytes
    if bytes.byte(position) == UInt8(ascii: "{") || bytes.byte(position) == UInt8(ascii: "%")
      || bytes.byte(position) == UInt8(ascii: "$"),
      let hostEnd = PlaceholderDetector.end(in: bytes, from: position)
    {
      let end = LinkEnd.find(in: bytes, start: scheme.range.lowerBound, hostEnd: hostEnd)
      links.append(Link(range: scheme.range.lowerBound..<end, host: nil, name: nil, scheme: scheme, hasUserInfo: false))
      return end
    }
    let hostStart = HostScan.userInfoEnd(in: bytes, from: position) ?? position
    guard let host = HostScan.host(in: bytes, from: hostStart, isStrict: false), host.count > 0 else { return nil }
    let name = HostName(bytes[host])
    if !scheme.isWeb, HostLists.messengerSchemes[scheme.name] == nil, !name.hasKnownTopLevel, !name.isIPv4 {
      return nil
    }
    let end = LinkEnd.find(in: bytes, start: scheme.range.lowerBound, hostEnd: host.upperBound)
    append(
      Link(
        range: scheme.range.lowerBound..<end, host: host, name: name, scheme: scheme, hasUserInfo: hostStart > position)
    )
    return end
  }

  private mutating func visitOpaque(_ scheme: Schemes.Match, colon: Int) -> Int? {
    guard HostLists.messengerSchemes[scheme.name] != nil else { return nil }
    let end = LinkEnd.find(in: text.bytes, start: scheme.range.lowerBound, hostEnd: colon + 1)
    // `Line:abc` is a word with a handle; a scheme is written small and goes on with a query or path.
    guard text.bytes[scheme.range].allSatisfy(\.isLower),
      text.bytes[colon..<end].contains(where: { $0 == 0x3F || $0 == 0x2F })
    else { return nil }
    append(Link(range: scheme.range.lowerBound..<end, host: nil, name: nil, scheme: scheme, hasUserInfo: false))
    return end
  }

  // MARK: - Names without a scheme

  private mutating func visitDot(at dot: Int, after limit: Int) -> Int {
    let bytes = text.bytes
    let start = HostScan.start(in: bytes, before: dot, after: limit)
    guard let host = HostScan.host(in: bytes, from: start, isStrict: true), host.upperBound > dot else {
      return dot + 1
    }
    guard start < dot, HostScan.mayStandBefore(bytes, start), bytes.byte(host.upperBound) != UInt8(ascii: "@") else {
      return host.upperBound
    }
    switch BareDomain(bytes: bytes, host: host, brandNames: brandNames).verdict {
    case .link(let range):
      let end = LinkEnd.find(in: bytes, start: range.lowerBound, hostEnd: range.upperBound)
      append(
        Link(range: range.lowerBound..<end, host: range, name: HostName(bytes[range]), scheme: nil, hasUserInfo: false))
      return end
    case .none(let reason):
      rejected.append((host, reason))
      return host.upperBound
    }
  }

  private mutating func append(_ link: Link) { links.append(link) }
}

/// A link in the text of a detector.
struct Link {
  let range: Range<Int>
  let host: Range<Int>?
  let name: HostName?
  let scheme: Schemes.Match?
  let hasUserInfo: Bool
}
