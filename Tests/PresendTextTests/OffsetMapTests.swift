import PresendText
import Testing

/// Maps are built from stretches: what they stand for in the source, and how long they are in the text; equal lengths
/// of one stretch copy.
@Suite struct OffsetMapTests {
  /// A map of groups, each of which replaces `source` bytes by `text` bytes.
  private func groups(_ count: Int, source: Int, text: Int) -> OffsetMap {
    var builder = OffsetMap.Builder()
    for index in 0..<count { builder.begin(.folded, at: index * text, source: index * source) }
    return builder.finish(length: count * text, sourceEnd: count * source)
  }

  @Test func `letters that share a group lead to the whole of it`() {
    // Two bytes for each of one, out of groups of three that are written as four: base64 of a single-byte charset.
    let map = groups(6, source: 1, text: 2).followed(by: groups(2, source: 4, text: 3))
    #expect(map.source(of: 0..<2) == 0..<4)
    #expect(map.source(of: 2..<4) == 0..<4)
    #expect(map.source(of: 4..<8) == 0..<8)
    #expect(map.source(of: 6..<8) == 4..<8)
  }

  @Test func `a letter over two groups takes in both`() {
    let map = groups(3, source: 2, text: 3).followed(by: groups(2, source: 4, text: 3))
    #expect(map.source(of: 3..<6) == 0..<8)
  }

  @Test func `what the outer map leaves out belongs to no letter`() {
    var outer = OffsetMap.Builder()
    outer.begin(.folded, at: 0, source: 0)
    outer.begin(.folded, at: 1, source: 3)
    outer.begin(.folded, at: 1, source: 6)
    let map = groups(2, source: 1, text: 2).followed(by: outer.finish(length: 2, sourceEnd: 9))
    #expect(map.source(of: 0..<2) == 0..<3)
    #expect(map.source(of: 2..<4) == 6..<9)
    #expect(map.source(of: 0..<4) == 0..<9)
  }

  @Test func `what the inner map leaves out behind a letter does not reach into its end`() {
    // Two letters of two bytes and an escape of three: groups of three that are written as four.
    var inner = OffsetMap.Builder()
    inner.begin(.folded, at: 0, source: 0)
    inner.begin(.folded, at: 3, source: 2)
    inner.begin(.folded, at: 6, source: 4)
    let outer = groups(3, source: 4, text: 3)
    let last = inner.finish(length: 6, sourceEnd: 7).followed(by: outer)
    #expect(last.source(of: 3..<6) == 0..<8)
    #expect(last.source(of: 0..<3) == 0..<8)
    inner.begin(.folded, at: 6, source: 7)
    let followed = inner.finish(length: 9, sourceEnd: 9).followed(by: outer)
    #expect(followed.source(of: 3..<6) == 0..<8)
    #expect(followed.source(of: 6..<9) == 8..<12)
  }

  @Test func `texts that were joined lead to their own places`() {
    let map = OffsetMap.joined([
      .identity(length: 3, base: 10), groups(2, source: 4, text: 3), .identity(length: 2, base: 40),
    ])
    #expect(map.length == 11)
    #expect(map.source(of: 1..<3) == 11..<13)
    #expect(map.source(of: 9..<11) == 40..<42)
  }
}
