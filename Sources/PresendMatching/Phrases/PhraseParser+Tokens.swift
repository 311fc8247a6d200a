internal import PresendText

/// Where the tokens of a phrase begin and end.
extension PhraseParser {
  /// The parenthesis that closes the one at `start`.
  func closing(of start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Where a token can be taken apart because no blank parts words there: between choices and letters of unspaced
  /// scripts. `给(个|我们)?好评` is three elements, not three spellings.
  func unspacedJoints(from start: Int, to end: Int) -> [Int] {
    var joints: [Int] = []
    var index = start
    var depth = 0
    while index < end {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("):
        if depth == 0, index > start, isUnspaced(before: index) || isUnspaced(at: index + 1) { joints.append(index) }
        depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        let next = index + 1 < end && text[index + 1] == UInt8(ascii: "?") ? index + 2 : index + 1
        if depth == 0, next < end, text[next] != UInt8(ascii: "("), isUnspaced(before: index) || isUnspaced(at: next) {
          joints.append(next)
        }
      default: break
      }
      index += 1
    }
    return joints
  }

  private func isUnspaced(at offset: Int) -> Bool {
    offset < text.count && text[offset] >= 0xC0 && text.scalarClass(at: offset) == .unspaced
  }

  /// The last letter before `offset`, which may close a choice.
  private func isUnspaced(before offset: Int) -> Bool {
    var index = offset
    while index > 0, [UInt8(ascii: ")"), UInt8(ascii: "?")].contains(text[index - 1]) { index -= 1 }
    return index > 0 && text.scalarClass(before: index) == .unspaced
  }

  /// The first blank or closer outside of parentheses.
  func tokenEnd(from start: Int) -> Int {
    var index = start
    var depth = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: "|"), 0x20, 0x0A, 0x09:
        if depth <= 0 { return index }
      default: break
      }
      index += 1
    }
    return text.count
  }
}
