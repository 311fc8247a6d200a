import PresendHTML
import PresendText
import TestSupport
import Testing

/// A source in which the hidden text is marked.
struct HiddenCase: Sendable, CustomTestStringConvertible {
  let source: MarkedText
  let reasons: [HiddenText.Reason]
  let text: String

  init(_ source: String, _ reasons: [HiddenText.Reason], _ text: String) {
    self.source = MarkedText(source)
    self.reasons = reasons
    self.text = text
  }

  var testDescription: String { source.text }
}

@Suite struct HiddenTextTests {
  @Test(arguments: [
    HiddenCase("a<span style='display:none'>«x»</span>b", [.display], "ab\n\nx"),
    HiddenCase("a<span style='DISPLAY : NONE !important'>«x»</span>b", [.display], "ab\n\nx"),
    HiddenCase("a<span style='display:/**/n\\6fne'>«x»</span>b", [.display], "ab\n\nx"),
    HiddenCase("a<span style='display&colon;none'>«x»</span>b", [.display], "ab\n\nx"),
    HiddenCase("a<div style='display:none'>«x<p>y»</p></div>b", [.display], "ab\n\nx\ny"),
    HiddenCase("a<span style='visibility:hidden'>«x»</span>", [.visibility], "a\n\nx"),
    HiddenCase("<div style='visibility:hidden'>«x»<b style='visibility:visible'>b</b></div>", [.visibility], "b\n\nx"),
    HiddenCase("a<span style='opacity:0'>«x»</span>", [.opacity], "a\n\nx"),
    HiddenCase("a<span style='opacity:.5'>b</span>", [], "ab"),
    HiddenCase("a<span style='font-size:0'>«x»</span>", [.fontSize], "a\n\nx"),
    HiddenCase("a<span style='font:bold 1px/2 Arial'>«x»</span>", [.fontSize], "a\n\nx"),
    HiddenCase("<div style='font-size:0'>«x»<b style='font-size:12px'>b</b></div>", [.fontSize], "b\n\nx"),
    HiddenCase("<div style='font-size:0'><b style='font-size:2em'>«x»</b></div>", [.fontSize], "x"),
    HiddenCase("a<p hidden>«x»</p>", [.attribute], "a\n\nx"),
    HiddenCase("a<p style='mso-hide:all'>«x»</p>", [.msoHide], "a\n\nx"),
    HiddenCase("a<p style='text-indent:-9999px'>«x»</p>", [.offScreen], "a\n\nx"),
    HiddenCase("a<p style='position:absolute;left:-5000px'>«x»</p>", [.offScreen], "a\n\nx"),
    HiddenCase("a<p style='margin-left:-9999px'>«x»</p>", [.offScreen], "a\n\nx"),
    HiddenCase("a<p style='left:-5000px'>b</p>", [], "a\n\nb"),
    HiddenCase("a<p style='max-height:0;overflow:hidden'>«x»</p>", [.clipped], "a\n\nx"),
    HiddenCase("a<p style='width:0;overflow-x:hidden'>«x»</p>", [.clipped], "a\n\nx"),
    HiddenCase("a<p style='max-height:0'>b</p>", [], "a\n\nb"),
    HiddenCase("a<p style='position:absolute;clip:rect(0,0,0,0)'>«x»</p>", [.clipped], "a\n\nx"),
    HiddenCase("a<p style='transform:scale(0)'>«x»</p>", [.clipped], "a\n\nx"),
    HiddenCase(
      "a<div style='display:none'>&nbsp;&zwnj;&#847;&shy; &#8203;</div>b", [],
      "ab\n\n\u{A0}\u{200C}\u{34F}\u{AD} \u{200B}"),
    HiddenCase("<p><b style='display:none'>«x</p>y»</b>a", [.display], "a\n\nx\ny"),
    HiddenCase("<p><font color=white>«x<p>y»</font>a", [.color], "a\n\nx\ny"),
    HiddenCase("a<template>«x»</template>b", [.element], "ab\n\nx"),
    HiddenCase("a<dialog>«x»</dialog>b<dialog open>c</dialog>", [.display], "ab\nc\n\nx"),
  ])
  func `hidden elements are found and still read`(_ example: HiddenCase) {
    check(example)
  }

  @Test(arguments: [
    HiddenCase("a<font color=white>«x»</font>", [.color], "a\n\nx"),
    HiddenCase("a<span style='color:#FFF'>«x»</span>", [.color], "a\n\nx"),
    HiddenCase("a<span style='color:#fffffe'>«x»</span>", [.color], "a\n\nx"),
    HiddenCase("a<span style='color:rgb(100%,100%,100%)'>«x»</span>", [.color], "a\n\nx"),
    HiddenCase("a<span style='color:hsl(0, 0%, 100%)'>«x»</span>", [.color], "a\n\nx"),
    HiddenCase("a<span style='color:transparent'>«x»</span>", [.color], "a\n\nx"),
    HiddenCase("a<span style='color:rgba(0,0,0,0)'>«x»</span>", [.color], "a\n\nx"),
    HiddenCase("<table bgcolor=#000000><tr><td style='color:#fff'>b<tr><td>«x»</table>", [.color], "b\n\nx"),
    HiddenCase("<div style='background:#336 url(x.png);color:#336'>b</div>", [], "b"),
    HiddenCase("<div style='background:#336;color:#333366'>«x»</div>", [.color], "x"),
    HiddenCase("<body bgcolor=black text=white>b<font color=black>«x»</font>", [.color], "b\n\nx"),
    HiddenCase("<div style='background-color:transparent;color:white'>«x»</div>", [.color], "x"),
    HiddenCase("<div style='color:white'>«x»<a href=y>b</a></div>", [.color], "b\n\nx"),
    HiddenCase("<style>.h td{background:#000}</style><table class=h><td style='color:#fff'>b</table>", [], "b"),
  ])
  func `text in the colour of its background is hidden`(_ example: HiddenCase) {
    check(example)
  }

