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
      let whole = handle.range.lowerBound..<nameEnd(handle, context)
      return Found(range: name.lowerBound..<whole.upperBound, handle: whole)
    }
    if let before = handleBefore(name, mayLackSign: context.hasVerb), context.hasPreposition,
      messenger.strength == .name || context.isInvitation
    {
      return Found(range: before.lowerBound..<name.upperBound, handle: before)
    }
    return isInvitation(messenger, at: name, context) ? Found(range: context.start..<context.end, handle: nil) : nil
  }

  private func isHandle(_ handle: HandleAfterName, _ messenger: Messenger, _ context: ChatContext) -> Bool {
    let isTelling = handle.isTelling(in: bytes)
    let isOwned = context.isOwned || handle.isOwned
    // Words that say nothing part a name from what is no sentence about it: a number, or what looks like no word.
    if handle.isFilled, !isMarkedOff(handle, isTelling) { return false }
    if handle.isNumber {
      // `WA 98101` is a place.
      if messenger.strength == .nickname, !handle.isTold, handle.range.count < 7 { return false }
      // A number tells itself where one writes to numbers; elsewhere something must announce it.
      return Self.numbered.contains(messenger.name) || handle.isTold || context.isOwned
    }
    if messenger.strength == .invitation { return !isASCII(context) || handle.isTold || isTelling }
    if handle.hasSlash, isCommonName(messenger) { return false }
    if handle.isTold {
      // `DC: adapter`, `the case with a snap: metal` are no names.
      if messenger.strength == .nickname, !isTelling, !handle.hasIdentifier {
        if isCommonName(messenger), messenger.name != "snapchat", !isOwned { return false }
        return endsSentence(handle.range) && (context.beginsClause || isOwned || context.isInvitation)
      }
      // `the Instagram page shows it`: the sentence goes on.
      if messenger.strength == .name, handle.hasIdentifier, !handle.isMarked, !handle.hasCopula, isASCII(context) {
        return isTelling || isOwned || context.isInvitation || endsSentence(handle.range)
      }
      return messenger.strength == .name || !isCommonName(messenger)
        || handle.hasIdentifier && (handle.isMarked || endsSentence(handle.range))
        || isTelling && bytes[handle.range].contains(where: \.isLetter)
    }
    if handle.hasCopula {
      if isOwned,
        isTelling || bytes[handle.range].contains(UInt8(ascii: ".")) || endsSentence(handle.range)
          || nameEnd(handle, context) > handle.range.upperBound
      {
        return true
      }
      if isCommonName(messenger), !context.touchesPreposition { return false }
      return context.isInvitation || isTelling && messenger.strength == .name
        || context.isOwned && endsSentence(handle.range)
    }
    // A Latin name after one in another script, which somebody calls his own.
    if isOwned, messenger.strength == .name, bytes[context.name.lowerBound] >= 0x80, endsSentence(handle.range) {
      return true
    }
    if bytes[handle.range.lowerBound] == UInt8(ascii: "@"), bytes[handle.range.lowerBound + 1] >= 0x80 {
      return messenger.strength == .name
    }
    return isTelling && bytes[handle.range].contains(where: \.isLetter) && handle.range.count > 1
      && (messenger.strength == .name || !isCommonName(messenger)
        || bytes[handle.range.lowerBound] == UInt8(ascii: "@"))
  }

  private func isMarkedOff(_ handle: HandleAfterName, _ isTelling: Bool) -> Bool {
    if handle.isNumber { return handle.range.count >= 7 }
    return isTelling || handle.isMarked || handle.hasCopula && bytes[handle.range].contains(UInt8(ascii: "."))
  }

  /// True for `+v`, which means something only in Chinese text.
  private func isASCII(_ context: ChatContext) -> Bool { bytes[context.name.lowerBound] < 0x80 }

  private static let numbered: Set<String> = ["kakaotalk", "qq", "viber", "wechat", "whatsapp", "zalo", "telegram"]

  private func isCommonName(_ messenger: Messenger) -> Bool {
    switch messenger.name {
    case "line", "signal", "messenger", "whatsapp", "discord", "youtube", "threads", "snapchat":
      messenger.strength == .nickname
    default: false
    }
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    let next = bytes.byte(range.upperBound)
    let after = next == 0x20 ? range.upperBound + 1 : range.upperBound
    if bytes.byte(after) >= 0x80, Self.copulaEndings.contains(where: { bytes.matches($0, at: after) }) { return true }
    return range.count >= 5
      && (next == 0 || next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == 0x0A
        || next == UInt8(ascii: "!"))
  }

  /// What Korean and Japanese put after a name instead of `is`.
  private static let copulaEndings = ["입니다", "이에요", "예요", "이고", "です", "だよ", "。", "，", "、"].map { Array($0.utf8) }

  /// The end of a name of several words, where the sentence ends with it: `our page is Moon Shop`.
  private func nameEnd(_ handle: HandleAfterName, _ context: ChatContext) -> Int {
    let end = handle.range.upperBound
    guard handle.hasCopula, context.isOwned || handle.isOwned, !handle.isNumber else { return end }
    var index = end
    for _ in 0..<2 {
      guard bytes.byte(index) == 0x20, bytes.scalarClass(at: index + 1) == .word else { break }
      let next = Segmentation.wordEnd(in: bytes, from: index + 1)
      if ChatRole.lexicon.match(in: bytes, at: index + 1) != nil { return end }
      index = next
    }
    return index > end && endsSentence(handle.range.lowerBound..<index) ? index : end
  }

  /// `@myshop on instagram`; after a verb also `find my_shop over on Facebook`.
  private func handleBefore(_ name: Range<Int>, mayLackSign: Bool) -> Range<Int>? {
    var end = name.lowerBound
    for _ in 0..<3 {
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: "(") { end -= 1 }
      let start = Segmentation.wordStart(in: bytes, before: end)
      guard start < end else { return nil }
      if start > 0, bytes[start - 1] == UInt8(ascii: "@"), end - start > 2 { return start - 1..<end }
      if mayLackSign, end - start > 4, let joined = joinedName(endingAt: end) { return joined }
      guard ChatRole.lexicon.match(in: bytes, at: start)?.meaning == .preposition else { return nil }
      end = start
    }
    return nil
  }

  /// `wood_lamp`: a name in which an underscore joins letters, as no word has one.
  private func joinedName(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, bytes[start - 1].isAlphanumeric || bytes[start - 1] == UInt8(ascii: "_") { start -= 1 }
    return bytes[start..<end].contains(UInt8(ascii: "_")) ? start..<end : nil
  }

  private func isInvitation(_ messenger: Messenger, at name: Range<Int>, _ context: ChatContext) -> Bool {
    if context.isNegated { return false }
    if context.asksForIt, Self.numbered.contains(messenger.name), isLast(name) || isAskedAfter(name) { return true }
    switch messenger.strength {
    case .invitation:
      if isASCII(context), bytes.scalarClass(before: name.lowerBound) != .unspaced { return false }
      return context.hasPronoun || context.hasRequest || name.upperBound == bytes.count
        || bytes.scalarClass(at: name.upperBound) != .unspaced
    case .name:
      if context.isAsked, Self.numbered.contains(messenger.name), !context.hasPreposition { return true }
      if context.hasRequest { return true }
      if describesAThing(name) { return false }
      if context.isOwned, Self.numbered.contains(messenger.name), isLast(name) { return true }
      if context.hasVerb, context.hasPreposition, Self.numbered.contains(messenger.name) { return true }
      if context.hasSearch, context.touchesPreposition { return true }
      // `our page on Facebook`, `our Telegram channel`; `your page` needs more.
      if context.hasGroup, context.isOwned, !context.isYours { return true }
      if context.isBidden, Self.numbered.contains(messenger.name) { return true }
      return context.hasVerb && context.hasPronoun && (context.hasPreposition || context.isOwned)
    case .nickname:
      if context.hasGroup, context.isOwned || context.hasPronoun, context.hasVerb || context.hasRequest { return true }
      if context.touchesRequest || context.hasRequest && context.isOwned { return true }
      if context.isAsked, context.hasVerb, !isCommonName(messenger) { return true }
      if context.hasSearch, context.touchesPreposition, !isCommonName(messenger) { return true }
      if context.isBidden, context.hasVerb, Self.numbered.contains(messenger.name) { return true }
      // `follow our IG`, `abonnez-vous à notre compte Insta`.
      if context.isOwned, context.hasVerb, !isCommonName(messenger),
        context.hasIdentifier || !isFollowedByDetail(name)
      {
        return true
      }
      guard context.hasPreposition, context.isInvitation else { return false }
      return !isCommonName(messenger) || context.touchesPreposition && (!isFollowedByDetail(name) || endsWithVerb(name))
    }
  }

  /// German puts the verb last: `Sie können uns per Signal schreiben`.
  private func endsWithVerb(_ name: Range<Int>) -> Bool {
    let start = name.upperBound + 1
    guard bytes.byte(name.upperBound) == 0x20,
      case .verb? = (ChatRole.lexicon.match(in: bytes, at: start) ?? ChatVerb.match(in: bytes, at: start))?.meaning
    else { return false }
    let next = bytes.byte(Segmentation.wordEnd(in: bytes, from: start))
    return next == 0 || next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == UInt8(ascii: "!")
      || next == 0x0A
  }

  /// `WhatsApp var mı?`
  private func isAskedAfter(_ name: Range<Int>) -> Bool {
    bytes.byte(name.upperBound) == 0x20
      && ChatRole.lexicon.match(in: bytes, at: name.upperBound + 1)?.meaning == .asking
  }

  /// What makes a question of a sentence, at its end.
  private static let questions = ["không", "吗", "嗎", "么", "؟", "있", "あり", "お持ち"].map(Folding.fold)

  /// `what's your whatsapp?`, `your WhatsApp number?`
  private func isLast(_ name: Range<Int>) -> Bool {
    var end = bytes.byte(name.upperBound) == 0x20 ? name.upperBound + 1 : name.upperBound
    if let match = ChatRole.lexicon.match(in: bytes, at: end), match.meaning == .identifier {
      end = bytes.byte(match.end) == 0x20 ? match.end + 1 : match.end
    }
    return end >= bytes.count || bytes[end] == UInt8(ascii: "?")
      || bytes[end] >= 0x80 && Self.questions.contains { bytes.matches($0, at: end) }
      || bytes.matches(Self.questions[0], at: end)
  }

  /// `on the telegram form`: an article before the name and the thing after it, which is not the messenger itself.
  private func describesAThing(_ name: Range<Int>) -> Bool {
    let next = name.upperBound + 1
    guard bytes.byte(name.upperBound) == 0x20, bytes.byte(next).isLetter, isFollowedByDetail(name),
      name.lowerBound >= Self.article.count, bytes.matches(Self.article, at: name.lowerBound - Self.article.count)
    else { return false }
    let word = String(decoding: bytes[next..<Segmentation.wordEnd(in: bytes, from: next)], as: UTF8.self)
    return !Self.applications.contains(word) && ChatRole.lexicon.match(in: bytes, at: next) == nil
      && ChatVerb.match(in: bytes, at: next) == nil
  }

  private static let article = Array(" the ".utf8)

  /// Words for what one talks through.
  private static let applications: Set<String> = ["app", "application", "chat", "messenger", "web", "we", "you"]

  /// Words that begin something new after a name, so that it stands for itself.
  private static let newClause: Set<String> = [
    "and", "at", "for", "if", "instead", "now", "or", "please", "pls", "so", "then", "to", "today", "when", "with", "y",
    "o", "para", "si", "por", "und", "oder", "wenn", "bitte", "für", "et", "ou", "pour", "se", "e", "per", "en", "of",
    "dulu", "ya", "aja", "saja", "kak", "als", "i", "lub", "jeśli", "и", "или", "если", "чтобы", "і", "або", "ve",
    "veya", "ya", "yuk", "nhé", "ạ",
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
