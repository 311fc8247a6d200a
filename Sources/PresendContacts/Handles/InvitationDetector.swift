internal import PresendText

/// Decides what the name of a messenger means at one place: an invitation, the head of a handle, or nothing.
struct InvitationDetector {
  let bytes: [UInt8]

  /// What was found around a name.
  struct Found {
    let range: Range<Int>
    /// The handle after the name; nil for an invitation without one.
    let handle: Range<Int>?
  }

  /// What stands at the name of a messenger; nil for a mere mention.
  func find(_ messenger: Messenger, at name: Range<Int>) -> Found? {
    let context = ChatContext(bytes: bytes, name: name)
    if let handle = HandleAfterName(in: bytes, after: name.upperBound), isHandle(handle, messenger, context) {
      return Found(range: name.lowerBound..<handle.range.upperBound, handle: handle.range)
    }
    if let before = handleBefore(name), context.hasPreposition, messenger.strength == .name || context.isInvitation {
      return Found(range: before.lowerBound..<name.upperBound, handle: before)
    }
    return isInvitation(messenger, at: name, context) ? Found(range: context.start..<context.end, handle: nil) : nil
  }

  private func isHandle(_ handle: HandleAfterName, _ messenger: Messenger, _ context: ChatContext) -> Bool {
    let isTelling = handle.isTelling(in: bytes)
    if handle.isNumber {
      // A number tells itself where one writes to numbers; elsewhere something must announce it.
      return Self.numbered.contains(messenger.name) || handle.isTold || context.isOwned
    }
    if messenger.strength == .invitation { return !isASCII(context) || handle.isTold || isTelling }
    if handle.hasSlash, isCommonName(messenger) { return false }
    if handle.isTold {
      return messenger.strength == .name || !isCommonName(messenger) || handle.hasIdentifier
        || isTelling && bytes[handle.range].contains(where: \.isLetter)
    }
    if handle.hasCopula {
      return context.isInvitation || isTelling && messenger.strength == .name
        || context.isOwned && endsSentence(handle.range)
    }
    // A Latin name after one in another script, which somebody calls his own.
    if context.isOwned, messenger.strength == .name, bytes[context.name.lowerBound] >= 0x80, endsSentence(handle.range)
    {
      return true
    }
    return isTelling && bytes[handle.range].contains(where: \.isLetter) && handle.range.count > 1
      && (messenger.strength == .name || !isCommonName(messenger)
        || bytes[handle.range.lowerBound] == UInt8(ascii: "@"))
  }

  /// True for `+v`, which means something only in Chinese text.
  private func isASCII(_ context: ChatContext) -> Bool { bytes[context.name.lowerBound] < 0x80 }

  private static let numbered: Set<String> = ["kakaotalk", "qq", "viber", "wechat", "whatsapp", "zalo", "telegram"]

  private func isCommonName(_ messenger: Messenger) -> Bool {
    switch messenger.name {
    case "line", "signal", "messenger", "whatsapp", "discord", "youtube": messenger.strength == .nickname
    default: false
    }
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    let next = bytes.byte(range.upperBound)
    return range.count >= 5
      && (next == 0 || next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == 0x0A
        || next == UInt8(ascii: "!"))
  }

  /// `@myshop on instagram`.
  private func handleBefore(_ name: Range<Int>) -> Range<Int>? {
    var end = name.lowerBound
    for _ in 0..<2 {
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: "(") { end -= 1 }
      let start = Segmentation.wordStart(in: bytes, before: end)
      guard start < end else { return nil }
      if start > 0, bytes[start - 1] == UInt8(ascii: "@"), end - start > 2 { return start - 1..<end }
      guard ChatRole.lexicon.match(in: bytes, at: start)?.meaning == .preposition else { return nil }
      end = start
    }
    return nil
  }

  private func isInvitation(_ messenger: Messenger, at name: Range<Int>, _ context: ChatContext) -> Bool {
    if context.isNegated { return false }
    switch messenger.strength {
    case .invitation:
      if isASCII(context), bytes.scalarClass(before: name.lowerBound) != .unspaced { return false }
      return context.hasPronoun || context.hasRequest || name.upperBound == bytes.count
        || bytes.scalarClass(at: name.upperBound) != .unspaced
    case .name:
      if context.isAsked, Self.numbered.contains(messenger.name), !context.hasPreposition { return true }
      if context.hasRequest { return true }
      if context.isOwned, Self.numbered.contains(messenger.name), isLast(name) { return true }
      if context.hasVerb, context.hasPreposition, Self.numbered.contains(messenger.name) { return true }
      return context.hasVerb && context.hasPronoun && (context.hasPreposition || context.isOwned)
    case .nickname:
      if context.touchesRequest || context.hasRequest && context.isOwned { return true }
      if context.isAsked, context.hasVerb, !isCommonName(messenger) { return true }
      guard context.hasPreposition, context.isInvitation else { return false }
      return !isCommonName(messenger) || context.touchesPreposition && !isFollowedByDetail(name)
    }
  }

  /// `what's your whatsapp?`
  private func isLast(_ name: Range<Int>) -> Bool {
    name.upperBound == bytes.count || bytes[name.upperBound] == UInt8(ascii: "?")
  }

  /// Words that begin something new after a name, so that it stands for itself.
  private static let newClause: Set<String> = [
    "and", "at", "for", "if", "instead", "now", "or", "please", "pls", "so", "then", "to", "today", "when", "with", "y",
    "o", "para", "si", "por", "und", "oder", "wenn", "bitte", "für", "et", "ou", "pour", "se", "e", "per", "en", "of",
    "als", "i", "lub", "jeśli", "и", "или", "если", "чтобы", "і", "або", "ve", "veya", "ya", "yuk", "nhé", "ạ",
  ]

  /// `on line 5`, `on signal strength`: the word goes on.
  private func isFollowedByDetail(_ name: Range<Int>) -> Bool {
    let next = name.upperBound + 1
    if bytes.byte(name.upperBound) == 0x20, next < bytes.count,
      Self.newClause.contains(
        String(decoding: bytes[next..<Segmentation.wordEnd(in: bytes, from: next)], as: UTF8.self))
    {
      return false
    }
    return bytes.byte(name.upperBound) == 0x20
      && (bytes.byte(name.upperBound + 1).isAlphanumeric || bytes.byte(name.upperBound + 1) >= 0x80)
      || bytes.byte(name.upperBound) == UInt8(ascii: "-")
  }
}
