import PresendDrafts
import Testing

@Suite struct ContextTests {
  @Test func `a draft's own value wins over the one that is given for all`() {
    var own = Context()
    own.platform = .amazon
    own.buyerOptedOut = false
    var defaults = Context()
    defaults.platform = .aliexpress
    defaults.buyerOptedOut = true
    defaults.marketplace = "amazon.de"
    defaults.lastBuyerMessage = .never
    let filled = own.filled(from: defaults)
    #expect(filled.platform == .amazon)
    #expect(filled.buyerOptedOut == false)
    #expect(filled.marketplace == "amazon.de")
    #expect(filled.lastBuyerMessage == .never)
  }

  @Test func `every field is filled`() {
    let whole = drafts(DraftFieldsTests.whole)[0].context
    #expect(Context().filled(from: whole) == whole)
    #expect(whole.filled(from: Context()) == whole)
  }
}
