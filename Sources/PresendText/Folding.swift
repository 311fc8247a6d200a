/// One form for all the ways to write the same words.
///
/// NFKC case folding (Unicode Standard 3.13), then what readers of chat messages do in their heads: accents of Latin and
/// Greek letters are left out (`ñ` stays a letter of its own), `ё` is `е`, Arabic letters lose their variants, all blanks
/// are a space, all quotes and dashes are the ASCII ones, invisible characters are gone. Rule texts are folded by the same
/// function, so both sides always agree.
package enum Folding {
  /// Folds plain ASCII: only the case changes, so every byte keeps its place.
  package static func foldASCII(_ text: [UInt8]) -> TextView {
    var bytes = text
    for index in bytes.indices where bytes[index] &- UInt8(ascii: "A") < 26 { bytes[index] |= 0x20 }
    return TextView(bytes: bytes, map: .identity(length: text.count))
  }

  /// Folds any valid UTF-8.
  package static func fold(_ text: [UInt8]) -> TextView {
    var folder = Folder(text: text)
    folder.run()
    return TextView(
      bytes: folder.result, map: folder.builder.finish(length: folder.result.count, sourceEnd: text.count))
  }

  /// Folds a word or pattern of a rule file.
  package static func fold(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return foldEach(bytes) ?? fold(bytes).bytes
  }

  /// The folded bytes of a word whose characters fold each by itself; nil where neighbours or ICU have a say.
  private static func foldEach(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        result.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      switch FoldingTable.action(for: scalar) {
      case .keep: result.append(contentsOf: text[index..<index + length])
      case .replace(let bytes): result.append(contentsOf: bytes)
      case .leaveOut: break
      case .stop, .normalise: return nil
      }
      index += length
    }
    return result
  }
}

/// The state of one folding.
private struct Folder {
  let text: [UInt8]
  var result: [UInt8] = []
  var builder = OffsetMap.Builder()

  init(text: [UInt8]) {
    self.text = text
    result.reserveCapacity(text.count + 16)
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        builder.begin(.copied, at: result.count, source: index)
        index = appendASCII(from: index)
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      switch FoldingTable.action(for: scalar) {
      case .keep:
        builder.begin(.copied, at: result.count, source: index)
        result.append(contentsOf: text[index..<index + length])
        index += length
      case .replace(let bytes):
        let isSameLength = bytes.count == length
        builder.begin(isSameLength ? .copied : .folded, at: result.count, source: index)
        result.append(contentsOf: bytes)
        index += length
      case .leaveOut(let isDisguise):
        builder.begin(isDisguise ? .disguised : .folded, at: result.count, source: index)
        index += length
      case .stop:
        builder.begin(.folded, at: result.count, source: index)
        result.append(contentsOf: stopByte(at: index, length: length))
        index += length
      case .normalise:
        index = normaliseRun(from: index)
      }
    }
  }

  /// Appends the ASCII characters from `start` on in lower case and returns where they end.
  private mutating func appendASCII(from start: Int) -> Int {
    let end = Folder.asciiEnd(in: text, from: start)
    let first = result.count
    result.append(contentsOf: text[start..<end])
    Folder.lowercase(&result, from: first)
    return end
  }

  private static func asciiEnd(in text: [UInt8], from start: Int) -> Int {
    let bytes = text.span
    var end = start
    while end < bytes.count, bytes[end] < 0x80 { end += 1 }
    return end
  }

  private static func lowercase(_ bytes: inout [UInt8], from start: Int) {
    var letters = bytes.mutableSpan
    var index = start
    while index < letters.count {
      if letters[index] &- UInt8(ascii: "A") < 26 { letters[index] |= 0x20 }
      index += 1
    }
  }

  /// `。` ends a sentence, except between the letters of a host name.
  private func stopByte(at index: Int, length: Int) -> [UInt8] {
    let isInsideHost =
      text.scalarClass(before: index) == .word && text.scalarClass(at: index + length) == .word
    return isInsideHost ? [UInt8(ascii: ".")] : [0xE3, 0x80, 0x82]
  }

  /// Hands a stretch of rarer characters to ICU and takes over its edits.
  private mutating func normaliseRun(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] >= 0x80 {
      let (scalar, length) = text.scalar(at: end)
      guard case .normalise = FoldingTable.action(for: scalar) else { break }
      end += length
    }
    let run = Array(text[start..<end])
    guard let folded = ICUText.fold(run) else {
      builder.begin(.copied, at: result.count, source: start)
      result.append(contentsOf: run)
      return end
    }
    var source = start
    var offset = 0
    for edit in folded.edits {
      let piece = FoldingTable.loosen(Array(folded.bytes[offset..<offset + edit.resultLength]))
      let kind: OffsetMap.Run.Kind
      if !edit.isChange {
        kind = piece.count == edit.sourceLength ? .copied : .folded
      } else {
        kind = FoldingTable.isStyled(text.scalar(at: source).value) ? .disguised : .folded
      }
      builder.begin(kind, at: result.count, source: source)
      result.append(contentsOf: piece)
      source += edit.sourceLength
      offset += edit.resultLength
    }
    return end
  }
}
