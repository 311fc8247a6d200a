import PresendHTML
import PresendText
import Testing

/// What the buyer reads, beside what another HTML5 parser takes for text.
@Suite struct GumboTests {
  static let sources: [String] = [
    "plain", "<p>a<p>b", "a<br>b<br/>c", "re<b>vi</b>ew", "revi&#101;w &amp; &copy; &notin; &notit; &#x41;&#66",
    "<div><p>a<div>b</div>c", "<ul><li>a<li>b</ul>", "<table><tr><td>a<td>b<tr><td>c</table>", "<b><i>a</b>b</i>c",
    "<a href=x>a<a href=y>b</a>c</a>", "<script>if (a<b) '</p>'</script>x", "<style>p{}</style>x", "x<!-- c -->y",
    "x<!-->y", "x<!--->y", "x<!-- a --!>y", "x<!doctype html>y", "x<?php a ?>y", "x</>y", "x</ a>y", "a < b > c",
    "a <3 b", "<p title='a>b'>c", "<p title=\"a\"b>c", "<p a=1 a=2>c", "<textarea><b>x</b></textarea>",
    "<title>t</title>x", "<pre>\n a\n</pre>", "&nbsp;a&shy;b", "&#0;&#x80;&#xD800;&#x110000;x",
    "<svg><text>a</text></svg>",
    "<math><mi>x</mi></math>", "<select><option>a<option>b</select>", "<h1>a<h2>b", "<center>a</center>",
    "<font color=red>a</font>", "<body bgcolor=x>a</body>b", "<html lang=de><head></head><body>ä€🎁", "a\u{0}b", "<p/>a",
    "<br></br>a", "<o:p>a</o:p>", "<my-tag>a</my-tag>", "<DIV>A</Div>", "<p>a</b>b", "&amp;amp; &lt;b&gt; &AMP &ltx",
    "<xmp>a<b></xmp>c", "<img alt=a>b", "<input value=a>b", "<label>a<input></label>", "<dl><dt>a<dd>b</dl>",
    "<q>a</q>", "<blockquote>a</blockquote>", "<hr>a", "<p>\u{FEFF}a", "x&#13;y", "a&#10;b",
  ]

  @Test(arguments: sources)
  func `the same letters are text`(_ source: String) {
    let content = html(source)
    let ours = GumboText.letters(of: content.visible.bytes[..<content.hiddenStart])
    #expect(ours == GumboText.letters(of: source))
  }
}
