package import PresendText

/// The values of one draft as a flat list, in the order in which they were written.
///
/// A value is a node; what belongs to an array or object follows it up to `next`. Texts stay where they are until someone
/// asks for them, so that fields nobody knows cost nothing.
package struct FieldTape: Sendable {
  /// What a value is.
  package enum Kind: UInt8, Sendable {
    case null, yes, no, number, string, key, array, object
  }

  /// One value, or the key before it.
  package struct Node: Sendable {
    /// What the value is.
    package var kind: Kind
    /// What has to be known to read its text.
    package var flags: Flags
    /// The bytes of the value in the source, for a string without its quotes; for a prepared text its number.
    package var start: Int32
    package var end: Int32
    /// The index of the node after this value and all that belongs to it.
    package var next: Int32
  }

  /// What has to be known about a string before its text can be read.
  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Backslashes stand in it.
    package static let escaped = Flags(rawValue: 1)
    /// Bytes above ASCII stand in it.
    package static let wide = Flags(rawValue: 2)
    /// The text was prepared by the reader and stands in `texts`.
    package static let prepared = Flags(rawValue: 4)
    /// A YAML scalar without quotes, which is a string wherever one is expected.
    package static let plain = Flags(rawValue: 8)
  }

  /// The bytes that the nodes point into.
  package let bytes: [UInt8]
  /// The values; the first is the draft itself.
  package var nodes: [Node] = []
  /// Texts that the reader prepared.
  package var texts: [FieldText] = []

  /// A tape without values.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of a string or key, and the way back to `bytes`.
  package func text(at index: Int) -> FieldText {
    let node = nodes[index]
    if node.flags.contains(.prepared) { return texts[Int(node.start)] }
    let range = Int(node.start)..<Int(node.end)
    if node.flags.contains(.escaped) {
      return JSONString.decode(bytes, range, isASCII: !node.flags.contains(.wide))
    }
    return FieldText(bytes: Array(bytes[range]), map: .identity(length: range.count, base: range.lowerBound))
      .repaired(isClean: !node.flags.contains(.wide))
  }

  /// The bytes of a string or number that are read as they stand; nil where they have to be decoded or checked.
  package func plainBytes(at index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.kind == .string, node.flags.isDisjoint(with: [.escaped, .wide, .prepared]) else { return nil }
    return bytes[Int(node.start)..<Int(node.end)]
  }

  /// The indices of the elements of an array.
  package func elements(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].next) {
      result.append(child)
      child = Int(nodes[child].next)
    }
    return result
  }
}

/// A text of a field as it is meant, with the way back to the bytes that spell it.
package struct FieldText: Sendable, Equatable {
  /// The text, valid UTF-8.
  package var bytes: [UInt8]
  /// From the text to the source; nil where the text does not stand there byte for byte.
  package var map: OffsetMap?
  /// Half of a surrogate pair was replaced by U+FFFD.
  package var hasLoneSurrogate = false
  /// Bytes that are no UTF-8 were replaced by U+FFFD.
  package var hasInvalidBytes = false
  /// NUL characters were replaced by U+FFFD.
  package var hasNUL = false

  /// A text without faults.
  package init(bytes: [UInt8], map: OffsetMap?) {
    self.bytes = bytes
    self.map = map
  }

  /// The text with U+FFFD for every NUL and every byte that is no UTF-8.
  ///
  /// - Parameter isClean: it is known that there are none
  package func repaired(isClean: Bool = false) -> FieldText {
    if isClean || UTF8Repair.isClean(bytes) { return self }
    let (view, firstInvalid, firstNUL) = UTF8Repair.repair(bytes)
    var result = self
    result.bytes = view.bytes
    result.map = map.map { view.map.followed(by: $0) }
    result.hasInvalidBytes = firstInvalid != nil
    result.hasNUL = firstNUL != nil
    return result
  }

  /// The text as a Swift string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
