import PresendHTML
import PresendText
import Testing

/// A generator of numbers that gives the same ones every time.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

/// Sources put together by chance from pieces that mean something, so that what is true of every reading is tried on
/// nesting that nobody would think of.
@Suite struct HTMLInvariantTests {
  private static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i style='display:none'>", "</i>", "<a href='mailto:a%40b'>",
    "</a>",
    "<br>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<pre>\n", "</pre>", "<svg>",
    "</svg>",
    "<title>", "</title>", "<style>", ".x{color:#fff;content:'\\41 b'}", "</style>", "<script>", "</script>", "<!--",
    "-->",
    "<![CDATA[", "]]>", "<textarea>", "</textarea>", "<select><option>", "<img src=http://x/y.gif width=1 height=1>",
    "<h1>",
    "</h1>", "<span class=x>", "</span>", "<font size=1 color=white>", "</font>", "&amp;", "&nbsp;", "&#101;",
    "&notit;", "&",
    "<", ">", "'", "\"", " ", "\n", "\r\n", "\t", "word", "grüße", "日本", "😀", "\0",
    "<p style='margin:0;color:&#x77;hite'>",
    "<!--[if mso]>", "<![endif]-->", "</", "=", "<template>", "</template>", "<head>", "<body bgcolor=#000>", "<hr>",
    "<math>",
  ]

  private static func source(_ numbers: inout Numbers) -> String {
    (0..<numbers.next(below: 40) + 1).map { _ in pieces[numbers.next(below: pieces.count)] }.joined()
  }

  @Test(arguments: 0..<8)
  func `whatever the source, every place lies in it`(_ seed: Int) {
    var numbers = Numbers(seed: UInt64(seed + 1))
    for _ in 0..<400 {
      let source = HTMLInvariantTests.source(&numbers)
      let bytes = Array(source.utf8)
      let content = HTMLReader.read(bytes)
      let faults = HTMLInvariantTests.faults(of: content, bytes)
      #expect(faults.isEmpty, "\(source.debugDescription): \(faults)")
    }
  }

  @Test(arguments: 0..<4)
  func `tokens follow one another`(_ seed: Int) {
    var numbers = Numbers(seed: UInt64(seed + 101))
    for _ in 0..<400 {
      let source = HTMLInvariantTests.source(&numbers)
      var tokenizer = HTMLTokenizer(Array(source.utf8))
      var end = 0
      while let token = tokenizer.next() {
        let isInside =
          token.range.lowerBound >= end && token.range.lowerBound <= token.content.lowerBound
          && token.content.upperBound <= token.range.upperBound && !token.range.isEmpty
        #expect(isInside, "\(source.debugDescription): \(token)")
        end = token.range.upperBound
      }
      #expect(end <= source.utf8.count)
    }
  }

  private static func faults(of content: HTMLContent, _ bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    let all = 0..<bytes.count
    func check(_ range: Range<Int>, _ what: String) {
      if range.lowerBound < all.lowerBound || range.upperBound > all.upperBound { faults.append("\(what) \(range)") }
    }
    faults += self.faults(of: content.visible, upTo: content.hiddenStart, bytes, "visible")
    for hidden in content.hidden {
      check(hidden.range, "hidden")
      if hidden.view.upperBound > content.visible.bytes.count || hidden.view.isEmpty { faults.append("view \(hidden)") }
      if hidden.view.lowerBound < content.hiddenStart { faults.append("hidden among visible \(hidden)") }
    }
    for attribute in content.attributes {
      check(attribute.range, "attribute")
      faults += self.faults(of: attribute.text, upTo: attribute.text.bytes.count, bytes, "attribute")
    }
    for link in content.links {
      check(link.range ?? link.tag, "link")
      if link.view.upperBound > content.hiddenStart { faults.append("link \(link.view)") }
    }
    for fact in content.facts { check(fact.range, "fact \(fact.kind)") }
    for size in content.fontSizes { check(size.range, "size") }
    return faults
  }

  /// Every character leads to a place of the source that is not before that of the character before it, and an ordinary
  /// one to itself or to a reference.
  private static func faults(of view: TextView, upTo end: Int, _ bytes: [UInt8], _ what: String) -> [String] {
    if !UTF8Repair.isClean(view.bytes), !bytes.contains(0) { return ["\(what) is no UTF-8"] }
    var last = 0
    var index = 0
    while index < end {
      let length = view.bytes.scalar(at: index).length
      let place = view.map.source(of: index..<index + length)
      if place.lowerBound < last || place.upperBound > bytes.count {
        return ["\(what) at \(index): \(place) after \(last)"]
      }
      if view.bytes[index] > 0x20, place.count == length,
        Array(bytes[place]) != Array(view.bytes[index..<index + length])
      {
        return ["\(what) at \(index): other characters at \(place)"]
      }
      last = place.lowerBound
      index += length
    }
    return []
  }
}
