import PresendHTML
import PresendText
import Testing

@Suite struct HTMLBudgetTests {
  /// Sources that are hard on readers that look back or go down: each must take time in proportion to its length.
  @Test(arguments: [
    "<", "&", "<b>", "<div>", "</", "</x>", "<p>", "<a href=x>", "<!--", "<!-- a -->", "&#", "&a", "<b a=1 ", "<td>",
    "<br>",
    "<table>", "<svg>", "<title>", "<li>", "<ul>", "<script><!--", "<b style=display:none>a", "<p><b>", "<i></p>",
    "<a><div></a>", "<style>*{color:red}</style><b>", "<b style='a:((((", "<option>", "<!", "]]>", "<![CDATA[",
    "<b class='a b'>",
  ])
  func `anything is read in one go`(_ piece: String) {
    let source = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let duration = clock.measure { _ = html(source) }
    // Far above what it takes, far below what a quadratic reader takes.
    #expect(duration < .seconds(10))
  }

  @Test func `elements below the limit of depth are told and read`() {
    var limits = HTMLLimits()
    limits.depth = 10
    let source =
      String(repeating: "<div>", count: 20_000) + "a" + String(repeating: "</div>", count: 20_000) + "<p>b</p>"
    let content = html(source, limits: limits)
    #expect(content.limits == [.depth])
    #expect(string(content.visible) == "a\n\nb")
    #expect(html("<b><i>a</i></b>", limits: limits).limits.isEmpty)
  }

  @Test func `behind the limit of nodes there is still text`() {
    var limits = HTMLLimits()
    limits.nodes = 10
    let content = html(String(repeating: "<a href=x>a</a><br>", count: 20), limits: limits)
    #expect(content.limits == [.nodes])
    #expect(content.attributes.count == 3)
    #expect(string(content.visible).split(separator: "\n").count == 20)
  }

  @Test func `behind the limit of size nothing is read, and no character is cut`() {
    var limits = HTMLLimits()
    limits.size = 4
    let content = html("abcä<b>", limits: limits)
    #expect(content.limits == [.size])
    #expect(string(content.visible) == "abc")
  }
}
