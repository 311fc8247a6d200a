internal import PresendText

/// The text in which contacts are looked for: the text as given, with styled characters read as the plain ones that they
/// stand for and invisible ones left out. Case and accents stay, so that names and hosts keep their spelling.
struct ContactText: Sendable {
  /// The readable text, valid UTF-8.
  let bytes: [UInt8]
  /// The way back to the text as given.
  let map: OffsetMap
  /// The views that it was made from.
  let views: TextViews

  /// Makes a text that was derived in another way.
  init(bytes: [UInt8], map: OffsetMap, views: TextViews) {
    self.bytes = bytes
    self.map = map
    self.views = views
  }

  /// `mayJoinScripts` is true where marks of hosts and addresses may join words of two scripts.
  init(_ views: TextViews, mayJoinScripts: Bool = true) {
    self.views = views
    let mayImitate = views.traits.contains(.mixedWords) || mayJoinScripts && views.traits.contains(.lookAlikes)
    guard mayImitate || views.traits.hasAny(.symbols, .wideDots),
      ContactTextBuilder.isNeeded(for: views.given)
    else {
      bytes = views.given
      map = .identity(length: views.given.count)
      return
    }
    var builder = ContactTextBuilder(text: views.given)
    builder.run()
    bytes = builder.result
    map = builder.map.finish(length: builder.result.count, sourceEnd: views.given.count)
  }

  /// The bytes of the text as given that a range stands for.
  func given(_ range: Range<Int>) -> Range<Int> { map.source(of: range) }

  /// The range of the folded view that a range stands for.
  func folded(_ range: Range<Int>) -> Range<Int> {
    if views.isASCII { return range }
    let given = map.source(of: range)
    let start = views.folded.map.derived(of: given.lowerBound)
    return start..<max(start, views.folded.map.derived(of: given.upperBound))
  }

  /// The range of this text for a range of the folded view.
  func range(ofFolded range: Range<Int>) -> Range<Int> {
    if views.isASCII { return range }
    let given = views.folded.map.source(of: range)
    let start = map.derived(of: given.lowerBound)
    return start..<max(start, map.derived(of: given.upperBound))
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
