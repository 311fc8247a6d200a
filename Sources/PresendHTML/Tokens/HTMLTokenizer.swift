/// Takes an HTML source apart as the HTML Standard (13.2.5, Tokenization) says, in one pass and without recursion.
///
/// The tokens are ranges of the source; nothing is decoded until someone asks (`HTMLText`). As in the standard it is
/// the caller who knows which elements hold raw text, and says so with `enter` after their start tag.
package struct HTMLTokenizer: Sendable {
  let bytes: [UInt8]
  let end: Int
  /// The offset of the next byte to be read.
  package internal(set) var position: Int
  /// How the text from `position` on is read.
  package private(set) var mode = HTMLTextMode.data
  /// `<![CDATA[` begins a section, as it does in SVG and MathML.
  package var allowsCDATA = false
  /// The source ends inside a tag, of which nothing is shown.
  package internal(set) var endsInTag = false
  /// The source ends inside of raw text (`<style>`, `<title>`), the end tag of which would let the rest be read.
  package private(set) var endsInRawText = false
  /// The attributes of the last tag, in the order of the source, repeated names included.
  package internal(set) var attributes: [HTMLTokenAttribute] = []
  /// The name of the end tag that ends raw text, in small letters.
  private var closingName: [UInt8] = []

  /// A tokenizer of a range of bytes, by default all.
  package init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    attributes.reserveCapacity(16)
  }

  /// Reads what follows as raw text, up to an end tag of that name.
  package mutating func enter(_ mode: HTMLTextMode, until name: [UInt8]) {
    self.mode = mode
    closingName = name.map(\.lowercased)
  }

  /// Reads what follows as raw text, up to the end tag of the element with the name at `range`.
  package mutating func enter(_ mode: HTMLTextMode, until range: Range<Int>) {
    enter(mode, until: Array(bytes[range]))
  }

  /// The next token; nil at the end.
  package mutating func next() -> HTMLToken? {
    while position < end {
      if mode != .data {
        if let token = nextRaw() { return token }
        continue
      }
      guard bytes[position] == .lessThan else { return readText() }
      switch opening(at: position) {
      case .none: return readText()
      case .startTag: if let token = readTag(.startTag, nameStart: position + 1) { return token }
      case .endTag: if let token = readTag(.endTag, nameStart: position + 2) { return token }
      case .nothing: position += 3
      case .declaration: return readDeclaration()
      case .bogusComment(let start): return readBogusComment(from: start)
      }
    }
    return nil
  }

  /// What a `<` begins.
  private enum Opening {
    case none, startTag, endTag
    /// `</>`, which stands for nothing at all.
    case nothing
    case declaration
    /// A comment whose text begins at the offset.
    case bogusComment(Int)
  }

  @inline(__always)
  private func opening(at index: Int) -> Opening {
    guard index + 1 < end else { return .none }
    let next = bytes[index + 1]
    if next.isASCIILetter { return .startTag }
    switch next {
    case UInt8(ascii: "!"): return .declaration
    case UInt8(ascii: "?"): return .bogusComment(index + 1)
    case .solidus:
      guard index + 2 < end else { return .none }
      if bytes[index + 2].isASCIILetter { return .endTag }
      return bytes[index + 2] == .greaterThan ? .nothing : .bogusComment(index + 2)
    default: return .none
    }
  }

  /// Reads text up to the next `<` that begins something.
  private mutating func readText() -> HTMLToken {
    let start = position
    var index = position + 1
    while index < end {
      if bytes[index] == .lessThan {
        if case .none = opening(at: index) {} else { break }
      }
      index += 1
    }
    position = index
    return HTMLToken(kind: .text, range: start..<index, content: start..<index)
  }

  // MARK: - Raw text

  /// The raw text up to its end tag, or the end tag itself; nil where the source ends inside the end tag.
  private mutating func nextRaw() -> HTMLToken? {
    let start = position
    let stop = endOfRawText()
    if stop > start {
      position = stop
      let token = HTMLToken(kind: .text, mode: mode, range: start..<stop, content: start..<stop)
      if stop == end {
        endsInRawText = mode != .plaintext
        mode = .data
      }
      return token
    }
    mode = .data
    return stop < end ? readTag(.endTag, nameStart: stop + 2) : nil
  }

  private func endOfRawText() -> Int {
    if mode == .plaintext { return end }
    if mode == .script { return endOfScript() }
    var index = position
    while index < end {
      if bytes[index] == .lessThan, isClosingTag(at: index) { return index }
      index += 1
    }
    return end
  }

  private func isClosingTag(at index: Int) -> Bool {
    index + 1 < end && bytes[index + 1] == .solidus && isDelimited(closingName, at: index + 2)
  }

  /// True where a name stands at `index` and a blank, `/` or `>` after it.
  private func isDelimited(_ name: [UInt8], at index: Int) -> Bool {
    let after = index + name.count
    guard after < end, bytes.matchesIgnoringCase(name, at: index, before: end) else { return false }
    return bytes[after].isHTMLSpace || bytes[after] == .solidus || bytes[after] == .greaterThan
  }

  private static let script = Array("script".utf8)

  /// The end of a script. Inside of `<!--` a second `<script` hides the end tag of the first.
  private func endOfScript() -> Int {
    var depth = 0
    var dashes = 0
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte == .hyphen {
        dashes += 1
        index += 1
        continue
      }
      if byte == .greaterThan, dashes >= 2 { depth = 0 }
      dashes = 0
      index += 1
      guard byte == .lessThan, index < end else { continue }
      if depth < 2, isClosingTag(at: index - 1) { return index - 1 }
      if depth == 0, bytes.matchesIgnoringCase([0x21, 0x2D, 0x2D], at: index, before: end) {
        (depth, dashes) = (1, 2)
        index += 3
      } else if depth == 1, isDelimited(HTMLTokenizer.script, at: index) {
        depth = 2
        index += HTMLTokenizer.script.count + 1
      } else if depth == 2, bytes[index] == .solidus, isDelimited(HTMLTokenizer.script, at: index + 1) {
        depth = 1
        index += HTMLTokenizer.script.count + 2
      }
    }
    return end
  }
}
