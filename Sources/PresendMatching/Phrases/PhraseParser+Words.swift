internal import PresendText

extension PhraseParser {
  /// Splits one variant at blanks and hyphens, takes the stars off and folds each word.
  static func words(of variant: [UInt8], at offset: Int) throws(PhraseError) -> [PhrasePattern.Word] {
    var words: [PhrasePattern.Word] = []
    var current: [UInt8] = []
    var isOpenAtStart = false
    var isOpenAtEnd = false
    func fold(_ bytes: [UInt8]) -> [UInt8] {
      var result: [UInt8] = []
      for piece in bytes.split(separator: PhrasePattern.Word.number, omittingEmptySubsequences: false) {
        if !result.isEmpty || piece.startIndex > 0 { result.append(PhrasePattern.Word.number) }
        result += Folding.fold(Array(piece)).bytes
      }
      return result
    }
    func finish() {
      let bytes = fold(current)
      if !bytes.isEmpty {
        words.append(PhrasePattern.Word(bytes: bytes, isOpenAtStart: isOpenAtStart, isOpenAtEnd: isOpenAtEnd))
      }
      (current, isOpenAtStart, isOpenAtEnd) = ([], false, false)
    }
    var index = 0
    while index < variant.count {
      let byte = variant[index]
      if byte == escape {
        current.append(variant[index + 1])
        index += 1
      } else if byte == UInt8(ascii: "*") {
        if current.isEmpty {
          isOpenAtStart = true
        } else if index + 1 == variant.count || variant[index + 1] == 0x20 {
          isOpenAtEnd = true
        } else {
          throw PhraseError(
            offset: offset, message: "* inside a word", help: "* stands at the beginning or the end of a word")
        }
      } else if byte == 0x20 || (byte == UInt8(ascii: "-") && isHyphen(variant, at: index)) {
        finish()
      } else {
        current.append(byte)
      }
      index += 1
    }
    finish()
    return words
  }

  /// A hyphen between letters parts words, as a blank does; `--` and `-5` stay what they are.
  private static func isHyphen(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index > 0, index + 1 < bytes.count else { return false }
    return bytes[index - 1] != 0x20 && bytes[index + 1] != 0x20 && bytes[index + 1] != UInt8(ascii: "-")
  }
}
