import PresendHTML
import PresendText
import TestSupport
import Testing

/// A source in which facts of style are marked, with their kinds and values.
struct FactCase: Sendable, CustomTestStringConvertible {
  let source: MarkedText
  let found: [String]

  init(_ source: String, _ found: String...) {
    self.source = MarkedText(source)
    self.found = found
  }

  var testDescription: String { source.text }
}

@Suite struct StyleFactTests {
  @Test(arguments: [
    FactCase("<p style='«margin: 0 25%»'>", "margin-percent 25.0"),
    FactCase("<p style='«margin-left:2em»'>", "margin-pixels 32.0"),
    FactCase("<p style='«padding:0 10px 0 30%»'>", "margin-percent 30.0", "margin-pixels 10.0"),
    FactCase("<p style='margin:0'>"),
    FactCase("<p style='«margin-top:80px»'>", "vertical-margin-pixels 80.0"),
    FactCase("<p style='«line-height:1.5»;«font-family:Arial»'>", "line-height 1.5", "font-family"),
    FactCase(
      "<p style='«font:italic bold 12pt/30px Georgia, serif»'>", "font-size 16.0", "line-height 30.0", "font-family"),
    FactCase("<p style='font-family:inherit'>"),
    FactCase("<p style='mso-fareast-font-family:x;«COLOR:#333»'>", "color"),
    FactCase("<p style='«font-size:x-large»'>", "font-size 24.0"),
    FactCase("<font «face=Arial» «color=red» «size=5»>", "font-family", "color", "font-size 24.0"),
    FactCase("«<center>»a", "centered center"),
    FactCase("<p «align=center»><td «align=right»><img align=left alt=''>", "centered center", "text-align right"),
    FactCase("<p style='«text-align: center»'>", "centered center"),
    FactCase("<p style='«text-align:justify»'>", "text-align justify"),
    FactCase("<p dir=rtl style='text-align:left'>"),
    FactCase("<style>p{«color:red»}@media x{.y{«text-align:right»}}</style>", "color", "text-align right"),
    FactCase("<table «align=center»><bdo «dir=rtl»>", "centered table", "reversed"),
    FactCase("<b style='«unicode-bidi:bidi-override»'>", "reversed"),
  ])
  func `overrides of style are found`(_ example: FactCase) {
    check(example)
  }

  @Test(arguments: [
    FactCase("<link rel=stylesheet href='«a.css»'>", "active-content"),
    FactCase(
      "<link rel='alternate STYLESHEET' href=«cid:a»><link rel=icon href=b><link rel=stylesheet>", "active-content"),
    FactCase("<!--[if mso]><link rel=stylesheet href=«a»><![endif]-->", "active-content"),
    FactCase("<style>«@import url(a;b)»; «@IMPORT 'c' screen»;p{}</style>", "active-content", "active-content"),
    FactCase("<style>/* @import 'a'; */ p{} «@import 'b'»</style>", "active-content"),
    FactCase("<style>@media x{}</style>"),
  ])
  func `styles that are kept elsewhere are found`(_ example: FactCase) {
    check(example)
  }

  @Test(arguments: [
    FactCase("<img src=«http://x/y.png» alt=a>", "http-image"),
    FactCase("<img src=«a.GIF?x=1» alt=a>", "gif-image"),
    FactCase("<img src='«data:image/gif;base64,x»' alt=''>", "gif-image"),
    FactCase("<p style='background:url(«http://x/y.gif»)'>", "http-image", "gif-image"),
    FactCase("<img src=a «width='90%'» alt=a>", "image-width-percent 90.0"),
    FactCase("<img src=a «width=580» alt=a>", "image-width-pixels 580.0"),
    FactCase("<img src=a style='«width:100%»' alt=a>", "image-width-percent 100.0"),
    FactCase("«<img src=a>»", "missing-alt"),
    FactCase("«<img src=a alt='' style='width:1px;height:1px'>»", "image-width-pixels 1.0", "tracking-pixel"),
    FactCase("<p style='display:none'>«<img src=a alt=''>»", "tracking-pixel"),
    FactCase("«<a href=x>» </a>", "empty-link"),
    FactCase("<a href=x><img src=y alt=z></a><a href=x title=t></a><a name=x></a>"),
  ])
  func `images and links that break rules are found`(_ example: FactCase) {
    let content = html(example.source.text)
    #expect(Set(content.facts.map(description)) == Set(example.found))
  }

  @Test(arguments: [
    FactCase("«<script src=http://x>»a</script>", "active-content"),
    FactCase("<!--[if mso]>«<script>»a</script><![endif]-->", "active-content"),
    FactCase("<svg>«<script>»a</script></svg>", "active-content"),
    FactCase("<p «onclick='go()»' on=x one=y onclick=''>", "active-content"),
    FactCase("<a href='« java\nscript:go()»'>a</a>", "active-content"),
    FactCase("<a href='«data:text/html,a»'>a</a><img alt=a src='data:image/png,a'>", "active-content"),
    FactCase("<iframe «srcdoc='a»'></iframe>", "active-content"),
    FactCase("<meta «http-equiv=Refresh» content='0;url=x'><meta http-equiv=Content-Type content=x>", "active-content"),
  ])
  func `what is run and not read is found`(_ example: FactCase) {
    check(example)
  }

  @Test(arguments: [
    ("a<h1>b</h1><small>c</small>", [16.0, 32.0, 13.33]), ("a<p style='font-size:12pt'>b", [16.0]),
    ("<div style='font-size:20px'>a<b style='font-size:50%'>b<i style='font-size:2em'>c</i></b></div>", [20.0, 10.0]),
    ("a<p style='font-size:40px'></p>", [16.0]), ("<style>p{font-size:9px}</style><p>a", [9.0]),
    ("a<p style='font-size:0'>x", [16.0]),
  ])
  func `sizes of visible text are counted once each`(_ source: String, _ sizes: [Double]) {
    #expect(html(source).fontSizes.map(\.pixels) == sizes)
  }

  private func check(_ example: FactCase) {
    let content = html(example.source.text)
    #expect(content.facts.map(description) == example.found)
    var ranges = content.facts.map(\.range)
    ranges = ranges.indices.filter { $0 == 0 || ranges[$0] != ranges[$0 - 1] }.map { ranges[$0] }
    #expect(ranges == example.source.ranges)
  }

  private func description(_ fact: StyleFact) -> String {
    [fact.kind.rawValue, fact.value.map { "\($0)" }, fact.text].compactMap(\.self).joined(separator: " ")
  }
}
