/// A piece of an HTML source. All ranges are bytes of the source.
package struct HTMLToken: Sendable, Equatable {
  /// What the piece is.
  package enum Kind: UInt8, Sendable {
    case text, startTag, endTag, comment, doctype
  }

  /// What the piece is.
  package var kind: Kind
  /// How its characters are read, for text.
  package var mode: HTMLTextMode = .data
  /// The tag ends in `/>`.
  package var isSelfClosing = false
  /// The whole piece, with its brackets.
  package var range: Range<Int>
  /// The text; the name of a tag; what stands in a comment; what stands after `<!doctype`.
  package var content: Range<Int>
}

/// How the characters of a stretch of source are read.
package enum HTMLTextMode: UInt8, Sendable {
  /// Text with markup and references.
  case data
  /// Text with references, up to its end tag: `title`, `textarea`.
  case rcdata
  /// Text up to its end tag: `style`, `xmp`, `iframe`.
  case rawText
  /// A script, in which comments may hide an end tag.
  case script
  /// Text up to the end of the source.
  case plaintext
  /// A CDATA section of foreign content.
  case cdata

  /// True where `&amp;` is one character.
  var hasReferences: Bool { self == .data || self == .rcdata }
}

/// An attribute of the last tag, as ranges of bytes of the source.
package struct HTMLTokenAttribute: Sendable, Equatable {
  /// The name, in the case in which it was written.
  package var name: Range<Int>
  /// The value without its quotes; empty where there is none.
  package var value: Range<Int>
}
