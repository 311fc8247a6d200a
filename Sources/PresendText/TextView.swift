/// A text fit for matching, with the way back to the text that it was made from.
public struct TextView: Sendable {
  /// The text, valid UTF-8.
  package let bytes: [UInt8]
  /// From bytes of this view to bytes of the source text.
  package let map: OffsetMap

  package init(bytes: [UInt8], map: OffsetMap) {
    self.bytes = bytes
    self.map = map
  }

  /// The text as it is: every offset is its own.
  package init(verbatim bytes: [UInt8]) {
    self.init(bytes: bytes, map: .identity(length: bytes.count))
  }
}

/// The views of one text: as given, folded, and as look-alike letters read.
///
/// Matches found in any of them are brought back to byte offsets of the text as given.
public struct TextViews: Sendable {
  /// The text as given, valid UTF-8.
  package let given: [UInt8]
  /// Case, accents, widths, spaces and quotes brought to one form; invisible characters left out.
  package let folded: TextView
  /// The folded text with words of mixed scripts replaced by what they look like; nil where that changes nothing.
  package let skeleton: TextView?
  /// Which unusual characters the text as given may hold.
  package let traits: TextTraits

  /// True where every byte is ASCII.
  package var isASCII: Bool { !traits.contains(.wide) }

  package init(_ text: [UInt8]) {
    given = text
    traits = TextTraits(of: text)
    if !traits.contains(.wide) {
      folded = Folding.foldASCII(text)
      skeleton = nil
    } else {
      folded = Folding.fold(text)
      let mayImitate = traits.hasAny(.lookAlikes, .symbols)
      skeleton = mayImitate ? Skeleton.view(of: folded) : nil
    }
  }
}
