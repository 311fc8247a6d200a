internal import PresendText

/// Puts together what a reader sees from stretches of source, line by line, as CSS lays out text.
///
/// Blanks are held back until something follows them on the same line, and breaks that elements ask for until something
/// follows them at all, so that neighbours share them.
struct TextAssembler: Sendable {
  /// What is done with blanks and line feeds.
  enum WhiteSpace: UInt8, Sendable {
    case collapsed, preserved, preservedLines
  }

  private(set) var bytes: [UInt8] = []
  private(set) var marks = OffsetMap.Builder()
  /// How many pieces that a reader sees (words, line breaks, images) have been added.
  private(set) var pieces = 0
  /// Blanks that become one space if a word follows on this line.
  private var pendingSpace: Range<Int>?
  /// Line breaks that elements ask for, if something follows.
  private var wantedBreaks = 0
  /// The tags that ask for them.
  private var wantedBy = 0..<0
  /// A cell ended, if another one with something in it follows on the same line.
  private var pendingTab: Range<Int>?
  /// How many of the next wanted breaks the last line break settles already.
  private var settledBreaks = 2
  /// Something stands on the current line.
  private var isLineOpen = false
  /// Text stands on the current line, so that a space may follow.
  private var hasLineText = false
  /// What was left out right after the last character.
  private var leftOut: Range<Int>?
  /// Where the source of the last character ends.
  private var lastSource = 0

