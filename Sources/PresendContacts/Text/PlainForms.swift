internal import PresendText

/// The plain forms of styled characters.
enum PlainForms {
  /// True for a scalar that may read as another one or as nothing.
  static func isSpecial(_ scalar: UInt32) -> Bool {
    if isInvisible(scalar) || isDot(scalar) || scalar == 0x20E3 || scalar == 0x202E { return true }
    if isLookAlike(scalar) { return true }
    return digit(scalar) != nil || wide(scalar) != nil || styled(scalar) != nil
  }

  /// Characters that nobody sees: zero-width ones, soft hyphens, marks of direction, strokes through letters.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20DF: true
    default: false
    }
  }

  /// Joiners and marks that some scripts need inside words; between ASCII letters they are none.
  static func isHonestJoiner(_ scalar: UInt32, in text: [UInt8], at index: Int) -> Bool {
    switch scalar {
    case 0x0300...0x0315, 0x0327, 0x0328: return true
    case 0xAD, 0x200C...0x200F, 0xFE00...0xFE0F, 0x202A...0x202D, 0x2066...0x2069, 0xFEFF:
      return index == 0 || text[index - 1] >= 0x80 || text[index - 1] <= 0x20
    default: return false
    }
  }

  /// Dots that are taken for a full stop: ideographic, half-width, full-width, small and one-dot leader.
  static func isDot(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF61, 0xFF0E, 0x2024, 0xFE52, 0xA4F8: true
    default: false
    }
  }

  /// The value of a digit of another script or style.
  static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x0660...0x0669: UInt8(scalar - 0x0660)
    case 0x06F0...0x06F9: UInt8(scalar - 0x06F0)
    case 0x0966...0x0D6F where (scalar & 0x7F) >= 0x66 && (scalar & 0x7F) <= 0x6F: UInt8((scalar & 0x7F) - 0x66)
    case 0x0DE6...0x0DEF: UInt8(scalar - 0x0DE6)
    case 0x0E50...0x0E59, 0x0ED0...0x0ED9: UInt8(scalar & 0x0F)
    case 0x0F20...0x0F29: UInt8(scalar - 0x0F20)
    case 0x1040...0x1049: UInt8(scalar - 0x1040)
    case 0x17E0...0x17E9, 0x1810...0x1819: UInt8(scalar & 0x0F)
    case 0x2070: 0
    case 0xB9: 1
    case 0xB2, 0xB3: UInt8(scalar - 0xB0)
    case 0x2074...0x2079: UInt8(scalar - 0x2070)
    case 0x2080...0x2089: UInt8(scalar - 0x2080)
    case 0x1D7CE...0x1D7FF: UInt8((scalar - 0x1D7CE) % 10)
    case 0x1FBF0...0x1FBF9: UInt8(scalar - 0x1FBF0)
    default: enclosedDigit(scalar)
    }
  }

  private static func enclosedDigit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x24EA, 0x24FF, 0x1F10B, 0x1F10C: 0
    case 0x2460...0x2468: UInt8(scalar - 0x245F)
    case 0x2474...0x247C: UInt8(scalar - 0x2473)
    case 0x2488...0x2490: UInt8(scalar - 0x2487)
    case 0x24F5...0x24FD: UInt8(scalar - 0x24F4)
    case 0x2776...0x277E: UInt8(scalar - 0x2775)
    case 0x2780...0x2788: UInt8(scalar - 0x277F)
    case 0x278A...0x2792: UInt8(scalar - 0x2789)
    default: nil
    }
  }

  /// The ASCII twin of a full-width letter or mark. The full-width stop depends on its neighbours.
  static func wide(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF0C, 0xFF01, 0xFF1F, 0xFF1B, 0xFF5C, 0xFF0E: nil
    case 0xFF03...0xFF5E: UInt8(scalar - 0xFEE0)
    case 0x3000: UInt8(ascii: " ")
    case 0xFE6B: UInt8(ascii: "@")
    case 0xFE55: UInt8(ascii: ":")
    default: nil
    }
  }

  /// The plain form of a styled letter: mathematical, enclosed, script, small capital.
  static func styled(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x1D400...0x1D6A3:
      return letter((scalar - 0x1D400) % 52)
    case 0x24B6...0x24E9: return letter(scalar - 0x24B6)
    case 0x249C...0x24B5: return letter(scalar - 0x249C + 26)
    case 0x1F110...0x1F129: return letter(scalar - 0x1F110)
    case 0x1F130...0x1F149: return letter(scalar - 0x1F130)
    case 0x1F150...0x1F169: return letter(scalar - 0x1F150)
    case 0x1F170...0x1F189: return letter(scalar - 0x1F170)
    case 0x1D43...0x1DBF, 0x02B0...0x02B8, 0x02E1...0x02E3, 0x1D00...0x1D22, 0xA730...0xA731, 0x2070...0x218F,
      0x0262...0x029F:
      return other[scalar]
    default: return nil
    }
  }

  private static func letter(_ index: UInt32) -> UInt8 {
    index < 26 ? UInt8(ascii: "A") + UInt8(index) : UInt8(ascii: "a") + UInt8(index - 26)
  }

  /// Script and black-letter capitals with code points of their own, small capitals, superscript letters.
  private static let other: [UInt32: UInt8] = {
    let from = "⁺₊⁻₋⁽₍⁾₎ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴⅰⅴⅹⅼⅽⅾⅿᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
    let to = "++--(())CgHHHhIILlNPQRRRZZBCeEFMoivxlcdmabcdefghijklmnoprstuvwyzabcdefghijklmnoprstuvwxyz"
    return Dictionary(uniqueKeysWithValues: zip(from.unicodeScalars.map(\.value), to.utf8))
  }()

  /// Letters of scripts whose letters are taken for Latin ones: phonetic, Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu.
  static func isLookAlike(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0250...0x02AF, 0x0370...0x058F, 0x13A0...0x13F5, 0x1D00...0x1DBF, 0x2C80...0x2CFF, 0xA4D0...0xA4FF,
      0xAB30...0xABBF,
      0x1D6A4...0x1D7CB:
      true
    default: false
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  static func isAlphanumeric(_ scalar: UInt32) -> Bool { isLetter(scalar) || scalar &- 0x30 < 10 }
}
