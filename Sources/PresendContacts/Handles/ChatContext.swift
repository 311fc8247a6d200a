internal import PresendText

/// The words of one sentence around the name of a messenger, by what they do.
struct ChatContext {
  /// Where the verb or request before the name begins, or the owner or preposition if there is no verb.
  private(set) var start: Int
  /// Where the words after the name that belong to the invitation end.
  private(set) var end: Int
  private(set) var hasVerb = false
  private(set) var hasRequest = false
  private(set) var hasPronoun = false
  private(set) var isNegated = false
  /// True where `our` or `my` stands directly before the name, or `your`.
  private(set) var isOwned = false
  /// True where it is `your`: what the buyer has is no invitation by itself.
  private(set) var isYours = false
  /// True where `on`, `via` or their like stands before the name, with no more than a word between.
  private(set) var hasPreposition = false
  /// True where no word stands between.
  private(set) var touchesPreposition = false
  /// True where `us` or `me` follows the name directly.
  private(set) var isAsked = false

  /// True where `account`, `name` or their like stands before the name.
  private(set) var hasIdentifier = false
  /// True where a word follows that makes a bidding of the bare name: Indonesian `WA aja`, "just WhatsApp".
  private(set) var isBidden = false
  /// True where a channel, group or page is spoken of beside the name.
  private(set) var hasGroup = false
  /// True where a word for searching stands before the name.
  private(set) var hasSearch = false
  /// True where `do you have` touches the name and begins the clause.
  private(set) var asksForIt = false
  /// True where the words before the name in its clause are none.
  private(set) var beginsClause = false
  private var hasHesitation = false

  /// True where a request touches the name: `加我vx`, `LINE追加`.
  private(set) var touchesRequest = false

  private let bytes: [UInt8]
  let name: Range<Int>

  init(bytes: [UInt8], name: Range<Int>) {
    self.bytes = bytes
    self.name = name
    start = name.lowerBound
    end = name.upperBound
    lookBack()
    lookAhead()
    // The name of this network is "in contact": the preposition is in it.
    if bytes[name].elementsEqual("вконтакте".utf8) { hasPreposition = true }
    if hasHesitation { isNegated = false }
  }

  private static func role(in bytes: [UInt8], at index: Int) -> (meaning: ChatRole, end: Int)? {
    ChatRole.lexicon.match(in: bytes, at: index) ?? ChatVerb.match(in: bytes, at: index)
  }

  /// True for somebody who asks to be written to.
  var isInvitation: Bool { hasRequest || hasVerb && hasPronoun }

  private mutating func lookBack() {
    var index = name.lowerBound
    var words = 0
    // Words between that do nothing in an invitation: `mi usuario de telegram` is owned, `our parcel from` is not.
    var others = 0
    // A negation in an earlier clause denies something else: `if it does not work, message us on WhatsApp`.
    var isSameClause = true
    while index > 0, words < 9 {
      let (scalar, length) = bytes.scalar(before: index)
      if isBreak(scalar, at: index - length) { break }
      if Self.isComma(scalar) { isSameClause = false }
      index -= length
      guard
        bytes.scalarClass(at: index) == .unspaced
          || bytes.scalarClass(at: index) == .word && bytes.scalarClass(before: index) != .word
      else { continue }
      words += 1
      guard let match = Self.role(in: bytes, at: index), match.end <= name.lowerBound else {
        others += 1
        continue
      }
      if match.meaning == .negation, !isSameClause { continue }
      // `我們的 LINE`: a word of several letters touches the name all the same.
      let touches = bytes[match.end..<name.lowerBound].allSatisfy { $0 == 0x20 }
      if match.meaning == .request, touches { touchesRequest = true }
      note(match.meaning, at: index, words: touches ? 1 : words, others: others)
    }
    beginsClause = words == 0
  }

