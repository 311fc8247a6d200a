import PresendHTML
import PresendText
import TestSupport
import Testing

/// A source in which values are marked, with what they are.
struct AttributeCase: Sendable, CustomTestStringConvertible {
  let source: MarkedText
  let found: [String]

  init(_ source: String, _ found: String...) {
    self.source = MarkedText(source)
    self.found = found
  }

  var testDescription: String { source.text }
}

@Suite struct AttributeTests {
  @Test(arguments: [
    AttributeCase("<a href='«http://x.example»'>", "link a href http://x.example"),
    AttributeCase("<A HREF=«mailto:joe%40x.example»>", "link a href mailto:joe@x.example"),
    AttributeCase("<a href='«mail&#116;o:joe&commat;x.example»'>", "link a href mailto:joe@x.example"),
    AttributeCase("<a href='«\n ma\nilto:x@y.example »'>", "link a href mailto:x@y.example"),
    AttributeCase("<a href='«tel:+34%20612»'>", "link a href tel:+34 612"),
    AttributeCase("<a href='«http://x.example/%40»'>", "link a href http://x.example/%40"),
    AttributeCase("<a href='«?a=1&copy=2»'>", "link a href ?a=1&copy=2"),
    AttributeCase("<img src=«x.gif» alt='«write me»'>", "source img src x.gif", "text img alt write me"),
    AttributeCase("<b title='«t»' aria-label=«l» data-x=y>", "text b title t", "text b aria-label l"),
    AttributeCase("<input value='«v»' placeholder='«p»'>", "text input value v", "text input placeholder p"),
    AttributeCase("<li value=3><b data-x=y>"),
    AttributeCase("<option value='«v»' label='«l»'>", "text option value v", "text option label l"),
    AttributeCase("<th abbr='«a»' aria-roledescription='«r»'>", "text th abbr a", "text th aria-roledescription r"),
    AttributeCase("<meta name=description content='«c»'>", "text meta content c"),
    AttributeCase(
      "<title> «a &amp; b» </title><svg><title>«c»</title>", "text title title a & b", "text title title c"),
    AttributeCase("<iframe srcdoc='«&lt;p>c»'>", "text iframe srcdoc <p>c"),
    AttributeCase("<style>p:after{content:attr(data-x)}</style><b data-x='«y»'>", "text b data-x y"),
    AttributeCase("<form action=«http://x»>", "link form action http://x"),
    AttributeCase("<iframe src=«http://x»>", "link iframe src http://x"),
    AttributeCase("<object data=«http://x»>", "link object data http://x"),
    AttributeCase("<embed src=«http://x»>", "link embed src http://x"),
    AttributeCase("<td background=«x.png»>", "source td background x.png"),
    AttributeCase("<b style='background:url(«x.png»)'>", "source b background x.png"),
    AttributeCase("<b style=\"background: url( '«x.png»' )\">", "source b background x.png"),
    AttributeCase(
      "<style>p::before{content:\"«call \\31 23»\"} @media x{p{background:url(«y»)}}</style>",
      "text style content call 123", "source style background y"),
    AttributeCase("<style>p::before{content:\"«a\" \"b»\"}</style>", "text style content ab"),
    AttributeCase("<style>q{quotes:'«a»' '«b»'}</style>", "text style quotes a", "text style quotes b"),
    AttributeCase("<b style=\"--x:'«a»'\">", "text b --x a"),
    AttributeCase("<!--[if mso]><v:rect href='«http://x»'><![endif]-->", "link v:rect href http://x"),
    AttributeCase("<!-- <a href='http://x'> -->"),
    AttributeCase("<a href=«x» href=y>", "link a href x"),
    AttributeCase("<svg><a xlink:href='«http://x»'>", "link a xlink:href http://x"),
  ])
  func `texts and addresses are found`(_ example: AttributeCase) {
    let content = html(example.source.text)
    let found = content.attributes.map { "\($0.kind) \($0.element) \($0.name) \(string($0.text))" }
    #expect(found == example.found)
    #expect(content.attributes.map(\.range) == example.source.ranges)
  }

  @Test(arguments: [
    AttributeCase("<a href=«//x.example/y»>", "https://x.example/y"),
    AttributeCase("<a href=' «\\\\x.example»'>", "https://x.example"),
    AttributeCase("<a href=«http:\\\\x.example»>", "http://x.example"),
    AttributeCase("<a href=«HTTPS:x.example»>", "HTTPS://x.example"),
    AttributeCase("<a href='«http:///x.example»'>", "http://x.example"),
    AttributeCase("<a href=«/x.example»>", "/x.example"),
    AttributeCase("<a href=«https://x.example»>", "https://x.example"),
  ])
  func `an address is what browsers make of it`(_ example: AttributeCase) {
    let text = html(example.source.text).attributes[0].text
    #expect([string(text)] == example.found)
    #expect(text.map.source(of: 0..<text.bytes.count) == example.source.ranges[0])
  }

  @Test func `a word in a value leads back to the source`() {
    let source = MarkedText("<a href='mailto:&#106;«oe%40sh&#111;p».example'>")
    let text = html(source.text).attributes[0].text
    #expect(string(text) == "mailto:joe@shop.example")
    #expect(place(of: "oe@shop", in: text) == source.ranges[0])
    #expect(text.map.isDisguised(7..<8))
  }

  @Test(arguments: [
    ("a<blockquote type=cite>b<blockquote type=cite>c</blockquote></blockquote>d", ["b\n\nc"]),
    ("a<div class='x gmail_quote'><p>b</div>c", ["b"]), ("a<blockquote>b</blockquote>", []),
    ("a<blockquote type=CITE>b", ["b"]), ("<blockquote type=cite>b</blockquote>", []),
    (" <p></p><div class=gmail_quote>b</div><br>", []), ("a<div class=gmail_quote></div>", []),
  ])
  func `earlier messages are told from the reply`(_ source: String, _ quoted: [String]) {
    let content = html(source)
    let text = string(content.visible)
    #expect(content.quoted.map { piece(text, $0) } == quoted)
  }

  @Test(arguments: [
    AttributeCase("<a href=http://x>«www.y.example»</a>", "http://x www.y.example"),
    AttributeCase("<a href=x>  «a <b>b</b>\n c»  </a>d", "x a b c"),
    AttributeCase("z<p><a href=x>«a»<a href=y>«b»</a>", "x a", "y b"),
    AttributeCase("<a href=x><div>«a»</div></a>", "x a"),
    AttributeCase("<a href=x>«a<p>b»", "x a\n\nb"), AttributeCase("<p><a href=x>«a»<p>«b»</a>c", "x a", "x b"),
    AttributeCase("<p><a href=x>«a»</p></a>c", "x a"),
    AttributeCase("<a name=x>a</a>"),
  ])
  func `links have an address and a text`(_ example: AttributeCase) {
    let content = html(example.source.text)
    let text = string(content.visible)
    #expect(content.links.map { "\(string($0.href)) \(piece(text, $0.view))" } == example.found)
    #expect(content.links.map(\.range) == example.source.ranges)
  }
}
