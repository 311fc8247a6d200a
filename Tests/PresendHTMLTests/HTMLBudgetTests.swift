import PresendHTML
import PresendText
import TestSupport
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
    let (small, large) = (6_000, 48_000)
    let sources = [small, large].map { String(repeating: piece, count: $0 / piece.utf8.count) }
    let growth = Growth.factor(from: sources[0], to: sources[1]) { _ = html($0) }
    // Eight times the input is eight times the work; a quadratic reader does 64 times as much.
    #expect(growth < 28)
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
