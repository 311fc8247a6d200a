import PresendHTML
import PresendText
import Testing

@Suite struct HTMLBudgetTests {
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