  @Test(arguments: [
    HiddenCase("<style>.x{display:none}</style>a<b class='y x'>«x»</b>", [.display], "a\n\nx"),
    HiddenCase("a<b id=q>«x»</b><style>#q{display:none}</style>", [.display], "a\n\nx"),
    HiddenCase("<style>u,s{font-size:0}</style>a<u>«x»</u>", [.fontSize], "a\n\nx"),
    HiddenCase("<style>p.x{opacity:0}</style>a<b class=x>b</b><p class=x>«x»</p>", [.opacity], "ab\n\nx"),
    HiddenCase("<style>.x{display:none} #y{display:inline}</style>a<b class=x id=y>b</b>", [], "ab"),
    HiddenCase("<style>.x{display:none}</style>a<b class=x style='display:inline'>b</b>", [], "ab"),
    HiddenCase(
      "<style>.x{display:none!important}</style>a<b class=x style='display:inline'>«x»</b>", [.display], "a\n\nx"),
    HiddenCase("<style>@media (max-width:600px){.x{display:none}}</style>a<b class=x>b</b>", [], "ab"),
    HiddenCase("<style>@media all{.x{display:none}}</style>a<b class=x>«x»</b>", [.display], "a\n\nx"),
    HiddenCase(
      "<style>@media only screen{@media print{.b{display:none}}.x{display:none}}</style>a<b class=b>b</b><b class=x>«x»</b>",
      [.display], "ab\n\nx"),
    HiddenCase("<style>@media print{.y{}}.x{display:none}</style>a<b class=x>«x»</b>", [.display], "a\n\nx"),
    HiddenCase("<style><!-- .x{display:none} --></style>a<b class=x>«x»</b>", [.display], "a\n\nx"),
    HiddenCase("<style>.z .x{display:none}</style>a<b class=x>b</b>", [], "ab"),
    HiddenCase("<style>@import 'y'; .x{display:none}</style>a<b class=x>«x»</b>", [.display], "a\n\nx"),
    HiddenCase("<style>a:hover{color:#fff}</style><a href=x>b</a>", [], "b"),
    HiddenCase("<!--<style>.x{display:none}</style>-->a<b class=x>b</b>", [], "ab"),
  ])
  func `rules of style sheets hide text`(_ example: HiddenCase) {
    check(example)
  }

  @Test(arguments: [
    HiddenCase("a<!-- «write to x@y.example» -->b", [.comment], "ab\n\nwrite to x@y.example"),
    HiddenCase("a<!-- «old <b>text» --></b>b", [.comment], "ab\n\nold text"),
    HiddenCase("a<!---->b<!-- -- -->c<!-- * -->", [], "abc"),
    HiddenCase("a<!--[if mso]>«x»<![endif]-->b", [.conditionalComment], "ab\n\nx"),
    HiddenCase("<!--[if mso]><table><tr><td><![endif]-->b<!--[if mso]></td></tr></table><![endif]-->", [], "b"),
    HiddenCase("<!--[if gte mso 9]><xml><o:P/></xml><style>p{}</style><![endif]-->b", [], "b"),
    HiddenCase("<![if !mso]>b<![endif]>", [], "b"),
    HiddenCase("a<!«call x»>b", [.comment], "ab\n\ncall x"),
    HiddenCase("a<?xml version=1 ?>b", [], "ab"),
    HiddenCase("a<«?php call x?»>b", [.comment], "ab\n\n?php call x?"),
    HiddenCase("a<!«[CDATA[call x]]»>b", [.comment], "ab\n\n[CDATA[call x]]"),
    HiddenCase("<!-- «x» --><!-- «y» -->a<i hidden>«z»</i>", [.comment, .comment, .attribute], "a\n\nx\n\ny\n\nz"),
  ])
  func `comments that say something are hidden text`(_ example: HiddenCase) {
    check(example)
  }

  @Test func `a word split by hidden text is whole, and disguised`() {
    let content = html("re<span style='display:none'>xx</span>view gm<!-- -->ail <b>no</b>thing")
    #expect(string(content.visible) == "review gmail nothing\n\nxx")
    #expect(content.visible.map.isDisguised(0..<6))
    #expect(content.visible.map.isDisguised(7..<12))
    #expect(!content.visible.map.isDisguised(13..<20))
    #expect(content.hiddenStart == 20)
  }

  @Test func `text hidden at several places keeps its places`() {
    let source = MarkedText("a<i hidden>«one»</i>b &amp;<i hidden>t<b>«w»</b>o &lt;</i><p>«c»</p>")
    let content = html(source.text)
    #expect(string(content.visible) == "ab &\n\nc\n\none\n\ntwo <")
    #expect(place(of: "one", in: content.visible) == source.ranges[0])
    #expect(place(of: "w", in: content.visible) == source.ranges[1])
    #expect(place(of: "c", in: content.visible) == source.ranges[2])
    #expect(piece(source.text, place(of: "&", in: content.visible) ?? 0..<0) == "&amp;")
    #expect(piece(source.text, place(of: "<", in: content.visible) ?? 0..<0) == "&lt;")
    #expect(content.hidden.map { string(content.visible)[$0.view] } == ["one", "two <"])
  }

  private func check(_ example: HiddenCase) {
    let content = html(example.source.text)
    #expect(string(content.visible) == example.text)
    #expect(content.hidden.map(\.reason) == example.reasons)
    #expect(content.hidden.map(\.range) == example.source.ranges)
  }
}

extension String {
  /// The piece of a text at a range of its bytes.
  fileprivate subscript(range: Range<Int>) -> String { piece(self, range) }
}