  /// Adds the characters of a stretch of source.
  mutating func append(
    _ source: [UInt8], _ range: Range<Int>, mode: HTMLTextMode = .data, whiteSpace: WhiteSpace = .collapsed
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = source[index]
      if byte > 0x20, byte != .ampersand {
        let stop = TextAssembler.endOfPlainText(source, index, end)
        beginText(with: byte)
        marks.begin(.copied, at: bytes.count, source: index)
        bytes.append(contentsOf: source[index..<stop])
        lastSource = stop
        index = stop
      } else if byte.isHTMLSpace {
        index = appendBlanks(source, index, end, whiteSpace)
      } else if byte == .ampersand, mode.hasReferences,
        let reference = CharacterReference(source, at: index, before: end, isInAttribute: false)
      {
        append(reference, at: index, whiteSpace)
        index += reference.length
      } else {
        // NUL is nothing in text between tags; other control characters stay.
        if byte != 0 { append(scalar: UInt32(byte), 0, from: index..<index + 1, kind: .copied) }
        index += 1
      }
    }
  }

  /// The end of a stretch without references in which single spaces part the words.
  @inline(__always)
  private static func endOfPlainText(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end {
      let byte = source[index]
      if byte > 0x20 {
        if byte == .ampersand { break }
        index += 1
      } else if byte == 0x20, index + 1 < end, source[index + 1] > 0x20, source[index + 1] != .ampersand {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Adds blanks and gives the offset after them.
  private mutating func appendBlanks(
    _ source: [UInt8], _ start: Int, _ end: Int, _ whiteSpace: WhiteSpace
  ) -> Int {
    var index = start
    if whiteSpace == .collapsed {
      while index < end, source[index].isHTMLSpace { index += 1 }
      hold(start..<index)
      return index
    }
    let byte = source[index]
    index += 1
    if byte == .newline || byte == .carriageReturn {
      if byte == .carriageReturn, index < end, source[index] == .newline { index += 1 }
      breakLine(start..<index)
    } else if whiteSpace == .preservedLines {
      hold(start..<index)
    } else {
      append(scalar: UInt32(byte), 0, from: start..<index, kind: .copied)
    }
    return index
  }

  private mutating func hold(_ blanks: Range<Int>) {
    if pendingSpace == nil { pendingSpace = blanks }
  }

  private mutating func append(_ reference: CharacterReference, at start: Int, _ whiteSpace: WhiteSpace) {
    let range = start..<start + reference.length
    if reference.first <= 0x20, UInt8(reference.first).isHTMLSpace {
      if whiteSpace == .collapsed { return hold(range) }
      if reference.first == 0x0A { return breakLine(range) }
    }
    append(
      scalar: reference.first, reference.second, from: range, kind: reference.isDisguise ? .disguised : .folded)
  }

  private mutating func append(
    scalar first: UInt32, _ second: UInt32, from range: Range<Int>, kind: OffsetMap.Run.Kind
  ) {
    beginText(with: first < 0x80 ? UInt8(first) : 0x80)
    marks.begin(kind, at: bytes.count, source: range.lowerBound)
    bytes.appendScalar(first)
    if second != 0 { bytes.appendScalar(second) }
    if kind != .copied { marks.begin(.copied, at: bytes.count, source: range.upperBound) }
    lastSource = range.upperBound
  }

  /// Writes what was held back, since a character follows.
  @inline(__always)
  private mutating func beginText(with byte: UInt8) {
    pieces += 1
    if hasLineText, pendingSpace == nil, pendingTab == nil, wantedBreaks == 0, leftOut == nil { return }
    if pendingSpace == nil, pendingTab == nil, wantedBreaks == 0 { markLeftOut(before: byte) }
    flush()
    isLineOpen = true
    hasLineText = true
  }

  /// Something left out inside of a word disguises it.
  private mutating func markLeftOut(before byte: UInt8) {
    guard let range = leftOut, let last = bytes.last, last.isWordByte, byte.isWordByte else { return }
    marks.begin(.disguised, at: bytes.count, source: range.lowerBound)
    marks.begin(.copied, at: bytes.count, source: range.upperBound)
  }

  private mutating func flush() {
    if wantedBreaks > 0 {
      writeWantedBreaks()
    } else if let tab = pendingTab {
      if hasLineText { write(UInt8(ascii: "\t"), times: 1, from: tab) }
    } else if let space = pendingSpace, hasLineText {
      write(.space, times: 1, from: space)
    }
    pendingSpace = nil
    pendingTab = nil
    leftOut = nil
    settledBreaks = 0
  }

  private mutating func writeWantedBreaks() {
    write(.newline, times: max(0, wantedBreaks - settledBreaks), from: wantedBy)
    wantedBreaks = 0
    closeLine()
  }

  private mutating func closeLine() {
    isLineOpen = false
    hasLineText = false
  }

  private mutating func write(_ byte: UInt8, times: Int, from range: Range<Int>) {
    guard times > 0 else { return }
    marks.begin(.folded, at: bytes.count, source: range.lowerBound)
    for _ in 0..<times { bytes.append(byte) }
    marks.begin(.copied, at: bytes.count, source: range.upperBound)
    lastSource = range.upperBound
  }

  /// Ends the line where a `<br>` or a preserved line feed stands.
  mutating func breakLine(_ range: Range<Int>) {
    endLine(range, settling: 1)
  }

  /// Adds the line of an empty paragraph.
  mutating func addEmptyParagraph(_ range: Range<Int>) {
    endLine(range, settling: 2)
  }

  private mutating func endLine(_ range: Range<Int>, settling settled: Int) {
    pieces += 1
    pendingSpace = nil
    pendingTab = nil
    flush()
    write(.newline, times: 1, from: range)
    closeLine()
    settledBreaks = settled
  }

  /// Asks for line breaks, since the tag at `range` begins or ends an element on lines of its own.
  mutating func wantBreaks(_ count: Int, _ range: Range<Int>) {
    pendingSpace = nil
    pendingTab = nil
    wantedBy = wantedBreaks == 0 ? range : min(wantedBy.lowerBound, range.lowerBound)..<range.upperBound
    wantedBreaks = max(wantedBreaks, count)
  }

  /// Asks for a tab, since the tag at `range` ends a cell.
  mutating func wantTab(_ range: Range<Int>) {
    guard wantedBreaks == 0 else { return }
    pendingTab = pendingTab ?? range
    pendingSpace = nil
  }

  /// Adds something that is no text but takes a place on the line, such as an image.
  mutating func addObject() {
    pieces += 1
    if wantedBreaks > 0 || pendingTab != nil { flush() }
    isLineOpen = true
    settledBreaks = 0
  }

  /// Notes that something at `range` is left out.
  mutating func leaveOut(_ range: Range<Int>) {
    leftOut = (leftOut?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  /// Adds the text of another assembler as paragraphs of their own.
  mutating func append(_ other: TextAssembler) {
    guard !other.bytes.isEmpty else { return }
    if !bytes.isEmpty { write(.newline, times: max(0, 2 - trailingBreaks()), from: lastSource..<lastSource) }
    marks.append(other.marks, shiftedBy: bytes.count)
    bytes.append(contentsOf: other.bytes)
  }

  /// How many line breaks end the text, with blanks among them.
  private func trailingBreaks() -> Int {
    var count = 0
    for byte in bytes.reversed() {
      if byte == .newline { count += 1 } else if byte != .space, byte != 0xC2, byte != 0xA0 { break }
      if count == 2 { break }
    }
    return count
  }

  /// The text with its map.
  consuming func finish(sourceEnd: Int) -> TextView {
    TextView(bytes: bytes, map: marks.finish(length: bytes.count, sourceEnd: sourceEnd))
  }
}

extension UInt8 {
  /// Part of a word as far as ASCII can tell.
  fileprivate var isWordByte: Bool { self >= 0x80 || isASCIIAlphanumeric }
}
