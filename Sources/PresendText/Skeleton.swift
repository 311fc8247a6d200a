/// Words as they look: the confusables of Unicode Technical Standard 39.
///
/// Only words that no honest keyboard produces are replaced: those that mix Latin letters with letters of a script that
/// looks like Latin, and words of such a script alone in a text that is otherwise Latin. Russian, Greek or Serbian text
/// stays as it is.
package enum Skeleton {
  /// The view in which such words read as what they look like; nil where there are none.
  package static func view(of folded: TextView) -> TextView? {
    let words = suspiciousWords(in: folded.bytes)
    guard !words.isEmpty else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.bytes.count)
    var builder = OffsetMap.Builder()
    var position = 0
    for word in words {
      let skeleton = plainLetters(for: folded.bytes, word)
      builder.begin(.copied, at: bytes.count, source: position)
      bytes.append(contentsOf: folded.bytes[position..<word.lowerBound])
      builder.begin(.disguised, at: bytes.count, source: word.lowerBound)
      bytes.append(contentsOf: skeleton)
      position = word.upperBound
    }
    builder.begin(.copied, at: bytes.count, source: position)
    bytes.append(contentsOf: folded.bytes[position...])
    let map = builder.finish(length: bytes.count, sourceEnd: folded.bytes.count)
    return TextView(bytes: bytes, map: map.followed(by: folded.map))
  }

  /// The word with each look-alike letter replaced. Latin letters stay: the skeleton of `m` would be `rn`.
  private static func plainLetters(for bytes: [UInt8], _ word: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      let letter = Array(bytes[index..<index + length])
      if looksLatin(scalar), let skeleton = ICUText.skeleton(letter) {
        for scalar in String(decoding: skeleton, as: UTF8.self).unicodeScalars {
          result.appendScalar(smallCapitals[scalar.value] ?? scalar.value)
        }
      } else {
        result.append(contentsOf: letter)
      }
      index += length
    }
    return Folding.fold(result).bytes
  }

  /// Small capitals, which UTS 39 keeps apart from the letters that they are drawn after.
  private static let smallCapitals: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ".unicodeScalars, "abcdefghijklmnoprstuvwyz".unicodeScalars)
      .map { ($0.value, $1.value) })

  private static func suspiciousWords(in bytes: [UInt8]) -> [Range<Int>] {
    guard mayLookLatin(bytes) else { return [] }
    var mixed: [Range<Int>] = []
    var lookAlikeOnly: [Range<Int>] = []
    var latinLetters = 0
    var otherLetters = 0
    var index = 0
    while index < bytes.count {
      let start = index
      var hasLatin = false
      var lookAlikes = 0
      var letters = 0
      while index < bytes.count {
        let (scalar, length) = bytes.scalar(at: index)
        guard ScalarClass.of(scalar) == .word else {
          if index == start { index += length }
          break
        }
        if scalar < 0x250 {
          if scalar >= UInt32(UInt8(ascii: "a")) { hasLatin = true; latinLetters += 1; letters += 1 }
        } else {
          otherLetters += 1
          letters += 1
          if looksLatin(scalar) { lookAlikes += 1 }
        }
        index += length
      }
      guard lookAlikes > 0 else { continue }
      if hasLatin { mixed.append(start..<index) } else if lookAlikes == letters { lookAlikeOnly.append(start..<index) }
    }
    guard latinLetters > otherLetters, !lookAlikeOnly.isEmpty else { return mixed }
    return (mixed + lookAlikeOnly).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// False where no byte can begin a letter that `looksLatin`.
  private static func mayLookLatin(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0xC9 || byte > 0xEA { continue }
      if byte <= 0xD6 || byte == 0xE1 || byte == 0xEA && bytes[index + 1] < 0xB0 { return true }
    }
    return false
  }

  /// Letters of scripts whose letters are taken for Latin ones: Greek, Cyrillic, Armenian, Cherokee, Lisu, and phonetic
  /// and small-capital letters.
  private static func looksLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x03BC, 0x03C9, 0x03B4, 0x03C0: false  // μ, ω, δ, π stand beside Latin letters as units and variables.
    case 0x0250...0x02AF, 0x0370...0x058F, 0x13A0...0x13FF, 0xAB70...0xABBF, 0xA4D0...0xA4FF, 0x1D00...0x1DBF: true
    default: false
    }
  }
}
