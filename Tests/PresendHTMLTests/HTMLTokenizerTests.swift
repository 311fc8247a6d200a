import PresendHTML
import PresendText
import TestSupport
import Testing

/// A source and its tokens, one short line each.
struct TokenCase: Sendable, CustomTestStringConvertible {
  let source: String
  let tokens: [String]

  init(_ source: String, _ tokens: String...) {
    self.source = source
    self.tokens = tokens
  }

  var testDescription: String { source }
}

/// The tokens of a source as short lines: `text a`, `<b`, `>b`, `comment x`, `a=1` after the tag that it belongs to.
private func lines(
  _ source: String, _ mode: HTMLTextMode = .data, until name: String = "", allowsCDATA: Bool = false
) -> [String] {
  let bytes = Array(source.utf8)
  var tokenizer = HTMLTokenizer(bytes)
  tokenizer.allowsCDATA = allowsCDATA
  if mode != .data { tokenizer.enter(mode, until: Array(name.utf8)) }
  var result: [String] = []
  while let token = tokenizer.next() {
    let content = piece(source, token.content)
    switch token.kind {
    case .text: result.append("text " + string(HTMLText.decode(bytes, token)))
    case .startTag:
      result.append("<" + content + (token.isSelfClosing ? "/" : ""))
      for attribute in tokenizer.attributes {
        let value = string(HTMLText.decodeAttribute(bytes, attribute.value))
        result.append(piece(source, attribute.name) + "=" + value)
      }
    case .endTag: result.append(">" + content)
    case .comment: result.append("comment " + content)
    case .doctype: result.append("doctype" + content)
    }
  }
  return result
}

@Suite struct HTMLTokenizerTests {
  @Test(arguments: [
    TokenCase("a<b>c</b>d", "text a", "<b", "text c", ">b", "text d"),
    TokenCase("a < b <3 << c", "text a < b <3 << c"),
    TokenCase("a<", "text a<"), TokenCase("a</", "text a</"), TokenCase("a</>b", "text a", "text b"),
    TokenCase("<a", String()), TokenCase("<a b='", String()), TokenCase("<a b", String()),
    TokenCase("</ a>b", "comment  a", "text b"), TokenCase("<?a?>b", "comment ?a?", "text b"),
    TokenCase("<!>b", "comment ", "text b"), TokenCase("<!a", "comment a"),
    TokenCase("<!DocType html \">\">", "doctype html \"", "text \">"),
    TokenCase("<![CDATA[a]]>", "comment [CDATA[a]]"),
    TokenCase("<br/><b/ c>", "<br/", "<b", "c="),
  ])
  func `markup is told from text`(_ example: TokenCase) {
    #expect(lines(example.source) == example.tokens.filter { !$0.isEmpty })
  }

  @Test(arguments: [
    TokenCase("<a b=c>", "<a", "b=c"), TokenCase("<a b='c d' e=\"f>g\">", "<a", "b=c d", "e=f>g"),
    TokenCase("<a b = c>", "<a", "b=c"), TokenCase("<a\nb\tc>", "<a", "b=", "c="),
    TokenCase("<a =b=c>", "<a", "=b=c"), TokenCase("<a b=>", "<a", "b="), TokenCase("<a b='c'd>", "<a", "b=c", "d="),
    TokenCase("<a b=c/>", "<a", "b=c/"), TokenCase("<a/b/c=d/e>", "<a", "b=", "c=d/e"),
    TokenCase("<a b=\"'\" c='\"'>", "<a", "b='", "c=\""),
    TokenCase("<a b=&lt;&ampx&amp=&amp;>", "<a", "b=<&ampx&amp=&"),
    TokenCase("<a b=1 b=2>", "<a", "b=1", "b=2"), TokenCase("<a b='c\r\nd'>", "<a", "b=c\nd"),
  ])
  func `attributes have names and values`(_ example: TokenCase) {
    #expect(lines(example.source) == example.tokens)
  }

