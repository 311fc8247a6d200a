internal import PresendContacts
internal import PresendText

/// Emoji, by the properties of UTS 51.
enum EmojiTest {
  static func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index in
        let part = scan.parts[index]
        return runs(part.contacts.emoji, in: part.views.given).compactMap { range -> PlacedMatch? in
          let match = part.match(given: range)
          return part.isQuoted(match.folded) ? nil : PlacedMatch(part: index, match: match)
        }
      })
  }

  /// The same emoji again and again is one thing: `⭐⭐⭐⭐⭐`.
  private static func runs(_ emoji: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var last: Range<Int>?
    for range in emoji {
      if let run = runs.last, let before = last, run.upperBound == range.lowerBound, text[before] == text[range] {
        runs[runs.count - 1] = run.lowerBound..<range.upperBound
      } else {
        runs.append(range)
      }
      last = range
    }
    return runs
  }
}

/// More line breaks in a row than a limit.
enum LineBreaksTest {
  static func outcome(limit: Int, in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index in
        let part = scan.parts[index]
        return part.contacts.lineBreaks.compactMap { run -> PlacedMatch? in
          guard run.count > limit else { return nil }
          return PlacedMatch(part: index, match: part.match(given: run.range, detail: String(run.count)))
        }
      })
  }
}

/// Letters in a style of their own: mathematical, enclosed, full width in Latin text.
enum StyledLettersTest {
  static func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index -> [PlacedMatch] in
        let part = scan.parts[index]
        guard part.views.traits.contains(.symbols) else { return [] }
        return runs(in: part.views.given).map { PlacedMatch(part: index, match: part.match(given: $0)) }
      })
  }

  private static func runs(in text: [UInt8]) -> [Range<Int>] {
    let isUnspaced = text.indices.contains {
      text[$0] >= 0xE0 && ScalarClass.of(text.scalar(at: $0).value) == .unspaced
    }
    var runs: [Range<Int>] = []
    var start: Int?
    var letters = 0
    var end = 0
    var index = 0
    while index < text.count {
      let (scalar, length) = text[index] < 0x80 ? (UInt32(text[index]), 1) : text.scalar(at: index)
      if isStyledLetter(scalar, countsFullWidth: !isUnspaced) {
        if start == nil { (start, letters) = (index, 0) }
        letters += 1
        end = index + length
      } else if scalar != 0x20, let first = start {
        if letters >= 2 { runs.append(first..<end) }
        start = nil
      }
      index += length
    }
    if let first = start, letters >= 2 { runs.append(first..<end) }
    return runs
  }

  private static func isStyledLetter(_ scalar: UInt32, countsFullWidth: Bool) -> Bool {
    switch scalar {
    case 0x1D400...0x1D7CB, 0x24B6...0x24E9, 0x249C...0x24B5, 0x1F110...0x1F12B, 0x1F130...0x1F169, 0x1F172...0x1F17D,
      0x1F180...0x1F189, 0x210A...0x2113, 0x211B...0x2131:
      // №, ℃, Ω and their like are symbols, not letters in a style.
      scalar != 0x2116 && scalar != 0x2117 && scalar != 0x2126 && scalar != 0x2122
    case 0x1D00...0x1D22, 0x1D2C...0x1D61, 0x2090...0x209C: true
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: countsFullWidth
    default: false
    }
  }
}

/// Characters that nobody sees, inside of words, and marks that turn the direction of writing round.
enum InvisibleTest {
  static func outcome(in scan: DraftScan, parts: [Int]) -> Outcome {
    .found(
      parts.flatMap { index -> [PlacedMatch] in
        let part = scan.parts[index]
        guard part.views.traits.contains(.symbols) else { return [] }
        return runs(in: part.views.given).map {
          PlacedMatch(part: index, match: part.match(given: $0, isEvasion: true))
        }
      })
  }

  private static func runs(in text: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard text[index] >= 0xC0 else {
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      let isOverride = scalar == 0x202D || scalar == 0x202E
      let isInsideWord = text.scalarClass(before: index) == .word && text.scalarClass(at: index + length) == .word
      if isOverride || (isInvisible(scalar) && isInsideWord) { runs.append(index..<index + length) }
      index += length
    }
    return runs
  }

  /// Zero-width space, word joiner, invisible operators, fillers and tags. ZWNJ and ZWJ, which scripts need, only between
  /// Latin letters would be a disguise, and there the folded view sees through them.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0x3164, 0xFFA0, 0x115F, 0x1160, 0x180B...0x180E,
      0xE0001...0xE007F:
      true
    default: false
    }
  }
}
