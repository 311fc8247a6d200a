import PresendContacts
import Testing

@Suite struct HostMatcherTests {
  let matcher = HostMatcher(["amazon.com", "amazon.es", "trackings.post.japanpost.jp", "müller.de"])

  @Test(arguments: [
    "amazon.com", "www.amazon.com", "AMAZON.ES", "trackings.post.japanpost.jp", "xn--mller-kva.de", "shop.müller.de",
    "amazon.com.",
  ])
  func `a host belongs where it is an entry or below one`(_ host: String) {
    #expect(matcher.contains(host))
  }

  @Test(arguments: [
    "amazon.com.evil.io", "amazon-support.co", "notamazon.com", "аmazon.com", "xn--mazon-3ve.com", "amaz0n.com",
    "post.japanpost.jp", "com", "", "amazon",
    "amazon.com.", "amazon.co",
  ])
  func `parts of names and look-alikes belong nowhere`(_ host: String) {
    #expect(matcher.contains(host) == (host == "amazon.com."))
  }

  @Test(arguments: [
    ("https://www.amazon.com/gp", true), ("https://amazon.com@evil.io/", false), ("hxxps://amazon.com", false),
    ("ftp://amazon.com", false), ("amazon.com", true),
  ])
  func `a link is allowed by its host alone and only in plain form`(_ text: String, _ isAllowed: Bool) throws {
    let link = try #require(contacts(in: text).first { $0.kind == .link })
    #expect(matcher.allows(link) == isAllowed)
  }

  @Test(arguments: ["http://аmazon.com/", "аmazon.com", "http://xn--mazon-3ve.com", "amazon.com.evil.io", "amaz0n.com"])
  func `a link that imitates a host keeps its own`(_ text: String) throws {
    let link = try #require(contacts(in: text).first { $0.kind == .link })
    #expect(!matcher.allows(link))
    #expect(!matcher.contains(link.host ?? ""))
    #expect(link.registrableDomain != "amazon.com")
  }

  @Test func `shorteners and odd hosts are told`() {
    #expect(contacts(in: "https://bit.ly/x")[0].isShortener)
    #expect(contacts(in: "http://192.168.0.1/x")[0].isIPHost)
    #expect(contacts(in: "http://u:p@example.com/")[0].hasUserInfo)
    #expect(contacts(in: "www.shop.co.uk/a")[0].registrableDomain == "shop.co.uk")
    #expect(contacts(in: "HTTP://Example.com")[0].scheme == "HTTP")
  }
}
