internal import PresendText

/// Mail addresses without their marks, told by the name of a provider: `my gmail is juanperez`, `QQ邮箱 123456`.
struct ProviderMail {
  let bytes: [UInt8]

  /// The address around the name of a provider, with the name; nil for a mere mention.
  func find(at name: Range<Int>) -> (range: Range<Int>, local: Range<Int>)? {
    guard bytes.byte(name.upperBound) != UInt8(ascii: "."), bytes.byte(name.lowerBound - 1) != UInt8(ascii: "@") else {
      return nil
    }
    let context = ChatContext(bytes: bytes, name: name)
    if let handle = HandleAfterName(in: bytes, after: name.upperBound) {
      let isTelling = handle.isTelling(in: bytes) || handle.isNumber
      let isOwn =
        context.isOwned && (handle.isTold || handle.hasCopula && (isTelling || handle.range.count >= 6))
      if isOwn || handle.isTold && (isTelling || bytes[name.lowerBound] >= 0x80)
        || isTelling && bytes[name.upperBound - 1] >= 0x80
      {
        return (name.lowerBound..<handle.range.upperBound, handle.range)
      }
    }
    let isEnded = bytes.hasPrefix(" com", at: name.upperBound) && !bytes.byte(name.upperBound + 4).isAlphanumeric
    if isEnded, let local = tokenBefore(name), hasMailCue(before: local.lowerBound) || context.isOwned {
      return (local.lowerBound..<name.upperBound + 4, local)
    }
    guard let local = localBefore(name), context.isInvitation || context.isOwned || hasMailCue(before: local.lowerBound)
    else { return nil }
    return (local.lowerBound..<name.upperBound, local)
  }

  /// `john.doe gmail`: a token that is no word directly before the name.
  private func localBefore(_ name: Range<Int>) -> Range<Int>? {
    tokenBefore(name).flatMap { token in
      bytes[token].contains { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") } ? token : nil
    }
  }

  private func tokenBefore(_ name: Range<Int>) -> Range<Int>? {
    guard bytes.byte(name.lowerBound - 1) == 0x20 else { return nil }
    let end = name.lowerBound - 1
    var start = end
    while start > 0, end - start < 40,
      bytes[start - 1].isAlphanumeric || bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: "_")
    { start -= 1 }
    guard end - start >= 4, bytes[start].isAlphanumeric, bytes[end - 1].isAlphanumeric else { return nil }
    return start..<end
  }

  private func hasMailCue(before offset: Int) -> Bool {
    let window = bytes[bytes.windowStart(before: offset, limit: 32)..<offset]
    return Self.cues.contains { cue in window.count >= cue.count && Self.contains(window, cue) }
  }

  private static func contains(_ window: ArraySlice<UInt8>, _ cue: [UInt8]) -> Bool {
    var start = window.startIndex
    while start + cue.count <= window.endIndex {
      if window[start..<start + cue.count].elementsEqual(cue) { return true }
      start += 1
    }
    return false
  }

  private static let cues = ["mail", "correo", "почт", "邮箱", "메일", "メール", "بريد", "poczt", "posta"].map {
    Folding.fold($0)
  }
}