  private mutating func note(_ role: ChatRole, at index: Int, words: Int, others: Int) {
    switch role {
    case .verb:
      hasVerb = true
      start = index
      // French: `m'ajouter`.
      if bytes.byte(index - 1) == UInt8(ascii: "'"), bytes.byte(index - 2) == UInt8(ascii: "m") {
        hasPronoun = true
        start = index - 2
      }
    case .request:
      hasRequest = true
      start = index
    case .pronoun: hasPronoun = true
    case .owner, .yours:
      if words <= 2 || words <= 4 && others <= 1 && hasIdentifier {
        isOwned = true
        isYours = role == .yours
        start = min(start, index)
      }
      hasPronoun = true
    case .preposition:
      if words <= 2 || others == 0 { hasPreposition = true }
      if words == 1 { touchesPreposition = true }
    case .negation: isNegated = true
    case .hesitation: hasHesitation = true
    case .asking: if words == 1, beginsClause(at: index) { asksForIt = true }
    case .search:
      hasSearch = true
      hasVerb = true
      start = index
    case .group:
      hasIdentifier = true
      if words <= 2 { hasGroup = true }
    case .ownGroup:
      hasGroup = true
      isOwned = true
      hasPronoun = true
      hasIdentifier = true
      start = min(start, index)
    case .identifier: hasIdentifier = true
    case .copula, .selfCopula: break
    }
  }

  /// True where no more than a word stands before: `есть WhatsApp?`, `anh có Zalo`, but not `the watch has WhatsApp?`.
  private func beginsClause(at index: Int) -> Bool {
    var before = index
    for remaining in [1, 0] {
      while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
      guard before > 0 else { return true }
      let (scalar, length) = bytes.scalar(before: before)
      if Self.isComma(scalar) || isBreak(scalar, at: before - length) || scalar == 0xBF
        || scalar == UInt32(UInt8(ascii: "."))
      {
        return true
      }
      if remaining > 0 { before = min(before - 1, Segmentation.wordStart(in: bytes, before: before)) }
    }
    return false
  }

  private static func isComma(_ scalar: UInt32) -> Bool {
    scalar == UInt32(UInt8(ascii: ",")) || scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x060C
      || scalar == UInt32(UInt8(ascii: ";"))
  }

  private mutating func lookAhead() {
    var index = name.upperBound
    var words = 0
    var isFirst = true
    var isSameClause = true
    if Self.particles.contains(where: { bytes.matches($0, at: index) }) {
      hasPreposition = true
      touchesPreposition = true
    }
    isBidden = Self.biddings.contains { bytes.matches($0, at: index) && !bytes.byte(index + $0.count).isLetter }
    while index < bytes.count, words < 6 {
      let (scalar, length) = bytes.scalar(at: index)
      if isBreak(scalar, at: index) { break }
      if Self.isComma(scalar) { isSameClause = false }
      guard bytes.scalarClass(at: index) == .unspaced || bytes.scalarClass(at: index) == .word else {
        index += length
        continue
      }
      words += 1
      guard let match = Self.role(in: bytes, at: index) else {
        index = Segmentation.wordEnd(in: bytes, from: index)
        isFirst = false
        continue
      }
      switch match.meaning {
      case .request:
        hasRequest = true
        let isAtName = index == name.upperBound || bytes[index] >= 0x80 && index == name.upperBound + 1
        if isAtName { touchesRequest = true }
        end = match.end
      case .verb:
        hasVerb = true
        if !bytes[index].isLetter { end = match.end }
      case .pronoun:
        if isFirst { isAsked = true; end = match.end }
        hasPronoun = true
      case .negation: if isSameClause { isNegated = true }
      case .search: hasVerb = true
      case .asking: if words == 1, beginsClause { asksForIt = true }
      case .owner, .yours: if words <= 2 { hasPronoun = true }
      case .ownGroup, .group, .identifier: noteGroup(match.meaning, at: index, words: words)
      default: break
      }
      isFirst = false
      index = match.end
    }
  }

  private mutating func noteGroup(_ role: ChatRole, at index: Int, words: Int) {
    if role == .ownGroup {
      hasGroup = true
      isOwned = true
      hasPronoun = true
    }
    guard words <= 2 else { return }
    if bytes.scalarClass(at: index) == .unspaced { hasPronoun = true }
    if role == .group || !bytes[index].isLetter || bytes.matches(Self.page, at: index) { hasGroup = true }
  }

  private static let page = Array("page".utf8)

  /// `just`, as Indonesian puts it after what one is to use.
  private static let biddings = [" aja", " saja"].map { Array($0.utf8) }

  /// Particles that stand after a name where other languages have a preposition before it.
  private static let particles = [
    "で", "に", "を", "から", "へ", "로", "으로", "에서", "에", "'da", "'de", "'dan", "'den", "'tan", "'ten", "'ta",
  ].map { Array($0.utf8) }

  private func isBreak(_ scalar: UInt32, at index: Int) -> Bool {
    switch scalar {
    case 0x0A, 0x21, 0x3F, 0x3002, 0x061F: true
    case 0x2E: bytes.byte(index + 1) <= 0x20
    default: false
    }
  }
}
