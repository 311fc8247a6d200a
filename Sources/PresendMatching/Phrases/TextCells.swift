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
    lookBack()
    lookAhead()
  }

  @inline(__always)
  subscript(edge: Int) -> Cell { cells[edge] }

  /// The byte at an edge.
  @inline(__always)
  func offset(of edge: Int) -> Int { Int(cells[edge].start) }

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

  // MARK: Cutting

  private mutating func cut(_ text: [UInt8]) {
    var index = 0
    var sentence: Int32 = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      var end = index + length
      var kind: Kind
      switch ScalarClass.of(scalar) {
      case .word: (kind, end) = TextCells.word(in: text, from: index, first: scalar)
      case .unspaced: kind = .unspaced
      case .space: kind = .separator(scalar)
      case .newline, .other:
        kind = Segmentation.isSentenceEnd(in: text, at: index) ? .sentenceEnd : .separator(scalar)
      }
      cells.append(Cell(start: Int32(truncatingIfNeeded: index), kind: kind, sentence: sentence))
      if kind.contains(.sentenceEnd) { sentence += 1 }
      index = end
    }
    cells.append(Cell(start: Int32(text.count), kind: [], sentence: sentence))
    sentenceCount = Int(sentence) + 1
  }

  /// A run of digits, or of other letters, that begins at `start`.
  private static func word(in text: [UInt8], from start: Int, first: UInt32) -> (Kind, Int) {
    var index = start
    guard isDigit(text[start]) else {
      var isLine = true
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          if isDigit(byte) || ScalarClass.ofASCII(byte) != .word { break }
          isLine = isLine && byte == UInt8(ascii: "_")
          index += 1
        } else {
          let (scalar, length) = text.scalar(at: index)
          if ScalarClass.ofWide(scalar) != .word { break }
          isLine = false
          index += length
        }
      }
      return (isLine ? [.word, .separator] : .word, index)
    }
    while index < text.count, isDigit(text[index]) { index += 1 }
    let isInside =
      start > 1 && (text[start - 1] == UInt8(ascii: ".") || text[start - 1] == UInt8(ascii: ","))
      && isDigit(text[start - 2])
    return (isInside ? [.word, .digits, .insideNumber] : [.word, .digits], index)
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  // MARK: What lies between words

  private mutating func lookBack() {
    var beforeSeparators: Int32 = 0
    var previousWord: Int32 = -1
    for edge in cells.indices {
      if edge > 0 {
        let kind = cells[edge - 1].kind
        if !kind.contains(.separator) { beforeSeparators = Int32(truncatingIfNeeded: edge) }
        if !kind.isDisjoint(with: [.word, .unspaced]) {
          previousWord = Int32(truncatingIfNeeded: edge)
        } else if kind.contains(.sentenceEnd) {
          previousWord = -1
        }
      }
      cells[edge].beforeSeparators = beforeSeparators
      cells[edge].previousWord = previousWord
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

extension TextCells.Kind {
  /// A separator, or nothing of note.
  @inline(__always)
  fileprivate static func separator(_ scalar: UInt32) -> TextCells.Kind {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27, 0x2A, 0x2D, 0x7E: .separator
    default: []
    }
  }
}
