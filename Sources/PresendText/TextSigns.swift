/// Where the marks, digits and line breaks of a text stand, found in one reading that takes eight bytes at a time.
///
/// The searches for addresses, numbers, quotations and sentences begin at these places, so that a text without them costs
/// nothing but this reading.
@usableFromInline
package struct TextSigns: Sendable {
  /// A place at which a search may begin.
  @frozen
  @usableFromInline
  package struct Place: Sendable {
    /// The offset in the text, in bytes.
    @usableFromInline let start: Int32
    /// The first digit of a run of ASCII digits, a mark of ASCII, or a line break of ASCII.
    @usableFromInline package let byte: UInt8

    /// The offset in the text, in bytes.
    @inlinable
    @inline(__always)
    package var offset: Int { Int(start) }
  }

  /// The places, in order.
  package let places: [Place]
  /// The marks and line breaks of ASCII that the text holds.
  package let marks: ASCIIMarks
  /// The number of ASCII digits, and the length of their longest run.
  package let digitCount: Int
  package let longestDigitRun: Int
  /// True where a dot or colon stands before anything but a blank.
  package let hasInnerDot: Bool
  package let hasInnerColon: Bool
  /// True where the text holds anything beyond ASCII.
  package let isWide: Bool

  /// Reads a text.
  package init(_ text: [UInt8]) {
    var reader = SignReader(length: text.count)
    reader.read(text.span)
    places = reader.places
    marks = reader.marks
    digitCount = reader.digitCount
    longestDigitRun = reader.longestRun
    hasInnerDot = reader.hasInnerDot
    hasInnerColon = reader.hasInnerColon
    isWide = reader.bits & ByteLanes.all != 0
  }
}

/// The signs of the text as given and of the folded one.
package struct ViewSigns: Sendable {
  package let given: TextSigns
  package let folded: TextSigns

  /// Reads the views of a text; plain ASCII once, since only the case of its letters changes.
  package init(_ views: TextViews) {
    folded = TextSigns(views.folded.bytes)
    given = views.isASCII ? folded : TextSigns(views.given)
  }
}

/// The state of one reading.
private struct SignReader {
  var places: [TextSigns.Place] = []
  var marks = ASCIIMarks()
  var digitCount = 0
  var longestRun = 0
  var hasInnerDot = false
  var hasInnerColon = false
  /// Every bit of the text.
  var bits: UInt64 = 0
  private var run = 0
  private var endOfDigits = -1

  init(length: Int) { places.reserveCapacity(16 + length / 16) }

  mutating func read(_ text: Span<UInt8>) {
    var all: UInt64 = 0
    var rest = text
    while rest.count >= 8 {
      let bytes = rest.firstEight
      all |= bytes
      let found = ByteLanes.marks(bytes)
      if found != 0 { note(found, of: bytes, at: text.count &- rest.count, in: text) }
      rest = rest.extracting(droppingFirst: 8)
    }
    if !rest.isEmpty {
      let bytes = rest.lastBytes(from: 0)
      all |= bytes
      note(ByteLanes.marks(bytes), of: bytes, at: text.count &- rest.count, in: text)
    }
    bits = all
  }

  /// Notes those of eight bytes that the mask holds.
  @inline(never)
  private mutating func note(_ mask: UInt64, of bytes: UInt64, at index: Int, in text: Span<UInt8>) {
    var rest = mask
    while rest != 0 {
      let lane = rest.trailingZeroBitCount & ~7
      let byte = UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: lane))
      let place = index &+ lane >> 3
      rest &= rest &- 1
      if byte &- UInt8(ascii: "0") < 10 { noteDigit(byte, at: place) } else { noteMark(byte, at: place, in: text) }
    }
  }

  @inline(__always)
  private mutating func noteDigit(_ byte: UInt8, at index: Int) {
    digitCount &+= 1
    if index == endOfDigits {
      run &+= 1
    } else {
      places.append(TextSigns.Place(start: Int32(truncatingIfNeeded: index), byte: byte))
      run = 1
    }
    if run > longestRun { longestRun = run }
    endOfDigits = index &+ 1
  }

  @inline(__always)
  private mutating func noteMark(_ byte: UInt8, at index: Int, in text: Span<UInt8>) {
    guard byte > 0x20 ? byte < 0x7F : byte &- 0x0A < 4 else { return }
    marks.insert(byte)
    places.append(TextSigns.Place(start: Int32(truncatingIfNeeded: index), byte: byte))
    if byte == UInt8(ascii: ".") {
      if !hasInnerDot { hasInnerDot = SignReader.isInner(index, in: text) }
    } else if byte == UInt8(ascii: ":"), !hasInnerColon {
      hasInnerColon = SignReader.isInner(index, in: text)
    }
  }

  private static func isInner(_ index: Int, in text: Span<UInt8>) -> Bool {
    guard index + 1 < text.count else { return false }
    switch text[index + 1] {
    case 0x20, 0x09, 0x0A, 0x0D: return false
    default: return true
    }
  }
}
