internal import PresendText

/// One search through one text.
struct ContactSearch {
  let text: ContactText
  let hints: ContactHints
  /// The signs of `text` and of the folded view.
  private let signs: TextSigns
  private let foldedSigns: TextSigns
  private(set) var contacts: [Contact] = []
  private(set) var identifiers: [Identifier] = []
  private(set) var rejected: [Rejected] = []
  /// What links, mail addresses and handles hold, in bytes of `text`.
  private var taken = Occupied()
  private var masks = Occupied()

  init(views: TextViews, hints: ContactHints, signs: ViewSigns) {
    let given = signs.given
    text = ContactText(views, mayJoinScripts: given.hasAt || given.hasInnerDot || given.hasInnerColon)
    self.hints = hints
    self.signs = text.map.isIdentity ? given : TextSigns(text.bytes)
    foldedSigns = signs.folded
  }

  mutating func run() {
    if signs.marks.intersects(PlaceholderDetector.openers) { maskPlaceholders() }
    if signs.hasInnerDot || signs.hasInnerColon { findLinks() }
    if signs.hasAt { findMailAndMentions() }
    if signs.digitCount > 0 { maskNumbers() }
    if signs.digitCount >= 6 { findPhones() }
    if signs.digitCount >= 3 { findSpecialForms() }
    findDisguises()
  }

  /// What was found, by place.
  mutating func report(tracing: Bool) -> ContactReport {
    if contacts.count > 1 {
      contacts.sort { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) }
    }
    if identifiers.count > 1 { identifiers.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return ContactReport(contacts: contacts, identifiers: identifiers, rejected: tracing ? rejected : [])
  }

  // MARK: - Masks

  private mutating func maskPlaceholders() {
    let found = PlaceholderDetector.find(in: text.bytes, signs: signs)
    masks.insert(found)
    for range in found {
      identifiers.append(Identifier(kind: .placeholder, range: text.given(range)))
    }
  }

  private mutating func maskNumbers() {
    var mask = NumberMask(bytes: text.bytes, places: signs.places)
    var more: [Range<Int>] = []
    while let (range, kind) = mask.next() {
      guard taken.overlap(range) == nil, !(kind == .ean && isCuedPhone(range)) else { continue }
      if more.isEmpty {
        more.reserveCapacity(8)
        identifiers.reserveCapacity(identifiers.count + 8)
      }
      more.append(range)
      identifiers.append(Identifier(kind: kind, range: text.given(range)))
    }
    masks.insert(more)
  }

  /// One number in ten passes the check of an article number by chance.
  private func isCuedPhone(_ range: Range<Int>) -> Bool {
    CueSearch.nearest(in: text.views.folded.bytes, before: text.folded(range).lowerBound) == .phone
  }

  // MARK: - Links

  private mutating func findLinks() {
    var detector = LinkDetector(text: text, places: signs.places, brandNames: hints.brandNames)
    detector.run()
    var more: [Range<Int>] = []
    for link in detector.links where link.scheme != nil || masks.overlap(link.range) == nil {
      let contact = contact(for: link)
      more.append(link.range)
      contacts.append(contact)
      if contact.messenger != nil { contacts.append(handle(for: contact)) }
    }
    taken.insert(more)
    for (range, reason) in detector.rejected { reject(range, .link, reason) }
  }

  private func contact(for link: Link) -> Contact {
    var contact = Contact(kind: .link, range: text.given(link.range), value: text.string(link.range))
    if let name = hostName(of: link) {
      let host = String(decoding: name.name, as: UTF8.self)
      contact.host = host
      contact.registrableDomain = name.registrableDomain
      contact.isShortener = HostMatcher.shorteners.contains(host)
      contact.isIPHost = name.isIPv4 || host.hasPrefix("[")
    }
    contact.scheme = link.scheme.map { text.string($0.range) }
    contact.hasUserInfo = link.hasUserInfo
    contact.messenger = MessengerLinks.messenger(of: link, in: text.bytes)
    contact.isEvasion = text.map.isDisguised(link.range) || link.scheme?.isDefanged == true
    return contact
  }

  /// The host as a browser would look it up. Styled letters are plain ones to it, but look-alikes are letters of their
  /// own: a host in Cyrillic must not pass for the one that it imitates.
  private func hostName(of link: Link) -> HostName? {
    guard let host = link.host, text.map.isDisguised(host) else { return link.name }
    var written: [UInt8] = []
    let given = text.views.given
    let range = text.given(host)
    var index = range.lowerBound
    var imitates = false
    while index < range.upperBound {
      let (scalar, length) = given.scalar(at: index)
      if PlainForms.isLookAlike(scalar) { imitates = true }
      if !PlainForms.isInvisible(scalar) { written.append(contentsOf: given[index..<index + length]) }
      index += length
    }
    return imitates ? HostName(written) : link.name
  }

  private func handle(for link: Contact) -> Contact {
    var handle = Contact(kind: .handle, range: link.range, value: link.value)
    handle.messenger = link.messenger
    handle.host = link.host
    handle.isEvasion = link.isEvasion
    return handle
  }

  // MARK: - Mail and mentions

