import PresendHTML
import PresendText
import TestSupport
import Testing

/// A source with marks around a place, what the buyer reads, and what of it stands at the place.
struct VisibleCase: Sendable, CustomTestStringConvertible {
  let source: MarkedText
  let text: String
  let word: String?

  init(_ source: String, _ text: String, _ word: String? = nil) {
    self.source = MarkedText(source)
    self.text = text
    self.word = word
  }

  var testDescription: String { source.text }
}

@Suite struct VisibleTextTests {
  @Test(arguments: [
    VisibleCase("re«vi»ew", "review", "vi"),
    VisibleCase("«re<b>vi</b>ew»", "review", "review"),
    VisibleCase("re<b>«vi»</b>ew", "review", "vi"),
    VisibleCase("«revi&#101;w» us", "review us", "review"),
    VisibleCase("r«&#101;»viw", "reviw", "e"),
    VisibleCase("«gm<!-- x1 -->ail»", "gmail\n\nx1", "gmail"),
    VisibleCase("a «&amp;» b", "a & b", "&"),
    VisibleCase("a«&nbsp;»b", "a\u{A0}b", "\u{A0}"),
    VisibleCase("«joe&commat;shop&period;example»", "joe@shop.example", "joe@shop.example"),
    VisibleCase("gm«&shy;»ail", "gm\u{AD}ail", "\u{AD}"),
    VisibleCase("a<wbr>«b»", "ab", "b"),
    VisibleCase("1 < 2 && «3» > 2", "1 < 2 && 3 > 2", "3"),
    VisibleCase("«&notit;» &notin;", "¬it; ∉", "¬it;"),
    VisibleCase("x</>y<?xml z ?>«w»", "xyw", "w"),
    VisibleCase("<p>Gr&uuml;«&szlig;»e", "Grüße", "ß"),
  ])
  func `references and inline tags are read through`(_ example: VisibleCase) {
    check(example)
  }

  @Test(arguments: [
    VisibleCase("  a «\n\t » b  ", "a b"),
    VisibleCase("a <b> b</b> «c»", "a b c", "c"),
    VisibleCase("a<b> </b>b", "a b"),
    VisibleCase("a&#32; b", "a b"),
    VisibleCase("a <!-- --> b", "a b"),
    VisibleCase("<pre>\n a\n  «b»\r\n</pre>", " a\n  b\n", "b"),
    VisibleCase("<textarea>\na <b> &amp;\n «c»</textarea>", "a <b> &\n c", "c"),
    VisibleCase("<p style='white-space: pre-line'>a  b\n «c»</p>", "a b\nc", "c"),
    VisibleCase("a <img src=x alt=y> b", "a \u{FFFC} b"),
    VisibleCase("<p> <b>a</b> </p> <p> b", "a\n\nb"),
  ])
  func `blanks collapse as in a browser`(_ example: VisibleCase) {
    check(example)
  }

  @Test(arguments: [
    VisibleCase("a<br>b", "a\nb"),
    VisibleCase("a«<br>»b", "a\nb", "\n"),
    VisibleCase("a«<br><br/><br />»b", "a\n\n\nb", "\n\n\n"),
    VisibleCase("a</br>b", "a\nb"),
    VisibleCase("a<div>b</div>c", "a\nb\nc"),
    VisibleCase("<p>a«</p><p>»b</p>", "a\n\nb", "\n\n"),
    VisibleCase("<p>a<p>b", "a\n\nb"),
    VisibleCase("<div>a<br></div><div>b</div>", "a\nb"),
    VisibleCase("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
    VisibleCase("<p>a</p><br><p>b</p>", "a\n\n\n\nb"),
    VisibleCase("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\n\u{A0}\n\nb"),
    VisibleCase("<p>a«</p><p></p>»<p>b</p>", "a\n\n\nb", "\n\n\n"),
    VisibleCase("<p>a</p><p> </p><p><span></span></p><p>b</p>", "a\n\n\n\nb"),
    VisibleCase("<p style='margin:0'>a</p><p style='margin:0'>&nbsp;</p><p style='margin:0'>b</p>", "a\n\u{A0}\nb"),
    VisibleCase("<div><div><div>a</div></div></div><div>b</div>", "a\nb"),
    VisibleCase("a<hr>b", "a\n\nb"),
    VisibleCase("<h1>a</h1>b", "a\n\nb"),
    VisibleCase("<ul><li>a<li>b<ul><li>c</ul></ul>d", "a\nb\nc\n\nd"),
    VisibleCase("<dl><dt>a<dd>b<dt>c</dl>", "a\nb\nc"),
    VisibleCase("<table><tr><td>a<td>b<tr><td>c</table>d", "a\tb\nc\nd"),
    VisibleCase("<table><tbody><tr><td>a</td><td></td><td>b</td></tr></tbody></table>", "a\tb"),
    VisibleCase("<table><tr><td><p>a</p></td><td>b</td></tr></table>", "a\n\nb"),
    VisibleCase("<select><option>a<option>b</select>", "a\nb"),
    VisibleCase("a <span style='display:block'>b</span> c", "a\nb\nc"),
    VisibleCase("<ul><li style='display:inline'>a</li><li style='display:inline'>b</li></ul>", "ab"),
    VisibleCase("<br><br>a", "\n\na"),
  ])
  func `blocks, rows and breaks make lines`(_ example: VisibleCase) {
    check(example)
  }

  @Test(arguments: [
    VisibleCase("<html><head><title>T</title><style>p{}</style><script>x</script></head><body>«a»", "a", "a"),
    VisibleCase("<head><meta charset=utf-8><p>a", "a"),
    VisibleCase("<head>a", "a"),
    VisibleCase("a<script>if (a < b) document.write('<p>')</script>b", "ab"),
    VisibleCase("a<script><!-- <script> </script> --></script>b", "ab"),
    VisibleCase("a<style>b</style>c", "ac"),
    VisibleCase("a<noscript>b</noscript>c", "abc"),
    VisibleCase("<b><p>a</b>b</p>c", "ab\n\nc"),
    VisibleCase("<a href=x>a<a href=y>b</a>", "ab"),
    VisibleCase("<p>a</div>b</p>c", "ab\n\nc"),
    VisibleCase("a</p></b></nothing>b", "ab"),
    VisibleCase("<svg><text>a</text><title>t</title></svg>b", "ab"),
    VisibleCase("<svg><style>x</style></svg>b", "b"),
    VisibleCase("<svg><![CDATA[a<b]]></svg>c<![CDATA[d]]>", "a<bc\n\n[CDATA[d]]"),
    VisibleCase("<plaintext>a<b>", "a<b>"),
    VisibleCase("<xmp>a<b>&amp;</xmp>c", "a<b>&amp;\n\nc"),
    VisibleCase("a<p title='x", "a"),
    VisibleCase("<!DOCTYPE html>a", "a"),
  ])
  func `what is no text is left out, and nesting may be wrong`(_ example: VisibleCase) {
    check(example)
  }

  private func check(_ example: VisibleCase) {
    let content = html(example.source.text)
    #expect(string(content.visible) == example.text)
    guard let word = example.word, let range = example.source.ranges.first else { return }
    #expect(place(of: word, in: content.visible) == range)
  }
}