  @Test(arguments: [
    TokenCase("<!-- a -->b", "comment  a ", "text b"), TokenCase("<!-->b", "comment ", "text b"),
    TokenCase("<!--->b", "comment ", "text b"), TokenCase("<!---->b", "comment ", "text b"),
    TokenCase("<!--a--!>b", "comment a", "text b"), TokenCase("<!--a--!-->b", "comment a--!", "text b"),
    TokenCase("<!--!>b-->", "comment !>b"), TokenCase("<!----!>b", "comment ", "text b"),
    TokenCase("<!--a--->b", "comment a-", "text b"), TokenCase("<!--a->b", "comment a->b"),
    TokenCase("<!--a", "comment a"), TokenCase("<!--a-", "comment a"), TokenCase("<!--a--", "comment a"),
    TokenCase("<!--a--!", "comment a"), TokenCase("<!--<!-- a -->b-->", "comment <!-- a ", "text b-->"),
  ])
  func `comments end where the standard says`(_ example: TokenCase) {
    #expect(lines(example.source) == example.tokens)
  }

  @Test(
    arguments: [
      (HTMLTextMode.rcdata, "title", "a<b>&amp;</titl></TITLE >c", ["text a<b>&</titl>", ">TITLE", "text c"]),
      (.rawText, "style", "a<b>&amp;</style>c", ["text a<b>&amp;", ">style", "text c"]),
      (.rawText, "style", "a</style", ["text a</style"]), (.rawText, "style", "</style x", []),
      (.plaintext, "", "a</plaintext>&amp;", ["text a</plaintext>&amp;"]),
      (.script, "script", "a</script>b", ["text a", ">script", "text b"]),
      (
        .script, "script", "<!-- <script> </script> --></script>b",
        ["text <!-- <script> </script> -->", ">script", "text b"]
      ),
      (.script, "script", "<!-- </script>b", ["text <!-- ", ">script", "text b"]),
      (.script, "script", "<!--> <script> </script>b", ["text <!--> <script> ", ">script", "text b"]),
      (
        .script, "script", "<!-- <script> </script> </script>b", ["text <!-- <script> </script> ", ">script", "text b"]
      ),
      (.script, "script", "<!-- <scripty> </script>b", ["text <!-- <scripty> ", ">script", "text b"]),
    ] as [(HTMLTextMode, String, String, [String])])
  func `raw text ends at its end tag`(_ mode: HTMLTextMode, _ name: String, _ source: String, _ tokens: [String]) {
    #expect(lines(source, mode, until: name) == tokens)
  }

  @Test func `sections of foreign content are text`() {
    #expect(lines("<![CDATA[a<b>&amp;]]]>c<![CDATA[d", allowsCDATA: true) == ["text a<b>&amp;]", "text c", "text d"])
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&AMP", "&"), ("&amp", "&"), ("&ampx", "&x"), ("&amp;amp;", "&amp;"), ("&;", "&;"), ("&x;", "&x;"),
    ("&not", "¬"), ("&notin;", "∉"), ("&notin", "¬in"), ("&NotEqualTilde;", "≂̸"), ("&fjlig;", "fj"),
    ("&CounterClockwiseContourIntegral;", "∳"),
    ("&CounterClockwiseContourIntegralX;", "&CounterClockwiseContourIntegralX;"),
    ("&#65;", "A"), ("&#65", "A"), ("&#x41;", "A"), ("&#X41g", "Ag"), ("&#;", "&#;"), ("&#x;", "&#x;"),
    ("&#xg", "&#xg"),
    ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
    ("&#128;", "€"), ("&#x9f;", "Ÿ"), ("&#x81;", "\u{81}"), ("&#13;", "\r"), ("&#x1F600;", "😀"),
    ("a\r\nb\rc", "a\nb\nc"),
  ])
  func `references are decoded`(_ source: String, _ text: String) {
    #expect(lines(source) == ["text " + text])
  }

  @Test func `every place of decoded text leads back`() {
    let source = MarkedText("x&lt;«&hellip;»\r\ny«&NotEqualTilde;»z«p»")
    let bytes = Array(source.text.utf8)
    var tokenizer = HTMLTokenizer(bytes)
    let view = tokenizer.next().map { HTMLText.decode(bytes, $0) }
    let found = ["…", "≂̸", "p"].map { word in view.flatMap { place(of: word, in: $0) } }
    #expect(found == source.ranges)
  }

  @Test func `a range of the source is read alone`() {
    let bytes = Array("<b>a</b>".utf8)
    var tokenizer = HTMLTokenizer(bytes, 3..<5)
    #expect(tokenizer.next()?.range == 3..<5)
    #expect(tokenizer.next() == nil)
  }
}
