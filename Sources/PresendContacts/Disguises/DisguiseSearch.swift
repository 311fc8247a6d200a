internal import PresendText

/// Looks for what the plain detectors cannot see: invitations to messengers, addresses in words, digits in words, letters
/// pulled apart, encoded and reversed addresses.
struct DisguiseSearch {
  /// The text as the plain detectors read it.
  let plain: ContactText
  let hints: ContactHints
  /// The signs of the text as the plain detectors read it, and of the folded one.
  let signs: TextSigns
  let folded: TextSigns
  private(set) var contacts: [Contact] = []
  /// Names of messengers and providers that were merely mentioned.
  private(set) var rejected: [Rejected] = []
  private var views: TextViews { plain.views }
  private var bytes: [UInt8] { views.folded.bytes }

  init(plain: ContactText, hints: ContactHints, signs: TextSigns, folded: TextSigns) {
    self.plain = plain
    self.hints = hints
    self.signs = signs
    self.folded = folded
  }

  mutating func run() {
    let scan = TriggerScan(bytes)
    if scan.kinds.contains(.names) { for hit in scan.hits { visit(hit) } }
    findNamesInDisguise(scan)
    let rewrites = findRewrites(scan)
    guard !rewrites.isEmpty else { return }
    for rewrite in rewrites { visitName(rewrite) }
    let (text, certain) = Rewriting.apply(rewrites, to: views)
    contacts += ContactSearch.contacts(in: text, certain: certain, hints: hints)
  }

  private func findRewrites(_ scan: TriggerScan) -> [Rewrite] {
    var rewrites: [Rewrite] = []
    let hasEnding = scan.kinds.contains(.endings)
    if scan.numberCount >= 3 { rewrites += SpelledNumbers.find(scan.hits, in: bytes) }
    if scan.kinds.contains(.marks) || hasEnding || signs.hasAt
      || signs.hasInnerDot && signs.marks.intersects(Self.brackets)
    {
      var addresses = SpelledAddresses(bytes: bytes)
      addresses.run(scan, signs: folded)
      rewrites += addresses.rewrites
    }
    if scan.longestRow >= TriggerScan.telltaleRow { rewrites += SpacedLetters.find(in: bytes) }
    if signs.hasInnerDot, hasEnding { rewrites += ReversedText.find(in: bytes, signs: folded) }
    if signs.digitCount >= 4, scan.hasMixedWords {
      rewrites += LetterDigits.find(in: bytes, words: DigitWords.all(in: bytes, signs: folded))
    }
    if signs.digitCount >= 8, signs.hasBreaks { rewrites += StackedDigits.find(in: bytes, signs: folded) }
    if scan.hasLongWord || signs.marks.intersects(EncodedText.marks) {
      var encoded = EncodedText(views: views)
      encoded.run(folded)
      rewrites += encoded.rewrites
    }
    return rewrites
  }

  private static let brackets = ASCIIMarks("{[(")

  // MARK: - Names

  private mutating func visit(_ hit: TriggerHit) {
    if !hints.brandNames.isEmpty, hints.brandNames.contains(string(hit.range)) { return }
    switch hit.trigger {
    case .messenger(let messenger):
      if messenger.strength == .name, plain.map.isDisguised(plain.range(ofFolded: hit.range)) {
        append(.handle, hit.range, value: messenger.name, messenger: messenger.name, isEvasion: true)
      } else if let found = InvitationDetector(bytes: bytes).find(messenger, at: hit.range) {
        let value = found.handle.map { string($0) } ?? messenger.name
        append(.handle, found.range, value: value, messenger: messenger.name, isEvasion: false)
      } else {
        rejected.append(Rejected(range: views.folded.map.source(of: hit.range), kind: .handle, reason: .noCue))
      }
    case .provider(let domain):
      if let found = ProviderMail(bytes: bytes).find(at: hit.range) {
        append(.email, found.range, value: string(found.local) + "@" + domain, messenger: nil, isEvasion: true)
        contacts[contacts.count - 1].host = domain
        contacts[contacts.count - 1].registrableDomain = domain
      } else {
        rejected.append(Rejected(range: views.folded.map.source(of: hit.range), kind: .email, reason: .noCue))
      }
    case .ending, .mark, .number, .times: break
    }
  }

  /// `w h a t s a p p`.
  private mutating func visitName(_ rewrite: Rewrite) {
    guard
      case .messenger(let messenger) = Trigger.lexicon.meaning(
        ofHash: WordHash.of(rewrite.reading, 0..<rewrite.reading.count)),
      messenger.strength == .name
    else { return }
    append(.handle, rewrite.range, value: messenger.name, messenger: messenger.name, isEvasion: true)
  }

  private mutating func findNamesInDisguise(_ scan: TriggerScan) {
    if scan.hasMixedWords || signs.marks.intersects(LeetNames.marks) {
      let words = folded.isWide ? DigitWords.all(in: bytes, signs: folded) : nil
      for (messenger, range) in LeetNames.find(in: bytes, signs: folded, words: words) {
        append(.handle, range, value: messenger.name, messenger: messenger.name, isEvasion: true)
      }
    }
    guard let skeleton = views.skeleton else { return }
    for hit in TriggerScan(skeleton.bytes).hits {
      guard case .messenger(let messenger) = hit.trigger, messenger.strength == .name,
        skeleton.map.isDisguised(hit.range)
      else { continue }
      var contact = Contact(kind: .handle, range: skeleton.map.source(of: hit.range), value: messenger.name)
      contact.messenger = messenger.name
      contact.isEvasion = true
      contacts.append(contact)
    }
  }

  private mutating func append(
    _ kind: Contact.Kind, _ range: Range<Int>, value: String, messenger: String?, isEvasion: Bool
  ) {
    var contact = Contact(kind: kind, range: views.folded.map.source(of: range), value: value)
    contact.messenger = messenger
    contact.isEvasion = isEvasion
    contacts.append(contact)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
