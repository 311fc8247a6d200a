internal import PresendText

/// A folded text cut where a word can begin or end, made once for all phrases.
///
/// A cell is a run of letters, a run of digits, one letter of an unspaced script, or any other character. The edges of
/// cells are numbered from 0 to `count`: edge `n` stands before cell `n`. What a phrase may pass over between two words is
/// worked out here, so that trying a phrase reads no text.
struct TextCells {
  struct Cell {
    /// The byte at which the cell begins.
    var start: Int32
    var kind: Kind
    /// The sentence in which the cell stands, from 0.
    var sentence: Int32 = 0
    /// The first cell from here on that is no separator; `count` for none.
    var pastSeparators: Int32 = 0
    /// The last edge up to here before which no separator stands; 0 for none.
    var beforeSeparators: Int32 = 0
    /// The first cell from here on that is a word, in the same sentence; negative for none.
    var nextWord: Int32 = -1
    /// The last edge up to here before which a word stands, in the same sentence; negative for none.
    var previousWord: Int32 = -1
  }

  struct Kind: OptionSet {
    let rawValue: UInt8
    /// Letters or digits of a spaced script.
    static let word = Kind(rawValue: 1)
    /// A letter of an unspaced script.
    static let unspaced = Kind(rawValue: 2)
    /// Blanks, one line break, hyphens, quotes and emphasis marks part the words of a phrase.
    static let separator = Kind(rawValue: 4)
    static let sentenceEnd = Kind(rawValue: 8)
    static let digits = Kind(rawValue: 16)
    /// The `5` of `4.5`: a number begins at its first digit.
    static let insideNumber = Kind(rawValue: 32)
  }

  /// The cells, and one more at the end of the text.
  private(set) var cells: [Cell] = []
  /// The number of sentences.
  private(set) var sentenceCount = 1

  /// The number of cells.
  var count: Int { cells.count - 1 }

  init(_ text: [UInt8]) {
    cells.reserveCapacity(text.count / 2 + 8)
    cut(text)
    lookAhead()
  }

  @inline(__always)
  subscript(edge: Int) -> Cell { cells[edge] }

  /// The byte at an edge.
  @inline(__always)
  func offset(of edge: Int) -> Int { Int(cells[edge].start) }

  /// The sentence in which a cell stands, from 0.
  @inline(__always)
  func sentence(of cell: Int) -> Int { Int(cells[cell].sentence) }

  /// The edge at which the run of letters and digits that takes in the cell ends.
  func endOfWord(_ cell: Int) -> Int {
    guard cells[cell].kind.contains(.word) else { return cell + 1 }
    var edge = cell + 1
    while cells[edge].kind.contains(.word) { edge += 1 }
    return edge
  }

  /// The edge at which the run of letters and digits that ends at an edge begins.
  func startOfWord(before edge: Int) -> Int {
    var start = edge - 1
    guard start > 0, cells[start].kind.contains(.word) else { return max(start, 0) }
    while start > 0, cells[start - 1].kind.contains(.word) { start -= 1 }
    return start
  }

  /// The cell that holds a byte.
  func cell(at offset: Int) -> Int { cells.partitioningIndex { Int($0.start) > offset } - 1 }

  // MARK: Cutting

  private mutating func cut(_ text: [UInt8]) {
    let bytes = text.span
    let table = Lead.table
    let leads = table.span
    var index = 0
    var sentence: Int32 = 0
    var back = Back()
    while index < bytes.count {
      let start = index
      var kind: Kind
      switch leads[Int(bytes[index])] {
      case Lead.letter, Lead.wideLetter:
        index = Lead.wordEnd(in: text, from: index, leads)
        kind = bytes[start] == UInt8(ascii: "_") && TextCells.isLine(text[start..<index]) ? [.word, .separator] : .word
      case Lead.digit: (kind, index) = TextCells.number(in: bytes, from: index)
      case Lead.separator: (kind, index) = (.separator, index + 1)
      case Lead.stop:
        kind = Segmentation.isSentenceEnd(in: text, at: index) ? .sentenceEnd : bytes[index] == 0x0A ? .separator : []
        index += 1
      case Lead.wide:
        let (scalar, length) = text.scalar(at: index)
        index += length
        switch ScalarClass.ofWide(scalar) {
        case .word:
          index = Lead.wordEnd(in: text, from: index, leads)
          kind = .word
        case .unspaced: kind = .unspaced
        case .space: kind = []
        case .newline, .other: kind = Segmentation.isSentenceEnd(in: text, at: start) ? .sentenceEnd : []
        }
      default: (kind, index) = ([], index + 1)
      }
      append(Int32(truncatingIfNeeded: start), kind, sentence, &back)
      if kind.contains(.sentenceEnd) { sentence += 1 }
    }
    append(Int32(text.count), [], sentence, &back)
    sentenceCount = Int(sentence) + 1
  }

  private static func isLine(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy { $0 == UInt8(ascii: "_") } }

  /// A run of digits that begins at `start`.
  static func number(in bytes: Span<UInt8>, from start: Int) -> (Kind, Int) {
    var index = start
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    let isInside =
      start > 1 && (bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: ","))
      && isDigit(bytes[start - 2])
    return (isInside ? [.word, .digits, .insideNumber] : [.word, .digits], index)
  }

  /// The end of the number at `offset`: digits, with `.` and `,` between digits.
  static func numberEnd(in bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if isDigit(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","), index + 1 < bytes.count,
        isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  // MARK: What lies between words

  /// What lies before the edge at hand.
  private struct Back {
    var beforeSeparators: Int32 = 0
    var previousWord: Int32 = -1
  }

  @inline(__always)
  private mutating func append(_ start: Int32, _ kind: Kind, _ sentence: Int32, _ back: inout Back) {
    cells.append(
      Cell(
        start: start, kind: kind, sentence: sentence, beforeSeparators: back.beforeSeparators,
        previousWord: back.previousWord))
    let edge = Int32(truncatingIfNeeded: cells.count)
    if !kind.contains(.separator) { back.beforeSeparators = edge }
    if !kind.isDisjoint(with: [.word, .unspaced]) {
      back.previousWord = edge
    } else if kind.contains(.sentenceEnd) {
      back.previousWord = -1
    }
  }

  private mutating func lookAhead() {
    var pastSeparators = Int32(count)
    var nextWord: Int32 = -1
    var edge = count - 1
    while edge >= 0 {
      let kind = cells[edge].kind
      if !kind.contains(.separator) { pastSeparators = Int32(truncatingIfNeeded: edge) }
      if !kind.isDisjoint(with: [.word, .unspaced]) {
        nextWord = Int32(truncatingIfNeeded: edge)
      } else if kind.contains(.sentenceEnd) {
        nextWord = -1
      }
      cells[edge].pastSeparators = pastSeparators
      cells[edge].nextWord = nextWord
      edge -= 1
    }
    cells[count].pastSeparators = Int32(count)
  }
}
