internal import PresendText

/// A stretch of the folded text and what it reads as.
struct Rewrite {
  let range: Range<Int>
  let reading: [UInt8]
  /// True where the stretch can hardly be anything but a number or address.
  var isCertain = false
}

/// The folded text with its disguised stretches replaced by what they read as, so that the plain detectors can look again.
enum Rewriting {
  /// The text with the rewrites applied; of overlapping ones the first, then the longest counts.
  static func apply(_ rewrites: [Rewrite], to views: TextViews) -> (text: ContactText, certain: Occupied) {
    let source = views.folded.bytes
    let ordered = rewrites.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var map = OffsetMap.Builder()
    var position = 0
    var certain: [Range<Int>] = []
    for rewrite in ordered where rewrite.range.lowerBound >= position {
      map.begin(.copied, at: bytes.count, source: position)
      bytes.append(contentsOf: source[position..<rewrite.range.lowerBound])
      map.begin(.disguised, at: bytes.count, source: rewrite.range.lowerBound)
      if rewrite.isCertain { certain.append(bytes.count..<bytes.count + rewrite.reading.count) }
      bytes.append(contentsOf: rewrite.reading)
      position = rewrite.range.upperBound
    }
    map.begin(.copied, at: bytes.count, source: position)
    bytes.append(contentsOf: source[position...])
    let whole = map.finish(length: bytes.count, sourceEnd: source.count)
    return (ContactText(bytes: bytes, map: whole.followed(by: views.folded.map), views: views), Occupied(certain))
  }
}
