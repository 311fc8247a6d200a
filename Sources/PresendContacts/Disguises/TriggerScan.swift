internal import PresendText

/// Reads a folded text once and stops at the words from which a search begins.
enum TriggerScan {
  /// The triggers of a text, by place.
  static func find(in bytes: [UInt8]) -> [TriggerHit] {
    let lexicon = Trigger.lexicon
    var hits: [TriggerHit] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 || byte == UInt8(ascii: "+") {
        index = visit(bytes, index, lexicon, &hits)
      } else if byte.isAlphanumeric || byte == UInt8(ascii: "_") {
        let start = index
        var hash = WordHash.seed
        while index < bytes.count, bytes[index] < 0x80, bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "_") {
          hash = WordHash.step(hash, bytes[index])
          index += 1
        }
        if index < bytes.count, bytes[index] >= 0x80 {
          index = visit(bytes, start, lexicon, &hits)
        } else if let trigger = lexicon.meaning(ofHash: hash) {
          hits.append(TriggerHit(trigger: trigger, range: start..<index))
        } else if byte == UInt8(ascii: "g") || byte == UInt8(ascii: "t"), index - start == 1 {
          index = visit(bytes, start, lexicon, &hits)
        }
      } else {
        index += 1
      }
    }
    return hits
  }

  /// A place at which the general look-up is needed: beyond ASCII, or where an entry holds a mark.
  private static func visit(_ bytes: [UInt8], _ start: Int, _ lexicon: Lexicon<Trigger>, _ hits: inout [TriggerHit]) -> Int {
    if let match = lexicon.match(in: bytes, at: start) {
      hits.append(TriggerHit(trigger: match.meaning, range: start..<match.end))
      return match.end
    }
    if bytes.scalarClass(at: start) == .word {
      let end = Segmentation.wordEnd(in: bytes, from: start)
      return max(end, start + 1)
    }
    return start + bytes.scalar(at: start).length
  }
}