  private mutating func findMailAndMentions() {
    let bytes = text.bytes
    let mail = MailDetector(bytes: bytes)
    let mentions = MentionDetector(bytes: bytes)
    var limit = 0
    var position = 0
    var more: [Range<Int>] = []
    defer { taken.insert(more) }
    for place in signs.places where place.byte == UInt8(ascii: "@") && place.offset >= position {
      let index = place.offset
      if let link = taken.overlap(index..<index + 1) {
        position = max(link.upperBound, index + 1)
        limit = position
      } else if let address = mail.address(around: index, after: limit) {
        append(address)
        more.append(address.range)
        position = address.range.upperBound
        limit = position
      } else if let mention = mentions.mention(at: index), masks.overlap(mention) == nil {
        append(mention: mention)
        more.append(mention)
        position = mention.upperBound
        limit = position
      } else {
        reject(index..<index + 1, .handle, .notAHandle)
        position = index + 1
      }
    }
  }

  private mutating func append(_ address: MailDetector.Address) {
    let value = text.string(address.local.lowerBound..<address.range.upperBound)
    var contact = Contact(kind: .email, range: text.given(address.range), value: value)
    contact.host = String(decoding: address.host.name, as: UTF8.self)
    contact.registrableDomain = address.host.registrableDomain
    contact.isEvasion = text.map.isDisguised(address.range)
    // A link that lies inside the address, such as its host, gives way.
    if taken.overlap(address.range) != nil { contacts.removeAll { $0.range.overlaps(contact.range) } }
    contacts.append(contact)
  }

  private mutating func append(mention: Range<Int>) {
    var contact = Contact(kind: .handle, range: text.given(mention), value: text.string(mention))
    contact.isEvasion = text.map.isDisguised(mention)
    if taken.overlap(mention) != nil { contacts.removeAll { $0.range.overlaps(contact.range) } }
    contacts.append(contact)
  }

  // MARK: - Phones

  private mutating func findPhones(certain: Occupied = Occupied()) {
    guard mayHoldPhone() else { return }
    var busy = masks
    busy.insert(taken.ranges)
    var detector = PhoneDetector(text: text, places: signs.places, regions: hints.regions, masks: busy)
    detector.areRegionsGuessed = hints.areRegionsGuessed
    detector.certain = certain
    detector.run()
    for (range, digits) in detector.found {
      var contact = Contact(kind: .phone, range: text.given(range), value: digits)
      contact.isEvasion = text.map.isDisguised(range)
      contacts.append(contact)
    }
    taken.insert(detector.found.map { $0.range })
    for (range, reason) in detector.rejected { reject(range, .phone, reason) }
  }

  /// False where all numbers are too short or something else.
  private func mayHoldPhone() -> Bool {
    let bytes = text.bytes
    for place in signs.places where place.mayBeginNumber && NumberRun.mayBeLong(in: bytes, from: place.offset) {
      let digit = place.offset..<place.offset + 1
      if masks.overlap(digit) == nil, taken.overlap(digit) == nil { return true }
    }
    return false
  }

  /// Numbers that spell words, and tags.
  private mutating func findSpecialForms() {
    let vanity = VanityNumber.find(in: text.bytes, places: signs.places)
    if !vanity.isEmpty {
      let free = vanity.filter { taken.overlap($0.range) == nil }
      for (range, digits) in free { contacts.append(Contact(kind: .phone, range: text.given(range), value: digits)) }
      taken.insert(free.map { $0.range })
    }
    guard signs.marks.contains(UInt8(ascii: "#")) else { return }
    for range in DiscordTag.find(in: text, places: signs.places)
    where taken.overlap(range) == nil && masks.overlap(range) == nil {
      var contact = Contact(kind: .handle, range: text.given(range), value: text.string(range))
      contact.messenger = "discord"
      contacts.append(contact)
    }
  }

  // MARK: - Disguises

  private mutating func findDisguises() {
    var disguises = DisguiseSearch(plain: text, hints: hints, signs: signs, folded: foldedSigns)
    disguises.run()
    if !disguises.contacts.isEmpty { merge(disguises.contacts) }
    guard !disguises.rejected.isEmpty else { return }
    let found = Occupied(contacts.map(\.range))
    rejected += disguises.rejected.filter { found.overlap($0.range) == nil }
  }

  private mutating func merge(_ more: [Contact]) {
    var merge = ContactMerge(contacts)
    for contact in more.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) { merge.add(contact) }
    contacts = merge.contacts
  }

  private mutating func reject(_ range: Range<Int>, _ kind: Contact.Kind, _ reason: Rejected.Reason) {
    rejected.append(Rejected(range: text.given(range), kind: kind, reason: reason))
    switch (reason, kind) {
    case (.fileName, _): identifiers.append(Identifier(kind: .fileName, range: text.given(range)))
    case (.version, _): identifiers.append(Identifier(kind: .version, range: text.given(range)))
    case (.series, _): identifiers.append(Identifier(kind: .series, range: text.given(range)))
    case (.identifier, .phone): identifiers.append(Identifier(kind: .number, range: text.given(range)))
    default: break
    }
  }
}

extension ContactSearch {
  /// The contacts of a text that was rewritten, as far as they hold a rewritten stretch.
  static func contacts(in text: ContactText, certain: Occupied, hints: ContactHints) -> [Contact] {
    var search = ContactSearch(text: text, hints: hints)
    search.findLinks()
    if search.signs.hasAt { search.findMailAndMentions() }
    search.maskNumbers()
    search.findPhones(certain: certain)
    return search.contacts.filter(\.isEvasion)
  }

  private init(text: ContactText, hints: ContactHints) {
    self.text = text
    self.hints = hints
    signs = TextSigns(text.bytes)
    foldedSigns = signs
  }
}

extension TextSigns {
  var hasAt: Bool { marks.contains(UInt8(ascii: "@")) }
  var hasBreaks: Bool { marks.contains(0x0A) || marks.contains(0x0D) }
}
